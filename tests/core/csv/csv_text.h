#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/csv/reader.h"

namespace holdfast {

/// All that a reader tells about a text, in values that can be compared and printed.
struct ReadRecord {
  std::uint64_t line = 0;
  bool damaged = false;
  std::vector<std::string> cells;

  friend bool operator==(const ReadRecord&, const ReadRecord&) = default;
};

struct ReadIssue {
  std::string code;
  std::uint64_t count = 0;
  std::vector<std::uint64_t> lines;

  friend bool operator==(const ReadIssue&, const ReadIssue&) = default;
};

struct ReadText {
  std::vector<ReadRecord> records;
  std::vector<ReadIssue> issues;
  std::uint64_t dropped = 0;

  friend bool operator==(const ReadText&, const ReadText&) = default;
};

/// The text with everything but printable ASCII as an escape.
inline std::string Visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr char kHex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte > 0x7E) {
      out += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += c;
    }
  }
  return out;
}

inline void PrintTo(const ReadText& read, std::ostream* os) {
  for (const ReadRecord& record : read.records) {
    *os << "\n  line " << record.line << (record.damaged ? " damaged" : "") << ":";
    for (const std::string& cell : record.cells) *os << " [" << Visible(cell) << "]";
  }
  for (const ReadIssue& issue : read.issues) {
    *os << "\n  " << issue.code << " x" << issue.count << " on";
    for (const std::uint64_t line : issue.lines) *os << " " << line;
  }
  *os << "\n  dropped " << read.dropped << "\n";
}

/// Pushes a text through a reader, piece by piece, and takes its records one, two and up to five at
/// once, in turns: how many are taken together changes nothing.
class PieceReader {
 public:
  explicit PieceReader(const Dialect& dialect, const ReaderLimits& limits = {},
                       const Transcoder& transcoder = {})
      : reader_(dialect, limits, transcoder) {}

  void Push(std::string_view piece) {
    const std::span<char> room = reader_.Buffer(piece.size());
    if (!piece.empty()) std::memcpy(room.data(), piece.data(), piece.size());
    reader_.Commit(piece.size());
    Take();
  }

  ReadText End() {
    reader_.End();
    Take();
    for (const Issue& issue : reader_.issues().issues()) {
      read_.issues.push_back({issue.code, issue.count, issue.lines});
    }
    read_.dropped = reader_.dropped();
    return std::move(read_);
  }

 private:
  void Take() {
    std::array<Record, 5> records;
    while (const std::size_t count = reader_.Next(std::span(records).first(together_))) {
      for (const Record& record : std::span(records).first(count)) {
        read_.records.push_back(
            {record.line, record.damaged, {record.cells.begin(), record.cells.end()}});
      }
      together_ = together_ % records.size() + 1;
    }
  }

  std::size_t together_ = 1;
  Reader reader_;
  ReadText read_;
};

inline ReadText ReadWhole(std::string_view text, const Dialect& dialect = {},
                          const ReaderLimits& limits = {}, const Transcoder& transcoder = {}) {
  PieceReader reader(dialect, limits, transcoder);
  reader.Push(text);
  return reader.End();
}

inline ReadText ReadInChunks(std::string_view text, std::size_t size, const Dialect& dialect = {},
                             const ReaderLimits& limits = {}, const Transcoder& transcoder = {}) {
  PieceReader reader(dialect, limits, transcoder);
  for (std::size_t at = 0; at < text.size(); at += size) reader.Push(text.substr(at, size));
  return reader.End();
}

inline ReadText ReadSplit(std::string_view text, std::size_t at, const Dialect& dialect = {},
                          const ReaderLimits& limits = {}) {
  PieceReader reader(dialect, limits);
  reader.Push(text.substr(0, at));
  reader.Push(text.substr(at));
  return reader.End();
}

/// The units of a text as bytes; a byte order mark only where the text has one.
inline std::string Utf16(std::u16string_view text, Encoding encoding) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += encoding == Encoding::kUtf16Be ? high : low;
    bytes += encoding == Encoding::kUtf16Be ? low : high;
  }
  return bytes;
}

}  // namespace holdfast
