#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "holdfast/base/issue.h"
#include "holdfast/csv/dialect.h"

namespace holdfast {

struct ReaderLimits {
  std::size_t cell_bytes = 1 << 20;     ///< As stored in the file, with its quotes.
  std::size_t record_bytes = 16 << 20;  ///< As stored in the file, without its line end.
  std::size_t cells = 4096;
};

/// One record. The cells are views into the reader's buffer: valid until the next call on the
/// reader.
struct Record {
  std::span<const std::string_view> cells;
  std::uint64_t line = 0;  ///< Physical line of the file that the record starts on, from 1.
  bool damaged = false;    ///< Its quoting is broken: the reader's issues say how.
};

/// Cuts a stream of bytes into records. Pushed in chunks of any size; the records, their lines and
/// the issues do not depend on the chunking. Blank lines are no records. Nothing is allocated per
/// cell or per record.
///
///   Reader reader(dialect);
///   for each chunk { copy it into reader.Buffer(n); reader.Commit(n); while (reader.Next(&record))
///   ...; } reader.End(); while (reader.Next(&record)) ...;
///
/// Issues (all rows load as well as they can):
/// - `csv.unclosed_quote`: the text, or the limit of a cell, ends inside a quoted cell; or other
/// text than blanks follows
///   the closing quote of a cell with a line break in it, which then opens a later cell. The quote
///   is read as a plain character and reading goes on behind it, so that one lone quote does not
///   swallow the rows below. Damages the record.
/// - `csv.text_after_quote`: the value is the quoted text and what follows it. Damages the record.
/// - `csv.quote_in_cell`: a cell without quotes around it holds one, as in `5" disk`, and keeps it.
/// - `csv.cell_too_long`, `csv.record_too_long`, `csv.too_many_cells`: the record is dropped;
/// `dropped()` counts it.
/// - `csv.bad_utf8`: a line holds bytes that are not UTF-8. They stay in the cell as they are, so
/// that two names that differ only there stay two, and are shown as U+FFFD.
/// - `csv.bad_utf16`: a broken character became U+FFFD.
/// - `csv.bad_gb18030`, `csv.bad_big5`: a line holds bytes that are no character of the encoding;
/// they became U+FFFD.
///
/// Blanks behind a closing quote belong to the value and are no issue. Where a backslash escapes,
/// doubled quotes count as well. A first line `sep=;` is no record.
class Reader {
 public:
  /// `transcoder` is asked here and not kept. Where it cannot read the encoding, all but ASCII is
  /// U+FFFD; SniffDialect gives no such dialect.
  explicit Reader(const Dialect& dialect, const ReaderLimits& limits = {},
                  const Transcoder& transcoder = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  /// Room for the next `size` bytes of the file; to be filled before the next call on the reader.
  std::span<char> Buffer(std::size_t size);
  /// The first `size` bytes of the room have been filled.
  void Commit(std::size_t size);
  /// The file is over: a last record without a line end is complete.
  void End();

  /// The next complete record. False: more bytes are needed, or after End() there are no more.
  bool Next(Record* record) { return Next(std::span(record, 1)) == 1; }
  /// Several at once, as many as are complete and fit: their cells stand side by side and stay
  /// valid together. How many; none as above.
  std::size_t Next(std::span<Record> records);

  const IssueLog& issues() const;
  /// Records that were read but are too large to be given: they are part of the rows read and
  /// rejected.
  std::uint64_t dropped() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace holdfast
