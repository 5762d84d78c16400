#include "byte_buffer.h"

#include <algorithm>
#include <cstring>

namespace holdfast {

ByteBuffer::ByteBuffer()
    : data_(new char[kHistory + kBlockBytes]()), capacity_(kHistory + kBlockBytes) {}

std::size_t ByteBuffer::Reserve(std::size_t keep, std::size_t size) {
  if (capacity_ - end_ >= size + kBlockBytes) return 0;
  const std::size_t first = keep - kHistory;
  const std::size_t live = end_ - first;
  const std::size_t need = live + size + kBlockBytes;
  if (need <= capacity_ && live <= first) {
    std::memcpy(data_.get(), data_.get() + first, live);
  } else {
    capacity_ = std::max(need, capacity_ * 2);
    std::unique_ptr<char[]> moved(new char[capacity_]);
    std::memcpy(moved.get(), data_.get() + first, live);
    data_ = std::move(moved);
  }
  end_ = live;
  return first;
}

void ByteBuffer::Append(std::size_t size) {
  end_ += size;
  std::memset(data_.get() + end_, 0, kBlockBytes);
}

}  // namespace holdfast
