#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace holdfast {

/// XXH3, 128 bits, of all bytes given: enough to tell files apart, at a fraction of the cost of
/// SHA-256.
class Fingerprint {
 public:
  Fingerprint();
  ~Fingerprint();
  Fingerprint(Fingerprint&&) noexcept;
  Fingerprint& operator=(Fingerprint&&) noexcept;

  void Add(std::string_view bytes);
  /// "xxh3-128:" and 32 hexadecimal digits.
  std::string ToString() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace holdfast
