#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "holdfast/base/result.h"

namespace holdfast::cli {

/// How many bytes are read at a time.
inline constexpr std::size_t kChunk = std::size_t{1} << 20;

/// An open file, or standard input ("-"), that closes itself.
class File {
 public:
  explicit File(const std::string& path);
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&& other) noexcept;
  File& operator=(File&&) = delete;

  const std::string& path() const { return path_; }
  /// What messages and reports call it: the path's last part.
  std::string name() const;

  /// Error `cli.cannot_read`: it is not there, or is a directory.
  Status CheckOpen() const;
  /// Reads up to the end, `limit` bytes or an error (`cli.cannot_read`), and adds them to `text`.
  Status ReadUpTo(std::size_t limit, std::string* text) const;
  /// Gives the rest of the file to `buffer(size)` and `commit(size)`, with progress on a terminal,
  /// until it is over or `stop()`. `before`: bytes of the file that have been read already.
  Status Pump(const std::function<std::span<char>(std::size_t)>& buffer,
              const std::function<void(std::size_t)>& commit, const std::function<bool()>& stop,
              std::uint64_t before) const;

 private:
  Error CannotRead(const std::string& why) const;

  std::string path_;
  int fd_;
  int fault_ = 0;  // errno of opening.
  bool directory_ = false;
  std::uint64_t size_ = 0;
};

/// The whole file, at most `limit` bytes of it.
Result<std::string> ReadFile(const std::string& path, std::size_t limit);

/// Error `cli.cannot_write`.
Status WriteFile(const std::string& path, std::string_view text);

}  // namespace holdfast::cli
