#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr auto kValue = FigureTakes::kValue;

constexpr FigureRule kRules[] = {
    Apart("signals.observed", kCustomers, kOnce,
          "Customers with MRR and usage, whom early warning looks at."),
    Apart("signals.tripped", kCustomers, kOnce, "Customers who trip a rule of early warning."),
    Apart("signals.rules.customers", kCustomers, kValue, "Customers who trip this rule."),
    Apart("signals.rules.mrr", kMoney, kValue, "MRR of those who trip this rule."),
    Apart("signals.rules.measured.with.customers", kCustomers, kValue,
          "Customers who tripped this rule at the end of a quarter, once for each."),
    Apart("signals.rules.measured.with.lost", kCustomers, kValue,
          "Of those who tripped this rule, who left in the three months after."),
    Apart("signals.rules.measured.with.churn", kRate, kValue,
          "Of those who tripped this rule, the share who left in the three months after."),
    Apart("signals.rules.measured.without.customers", kCustomers, kValue,
          "Customers who did not trip this rule at the end of a quarter, once for each."),
    Apart("signals.rules.measured.without.lost", kCustomers, kValue,
          "Of those who did not trip this rule, who left in the three months after."),
    Apart("signals.rules.measured.without.churn", kRate, kValue,
          "Of those who did not trip this rule, the share who left in the three months after."),
    Apart("health.observed", kCustomers, kOnce,
          "Customers with MRR and usage, whom the health score looks at."),
    Apart("health.scored", kCustomers, kOnce, "Customers with a health score."),
    Apart("health.indicators.customers", kCustomers, kValue,
          "Customers of whom this indicator is known."),
    Apart("health.bands.customers", kCustomers, kValue, "Customers whose score is in this band."),
    Apart("health.bands.mrr", kMoney, kValue, "MRR of customers whose score is in this band."),
    Apart("health.bands.measured.customers", kCustomers, kValue,
          "Customers whose score was in this band at the end of a quarter, once for each."),
    Apart("health.bands.measured.lost", kCustomers, kValue,
          "Of those whose score was in this band, who left in the three months after."),
    Apart("health.bands.measured.churn", kRate, kValue,
          "Of those whose score was in this band, the share who left in the three months after."),
    Apart("health.months.customers", kCustomers, kMonth,
          "Customers with a health score at the end of the month."),
    Apart("health.months.at_risk", kCustomers, kMonth,
          "Customers whose score is in the lowest band."),
    Apart("health.months.watch", kCustomers, kMonth,
          "Customers whose score is in the band between."),
    Apart("health.months.healthy", kCustomers, kMonth,
          "Customers whose score is in the highest band."),
    Apart("health.record.scores", kCustomers, kOnce,
          "Customers with a score at the end of a quarter, once for each."),
    Apart("health.record.lost", kCustomers, kOnce,
          "Of those with a score, who left in the three months after."),
    Apart("health.record.ranges.customers", kCustomers, kValue,
          "Customers whose score is in this range."),
    Apart("health.record.ranges.mrr", kMoney, kValue,
          "MRR of customers whose score is in this range."),
    Apart("health.record.ranges.measured.customers", kCustomers, kValue,
          "Customers whose score was in this range at the end of a quarter, once for each."),
    Apart("health.record.ranges.measured.lost", kCustomers, kValue,
          "Of those whose score was in this range, who left in the three months after."),
    Apart("health.record.ranges.measured.churn", kRate, kValue,
          "Of those whose score was in this range, the share who left in the three months after."),
    Apart("advocates.observed", kCustomers, kOnce,
          "Customers with MRR and usage, whom the tests of advocates look at."),
    Apart("advocates.advocates", kCustomers, kOnce,
          "Customers who pass every test that can be made."),
    Apart("advocates.advocates_mrr", kMoney, kOnce,
          "MRR of customers who pass every test that can be made."),
    Apart("advocates.tests.customers", kCustomers, kValue,
          "Customers of whom this test can be made."),
    Apart("advocates.tests.passed", kCustomers, kValue, "Customers who pass this test."),
    Apart("advocates.tests.mrr", kMoney, kValue, "MRR of customers who pass this test."),
    Apart("advocates.scores.customers", kCustomers, kValue, "Customers with this score."),
    Apart("advocates.scores.measures.customers", kCustomers, kValue,
          "Customers of whom this measure is known.")};

}  // namespace

std::span<const FigureRule> FiguresOfWatch() { return kRules; }

}  // namespace holdfast
