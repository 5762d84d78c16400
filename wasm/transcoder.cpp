#include "transcoder.h"

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>

std::string BrowserText(holdfast::Encoding encoding, std::string_view bytes) {
  using emscripten::val;
  const val type = val::global("TextDecoder");
  if (type.isUndefined()) return {};
  const val decoder = type.new_(std::string(holdfast::ToString(encoding)));
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const val text =
      decoder.call<val>("decode", val(emscripten::typed_memory_view(bytes.size(), data)));
  // Chromium gives half a surrogate pair for four pairs of Big5. The encoder makes U+FFFD of it,
  // where Emscripten's own way to UTF-8 would take the next character for the other half.
  return val::global("TextEncoder").new_().call<std::string>("encode", text);
}
