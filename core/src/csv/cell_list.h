#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace holdfast {

/// The cells of a record that is being cut, behind those of the records before it. A vector checks
/// its room for each cell; here it is made for many at once, because adding cells was a sixth of
/// all the work on a file.
class CellList {
 public:
  /// Of the record, as all that follows.
  std::size_t size() const { return size_ - begin_; }
  bool empty() const { return size_ == begin_; }
  std::span<std::string_view> cells() { return {room_.data() + begin_, size()}; }
  void clear() { size_ = begin_; }

  /// Another record begins; the cells so far stay.
  void Begin() { begin_ = size_; }
  /// Of the first record that stays: the others follow, each behind the one before. No longer valid
  /// after a cell is added.
  const std::string_view* first() const { return room_.data(); }
  /// Only the record that is being cut stays.
  void ForgetOthers() {
    if (begin_ == 0) return;
    std::copy(room_.data() + begin_, room_.data() + size_, room_.data());
    size_ -= begin_;
    begin_ = 0;
  }

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
  std::size_t begin_ = 0;  // Of the record.
  std::size_t size_ = 0;   // Of all.
};

}  // namespace holdfast
