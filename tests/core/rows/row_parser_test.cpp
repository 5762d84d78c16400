#include "holdfast/rows/row_parser.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/rows/cell_memo.h"

namespace holdfast {
namespace {

std::vector<std::string_view> Split(std::string_view text) {
  std::vector<std::string_view> cells;
  for (std::size_t bar = text.find('|'); bar != std::string_view::npos; bar = text.find('|')) {
    cells.push_back(text.substr(0, bar));
    text.remove_prefix(bar + 1);
  }
  cells.push_back(text);
  return cells;
}

/// A mapping whose columns are named after their roles: "customer|start|amount"; columns named
/// after months are wide ones.
Mapping MappingOf(std::string_view roles, Table table = Table::kSubscriptions) {
  Mapping mapping;
  mapping.table = table;
  for (const std::string_view name : Split(roles)) {
    Column column;
    column.name = std::string(name);
    column.role = RoleFromString(name).value_or(Role::kNone);
    if (const std::optional<Month> month = MonthFromString(name)) {
      column.role = Role::kMonthValue;
      column.month = *month;
    }
    mapping.columns.push_back(column);
  }
  return mapping;
}

struct Parsed {
  Fate fate;
  std::vector<std::string> rows;
  std::vector<std::string> codes;
  std::vector<Minor> amounts;
};

std::string Text(const Row& row) {
  return std::string(row.customer) + " " + row.currency.ToString() + " " + DayToString(row.start) +
         " " + (row.end == kOpenEnd ? "open" : DayToString(row.end)) + " " +
         ToDecimal(ToMinor(row.mrr), row.currency.minor_digits()) + (row.rounded ? " rounded" : "");
}

Parsed Parse(const Mapping& mapping, std::string_view cells, const Settings& settings = {}) {
  RowParser parser(mapping, settings);
  const std::vector<std::string_view> split = Split(cells);
  const std::span<const Row> rows = parser.Parse({split, 2, false});
  Parsed parsed;
  parsed.fate = parser.fate();
  for (const Row& row : rows) parsed.rows.push_back(Text(row));
  for (const Issue& issue : parser.issues().issues()) parsed.codes.push_back(issue.code);
  for (const AmountRead& amount : parser.amounts()) parsed.amounts.push_back(amount.minor);
  return parsed;
}

struct UsedCase {
  const char* name;
  const char* roles;
  const char* cells;
  const char* row;
};
void PrintTo(const UsedCase& c, std::ostream* os) { *os << c.name; }
class UsedRows : public ::testing::TestWithParam<UsedCase> {};

TEST_P(UsedRows, GiveTheirPeriodAndMrr) {
  const Parsed parsed = Parse(MappingOf(GetParam().roles), GetParam().cells);
  EXPECT_EQ(parsed.fate, Fate::kUsed);
  EXPECT_EQ(parsed.rows, std::vector<std::string>{GetParam().row});
}

INSTANTIATE_TEST_SUITE_P(
    Rows, UsedRows,
    ::testing::Values(
        UsedCase{"Monthly", "customer|start|end|amount|interval",
                 "acme|2024-01-05|2024-03-05|100|month", "acme XXX 2024-01-05 2024-03-05 100.00"},
        UsedCase{"OpenEnd", "customer|start|end|amount|interval", "acme|2024-01-05||100|month",
                 "acme XXX 2024-01-05 open 100.00"},
        UsedCase{"YearByTwelve", "customer|start|amount|interval|currency",
                 "acme|2024-01-05|1200|year|usd", "acme USD 2024-01-05 open 100.00"},
        UsedCase{"N5FourSeatsOfAYear", "customer|start|unit_amount|quantity|interval",
                 "acme|2024-01-05|500|4|year", "acme XXX 2024-01-05 open 166.67"},
        UsedCase{"N6TwoSeatsOfAMonth", "customer|start|unit_amount|quantity|interval",
                 "acme|2024-01-05|30|2|month", "acme XXX 2024-01-05 open 60.00"},
        UsedCase{"QuantityDoesNotMultiplyATotal", "customer|start|amount|quantity|interval",
                 "acme|2024-01-05|60|2|month", "acme XXX 2024-01-05 open 60.00"},
        UsedCase{"N7TenPercentOff", "customer|start|amount|interval|discount_percent",
                 "acme|2024-01-05|120|year|10", "acme XXX 2024-01-05 open 9.00"},
        UsedCase{"N9HalfOffForEver",
                 "customer|start|amount|interval|discount_percent|discount_duration",
                 "acme|2024-01-05|80|month|50%|forever", "acme XXX 2024-01-05 open 40.00"},
        UsedCase{"DiscountAmount", "customer|start|amount|interval|discount_amount",
                 "acme|2024-01-05|80|month|30", "acme XXX 2024-01-05 open 50.00"},
        UsedCase{"N10SixHundredAYear", "customer|start|amount|interval",
                 "acme|2024-01-05|600|yearly", "acme XXX 2024-01-05 open 50.00"},
        UsedCase{"IntervalCount", "customer|start|unit_amount|quantity|interval|interval_count",
                 "acme|2024-01-05|2640.30|2|month|3", "acme XXX 2024-01-05 open 1760.20"},
        UsedCase{"MrrAsItIs", "customer|start|mrr|interval", "acme|2024-01-05|100|year",
                 "acme XXX 2024-01-05 open 100.00"},
        UsedCase{"ArrByTwelve", "customer|start|arr", "acme|2024-01-05|1200",
                 "acme XXX 2024-01-05 open 100.00"},
        UsedCase{"NegativeAmount", "customer|start|amount|interval", "acme|2024-01-05|-50|month",
                 "acme XXX 2024-01-05 open -50.00"},
        UsedCase{"YenHasNoDecimals", "customer|start|amount|currency|interval",
                 "acme|2024-01-05|1200|JPY|month", "acme JPY 2024-01-05 open 1200"},
        UsedCase{"DinarHasThree", "customer|start|amount|currency|interval",
                 "acme|2024-01-05|1.234|kwd|month", "acme KWD 2024-01-05 open 1.234"},
        UsedCase{"SymbolGivesTheCurrency", "customer|start|amount|interval",
                 "acme|2024-01-05|GBP 7.50|month", "acme GBP 2024-01-05 open 7.50"},
        UsedCase{"SpacesAroundTheCustomer", "customer|start|amount|interval",
                 " acme |2024-01-05|7|month", "acme XXX 2024-01-05 open 7.00"},
        UsedCase{"TrialMovesTheStart", "customer|start|trial_end|amount|interval",
                 "acme|2024-01-05|2024-02-05|7|month", "acme XXX 2024-02-05 open 7.00"},
        UsedCase{"EmptyPeriod", "customer|start|end|amount|interval",
                 "acme|2024-01-05|2024-01-05|7|month", "acme XXX 2024-01-05 2024-01-05 7.00"},
        UsedCase{"CancelingCountsUntilItsEnd", "customer|start|end|status|amount|interval",
                 "acme|2024-01-05|2024-06-05|non_renewing|7|month",
                 "acme XXX 2024-01-05 2024-06-05 7.00"},
        UsedCase{"PastDueCounts", "customer|start|status|amount|interval",
                 "acme|2024-01-05|past_due|7|month", "acme XXX 2024-01-05 open 7.00"},
        UsedCase{"CanceledAtIsNoEnd", "customer|start|end|canceled_at|status|amount|interval",
                 "acme|2024-01-05||2024-02-05|active|7|month", "acme XXX 2024-01-05 open 7.00"},
        UsedCase{"ThirdsOfACent", "customer|start|amount|interval", "acme|2024-01-05|0.01|3 months",
                 "acme XXX 2024-01-05 open 0.00"},
        UsedCase{"ElevenMonthsRound", "customer|start|amount|interval",
                 "acme|2024-01-05|0.02|11 months", "acme XXX 2024-01-05 open 0.00 rounded"}),
    [](const auto& test) { return test.param.name; });

struct NoticeCase {
  const char* name;
  const char* roles;
  const char* cells;
  const char* row;
  const char* code;
};
void PrintTo(const NoticeCase& c, std::ostream* os) { *os << c.name; }
class NoticedRows : public ::testing::TestWithParam<NoticeCase> {};

TEST_P(NoticedRows, AreUsedAndSaid) {
  const Parsed parsed = Parse(MappingOf(GetParam().roles), GetParam().cells);
  EXPECT_EQ(parsed.fate, Fate::kUsed);
  EXPECT_EQ(parsed.rows, std::vector<std::string>{GetParam().row});
  EXPECT_EQ(parsed.codes, std::vector<std::string>{GetParam().code});
}

INSTANTIATE_TEST_SUITE_P(
    Rows, NoticedRows,
    ::testing::Values(
        NoticeCase{"NoInterval", "customer|start|amount|interval", "acme|2024-01-05|7|",
                   "acme XXX 2024-01-05 open 7.00", "row.interval_assumed"},
        NoticeCase{"UnknownStatus", "customer|start|status|amount|interval",
                   "acme|2024-01-05|gloomy|7|month", "acme XXX 2024-01-05 open 7.00",
                   "row.unknown_status"},
        NoticeCase{"FarEnd", "customer|start|end|amount|interval",
                   "acme|2024-01-05|9999-12-31|7|month", "acme XXX 2024-01-05 open 7.00",
                   "row.far_end"},
        NoticeCase{"MonthsWithoutADay", "customer|start|end|amount|interval",
                   "acme|Jan 2024|2024-05|7|month", "acme XXX 2024-01-01 2024-06-01 7.00",
                   "row.month_as_day"},
        NoticeCase{"EndedAtItsCancellation",
                   "customer|start|end|canceled_at|status|amount|interval",
                   "acme|2024-01-05||2024-02-07|canceled|7|month",
                   "acme XXX 2024-01-05 2024-02-07 7.00", "row.ended_at_cancellation"},
        NoticeCase{"ExtraEmptyCells", "customer|start|amount|interval", "acme|2024-01-05|7|month||",
                   "acme XXX 2024-01-05 open 7.00", "csv.extra_empty_cells"}),
    [](const auto& test) { return test.param.name; });

struct LostCase {
  const char* name;
  const char* roles;
  const char* cells;
  Fate fate;
  const char* code;
};
void PrintTo(const LostCase& c, std::ostream* os) { *os << c.name; }
class LostRows : public ::testing::TestWithParam<LostCase> {};

TEST_P(LostRows, SayWhy) {
  const Parsed parsed = Parse(MappingOf(GetParam().roles), GetParam().cells);
  EXPECT_EQ(parsed.fate, GetParam().fate);
  EXPECT_TRUE(parsed.rows.empty());
  EXPECT_EQ(parsed.codes, std::vector<std::string>{GetParam().code});
}

constexpr const char* kRoles =
    "customer|start|end|amount|interval|status|quantity|currency|discount_percent";

INSTANTIATE_TEST_SUITE_P(
    Rows, LostRows,
    ::testing::Values(
        LostCase{"TooFewCells", kRoles, "acme|2024-01-05", Fate::kRejected, "csv.cell_count"},
        LostCase{"TooManyCells", kRoles, "a|2024-01-05||1|month||||||x", Fate::kRejected,
                 "csv.cell_count"},
        LostCase{"NoCustomer", kRoles, " |2024-01-05||1|month||||", Fate::kRejected,
                 "row.no_customer"},
        LostCase{"NoAmount", kRoles, "a|2024-01-05|||month||||", Fate::kRejected, "row.no_amount"},
        LostCase{"BadAmount", kRoles, "a|2024-01-05||many|month||||", Fate::kRejected,
                 "row.bad_amount"},
        LostCase{"TooManyDecimals", kRoles, "a|2024-01-05||1.005|month||||", Fate::kRejected,
                 "row.amount_decimals"},
        LostCase{"YenWithSen", kRoles, "a|2024-01-05||1.50|month|||JPY|", Fate::kRejected,
                 "row.amount_decimals"},
        LostCase{"Overflow", kRoles, "a|2024-01-05||9000000000000000.00|month||||", Fate::kRejected,
                 "row.overflow"},
        LostCase{"SeatsOverflow", "customer|start|unit_amount|quantity|interval",
                 "a|2024-01-05|90000000000|90000000000|month", Fate::kRejected, "row.overflow"},
        LostCase{"NoStart", kRoles, "a|||1|month||||", Fate::kRejected, "row.no_start"},
        LostCase{"BadStart", kRoles, "a|soon||1|month||||", Fate::kRejected, "row.bad_date"},
        LostCase{"NoSuchDay", kRoles, "a|2023-02-29||1|month||||", Fate::kRejected, "row.bad_date"},
        LostCase{"AmbiguousDate", kRoles, "a|7/6/2023||1|month||||", Fate::kRejected,
                 "row.ambiguous_date"},
        LostCase{"BadEnd", kRoles, "a|2023-02-01|2023-13-01|1|month||||", Fate::kRejected,
                 "row.bad_date"},
        LostCase{"BeforeTheRange", kRoles, "a|1931-02-01||1|month||||", Fate::kRejected,
                 "row.date_range"},
        LostCase{"EndBeforeStart", kRoles, "a|2023-02-02|2023-02-01|1|month||||", Fate::kRejected,
                 "row.end_before_start"},
        LostCase{"EndedSometime", kRoles, "a|2023-02-02||1|month|canceled|||", Fate::kRejected,
                 "row.end_unknown"},
        LostCase{"BadInterval", kRoles, "a|2023-02-02||1|moonly||||", Fate::kRejected,
                 "row.bad_interval"},
        LostCase{"BadQuantity", "customer|start|unit_amount|quantity|interval",
                 "a|2023-02-02|1|-2|month", Fate::kRejected, "row.bad_quantity"},
        LostCase{"BadCurrency", kRoles, "a|2023-02-02||1|month|||Dollar|", Fate::kRejected,
                 "row.bad_currency"},
        LostCase{"BadDiscount", kRoles, "a|2023-02-02||1|month||||101", Fate::kRejected,
                 "row.bad_discount"},
        LostCase{"DiscountAboveTheAmount", "customer|start|amount|interval|discount_amount",
                 "a|2023-02-02|5|month|6", Fate::kRejected, "row.bad_discount"},
        LostCase{"Trial", kRoles, "a|2023-02-02||1|month|trialing|||", Fate::kIgnored, "row.trial"},
        LostCase{"TrialWithoutAmount", kRoles, "a|2023-02-02|||month|trialing|||", Fate::kIgnored,
                 "row.trial"},
        LostCase{"EndedWithinItsTrial", "customer|start|end|trial_end|amount|interval",
                 "a|2023-02-02|2023-02-10|2023-03-02|1|month", Fate::kIgnored, "row.trial"},
        LostCase{"Paused", kRoles, "a|2023-02-02||1|month|paused|||", Fate::kIgnored, "row.paused"},
        LostCase{"NotBegun", kRoles, "a|2023-02-02||1|month|future|||", Fate::kIgnored,
                 "row.not_begun"},
        LostCase{"Superseded", kRoles, "a|2023-02-02||1|month|wc-switched|||", Fate::kIgnored,
                 "row.superseded"}),
    [](const auto& test) { return test.param.name; });

TEST(RowParser, AddsUpTheAmountOfRowsThatAreNotUsedToo) {
  EXPECT_EQ(Parse(MappingOf(kRoles), "a|soon||1|month||||").amounts, std::vector<Minor>{100});
  EXPECT_EQ(Parse(MappingOf(kRoles), "a|2023-02-02||1|month|trialing|||").amounts,
            std::vector<Minor>{100});
  EXPECT_TRUE(Parse(MappingOf(kRoles), "a|2023-02-02||one|month||||").amounts.empty());
}

TEST(RowParser, TakesTheCurrencyFromCellThenHeaderThenSymbolThenSetting) {
  Mapping mapping = MappingOf("customer|start|mrr|currency");
  Settings settings;
  settings.currency = *Currency::Parse("SEK");
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|1|", settings).rows[0], "a SEK 2023-02-02 open 1.00");
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|EUR 1|", settings).rows[0], "a EUR 2023-02-02 open 1.00");
  mapping.currency = *Currency::Parse("CHF");
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|EUR 1|", settings).rows[0], "a CHF 2023-02-02 open 1.00");
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|EUR 1|usd", settings).rows[0],
            "a USD 2023-02-02 open 1.00");
}

TEST(RowParser, FollowsTheDiscountRule) {
  const Mapping mapping = MappingOf("customer|start|mrr|discount_percent|discount_duration");
  Settings settings;
  settings.discounts = DiscountRule::kForever;
  // N9: a finite coupon leaves MRR unchanged under Stripe's older rule, one for ever does not.
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|80|50|once", settings).rows[0],
            "a XXX 2023-02-02 open 80.00");
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|80|50|forever", settings).rows[0],
            "a XXX 2023-02-02 open 40.00");
  settings.discounts = DiscountRule::kList;
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|80|50|forever", settings).rows[0],
            "a XXX 2023-02-02 open 80.00");
}

