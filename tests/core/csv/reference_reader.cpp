#include "reference_reader.h"

#include <optional>

namespace holdfast {
namespace {

class ReferenceReader {
 public:
  ReferenceReader(std::string_view text, const Dialect& dialect) : text_(text), dialect_(dialect) {}

  ReadText Read() {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    while (at_ < text_.size()) {
      if (const std::size_t end = LineEndAt(at_); end != 0) {
        at_ += end;
        ++line_;
      } else {
        ReadOneRecord();
      }
    }
    ReadText read;
    read.records = std::move(records_);
    for (const Issue& issue : log_.issues()) {
      read.issues.push_back({issue.code, issue.count, issue.lines});
    }
    return read;
  }

 private:
  struct Quoted {
    std::string value;
    std::size_t end;
    std::uint64_t line_ends;
    bool text_behind;
  };

  char At(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  // How many bytes the one line end at a place has; 0: there is none.
  std::size_t LineEndAt(std::size_t i) const {
    const std::string_view rest = text_.substr(i);
    if (rest.starts_with("\r\r\n")) return 3;
    if (rest.starts_with("\r\n")) return 2;
    return rest.starts_with("\r") || rest.starts_with("\n") ? 1 : 0;
  }

  std::size_t EndOfPlain(std::size_t i) const {
    while (i < text_.size() && text_[i] != dialect_.delimiter && LineEndAt(i) == 0) ++i;
    return i;
  }

  void ReadOneRecord() {
    ReadRecord record;
    record.line = line_;
    for (;;) {
      record.cells.push_back(ReadCell(&record));
      if (At(at_) != dialect_.delimiter || at_ >= text_.size()) break;
      ++at_;
    }
    records_.push_back(std::move(record));
    if (at_ < text_.size()) {
      at_ += LineEndAt(at_);
      ++line_;
    }
  }

  std::string ReadCell(ReadRecord* record) {
    const bool opens = dialect_.quote != '\0' && At(at_) == dialect_.quote && at_ < text_.size();
    if (opens) {
      if (const std::optional<Quoted> quoted = ReadQuoted()) {
        line_ += quoted->line_ends;
        at_ = quoted->end;
        if (quoted->text_behind) {
          record->damaged = true;
          log_.Add("csv.text_after_quote", Severity::kNotice, line_, "");
        }
        return quoted->value;
      }
      record->damaged = true;
      log_.Add("csv.unclosed_quote", Severity::kNotice, line_, "");
    }
    const std::size_t end = EndOfPlain(at_);
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    if (!opens && dialect_.quote != '\0' && cell.find(dialect_.quote) != std::string::npos) {
      log_.Add("csv.quote_in_cell", Severity::kNotice, line_, "");
    }
    return cell;
  }

  // No value when the cell is not closed, or seems to be closed by what must be the start of
  // another cell.
  std::optional<Quoted> ReadQuoted() const {
    Quoted quoted{"", at_ + 1, 0, false};
    std::size_t& i = quoted.end;
    for (;;) {
      if (i >= text_.size()) return std::nullopt;
      if (dialect_.escape == '\\' && text_[i] == '\\') {
        const bool meant = At(i + 1) == dialect_.quote || At(i + 1) == '\\';
        if (i + 1 >= text_.size()) return std::nullopt;
        if (meant) {
          quoted.value += text_[i + 1];
          i += 2;
          continue;
        }
      } else if (text_[i] == dialect_.quote) {
        if (i + 1 >= text_.size() || text_[i + 1] != dialect_.quote) break;
        ++i;
      } else if (const std::size_t end = LineEndAt(i); end != 0) {
        ++quoted.line_ends;
        quoted.value += text_.substr(i, end);
        i += end;
        continue;
      }
      quoted.value += text_[i++];
    }
    const std::size_t close = i;
    i = EndOfPlain(close + 1);
    const std::string_view behind = text_.substr(close + 1, i - close - 1);
    quoted.value += behind;
    quoted.text_behind = behind.find_first_not_of(" \t") != std::string_view::npos;
    if (quoted.text_behind && quoted.line_ends > 0) return std::nullopt;
    return quoted;
  }

  std::string_view text_;
  Dialect dialect_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::vector<ReadRecord> records_;
  IssueLog log_;
};

}  // namespace

ReadText ReadByReference(std::string_view text, const Dialect& dialect) {
  return ReferenceReader(text, dialect).Read();
}

}  // namespace holdfast
