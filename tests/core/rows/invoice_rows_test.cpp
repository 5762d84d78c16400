#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

constexpr std::string_view kPeriods =
    "invoice|customer|date|period_start|period_end|amount|status|kind|plan";

Mapping Periods() { return MappingOf(Table::kInvoices, kPeriods); }
Mapping Dates(std::string_view more = "") {
  return MappingOf(Table::kInvoices, "customer|date|amount" + std::string(more));
}

TEST(InvoiceRows, SpreadTheAmountOverItsPeriod) {
  ExpectOutcomes(Periods(), R"(
    i1|acme|2024-01-15|2024-01-15|2024-02-15|100|paid|| => acme 2024-01-15..2024-02-15 100.00
    i2|acme|2024-01-15|2024-01-15|2024-02-14|100|paid|| => acme 2024-01-15..2024-02-15 100.00
    i3|acme|2024-01-15|2024-01-01|2024-12-31|1200|paid|| => acme 2024-01-01..2025-01-01 100.00
    i4|acme|2024-01-15|2024-01-31|2024-02-29|100|paid|| => acme 2024-01-31..2024-02-29 100.00
    i5|acme|2024-01-15|2024-03-10|2025-09-09|1800|paid|| => acme 2024-03-10..2025-09-10 100.00
    i6|acme|2024-01-15|2024-01-01|2024-03-31|300|paid|| => acme 2024-01-01..2024-04-01 100.00
    i7|acme|2024-01-15|2024-03-05|2024-04-02|12|paid|| => acme 2024-03-05..2024-04-02 13.04
    i8|acme|2024-01-15|2024-01-01 00:00|2024-01-31 23:59:59|7|paid|| => acme 2024-01-01..2024-02-01 7.00
    i9|acme||2024-01-01|2024-02-01|7|paid|| => acme 2024-01-01..2024-02-01 7.00
    j1|acme|2024-01-15|2024-01-15|2024-02-15|0|paid|| => acme 2024-01-15..2024-02-15 0.00
    j2|acme|2024-01-15|2024-01-15|2024-02-15|-5|paid|| => acme 2024-01-15..2024-02-15 -5.00)");
}

TEST(InvoiceRows, FollowTheMonthFactorsForDays) {
  Settings settings;
  settings.month_factors = MonthFactors::kFourWeeks;
  ExpectOutcomes(Periods(), R"(
    i7|acme||2024-03-05|2024-04-02|12|paid|| => acme 2024-03-05..2024-04-02 12.00)",
                 settings);
}

TEST(InvoiceRows, StateTheDateOfThePaymentAndNotTheEndOfThePeriodAsTheirLast) {
  RowParser parser(Periods(), {});
  const auto cells = CellsOf("i1|acme|2024-01-15|2024-01-15|2025-01-15|100|paid||");
  const auto rows = parser.Parse({cells, 2, false});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(DayToString(rows[0].last_date), "2024-01-15");
}

TEST(InvoiceRows, TakeAnIntervalWhereTheyHaveNoPeriod) {
  ExpectOutcomes(Dates("|interval"), R"(
    acme|2024-01-31|100|month => acme 2024-01-31..2024-02-29 100.00
    acme|2024-02-29|1200|year => acme 2024-02-29..2025-02-28 100.00
    acme|2024-01-01|12|28 days => acme 2024-01-01..2024-01-29 13.04
    acme|2024-01-01|600|biannually => acme 2024-01-01..2024-07-01 100.00
    acme|2024-01-01|2400|every_two_years => acme 2024-01-01..2026-01-01 100.00
    acme|2024-01-01|100| => ignored row.one_off
    acme|2024-01-01|100|moonly => rejected row.bad_interval
    acme||100|month => rejected row.no_date
    acme|0|100|month => rejected row.no_date)");
  // Neither a period nor an interval in the whole file: a month, as the schema stage has said.
  ExpectOutcomes(Dates(), "acme|2024-01-31|100 => acme 2024-01-31..2024-02-29 100.00");
  Mapping yearly = Dates();
  yearly.interval = Interval{IntervalUnit::kYear, 1};
  ExpectOutcomes(yearly, "acme|2024-01-31|1200 => acme 2024-01-31..2025-01-31 100.00");
}

TEST(InvoiceRows, CountWhatIsBoughtOnceOverItsPeriodByTheSetting) {
  Settings settings;
  settings.one_off = true;
  ExpectOutcomes(Periods(), R"(
    i|a|2024-01-15|2024-02-01|2024-05-01|30||setup_fee| => a 2024-02-01..2024-05-01 10.00
    i|a|2024-01-15|2024-02-01||30||setup_fee| => ignored row.one_off
    i|a||||30||setup_fee| => ignored row.one_off
    i|a|2024-01-15|2024-02-01|2024-02-01|30||setup_fee| => ignored row.one_off
    i|a|2024-01-15|2024-02-01|2024-02-01|30||setup_fee|Pro annual => ignored row.one_off +row.interval_by_name
    i|a|2024-01-15|2024-02-01|2024-05-01|-30||setup_fee| => a 2024-02-01..2024-05-01 -10.00)",
                 settings);
}

