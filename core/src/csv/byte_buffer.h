#pragma once

#include <cstddef>
#include <memory>

#include "block_scan.h"

namespace holdfast {

/// The bytes that are still needed, in one piece, with room behind them for more. Positions are
/// offsets into data(); Reserve() alone moves bytes, and says by how much positions shrink.
///
/// kHistory bytes before the first one kept can be looked back at; before the first byte of all
/// these are NUL. A block may be read at every position before end(): behind the last byte there
/// are kBlockBytes readable ones.
class ByteBuffer {
 public:
  static constexpr std::size_t kHistory = 2;

  ByteBuffer();

  char* data() { return data_.get(); }
  const char* data() const { return data_.get(); }
  std::size_t end() const { return end_; }

  /// Makes room for `size` bytes at end(). Bytes before `keep` may go. Moving is paid for by the
  /// bytes that go or by doubling, so the cost per byte is constant for chunks of any size.
  std::size_t Reserve(std::size_t keep, std::size_t size);
  /// `size` bytes at end() have been filled.
  void Append(std::size_t size);

 private:
  std::unique_ptr<char[]> data_;
  std::size_t capacity_;
  std::size_t end_ = kHistory;
};

}  // namespace holdfast
