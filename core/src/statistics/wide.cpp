#include "wide.h"

namespace holdfast {
namespace {

__extension__ using Uint128 = unsigned __int128;
constexpr unsigned kWordBits = 64;

}  // namespace

Wide Wide::Product(Int128 a, Int128 b) {
  const auto left = static_cast<Uint128>(a);
  const auto right = static_cast<Uint128>(b);
  const std::array<std::uint64_t, 2> x = {static_cast<std::uint64_t>(left),
                                          static_cast<std::uint64_t>(left >> kWordBits)};
  const std::array<std::uint64_t, 2> y = {static_cast<std::uint64_t>(right),
                                          static_cast<std::uint64_t>(right >> kWordBits)};
  Wide product;
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < y.size(); ++j) {
      const Uint128 sum = Uint128{x[i]} * y[j] + product.words_[i + j] + carry;
      product.words_[i + j] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> kWordBits);
    }
    product.words_[i + y.size()] = carry;
  }
  return product;
}

Wide Wide::operator+(const Wide& other) const {
  Wide sum;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Uint128 word = Uint128{words_[i]} + other.words_[i] + carry;
    sum.words_[i] = static_cast<std::uint64_t>(word);
    carry = static_cast<std::uint64_t>(word >> kWordBits);
  }
  return sum;
}

Wide Wide::operator-(const Wide& other) const {
  Wide inverse;
  for (std::size_t i = 0; i < words_.size(); ++i) inverse.words_[i] = ~other.words_[i];
  Wide one;
  one.words_[0] = 1;
  return *this + (inverse + one);
}

double Wide::ToDouble() const {
  constexpr double kWord = 0x1p64;
  double value = 0;
  for (std::size_t i = words_.size(); i-- > 0;)
    value = value * kWord + static_cast<double>(words_[i]);
  return value;
}

}  // namespace holdfast