TEST(InvoiceRows, NeverCountWhatHasNoPeriodInAFileOfPeriods) {
  ExpectOutcomes(Periods(), R"(
    i1|acme|2024-01-15|||100|paid|| => ignored row.one_off
    i2|acme|2024-01-15|2024-01-15|2024-01-15|100|paid|| => ignored row.one_off
    i3|acme|2024-01-15|||100|paid||Pro annual => acme 2024-01-15..2025-01-15 8.33 +row.interval_by_name)");
  Mapping kept = Periods();
  kept.keep = {"row.one_off"};
  ExpectOutcomes(kept, "i1|acme|2024-01-15|||100|paid|| => acme 2024-01-15..2024-02-15 100.00");
}

TEST(InvoiceRows, RejectPeriodsThatAreNone) {
  ExpectOutcomes(Periods(), R"(
    i1|acme|2024-01-15|2024-01-15|2024-01-14|100|paid|| => rejected row.end_before_start
    i2|acme|2024-01-15|2004-01-15|2024-01-16|100|paid|| => rejected row.bad_period
    i3|acme|2024-01-15|soon|2024-01-16|100|paid|| => rejected row.bad_date
    i4|acme|2024-01-15|2024-01-15|7/6/2024|100|paid|| => rejected row.ambiguous_date
    i5||2024-01-15|2024-01-15|2024-02-15|100|paid|| => rejected row.no_customer
    i6|acme|2024-01-15|2024-01-15|2024-02-15|lots|paid|| => rejected row.bad_amount
    i7|acme|||2024-02-15|100|paid|| => rejected row.no_date)");
}

TEST(InvoiceRows, CountWhatIsPaid) {
  const Mapping mapping = Dates("|status");
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|1|succeeded => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1|closed => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1| => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1|TRUE => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1|已支付 => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1|Refunded => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1|open => ignored row.not_paid
    a|2024-01-15|1|FALSE => ignored row.not_paid
    a|2024-01-15|1|draft => ignored row.not_paid
    a|2024-01-15|1|Failed => ignored row.not_paid
    a|2024-01-15|1|已作废 => ignored row.not_paid
    a|2024-01-15|1|gloomy => a 2024-01-15..2024-02-15 1.00 +row.unknown_status)");
  Settings settings;
  settings.open_invoices = true;
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|1|past_due => a 2024-01-15..2024-02-15 1.00
    a|2024-01-15|1|void => ignored row.not_paid)",
                 settings);
}

TEST(InvoiceRows, SubtractRefundsOnlyWhereTheSettingsSaySo) {
  const Mapping mapping = Dates("|refunded|status");
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|10|4|partially_refunded => a 2024-01-15..2024-02-15 10.00
    a|2024-01-15|10|10|refunded => a 2024-01-15..2024-02-15 10.00)");
  Settings settings;
  settings.refunds = RefundRule::kSubtract;
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|10|4|partially_refunded => a 2024-01-15..2024-02-15 6.00
    a|2024-01-15|10|-4|paid => a 2024-01-15..2024-02-15 6.00
    a|2024-01-15|10|10|refunded => ignored row.refunded
    a|2024-01-15|10|0|paid => a 2024-01-15..2024-02-15 10.00
    a|2024-01-15|10||refunded => ignored row.refunded
    a|2024-01-15|10||partially_refunded => a 2024-01-15..2024-02-15 10.00 +row.refund_unknown
    a|2024-01-15|10|some|paid => rejected row.bad_refund)",
                 settings);
  // 60 of the 120 that were paid came back: half of the 100 without tax.
  ExpectOutcomes(Dates("|tax|refunded"), "a|2024-01-15|120|20|60 => a 2024-01-15..2024-02-15 50.00",
                 settings);
}

TEST(InvoiceRows, LeaveTaxAndDiscountOut) {
  const Mapping mapping = Dates("|tax|discount_amount");
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|12|2| => a 2024-01-15..2024-02-15 10.00
    a|2024-01-15|12||3 => a 2024-01-15..2024-02-15 9.00
    a|2024-01-15|12|2|3 => a 2024-01-15..2024-02-15 7.00
    a|2024-01-15|12|13| => rejected row.bad_tax
    a|2024-01-15|12|?| => rejected row.bad_tax
    a|2024-01-15|12||13 => rejected row.bad_discount)");
  Settings settings;
  settings.tax = true;
  settings.discounts = DiscountRule::kList;
  ExpectOutcomes(mapping, "a|2024-01-15|12|2|3 => a 2024-01-15..2024-02-15 12.00", settings);
  ExpectOutcomes(MappingOf(Table::kInvoices, "customer|period_start|period_end|amount|tax"),
                 "a|2024-01-15|2024-02-15|-12|-2 => a 2024-01-15..2024-02-15 -10.00");
}

