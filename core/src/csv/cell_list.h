#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace holdfast {

/// The cells of a record. A vector checks its room for each cell; here it is made for many at once,
/// because adding cells was a sixth of all the work on a file.
class CellList {
 public:
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::span<std::string_view> cells() { return {room_.data(), size_}; }
  void clear() { size_ = 0; }

  void Add(std::string_view cell) {
    *Room(1) = cell;
    ++size_;
  }
  /// Where the next `more` cells can be put.
  std::string_view* Room(std::size_t more) {
    if (room_.size() - size_ < more) room_.resize(std::max(size_ + more, room_.size() * 2));
    return room_.data() + size_;
  }
  /// Cells have been put into the room, up to `end`.
  void EndAt(const std::string_view* end) { size_ = static_cast<std::size_t>(end - room_.data()); }

 private:
  std::vector<std::string_view> room_;
  std::size_t size_ = 0;
};

}  // namespace holdfast
