#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "block_scan.h"
#include "byte_buffer.h"
#include "cell_list.h"
#include "holdfast/csv/reader.h"
#include "line_counter.h"

namespace holdfast {

/// Cuts UTF-8 text into records: finds the structural bytes of 64 bytes at once, then walks over
/// these alone. All state lives between calls, so no byte is looked at twice but for those behind a
/// quote that turns out unclosed.
///
/// A quoted cell is unclosed, and its quote a plain character, when the text or the limit of a cell
/// ends inside it, or when other text than blanks follows its closing quote although it holds a
/// line break: then the quote that seemed to close it opens a later cell. Within a quoted cell
/// every run of quotes has an even length, so a cell that starts in the text read again closes
/// within its own run: no byte is read more than twice for that reason.
class Cutter {
 public:
  Cutter(const Dialect& dialect, const ReaderLimits& limits, IssueLog* issues);

  /// Room behind the text; cells of records given before are no longer valid.
  char* Reserve(std::size_t size);
  /// `size` bytes of text have been put into the room.
  void Append(std::size_t size) { buffer_.Append(size); }
  /// The text that has not been cut yet; before the first record only.
  std::string_view Rest() const;
  /// Leaves out the first bytes of Rest().
  void Skip(std::size_t size);
  /// No more text follows.
  void End() { ended_ = true; }

  /// Complete records, up to as many as fit; those given before are no longer valid. How many: none
  /// when more text is needed.
  std::size_t Next(std::span<Record> records);
  std::uint64_t dropped() const { return dropped_; }
  /// The physical line that the end of the text is on, whether it has been cut yet or not.
  std::uint64_t LineAtEnd() const {
    const std::size_t next =
        mask_ == 0 ? scanned_ : base_ + static_cast<std::size_t>(std::countr_zero(mask_));
    return line_ + LinesBetween(buffer_.data(), next, buffer_.end());
  }

 private:
  enum class State : std::uint8_t {
    kPlain,   // In a cell without quotes, or one whose quote is a plain character.
    kQuoted,  // Between the quotes.
    kClosed,  // Behind a quote that closes the cell, unless the byte behind it is a quote too.
  };

  bool Cut(Record* record);
  void AddPlainCells();
  bool ScanBlock();
  bool Step(std::size_t at);
  bool StepPlain(std::size_t at, char byte);
  void StepQuoted(std::size_t at, char byte);
  bool StepClosed(std::size_t at, char byte);
  bool StepLineEnd(std::size_t at);
  void OpenOrKeepQuote(std::size_t at);
  bool EndCell(std::size_t at);
  bool EndClosedCell(std::size_t at);
  void AddCell(std::string_view cell, std::size_t end);
  std::string_view Unquote(std::size_t end);
  bool EndRecord(std::size_t at);
  void StartRecord(std::size_t at);
  bool IsBlank(std::size_t at) const;
  bool HasTextBehindQuote(std::size_t at) const;
  void CountLine(std::size_t at);
  void RollBack();
  bool RollBackIfTooLong();
  void CheckLimits(std::size_t at);
  void Drop(std::string_view code, std::string_view message);
  bool Emit(Record* record);
  std::size_t Keep();
  void Note(std::string_view code, std::uint64_t line, std::string_view message);

  const char delimiter_;
  const char quote_;  // Meaningless where StructuralBytes never reports it.
  const bool has_quote_;
  const bool has_escape_;
  const StructuralBytes structural_;
  const ReaderLimits limits_;
  const std::size_t safe_bytes_;  // A record of up to so many bytes breaks no limit of bytes.
  IssueLog* const issues_;

  ByteBuffer buffer_;
  CellList cells_;

  std::uint64_t mask_ =
      0;  // Structural bytes of the block at base_ that are still to be walked over.
  std::size_t base_ = 0;
  std::size_t scanned_ = ByteBuffer::kHistory;  // The text before is in a mask already.
  std::size_t record_start_ = ByteBuffer::kHistory;
  std::size_t cell_start_ = ByteBuffer::kHistory;
  std::size_t close_ = 0;  // kClosed: where the closing quote is.
  std::size_t escaped_ =
      0;  // The byte that an escape takes the meaning of, within one quoted cell.

  std::uint64_t line_ = 1;
  std::uint64_t record_line_ = 1;
  std::uint64_t open_line_ = 1;
  std::uint64_t dropped_ = 0;

  State state_ = State::kPlain;
  bool quote_noted_ = false;  // An issue has been noted about the quotes of this cell.
  bool has_doubled_ = false;  // The quoted cell holds quotes or escapes to be undone.
  bool damaged_ = false;
  bool dropping_ = false;
  bool ended_ = false;
};

}  // namespace holdfast