TEST(RowParser, FollowsTheMonthFactors) {
  // N15: $10 a week.
  const Mapping mapping = MappingOf("customer|start|amount|interval");
  Settings settings;
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|10|week", settings).rows[0],
            "a XXX 2023-02-02 open 43.33");
  settings.month_factors = MonthFactors::kFourWeeks;
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|10|week", settings).rows[0],
            "a XXX 2023-02-02 open 40.00");
  settings.month_factors = MonthFactors::kLago;
  EXPECT_EQ(Parse(mapping, "a|2023-02-02|10|week", settings).rows[0],
            "a XXX 2023-02-02 open 43.30");
}

TEST(RowParser, ReadsALongMrrTable) {
  const Mapping mapping = MappingOf("customer|month|mrr", Table::kMrr);
  EXPECT_EQ(Parse(mapping, "a|2024-02|7.50").rows,
            std::vector<std::string>{"a XXX 2024-02-01 2024-03-01 7.50"});
  EXPECT_EQ(Parse(mapping, "a|2024-02-29|7.50").rows,
            std::vector<std::string>{"a XXX 2024-02-01 2024-03-01 7.50"});
  EXPECT_EQ(Parse(mapping, "a|Feb 2024|7.50").rows,
            std::vector<std::string>{"a XXX 2024-02-01 2024-03-01 7.50"});
  EXPECT_EQ(Parse(mapping, "a|sometime|7.50").codes, std::vector<std::string>{"row.bad_month"});
  EXPECT_EQ(Parse(mapping, "a|2024-02|").codes, std::vector<std::string>{"row.no_amount"});
}

