#include "cutter.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "separator_line.h"

namespace holdfast {
namespace {

StructuralBytes BytesOf(const Dialect& dialect) {
  const bool has_quote = dialect.quote != '\0';
  const char quote = has_quote ? dialect.quote : dialect.delimiter;
  const bool has_escape = has_quote && dialect.escape == '\\';
  return {dialect.delimiter, quote, has_escape ? dialect.escape : quote};
}

}  // namespace

Cutter::Cutter(const Dialect& dialect, const ReaderLimits& limits, IssueLog* issues)
    : delimiter_(dialect.delimiter),
      quote_(dialect.quote),
      has_quote_(dialect.quote != '\0'),
      has_escape_(has_quote_ && dialect.escape == '\\'),
      structural_(BytesOf(dialect)),
      limits_(limits),
      safe_bytes_(std::min(limits.cell_bytes, limits.record_bytes)),
      issues_(issues) {}

char* Cutter::Reserve(std::size_t size) {
  cells_.ForgetOthers();
  const char* const before = buffer_.data();
  const std::size_t shift = buffer_.Reserve(Keep(), size);
  for (std::string_view& cell : cells_.cells()) {
    const auto offset = static_cast<std::size_t>(cell.data() - before);
    cell = std::string_view(buffer_.data() + (offset - shift), cell.size());
  }
  base_ -= shift;
  scanned_ -= shift;
  record_start_ -= shift;
  cell_start_ -= shift;
  close_ -= shift;
  escaped_ -= shift;
  return buffer_.data() + buffer_.end();
}

std::size_t Cutter::Keep() {
  if (!dropping_) return record_start_;
  if (state_ == State::kPlain) {
    const std::size_t next =
        mask_ == 0 ? scanned_ : base_ + static_cast<std::size_t>(std::countr_zero(mask_));
    // One byte stays, so that a quote that comes next is not taken for the first byte of the cell.
    if (cell_start_ < next) cell_start_ = next - 1;
  }
  record_start_ = cell_start_;
  return cell_start_;
}

std::string_view Cutter::Rest() const {
  return {buffer_.data() + scanned_, buffer_.end() - scanned_};
}

void Cutter::Skip(std::size_t size) {
  scanned_ += size;
  StartRecord(scanned_);
}

std::size_t Cutter::Next(std::span<Record> records) {
  cells_.ForgetOthers();
  std::size_t count = 0;
  while (count < records.size() && Cut(&records[count])) ++count;
  // Not before all are there, because a list that grows moves its cells.
  const std::string_view* first = cells_.first();
  for (Record& record : records.first(count)) {
    record.cells = {first, record.cells.size()};
    first += record.cells.size();
  }
  return count;
}

bool Cutter::Cut(Record* record) {
  for (;;) {
    AddPlainCells();
    while (mask_ != 0) {
      const std::size_t at = base_ + static_cast<std::size_t>(std::countr_zero(mask_));
      mask_ &= mask_ - 1;
      if (Step(at) && Emit(record)) return true;
      AddPlainCells();
    }
    if (ScanBlock() || RollBackIfTooLong()) continue;
    const std::size_t end = buffer_.end();
    if (!ended_ || IsBlank(end)) return false;
    if (state_ == State::kQuoted) {
      RollBack();
    } else if (EndCell(end) && EndRecord(end) && Emit(record)) {
      return true;
    }
  }
}

// Takes the delimiters that end a plain cell, up to the first byte that may mean something else:
// nearly all there are. Near a limit each goes its own way, so that none is checked here.
void Cutter::AddPlainCells() {
  if (mask_ == 0 || state_ != State::kPlain || dropping_) return;
  if (cells_.size() + kBlockBytes > limits_.cells) return;
  if (base_ + kBlockBytes - record_start_ > safe_bytes_) return;
  const char* const text = buffer_.data();
  const char* start = text + cell_start_;
  std::string_view* cell = cells_.Room(kBlockBytes);
  std::uint64_t mask = mask_;
  for (; mask != 0; mask &= mask - 1) {
    const char* const at = text + base_ + std::countr_zero(mask);
    if (*at != delimiter_) break;
    *cell++ = {start, static_cast<std::size_t>(at - start)};
    start = at + 1;
  }
  if (mask == mask_) return;
  cells_.EndAt(cell);
  mask_ = mask;
  cell_start_ = static_cast<std::size_t>(start - text);
  quote_noted_ = false;
}

bool Cutter::ScanBlock() {
  const std::size_t left = buffer_.end() - scanned_;
  if (left == 0) return false;
  mask_ = StructuralMask(buffer_.data() + scanned_, structural_);
  base_ = scanned_;
  if (left < kBlockBytes) {
    mask_ &= (std::uint64_t{1} << left) - 1;
    scanned_ += left;
  } else {
    scanned_ += kBlockBytes;
  }
  return true;
}

// True when a record is complete.
bool Cutter::Step(std::size_t at) {
  const char byte = buffer_.data()[at];
  if (state_ == State::kPlain) return StepPlain(at, byte);
  if (state_ == State::kClosed) return StepClosed(at, byte);
  StepQuoted(at, byte);
  return false;
}

bool Cutter::StepPlain(std::size_t at, char byte) {
  if (byte == delimiter_) {
    EndCell(at);
    return false;
  }
  if (byte == '\n' || byte == '\r') return StepLineEnd(at);
  if (has_quote_ && byte == quote_) OpenOrKeepQuote(at);
  return false;
}

void Cutter::OpenOrKeepQuote(std::size_t at) {
  if (at == cell_start_) {
    state_ = State::kQuoted;
    open_line_ = line_;
    has_doubled_ = false;
    escaped_ = 0;
    return;
  }
  if (quote_noted_) return;
  quote_noted_ = true;
  Note(
      "csv.quote_in_cell", line_,
      "A quote stands inside a cell that is not quoted and is read as a plain character: check the "
      "value, and quote the cell and double the quote in the file.");
}

void Cutter::StepQuoted(std::size_t at, char byte) {
  if (byte == '\n' || byte == '\r') {
    CountLine(at);
    return;
  }
  if (at == escaped_) return;
  if (byte == quote_) {
    close_ = at;
    state_ = State::kClosed;
    if (at + 1 - cell_start_ > limits_.cell_bytes) RollBack();
  } else if (has_escape_ && byte == structural_.escape) {
    escaped_ = at + 1;
    has_doubled_ = true;
  }
}

bool Cutter::StepClosed(std::size_t at, char byte) {
  if (byte == quote_) {
    if (at == close_ + 1) {
      state_ = State::kQuoted;
      has_doubled_ = true;
    }
    return false;
  }
  if (byte == delimiter_) {
    EndCell(at);
    return false;
  }
  if (byte == '\n' || byte == '\r') return StepLineEnd(at);
  return false;
}

bool Cutter::StepLineEnd(std::size_t at) {
  const bool blank = IsBlank(at);
  if (!blank && !EndCell(at)) return false;
  CountLine(at);
  if (!blank) return EndRecord(at);
  StartRecord(at + 1);
  return false;
}

bool Cutter::IsBlank(std::size_t at) const {
  return at == cell_start_ && state_ == State::kPlain && cells_.empty() && !dropping_;
}

// A CR is counted when seen; the LF of CR LF is then free, and that of CR CR LF takes one back.
void Cutter::CountLine(std::size_t at) {
  const char* const byte = buffer_.data() + at;
  if (byte[0] == '\r' || byte[-1] != '\r') {
    ++line_;
  } else if (byte[-2] == '\r') {
    --line_;
  }
}

// False when the cell turned out to be unclosed: reading goes on behind its quote.
bool Cutter::EndCell(std::size_t at) {
  if (state_ == State::kClosed) return EndClosedCell(at);
  const char* const start = buffer_.data() + cell_start_;
  AddCell(std::string_view(start, at - cell_start_), at);
  return true;
}

bool Cutter::EndClosedCell(std::size_t at) {
  if (HasTextBehindQuote(at)) {
    if (line_ > open_line_) {
      RollBack();
      return false;
    }
    damaged_ = true;
    Note("csv.text_after_quote", line_,
         "Text follows the closing quote of a cell and is kept as part of it: check the value, and "
         "double the quotes inside the cell in the file.");
  }
  AddCell(Unquote(at), at);
  state_ = State::kPlain;
  return true;
}

bool Cutter::HasTextBehindQuote(std::size_t at) const {
  if (at - cell_start_ > limits_.cell_bytes) return true;
  const char* const text = buffer_.data();
  return std::any_of(text + close_ + 1, text + at, [](char c) { return c != ' ' && c != '\t'; });
}

void Cutter::AddCell(std::string_view cell, std::size_t end) {
  if (end - record_start_ > safe_bytes_) CheckLimits(end);
  cell_start_ = end + 1;
  quote_noted_ = false;
  if (dropping_) return;
  if (cells_.size() < limits_.cells) {
    cells_.Add(cell);
  } else {
    Drop("csv.too_many_cells",
         "A row has more cells than can be read and is left out: check the delimiter.");
  }
}

// The value of a quoted cell that ends before `end`, put together in its place.
std::string_view Cutter::Unquote(std::size_t end) {
  char* const text = buffer_.data();
  char* const first = text + cell_start_ + 1;
  const char* const close = text + close_;
  const std::size_t tail = end - close_ - 1;
  if (!has_doubled_ && tail == 0) return {first, static_cast<std::size_t>(close - first)};
  char* out = first;
  for (const char* in = first; in != close; ++in) {
    const bool more = in + 1 != close;
    const bool doubled = more && *in == quote_ && in[1] == quote_;
    const bool escaped = more && has_escape_ && *in == '\\' && (in[1] == quote_ || in[1] == '\\');
    if (doubled || escaped) ++in;
    *out++ = *in;
  }
  std::memmove(out, close + 1, tail);
  return {first, static_cast<std::size_t>(out - first) + tail};
}

// False when the record is not to be given.
bool Cutter::EndRecord(std::size_t at) {
  if (!dropping_) {
    const std::string_view line(buffer_.data() + record_start_, at - record_start_);
    if (record_line_ != 1 || !DelimiterOfSeparatorLine(line)) return true;
  } else {
    ++dropped_;
    dropping_ = false;
  }
  cells_.clear();
  damaged_ = false;
  StartRecord(at + 1);
  return false;
}

bool Cutter::Emit(Record* record) {
  record->cells = cells_.cells();
  record->line = record_line_;
  record->damaged = damaged_;
  cells_.Begin();
  damaged_ = false;
  StartRecord(cell_start_);
  return true;
}

void Cutter::StartRecord(std::size_t at) {
  record_start_ = std::min(at, buffer_.end());
  cell_start_ = record_start_;
  record_line_ = line_;
}

void Cutter::RollBack() {
  damaged_ = true;
  Note("csv.unclosed_quote", open_line_,
       "A quote opens a cell but none closes it, so it is read as a plain character: check this "
       "row, "
       "and close or double the quote in the file.");
  line_ = open_line_;
  state_ = State::kPlain;
  quote_noted_ = true;
  scanned_ = cell_start_ + 1;
  mask_ = 0;
}

// All text so far has been walked over, and the record is not complete: what cannot fit any more is
// settled now, so that memory stays bounded. Each answer is the one that the complete text gives.
// True: text is to be read again.
bool Cutter::RollBackIfTooLong() {
  const std::size_t end = buffer_.end();
  if (state_ == State::kPlain) {
    if (end - record_start_ > safe_bytes_) CheckLimits(end);
    return false;
  }
  if (end - cell_start_ <= limits_.cell_bytes) return false;
  if (state_ == State::kQuoted || line_ > open_line_) {
    RollBack();
    return true;
  }
  EndClosedCell(end);
  quote_noted_ = true;
  cell_start_ = end - 1;
  return false;
}

// Of two limits the one that is passed first counts: it is the same for every chunking.
void Cutter::CheckLimits(std::size_t at) {
  if (dropping_) return;
  const bool cell = at - cell_start_ > limits_.cell_bytes;
  const bool record = at - record_start_ > limits_.record_bytes;
  if (cell &&
      (!record || cell_start_ + limits_.cell_bytes <= record_start_ + limits_.record_bytes)) {
    Drop(
        "csv.cell_too_long",
        "A row has a cell that is too long to be read and is left out: check the delimiter and the "
        "line ends.");
  } else if (record) {
    Drop("csv.record_too_long",
         "A row is too long to be read and is left out: check the line ends.");
  }
}

void Cutter::Drop(std::string_view code, std::string_view message) {
  issues_->Add(code, Severity::kRejected, record_line_, message);
  dropping_ = true;
  cells_.clear();
}

void Cutter::Note(std::string_view code, std::uint64_t line, std::string_view message) {
  issues_->Add(code, Severity::kNotice, line, message);
}

}  // namespace holdfast
