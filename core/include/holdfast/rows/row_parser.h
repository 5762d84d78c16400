#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/bytes.h"
#include "holdfast/csv/reader.h"
#include "holdfast/rows/row.h"
#include "holdfast/schema/mapping.h"
#include "holdfast/settings/settings.h"
#include "holdfast/values/status.h"

namespace holdfast {

/// Remembers what the different spellings in a column mean: a status or an interval is parsed once,
/// not once per row.
template <typename T>
class CellMemo {
 public:
  /// `parse(cell)` gives the meaning; it is only called for a cell not seen lately.
  template <typename Parse>
  const T& Get(std::string_view cell, Parse parse) {
    if (last_ < entries_.size() && SameBytes(entries_[last_].cell, cell))
      return entries_[last_].meaning;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (SameBytes(entries_[i].cell, cell)) return entries_[last_ = i].meaning;
    }
    if (entries_.size() < kKept) {
      last_ = entries_.size();
      entries_.push_back({});
    } else {
      last_ = (last_ + 1) % kKept;
    }
    entries_[last_] = {std::string(cell), parse(cell)};
    return entries_[last_].meaning;
  }

 private:
  static constexpr std::size_t kKept = 16;
  struct Entry {
    std::string cell;
    T meaning;
  };
  std::vector<Entry> entries_;
  std::size_t last_ = 0;
};

/// Turns records into rows, by a mapping. A record gives no row, one, or (a wide MRR table) one per
/// month.
///
/// Findings by code. Rejected: `csv.cell_count`, `row.no_customer`, `row.no_amount`,
/// `row.bad_amount`, `row.amount_decimals`, `row.overflow`, `row.no_start`, `row.bad_date`,
/// `row.ambiguous_date`, `row.date_range`, `row.end_before_start`, `row.end_unknown`,
/// `row.bad_quantity`, `row.bad_interval`, `row.bad_discount`, `row.bad_currency`, `row.bad_month`.
/// Ignored: `row.trial`, `row.paused`, `row.not_begun`, `row.superseded`. Notices:
/// `csv.extra_empty_cells`, `row.interval_assumed`, `row.unknown_status`, `row.far_end`,
/// `row.ended_at_cancellation`.
class RowParser {
 public:
  RowParser(const Mapping& mapping, const Settings& settings);

  /// The rows of a record; valid until the next call.
  std::span<const Row> Parse(const Record& record);

  /// Of the last record.
  Fate fate() const { return fate_; }
  std::span<const AmountRead> amounts() const { return amounts_; }

  const IssueLog& issues() const { return issues_; }
  /// The months that the columns of a wide MRR table are named after: their range is part of the
  /// data even where all cells are blank.
  std::span<const Month> column_months() const { return column_months_; }

 private:
  static constexpr std::uint32_t kAbsent = UINT32_MAX;

  bool Has(Role role) const { return column_[static_cast<std::size_t>(role)] != kAbsent; }
  const Column& ColumnOf(Role role) const;
  std::string_view Cell(Role role) const;

  void ParseSubscription();
  void ParseMrr();
  void ParseWideMrr();
  bool CheckCellCount();
  bool ReadCustomer();
  bool ReadCurrency();
  bool ReadAmount();
  AmountError ReadMoney(std::string_view cell, const AmountFormat& format, Minor* minor);
  bool StatusCounts();
  bool ReadPeriod();
  bool ReadEnd();
  bool ReadDate(Role role, Day* day, bool* given);
  bool ReadMrr();
  bool ReadDiscount(Minor* amount);
  std::optional<Portion> ReadPercent();
  std::optional<Interval> ReadInterval();
  std::optional<Minor> ReadQuantity();
  bool RejectAmount(AmountError error, std::string_view cell, std::string_view column);

  /// Ends the record with a finding; `tail` of the message is only composed the first time. Always
  /// false.
  bool End(Fate fate, std::string_view code, std::string_view cell, std::string_view column,
           std::string_view what_to_do);
  void Notice(std::string_view code, std::string_view cell, std::string_view column,
              std::string_view what_to_do);

  Mapping mapping_;
  Settings settings_;
  bool wide_ = false;
  Role amount_role_ = Role::kNone;
  std::array<std::uint32_t, kRoleCount> column_;
  std::vector<std::uint32_t> month_columns_;
  std::vector<Month> column_months_;

  CellMemo<std::optional<SubscriptionStatus>> statuses_;
  CellMemo<std::optional<Interval>> intervals_;
  struct CurrencyRead {
    std::optional<Currency> currency;
    int minor_digits = 0;
  };
  CellMemo<CurrencyRead> currencies_;
  int mapping_digits_ = 0;
  int setting_digits_ = 0;

  Record record_;
  Row row_;
  Minor amount_ = 0;
  int minor_digits_ = 0;  // Of the row's currency.
  std::optional<SubscriptionStatus> status_;
  Fate fate_ = Fate::kUsed;
  std::vector<Row> rows_;
  std::vector<AmountRead> amounts_;
  IssueLog issues_;
};

}  // namespace holdfast
