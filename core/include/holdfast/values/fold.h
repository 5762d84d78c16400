#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace holdfast {

/// A cell written in one way: full-width letters, digits and signs as ASCII ones, every kind of
/// space as ' ', every kind of dash as '-', zero-width characters dropped, ASCII letters in lower
/// case, no space at either end.
class FoldedText {
 public:
  /// Longer texts do not fit: no amount, date, interval or status is that long.
  static constexpr std::size_t kCapacity = 120;

  std::string_view text() const { return {bytes_.data(), end_}; }
  /// False when the cell was longer than the room: text() is its beginning then.
  bool fits() const { return fits_; }

 private:
  friend FoldedText Fold(std::string_view cell);
  friend FoldedText FoldKey(std::string_view cell);

  std::array<char, kCapacity>
      bytes_;  // Left as it is: clearing it would cost more than most cells.
  std::size_t end_ = 0;
  bool fits_ = true;
};

FoldedText Fold(std::string_view cell);

/// Fold without ' ', '_' and '-': "Past Due", "past_due" and "past-due" become one word.
FoldedText FoldKey(std::string_view cell);

/// True for what databases and people write where there is nothing: "", "-", "--", "null", "\N",
/// "n/a", "na", "none". Of a folded text.
bool MeansNothing(std::string_view folded);

/// Without the apostrophe that exporters put before + - = and @, also full-width ones, so that a
/// spreadsheet takes a text for no formula. Any other apostrophe stays.
constexpr std::string_view WithoutGuard(std::string_view text) {
  constexpr std::string_view kSigns[] = {
      "+", "-", "=", "@", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\x9D", "\xEF\xBC\xA0"};
  if (text.size() < 2 || text[0] != '\'') return text;
  const std::string_view rest = text.substr(1);
  for (const std::string_view sign : kSigns) {
    if (rest.starts_with(sign)) return rest;
  }
  return text;
}

/// Where a cell is read from. Each Take moves on only when it takes something.
class Cursor {
 public:
  explicit constexpr Cursor(std::string_view text) : rest_(text) {}

  constexpr bool done() const { return rest_.empty(); }
  constexpr std::string_view rest() const { return rest_; }
  constexpr char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  constexpr bool Take(char c) {
    if (peek() != c || done()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  constexpr bool Take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  constexpr std::size_t TakeSpaces() {
    return TakeWhile([](char c) { return c == ' '; }).size();
  }
  constexpr std::string_view TakeDigits() {
    return TakeWhile([](char c) { return c >= '0' && c <= '9'; });
  }
  constexpr std::string_view TakeLetters() {
    return TakeWhile([](char c) { return c >= 'a' && c <= 'z'; });
  }

 private:
  template <typename Wanted>
  constexpr std::string_view TakeWhile(Wanted wanted) {
    std::size_t size = 0;
    while (size < rest_.size() && wanted(rest_[size])) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

}  // namespace holdfast
