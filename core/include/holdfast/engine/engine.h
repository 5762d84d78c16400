#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/base/version.h"
#include "holdfast/csv/dialect.h"
#include "holdfast/csv/transcoder.h"

namespace holdfast {

/// Looks at the head of a file (its first kHeadBytes, or all of it): dialect, columns, the guessed
/// table and roles. `options` is a mapping (wasm/contract/mapping.schema.json) that wins over the
/// guess, or empty; `"config"` in it is what the analysis will be told, so that cells are shown as
/// it will read them. Envelope of an inspection (wasm/contract/inspection.schema.json).
std::string Inspect(std::string_view head, std::string_view options,
                    const Transcoder& transcoder = {});

/// The dialect that Inspect and Analysis would read these bytes with, for reading plain cells.
/// `options` is a mapping or empty.
Result<Dialect> DialectFor(std::string_view head, std::string_view options,
                           const Transcoder& transcoder = {});

/// Every setting and every profile: the envelope of wasm/contract/definitions.schema.json.
std::string Definitions();

/// One analysis of one or more files. JSON in, JSON out; every reply is an envelope:
/// `{"ok":true,"value":...}` or `{"ok":false,"error":{"code","message","file","line","column"}}`.
///
///   Analysis analysis(R"({"set":{"as_of":"2024-06-30"}})");
///   analysis.Open(R"({"name":"subscriptions.csv"})");
///   for each chunk { copy it into analysis.Buffer(n); analysis.Commit(n); }   // any chunking: the
///   same report analysis.Finish();                                                        //
///   {"ok":true,"value":{"inputs":[...]}} analysis.Report("{}"); //
///   {"ok":true,"value":{"schema":"holdfast/report/1",...}}
///
/// A file that cannot be read (empty, zip, no customer column ...) makes failed() true and Finish()
/// and Report() say why.
class Analysis {
 public:
  /// `config`: `{"profile":"holdfast","set":{KEY:VALUE},"excluded":false,"compare":{"profile":...,
  /// "set":...}}`, or empty. Faults in it
  /// come out of the first Open(). `transcoder` reads what the core cannot: files in GB18030 and
  /// Big5.
  explicit Analysis(std::string_view config, Transcoder transcoder = {});
  ~Analysis();
  Analysis(Analysis&&) noexcept;
  Analysis& operator=(Analysis&&) noexcept;

  /// The next file: `{"name":...,"table":...,"mapping":{...}}`; ends the file before it. Value:
  /// null.
  std::string Open(std::string_view file);

  /// Room for the next `size` bytes of the open file; to be filled before the next call.
  std::span<char> Buffer(std::size_t size);
  /// The first `size` bytes of the room are filled: they are parsed at once.
  void Commit(std::size_t size);

  /// True: reading on is useless, Finish() says why.
  bool failed() const;

  /// Ends the last file. Value: `{"inputs":[...]}`, the account of every row.
  std::string Finish();

  /// After Finish(): the rows of a file (by its place among those opened) that no figure counts:
  /// `{"csv":...,"rows":n,"truncated":false}`; the CSV has each row's line, fate, reason and
  /// explanation before its own cells. Only with `"excluded":true` in the config
  /// (`engine.excluded_not_kept`).
  std::string Excluded(std::size_t file);

  /// The report from the ledger, as often as wanted: `settings` (`{KEY:VALUE}`, or empty; a
  /// "profile" among them comes first) win over those of the config. Settings that decide how rows
  /// are read (currency, discounts ...) cannot be changed here: `engine.needs_reading`.
  /// `{"filter":{"by":...,"value":...}}` among them: the figures of one segment's customers, value
  /// null for those without one; `"beyond":20` instead of a value: of the segments beyond the
  /// largest 20; `"within":` another filter: only of its customers.
  std::string Report(std::string_view settings);

  /// The customers and lines behind one figure of the report with these settings: `question` is
  /// wasm/contract/explanation-request.schema.json, the value
  /// wasm/contract/explanation.schema.json. Errors: as of Report, and `explain.*` (there is no such
  /// figure: says which there are).
  std::string Explain(std::string_view question);

  /// Two sets of definitions side by side (wasm/contract/comparison.schema.json): which figures
  /// differ, by how much, what each setting adds alone, and who is behind one figure. `request`:
  /// `{"a":{"profile":...,"set":...},"b":...,"month":...,"cohorts":false,"figure":{"metric":...,
  /// "month":...,"limit":20},"filter":...}`; by default `a` is the config and `b` its "compare".
  /// What differs in settings that decide how rows are read has to be in the config's "compare", so
  /// that the same bytes are read by all of them: `engine.needs_reading`.
  std::string Compare(std::string_view request);

  /// The segments of the customers (wasm/contract/segments.schema.json): `{"by":"plan","top":20,
  /// "currency":...,"from":...,"to":...,"window":12,"grr":0.9,"nrr":1.2,
  /// "cell":"lost","cell_of":0,"settings":{...},"filter":{...}}`, of which only `by` is needed.
  /// Errors: `segments.*`, and those of Report().
  std::string Segments(std::string_view request);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace holdfast
