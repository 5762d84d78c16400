#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/bytes.h"

namespace holdfast {

/// Few names that many rows repeat, as small numbers in the order in which they come; 0 is "".
/// Looking one up allocates nothing. More names than numbers do not fit: `overflow()`, and the
/// numbers beyond mean nothing.
template <typename Number>
class Names {
 public:
  Number Intern(std::string_view name) {
    if (SameBytes(name, names_[last_])) return last_;
    // A table has a handful of plans: looking at each is quicker than any search.
    for (std::size_t i = 0; i < names_.size() && i < kHandful; ++i) {
      if (SameBytes(name, names_[i])) return last_ = static_cast<Number>(i);
    }
    if (const auto found = numbers_.find(name); found != numbers_.end())
      return last_ = found->second;
    if (names_.size() > std::numeric_limits<Number>::max()) {
      overflow_ = true;
      return 0;
    }
    last_ = static_cast<Number>(names_.size());
    names_.emplace_back(name);
    numbers_.emplace(name, last_);
    return last_;
  }

  std::size_t size() const { return names_.size(); }
  const std::string& operator[](std::size_t number) const { return names_[number]; }
  bool overflow() const { return overflow_; }

  /// Takes over whether names of `other` did not fit, and gives each its number here.
  std::vector<Number> Merge(const Names& other) {
    overflow_ = overflow_ || other.overflow_;
    std::vector<Number> numbers;
    for (const std::string& name : other.names_) numbers.push_back(Intern(name));
    return numbers;
  }

 private:
  static constexpr std::size_t kHandful = 16;

  std::vector<std::string> names_ = {""};
  std::map<std::string, Number, std::less<>> numbers_ = {{"", Number{0}}};
  Number last_ = 0;
  bool overflow_ = false;
};

}  // namespace holdfast