TEST(InvoiceRows, MultiplyAUnitPrice) {
  ExpectOutcomes(MappingOf(Table::kInvoices, "customer|date|unit_amount|quantity"), R"(
    a|2024-01-15|12.50|4 => a 2024-01-15..2024-02-15 50.00
    a|2024-01-15|12.50|x => rejected row.bad_quantity
    a|2024-01-15|90000000000|90000000000 => rejected row.overflow)");
}

TEST(InvoiceRows, AreReadByTheirKind) {
  ExpectOutcomes(Periods(), R"(
    i|a|2024-01-15|2024-01-15|2024-02-15|1|||Pro => a 2024-01-15..2024-02-15 1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|1||plan| => a 2024-01-15..2024-02-15 1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|1||subscription| => a 2024-01-15..2024-02-15 1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|1||add_on| => a 2024-01-15..2024-02-15 1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|1||credit| => a 2024-01-15..2024-02-15 -1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|-1||carryforward| => a 2024-01-15..2024-02-15 -1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|1||refund| => ignored row.refunded
    i|a|2024-01-15|2024-01-15|2024-02-15|1||setup_fee| => ignored row.one_off
    i|a|2024-01-15|2024-01-15|2024-02-15|1||charge| => ignored row.one_off
    i|a|2024-01-15|2024-01-15|2024-02-15|1||plan_trial| => ignored row.trial
    i|a|2024-01-15|2024-01-15|2024-02-15|1||proration| => ignored row.proration
    i|a|2024-01-15|2024-01-15|2024-02-15|1||banana| => a 2024-01-15..2024-02-15 1.00 +row.unknown_kind)");
  ExpectOutcomes(Dates("|kind"), R"(
    a|2024-01-15|1|credit_note => ignored row.credit
    a|2024-01-15|1|refund => ignored row.credit
    a|2024-01-15|-1| => ignored row.credit
    a|2024-01-15|1|add_on => ignored row.one_off)");
  Settings settings;
  settings.refunds = RefundRule::kSubtract;
  settings.prorations = true;
  ExpectOutcomes(Periods(), R"(
    i|a|2024-01-15|2024-01-15|2024-02-15|1||refund| => a 2024-01-15..2024-02-15 -1.00
    i|a|2024-01-15|2024-01-15|2024-02-15|1||proration| => a 2024-01-15..2024-02-15 1.00)",
                 settings);
}

TEST(InvoiceRows, KnowProrationsTestsTrialsAndOldVersionsByTheirFlags) {
  const Mapping mapping = Dates("|proration|test_mode|trial|latest");
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|1|TRUE|Live|| => ignored row.proration
    a|2024-01-15|1|false|Test|| => ignored row.test_mode
    a|2024-01-15|1|0|live|Y| => ignored row.trial
    a|2024-01-15|1|否|live|N|0 => ignored row.superseded
    a|2024-01-15|1|No|Live|Tidak|Ya => a 2024-01-15..2024-02-15 1.00)");
  Mapping kept = mapping;
  kept.keep = {"row.proration", "row.test_mode", "row.trial", "row.superseded"};
  ExpectOutcomes(kept, "a|2024-01-15|1|TRUE|Test|Y|0 => a 2024-01-15..2024-02-15 1.00");
}

TEST(InvoiceRows, CarryTheHeadOfAnInvoiceOverItsLines) {
  // Shopify's lines without an amount, QuickBooks' and Xero's lines without a customer.
  ExpectOutcomes(MappingOf(Table::kInvoices, "invoice|customer|date|amount|currency|status"), R"(
    #1001|a@x.org|2024-01-15|10|usd|paid => a@x.org 2024-01-15..2024-02-15 10.00 USD
    #1001|a@x.org|2024-01-15||| => ignored row.continuation
    7|acme|2024-03-01|5|eur|void => ignored row.not_paid
    7|||6|| => ignored row.not_paid
    8|acme|2024-03-01|5|eur| => acme 2024-03-01..2024-04-01 5.00 EUR
    8|||6|| => acme 2024-03-01..2024-04-01 6.00 EUR
    |||7|| => acme 2024-03-01..2024-04-01 7.00 EUR
    8|||8|| => acme 2024-03-01..2024-04-01 8.00 EUR
    9||2024-03-02|9|| => rejected row.no_customer
    |globex||9|| => rejected row.no_date)");
}

