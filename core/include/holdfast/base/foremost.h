#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace holdfast {

/// The first few of many, by an order: all are counted, and no more than some times those few are
/// held. `Before`: whether one of two comes first; where it says so of neither, which of them is
/// kept is open.
template <typename T, typename Before>
class Foremost {
 public:
  explicit Foremost(std::size_t kept, Before before = Before())
      : kept_(kept), before_(std::move(before)) {}

  void Add(T item) {
    ++total_;
    if (kept_ == 0 || (cut_ && !before_(item, found_[kept_ - 1]))) return;
    found_.push_back(std::move(item));
    if (found_.size() / kHeld >= kept_) Cut();
  }

  std::uint64_t total() const { return total_; }

  /// The foremost, in order.
  std::vector<T> InOrder() const {
    std::vector<T> sorted = found_;
    std::sort(sorted.begin(), sorted.end(), before_);
    if (sorted.size() > kept_) sorted.resize(kept_);
    return sorted;
  }

 private:
  static constexpr std::size_t kHeld = 8;

  void Cut() {
    std::nth_element(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(kept_ - 1),
                     found_.end(), before_);
    found_.resize(kept_);
    cut_ = true;
  }

  std::size_t kept_;
  Before before_;
  std::uint64_t total_ = 0;
  std::vector<T> found_;
  bool cut_ = false;  // found_[kept_ - 1] is the last of the foremost so far.
};

}  // namespace holdfast
