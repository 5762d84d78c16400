#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace holdfast {

/// XXH3, 128 bits, of all bytes given: enough to tell files apart, at a fraction of the cost of
/// SHA-256.
class BytesFingerprint {
 public:
  BytesFingerprint();
  ~BytesFingerprint();
  BytesFingerprint(BytesFingerprint&&) noexcept;
  BytesFingerprint& operator=(BytesFingerprint&&) noexcept;

  void Add(std::string_view bytes);
  /// "xxh3-128:" and 32 hexadecimal digits.
  std::string ToString() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace holdfast
