// What JavaScript sees of the engine: three functions and one class. README.md holds the contract.
#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "guard.h"
#include "holdfast/engine/engine.h"
#include "transcoder.h"

namespace {
using holdfast::wasm::Guard;

std::string Version() { return std::string(holdfast::Version()); }
std::string Definitions() { return holdfast::Definitions(); }
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
  std::string Excluded(std::size_t file) {
    return guard_.Answer([&] { return engine_->Excluded(file); });
  }
  std::string Report(const std::string& settings) {
    return guard_.Answer([&] { return engine_->Report(settings); });
  }
  std::string Explain(const std::string& question) {
    return guard_.Answer([&] { return engine_->Explain(question); });
  }
  std::string Compare(const std::string& request) {
    return guard_.Answer([&] { return engine_->Compare(request); });
  }
  std::string Segments(const std::string& request) {
    return guard_.Answer([&] { return engine_->Segments(request); });
  }

 private:
  Guard guard_;
  std::optional<holdfast::Analysis> engine_;
  std::span<char> room_;
};
}  // namespace

EMSCRIPTEN_BINDINGS(holdfast) {
  emscripten::function("version", &Version);
  emscripten::function("definitions", &Definitions);
  emscripten::function("inspect", &Inspect);
  emscripten::class_<Analysis>("Analysis")
      .constructor<const std::string&>()
      .function("open", &Analysis::Open)
      .function("buffer", &Analysis::Buffer)
      .function("commit", &Analysis::Commit)
      .function("failed", &Analysis::failed)
      .function("finish", &Analysis::Finish)
      .function("excluded", &Analysis::Excluded)
      .function("report", &Analysis::Report)
      .function("explain", &Analysis::Explain)
      .function("compare", &Analysis::Compare)
      .function("segments", &Analysis::Segments);
}
