#include "transcoder.h"

#include <iconv.h>

#include <array>
#include <cerrno>

namespace holdfast {
namespace {

constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";

/// An open conversion that closes itself.
class Conversion {
 public:
  explicit Conversion(Encoding encoding) {
    if (encoding == Encoding::kGb18030) descriptor_ = ::iconv_open("UTF-8", "GB18030");
    if (encoding != Encoding::kBig5) return;
    descriptor_ = ::iconv_open("UTF-8", "BIG5-HKSCS");
    if (!ok()) descriptor_ = ::iconv_open("UTF-8", "BIG5");
  }
  ~Conversion() {
    if (ok()) ::iconv_close(descriptor_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  bool ok() const { return descriptor_ != kNone; }

  /// Converts up to what is broken or the end, with what the state of the conversion still holds.
  std::string Take(std::string_view* bytes) {
    std::string out;
    std::array<char, 4096> room;
    // POSIX asks for a pointer to text that it does not write to.
    char* in = const_cast<char*>(bytes->data());
    std::size_t left = bytes->size();
    for (bool flush = false;;) {
      char* to = room.data();
      std::size_t space = room.size();
      const std::size_t result =
          ::iconv(descriptor_, flush ? nullptr : &in, flush ? nullptr : &left, &to, &space);
      const int error = errno;
      out.append(room.data(), room.size() - space);
      if (result == static_cast<std::size_t>(-1) && error == E2BIG) continue;
      if (flush) break;
      flush = true;
    }
    bytes->remove_prefix(bytes->size() - left);
    return out;
  }

 private:
  inline static const iconv_t kNone = reinterpret_cast<iconv_t>(-1);
  iconv_t descriptor_ = kNone;
};

}  // namespace

std::string IconvText(Encoding encoding, std::string_view bytes) {
  std::string out;
  Conversion conversion(encoding);
  if (!conversion.ok()) return out;
  while (!bytes.empty()) {
    out += conversion.Take(&bytes);
    if (bytes.empty()) break;
    // The pair has no character: both of its bytes go, but never a line end.
    out += kReplacementUtf8;
    bytes.remove_prefix(bytes.size() > 1 && bytes[1] != '\n' ? 2 : 1);
  }
  return out;
}

}  // namespace holdfast
