#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/issue.h"
#include "holdfast/csv/reader.h"
#include "holdfast/rows/cell_memo.h"
#include "holdfast/rows/row.h"
#include "holdfast/schema/mapping.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// Why a row of a trial is left out.
inline constexpr std::string_view kTrialReason = "row.trial";

/// Where a span begins or ends, as a cell states it.
struct EdgeRead {
  Day day = 0;
  bool given = false;
  bool whole_month = false;  ///< The cell names a month and no day.
};

/// What the parsers of all tables share: a record's cells by role, what became of it, and the log
/// of findings. A function that ends the record returns false, so that callers can stop with it.
class RecordCells {
 public:
  RecordCells(const Mapping& mapping, const Settings& settings);
  RecordCells(const RecordCells&) = delete;
  RecordCells& operator=(const RecordCells&) = delete;

  void Begin(const Record& record);

  const Mapping& mapping() const { return mapping_; }
  const Settings& settings() const { return settings_; }
  const Record& record() const { return record_; }

  bool Has(Role role) const { return column_[static_cast<std::size_t>(role)] != kAbsent; }
  /// The first column with the role, which the mapping has.
  const Column& ColumnOf(Role role) const {
    return mapping_.columns[column_[static_cast<std::size_t>(role)]];
  }
  /// Where that column stands.
  std::size_t IndexOf(Role role) const { return column_[static_cast<std::size_t>(role)]; }
  /// Empty where the mapping has no such column. The record has a cell for every column.
  std::string_view Cell(Role role) const {
    const std::uint32_t column = column_[static_cast<std::size_t>(role)];
    return column == kAbsent ? std::string_view() : record_.cells[column];
  }

  /// The column's name, or the role's where the mapping has no such column: for messages.
  std::string_view NameOf(Role role) const {
    return Has(role) ? std::string_view(ColumnOf(role).name) : ToString(role);
  }
  /// True, false, or no value where the cell says neither.
  std::optional<bool> Flag(Role role);
  /// From here on the record has these cells: blank ones filled from another row.
  void Replace(std::span<const std::string_view> cells) { record_.cells = cells; }

  /// Rejects a record whose cells may stand in the wrong columns: `csv.cell_count`.
  bool CheckCellCount();
  /// Sets currency() and the digits of amounts, from the cell, else the header, else the settings.
  bool ReadCurrency();
  Currency currency() const { return currency_; }
  void SetCurrency(Currency currency);
  /// False: the record is of a test, `row.test_mode`.
  bool CheckTestMode();
  /// False: a trial or an older version, `row.trial` and `row.superseded`.
  bool CheckVersion() { return (!Has(Role::kTrial) && !Has(Role::kLatest)) || CheckFlags(); }
  /// An amount in the record's currency; where that is not known yet, the cell's own symbol names
  /// it.
  AmountError ReadMoney(std::string_view cell, const AmountFormat& column_format, Minor* minor);
  /// As ReadMoney, and part of the account of the amounts.
  AmountError ReadAccounted(std::string_view cell, const AmountFormat& column_format, Minor* minor);
  /// Always false.
  bool RejectAmount(AmountError error, std::string_view cell, std::string_view column);
  /// `group` is the customer of rows that name none.
  bool ReadCustomer(std::string_view* customer, std::string_view* name,
                    std::string_view group = {});
  /// `*given` is false where the cell is empty or says that there is no date.
  bool ReadDate(Role role, Day* day, bool* given);
  /// As ReadDate, and a month without a day is the day at `edge`, with `row.month_as_day`.
  bool ReadEdge(Role role, MonthEdge edge, EdgeRead* read);
  bool ReadInstant(Role role, ParsedDate* date, bool* given);
  /// Says that a cell that cannot be read is a date in the other order of day and month.
  void NoticeOtherOrder(Role role, std::string_view cell);

  /// Ends the record with a finding; `what_to_do` is the end of the message, all of it where no
  /// column is named. Always false.
  bool Reject(std::string_view code, std::string_view cell, std::string_view column,
              std::string_view what_to_do);
  /// True, and nothing is said, where the mapping keeps such rows.
  bool Ignore(std::string_view code, std::string_view cell, std::string_view column,
              std::string_view what_to_do);
  /// The record is used; the finding is only said.
  void Notice(std::string_view code, std::string_view cell, std::string_view column,
              std::string_view what_to_do);

  Fate fate() const { return fate_; }
  std::string_view reason() const { return reason_; }
  /// Why the record is left out, for people: every time after ExplainEvery(), else only where the
  /// finding is new.
  std::string_view explanation() const { return explanation_; }
  void ExplainEvery() { explain_ = true; }
  std::span<const AmountRead> amounts() const { return amounts_; }
  const IssueLog& issues() const { return issues_; }

 private:
  static constexpr std::uint32_t kAbsent = UINT32_MAX;

  struct CurrencyRead {
    std::optional<Currency> currency;
    int minor_digits = 0;
  };

  bool End(Fate fate, std::string_view code, std::string_view cell, std::string_view column,
           std::string_view what_to_do);
  bool CheckFlags();
  std::string_view CustomerName();
  bool TakeDate(const ParsedDate& date, Role role, std::string_view cell, Day* day, bool* given);
  bool EndAtDate(DateError error, Role role, std::string_view cell);

  Mapping mapping_;
  Settings settings_;
  std::array<std::uint32_t, kRoleCount> column_;
  int mapping_digits_ = 0;
  int setting_digits_ = 0;
  CellMemo<CurrencyRead> currencies_;
  CellMemo<std::optional<bool>> flags_;
  CellMemo<std::optional<bool>> modes_;

  Record record_;
  Currency currency_;
  int minor_digits_ = 0;  // Of currency_.
  Fate fate_ = Fate::kUsed;
  std::string_view reason_;
  std::string explanation_;
  bool explain_ = false;
  std::vector<AmountRead> amounts_;
  std::string person_;  // The name that two columns make.
  IssueLog issues_;
};

}  // namespace holdfast