TEST(InvoiceRows, OfATestAreOfATestInAllTheirLines) {
  ExpectOutcomes(MappingOf(Table::kInvoices, "invoice|customer|date|amount|test_mode"), R"(
    7|acme|2024-03-01|5|Test => ignored row.test_mode
    7|||6| => ignored row.test_mode
    8|acme|2024-03-01|5|Live => acme 2024-03-01..2024-04-01 5.00
    8|||6| => acme 2024-03-01..2024-04-01 6.00)");
}

TEST(InvoiceRows, HaveTheDecimalsOfTheirCurrency) {
  ExpectOutcomes(Dates("|currency"), R"(
    a|2024-01-15|1200|jpy => a 2024-01-15..2024-02-15 1200 JPY
    a|2024-01-15|1.234|kwd => a 2024-01-15..2024-02-15 1.234 KWD
    a|2024-01-15|1.5|jpy => rejected row.amount_decimals)");
}

TEST(InvoiceRows, BelongToTheCustomerThatOpensTheirGroup) {
  ExpectOutcomes(MappingOf(Table::kInvoices, "customer=|date|kind=Type|invoice=Num|amount|-"), R"(
    Acme Sdn Bhd||||| => ignored row.group
    |2024-01-05|Invoice|11|100|x => Acme Sdn Bhd 2024-01-05..2024-02-05 100.00
    |2024-02-05|Invoice|12|100|x => Acme Sdn Bhd 2024-02-05..2024-03-05 100.00
    Total for Acme Sdn Bhd||||200| => ignored row.total
    International Business Machines Corporation||||| => ignored row.group
    |2024-01-09|Invoice|13|50|x => International Business Machines Corporation 2024-01-09..2024-02-09 50.00
    |2024-01-09|Credit Memo|14|-5|x => ignored row.credit
    Total International Business Machines||||50| => ignored row.total
    |2024-01-09|Invoice|15|50|x => rejected row.no_customer
    TOTAL||||250| => ignored row.total
    Accrual basis, Friday 3 May 2024||||| => ignored row.footer)");
}

TEST(InvoiceRows, TakePricesFromThePlans) {
  Plans plans;
  plans.Add({"pro", "Pro", 2000, *Currency::Parse("EUR"), Interval{IntervalUnit::kYear, 1}});
  Mapping mapping = MappingOf(Table::kInvoices, "customer|date|plan|quantity");
  mapping.priced_by_plan = true;
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|pro|3 => a 2024-01-15..2025-01-15 5.00 EUR
    a|2024-01-15|free|3 => rejected row.unknown_plan)",
                 {}, &plans);
}

TEST(InvoiceRows, AreToldApartByLineElseByInvoiceAndWhatItIsFor) {
  const auto identity = [](const Mapping& mapping, std::string_view line) {
    RowParser parser(mapping, {});
    const auto cells = CellsOf(line);
    const auto rows = parser.Parse({cells, 2, false});
    return rows.empty() ? 0 : rows[0].identity;
  };
  const Mapping lines = Dates("|line|invoice");
  EXPECT_NE(identity(lines, "a|2024-01-15|1|ch_1|7"), 0U);
  EXPECT_EQ(identity(lines, "a|2024-01-15|1|ch_1|7"), identity(lines, "b|2024-01-16|2| ch_1 |8"));
  EXPECT_NE(identity(lines, "a|2024-01-15|1|ch_1|7"), identity(lines, "a|2024-01-15|1|ch_2|7"));
  EXPECT_NE(identity(lines, "a|2024-01-15|1||7"), identity(lines, "a|2024-01-15|2||7"));
  EXPECT_EQ(identity(lines, "a|2024-01-15|1||7"), identity(lines, "a|2024-01-15|1||7"));
  EXPECT_EQ(identity(lines, "a|2024-01-15|1||"), 0U);
  EXPECT_EQ(identity(Dates(), "a|2024-01-15|1"), 0U);
}

TEST(InvoiceRows, AccountForEveryAmountByReason) {
  EXPECT_EQ(Account(Dates("|status|currency|test_mode"),
                    {"a|2024-01-15|10|paid|usd|Live", "a|2024-01-15|20|failed|usd|Live",
                     "a|soon|30|paid|usd|Live", "a|2024-01-15|40|paid|usd|Test", "Total||100||usd|",
                     "|||||", "a|2024-01-15|5|paid|eur|Live"}),
            "row.bad_date 30.00 USD, row.not_paid 20.00 USD, row.test_mode 40.00 USD, "
            "row.total 100.00 USD, used 5.00 EUR, used 10.00 USD");
}

}  // namespace
}  // namespace holdfast
