// What JavaScript sees of the engine: two functions and one class. README.md holds the contract.
#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "holdfast/engine/engine.h"
#include "transcoder.h"

namespace {
constexpr const char* kOutOfMemory =
    R"({"ok":false,"error":{"code":"engine.out_of_memory","message":"The data needs more memory )"
    R"(than the browser gives to a page. Close other tabs, or use the holdfast command.",)"
    R"("file":"","line":0,"column":0}})";

/// Runs calls into the engine until memory runs out in one: what it worked on is then of no use.
class Guard {
 public:
  void Run(const auto& work) {
    try {
      if (!broken_) work();
    } catch (const std::exception&) {
      broken_ = true;
    }
  }
  std::string Answer(const auto& call) {
    std::string envelope;
    Run([&] {
      envelope = call();
      // embind copies the text to a block of its own, without looking whether it got one.
      ::operator delete(::operator new(envelope.size() + sizeof(std::size_t)));
    });
    return broken_ ? kOutOfMemory : envelope;
  }
  bool broken() const { return broken_; }

 private:
  bool broken_ = false;
};

std::string Version() { return std::string(holdfast::Version()); }
std::string Inspect(const std::string& head, const std::string& options) {
  return Guard().Answer([&] { return holdfast::Inspect(head, options, BrowserText); });
}

class Analysis {
 public:
  explicit Analysis(const std::string& config) {
    guard_.Run([&] { engine_.emplace(config, BrowserText); });
  }
  std::string Open(const std::string& file) {
    return guard_.Answer([&] { return engine_->Open(file); });
  }
  /// The size is a double because embind wraps what does not fit an integer.
  emscripten::val Buffer(double size) {
    guard_.Run([&] {
      if (!(size >= 0 && size <= PTRDIFF_MAX)) throw std::bad_alloc();
      room_ = engine_->Buffer(static_cast<std::size_t>(size));
    });
    if (guard_.broken()) return emscripten::val::null();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(room_.data());
    return emscripten::val(emscripten::typed_memory_view(room_.size(), bytes));
  }
  void Commit(std::size_t size) {
    guard_.Run([&] { engine_->Commit(std::min(size, std::exchange(room_, {}).size())); });
  }
  bool failed() const { return guard_.broken() || engine_->failed(); }
  std::string Finish() {
    return guard_.Answer([&] { return engine_->Finish(); });
  }
  std::string Report(const std::string& settings) {
    return guard_.Answer([&] { return engine_->Report(settings); });
  }

 private:
  Guard guard_;
  std::optional<holdfast::Analysis> engine_;
  std::span<char> room_;
};
}  // namespace

EMSCRIPTEN_BINDINGS(holdfast) {
  emscripten::function("version", &Version);
  emscripten::function("inspect", &Inspect);
  emscripten::class_<Analysis>("Analysis")
      .constructor<const std::string&>()
      .function("open", &Analysis::Open)
      .function("buffer", &Analysis::Buffer)
      .function("commit", &Analysis::Commit)
      .function("failed", &Analysis::failed)
      .function("finish", &Analysis::Finish)
      .function("report", &Analysis::Report);
}
