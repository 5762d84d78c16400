#include "files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <utility>

namespace holdfast::cli {
namespace {

/// A line that follows long work on a terminal, and leaves nothing behind.
class Progress {
 public:
  Progress(const std::string& name, std::uint64_t size)
      : name_(name), size_(size), shown_(::isatty(STDERR_FILENO) == 1) {}
  ~Progress() {
    if (printed_) std::fputs("\r\033[K", stderr);
  }
  void At(std::uint64_t bytes) {
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || size_ == 0 || now - last_ < std::chrono::milliseconds(200)) return;
    last_ = now;
    printed_ = true;
    std::fprintf(stderr, "\r%s: %3.0f %%", name_.c_str(),
                 100.0 * static_cast<double>(bytes) / static_cast<double>(size_));
  }

 private:
  std::string name_;
  std::uint64_t size_;
  bool shown_;
  bool printed_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

File::File(const std::string& path)
    : path_(path), fd_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY)) {
  struct stat status = {};
  if (fd_ < 0) {
    fault_ = errno;
  } else if (::fstat(fd_, &status) == 0) {
    directory_ = S_ISDIR(status.st_mode);
    size_ = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
  }
}

File::~File() {
  if (fd_ > STDIN_FILENO) ::close(fd_);
}

File::File(File&& other) noexcept
    : path_(std::move(other.path_)),
      fd_(std::exchange(other.fd_, -1)),
      fault_(other.fault_),
      directory_(other.directory_),
      size_(other.size_) {}

std::string File::name() const {
  if (path_ == "-") return "standard input";
  const std::size_t slash = path_.find_last_of('/');
  return slash == std::string::npos ? path_ : path_.substr(slash + 1);
}

Error File::CannotRead(const std::string& why) const {
  return {"cli.cannot_read", "The file cannot be read: " + why + ".", path_};
}

Status File::CheckOpen() const {
  if (fd_ < 0) return CannotRead(std::strerror(fault_));
  if (directory_) return CannotRead("it is a directory; name the CSV file in it");
  return Ok();
}

Status File::ReadUpTo(std::size_t limit, std::string* text) const {
  if (Status status = CheckOpen(); !status.ok()) return status;
  std::size_t used = text->size();
  while (used < limit) {
    text->resize(used + std::min(kChunk, limit - used));
    const ssize_t count = ::read(fd_, text->data() + used, text->size() - used);
    if (count < 0) return CannotRead(std::strerror(errno));
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
  }
  text->resize(used);
  return Ok();
}

Status File::Pump(const std::function<std::span<char>(std::size_t)>& buffer,
                  const std::function<void(std::size_t)>& commit, const std::function<bool()>& stop,
                  std::uint64_t before) const {
  if (Status status = CheckOpen(); !status.ok()) return status;
  Progress progress(path_, size_);
  std::uint64_t bytes = before;
  while (!stop()) {
    const std::span<char> room = buffer(kChunk);
    const ssize_t count = ::read(fd_, room.data(), room.size());
    if (count < 0) return CannotRead(std::strerror(errno));
    if (count == 0) break;
    commit(static_cast<std::size_t>(count));
    progress.At(bytes += static_cast<std::uint64_t>(count));
  }
  return Ok();
}

Result<std::string> ReadFile(const std::string& path, std::size_t limit) {
  std::string text;
  if (Status status = File(path).ReadUpTo(limit, &text); !status.ok()) return status.error();
  return text;
}

Status WriteFile(const std::string& path, std::string_view text) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  const bool written =
      file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const int fault = errno;
  if ((file != nullptr && std::fclose(file) != 0) || !written) {
    return Error{"cli.cannot_write",
                 "The file cannot be written: " + std::string(std::strerror(fault)) + ".", path};
  }
  return Ok();
}

}  // namespace holdfast::cli
