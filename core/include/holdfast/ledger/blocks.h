#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace holdfast {

/// Where to cut work on [from, to) that is too long for one call, or 0 when it is not. A browser
/// optimises a function of WebAssembly between its calls only, so that one call for millions of
/// items would be slow to its end; a function that halves its work and calls itself is fast after
/// its first thousands.
inline std::size_t HalfOfLongWork(std::size_t from, std::size_t to) {
  constexpr std::size_t kLong = 2048;
  return to - from > kLong ? from + (to - from) / 2 : 0;
}

/// A sequence that only grows and never moves what it holds: growing costs no copy and no second
/// allocation of the same size, which a vector of millions of rows would.
template <typename T, std::size_t kBlock = std::size_t{1} << 15>
class Blocks {
 public:
  std::size_t size() const { return size_; }
  T& operator[](std::size_t i) { return blocks_[i / kBlock][i % kBlock]; }
  const T& operator[](std::size_t i) const { return blocks_[i / kBlock][i % kBlock]; }

  void push_back(const T& value) {
    if (size_ == blocks_.size() * kBlock) blocks_.push_back(std::make_unique<T[]>(kBlock));
    (*this)[size_++] = value;
  }

 private:
  std::vector<std::unique_ptr<T[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace holdfast
