// For libFuzzer: script/fuzz.
#include <cstddef>
#include <cstdint>

#include "report_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  holdfast::testing::CheckReport({reinterpret_cast<const char*>(data), size});
  return 0;
}