TEST(RowParser, ReadsAWideMrrTable) {
  const Mapping mapping = MappingOf("customer|2024-01|2024-02|2024-03", Table::kMrr);
  const Parsed parsed = Parse(mapping, "a|10||0.5");
  EXPECT_EQ(parsed.rows, (std::vector<std::string>{"a XXX 2024-01-01 2024-02-01 10.00",
                                                   "a XXX 2024-03-01 2024-04-01 0.50"}));
  EXPECT_EQ(parsed.amounts, (std::vector<Minor>{1000, 50}));
}

TEST(RowParser, RejectsAWideRowAsAWholeAndStillAddsUpItsAmounts) {
  const Mapping mapping = MappingOf("customer|2024-01|2024-02|2024-03", Table::kMrr);
  const Parsed parsed = Parse(mapping, "a|10|x|0.5");
  EXPECT_EQ(parsed.fate, Fate::kRejected);
  EXPECT_TRUE(parsed.rows.empty());
  EXPECT_EQ(parsed.codes, std::vector<std::string>{"row.bad_amount"});
  EXPECT_EQ(parsed.amounts, (std::vector<Minor>{1000, 50}));
}

TEST(RowParser, KnowsACustomerWhoseMonthsAreAllBlank) {
  const Mapping mapping = MappingOf("customer|2024-01|2024-02", Table::kMrr);
  EXPECT_EQ(Parse(mapping, "a||").rows,
            std::vector<std::string>{"a XXX 2024-01-01 2024-01-01 0.00"});
}

