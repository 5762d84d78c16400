#pragma once

#include <cstddef>
#include <exception>
#include <new>
#include <string>

namespace holdfast::wasm {

inline constexpr const char* kOutOfMemory =
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

}  // namespace holdfast::wasm
