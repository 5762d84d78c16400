#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace holdfast {

/// Why a job cannot go on. `code` is stable, layer first ("csv.binary"); `message` is one sentence
/// that says what is wrong and what to do. `file` is empty, `line` and `column` are 0 where there
/// is no such place.
struct Error {
  std::string code;
  std::string message;
  std::string file = {};
  std::uint64_t line = 0;
  std::uint32_t column = 0;
};

/// A value, or the reason there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  T& operator*() { return *std::get_if<T>(&state_); }
  const T& operator*() const { return *std::get_if<T>(&state_); }
  T* operator->() { return std::get_if<T>(&state_); }
  const T* operator->() const { return std::get_if<T>(&state_); }
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success, or the reason there is none.
using Status = Result<std::monostate>;
inline Status Ok() { return std::monostate{}; }

}  // namespace holdfast
