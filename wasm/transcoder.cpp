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
  return decoder.call<std::string>("decode",
                                   val(emscripten::typed_memory_view(bytes.size(), data)));
}