TEST(RowParser, NamesColumnCellAndRemedyInTheMessage) {
  RowParser parser(MappingOf(kRoles), {});
  const std::vector<std::string_view> cells = Split("a|31/31/2023||1|month||||");
  parser.Parse({cells, 17, false});
  ASSERT_EQ(parser.issues().issues().size(), 1U);
  const Issue& issue = parser.issues().issues()[0];
  EXPECT_EQ(issue.lines, std::vector<std::uint64_t>{17});
  EXPECT_EQ(issue.message,
            "Column \"start\" has \"31/31/2023\": this is not a date that exists; check the order "
            "of day and month (mapping: "
            "date_order). The row is left out.");
}

TEST(RowParser, NamesTheColumnThatTheEndCameFrom) {
  const auto message = [](std::string_view cells) {
    RowParser parser(MappingOf("customer|start|end|canceled_at|status|mrr"), {});
    parser.Parse({Split(cells), 2, false});
    return parser.issues().issues().front().message;
  };
  EXPECT_EQ(message("a|2024-02-02|2024-01-05||active|1").substr(0, 31),
            "Column \"end\" has \"2024-01-05\": ");
  EXPECT_EQ(message("a|2024-02-02||2024-01-05|canceled|1").substr(0, 39),
            "Column \"canceled_at\" has \"2024-01-05\": ");
}

TEST(CellMemo, ForgetsNothingItStillNeeds) {
  CellMemo<std::string> memo;
  int parses = 0;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 40; ++i) {
      const std::string cell = "cell " + std::to_string(i);
      EXPECT_EQ(memo.Get(cell,
                         [&](std::string_view text) {
                           ++parses;
                           return "meaning of " + std::string(text);
                         }),
                "meaning of " + cell);
    }
  }
  EXPECT_GE(parses, 40);
  for (int round = 0; round < 100; ++round)
    memo.Get("same", [&](std::string_view) {
      ++parses;
      return std::string();
    });
  EXPECT_LE(parses, 121);
}

}  // namespace
}  // namespace holdfast
