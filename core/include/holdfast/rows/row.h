#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "holdfast/base/calendar.h"
#include "holdfast/base/issue.h"
#include "holdfast/base/money.h"
#include "holdfast/values/cost_words.h"
#include "holdfast/values/interval.h"
#include "holdfast/values/measure.h"

namespace holdfast {

/// What a row says of its end, beside the day.
enum class EndIs : std::uint8_t {
  kNoEnd,   ///< The row has none; or it is of a table whose ends say nothing of how far data go.
  kUnsaid,  ///< A day and no word on whether it has come.
  kOver,    ///< A status says that the row is over.
  kAhead,   ///< A status says that the row runs: the day is still to come.
};

/// A customer's recurring revenue over a stretch of time: what every table becomes. The views live
/// as long as the record.
struct Row {
  std::string_view customer;
  std::string_view customer_name;  ///< Empty where the file has none.
  std::string_view subscription;   ///< Its id, where the report is by subscription; else empty.
  Currency currency;
  Day start = 0;
  Day end = kOpenEnd;  ///< Exclusive: the MRR counts on [start, end). start == end: never.
  Day last_date = 0;   ///< The latest date that the row states as past: a subscription's start, the
                       ///< last day of an MRR month, the day of a movement or an invoice (without
                       ///< one, the first day of its period). What is paid ahead is still to come.
  Units mrr = 0;
  bool rounded = false;              ///< The MRR is not a whole number of units and was rounded.
  std::string_view plan;             ///< Its name; empty where the file has none.
  std::optional<Interval> interval;  ///< Of billing; none where the file says none.
  std::uint32_t identity = 0;    ///< Of the id that the file gives the row (subscription, invoice
                                 ///< line), else of what tells it from others, hashed; 0: nothing.
  EndIs end_is = EndIs::kNoEnd;  ///< Of a subscription.
  bool line = false;  ///< Without an id of its own: an equal row of the same file is another one.
  bool subscribes = false;      ///< The row is a subscription's.
  Day canceled_on = INT32_MIN;  ///< The day a subscription was canceled, where that is known.
};

/// When a customer signed up, where no Row says it: the start of a subscription, or of an invoice's
/// line, that is left out, or that lies before its trial's end. The view lives as long as the
/// record.
struct SignUpRow {
  std::string_view customer;
  Day day = 0;
  bool trial = false;  ///< It begins with a trial; else only why it is left out is known.
};

/// What a file says of a customer beside money. The views live as long as the record.
struct CustomerRow {
  std::string_view customer;
  std::string_view name;
  std::span<const std::string_view>
      attributes;            ///< By the order of the mapping's attribute columns; empty: not said.
  Day signed_up = kOpenEnd;  ///< Not known: kOpenEnd.
};

enum class RenewalOutcome : std::uint8_t { kOpen, kRenewed, kLost };

/// A contract that is due for renewal. The views live as long as the record.
struct RenewalRow {
  std::string_view customer;
  std::string_view customer_name;
  Currency currency;
  Day due = 0;
  std::optional<Day> renewed_on;  ///< Before `due`: renewed early.
  Minor base = 0;                 ///< Worth before.
  Minor renewed = 0;              ///< Worth after: 0 unless renewed.
  RenewalOutcome outcome = RenewalOutcome::kOpen;
  std::string_view reason;
  std::string_view owner;
};

/// One unit of `from` was worth numerator / denominator units of `to` on that day, in major units.
struct RateRow {
  Day day = 0;
  Currency from;
  Currency to;
  std::int64_t numerator = 0;    ///< Above 0.
  std::int64_t denominator = 1;  ///< A power of ten.
};

/// What a look-up table says of a plan or a product. The views live as long as the record.
struct PlanRow {
  std::string_view key;
  std::string_view name;
  std::optional<Minor> amount;  ///< Price of one unit per interval; none: the table has no prices.
  Currency currency;
  std::optional<Interval> interval;
};

struct MeasureValue {
  Measure measure = Measure::kLogins;
  Micro value = 0;
};

/// What a customer did in the period that begins on a day, or how far it was on that day. The views
/// live as long as the record.
struct UsageRow {
  std::string_view customer;
  std::string_view customer_name;
  Day day = 0;
  std::span<const MeasureValue> values;  ///< Those that are said.
  std::optional<Day> last_login;
  std::optional<Day> onboarded_on;
};

/// A cost of a month, at least 0.
struct CostRow {
  Month month = 0;
  CostKind kind = CostKind::kSalesMarketing;
  Minor amount = 0;
  Currency currency;
  std::string_view by = {};       ///< The attribute that tells `segment` from others: "industry".
  std::string_view segment = {};  ///< That it is for; empty: all. The views live as long as the
                                  ///< record, `by` as long as the mapping.
};

/// An answer to a survey. The views live as long as the record, but for `by`.
struct SurveyRow {
  std::string_view customer;  ///< Empty: not said.
  Day day = 0;
  Micro score = 0;  ///< 0 to 10.
  SurveyKind kind = SurveyKind::kNps;
  std::string_view by = {};  ///< The attribute of who answered that `segment` is of; empty: the
                             ///< table has none. Lives as long as the mapping.
  std::string_view segment;  ///< Of who answered; empty: not said.
};

/// The value of an index of the industry in a month: numerator / denominator, in any unit. The view
/// lives as long as the record.
struct IndustryRow {
  Month month = 0;
  std::int64_t numerator = 0;    ///< Above 0.
  std::int64_t denominator = 1;  ///< A power of ten.
  std::string_view series;       ///< Which index; empty: the file names none.
};

/// What became of a record.
enum class Fate : std::uint8_t { kUsed, kIgnored, kRejected };

/// The amount column of a record, for the account of every cent: also of rows that are not used.
struct AmountRead {
  bool known = false;  ///< False: no amount, or one that cannot be read.
  Minor minor = 0;
  Currency currency;
};

}  // namespace holdfast
