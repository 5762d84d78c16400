#pragma once

#include <iconv.h>

#include <string>
#include <string_view>

namespace holdfast {

/// Whether iconv(3) of the machine writes Chinese encodings: that of Emscripten only reads them, by
/// tables of its own.
#if defined(__EMSCRIPTEN__)
inline constexpr bool kHasIconv = false;
#else
inline constexpr bool kHasIconv = true;
#endif

/// UTF-8 text in another encoding of iconv(3), to make test files with; empty when the system
/// cannot.
inline std::string Encoded(std::string_view utf8, const char* encoding) {
  const iconv_t conversion = ::iconv_open(encoding, "UTF-8");
  if (conversion == reinterpret_cast<iconv_t>(-1)) return {};
  std::string in(utf8);
  std::string out(utf8.size() * 4 + 16, '\0');
  char* from = in.data();
  std::size_t left = in.size();
  char* to = out.data();
  std::size_t space = out.size();
  const std::size_t result = ::iconv(conversion, &from, &left, &to, &space);
  ::iconv_close(conversion);
  if (result == static_cast<std::size_t>(-1)) return {};
  out.resize(out.size() - space);
  return out;
}

}  // namespace holdfast
