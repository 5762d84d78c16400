#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr auto kValue = FigureTakes::kValue;
constexpr auto kValueAge = FigureTakes::kValueAge;

constexpr FigureRule kRules[] = {
    Apart("renewals.plan.rates.numerator", kCustomers, kValue,
          "What a definition of the renewal rate counts as renewed: customers, or an amount."),
    Apart("renewals.plan.rates.denominator", kCustomers, kValue,
          "What a definition of the renewal rate divides by: customers, or an amount."),
    Apart("renewals.plan.rates.rate", kRate, kValue, "The renewal rate by one of its definitions."),
    Apart("renewals.plan.years.due", kContracts, kMonth, "Contracts that were due in a year."),
    Apart("renewals.plan.years.due_amount", kMoney, kMonth,
          "What contracts that were due in a year were worth."),
    Apart("renewals.plan.years.renewed", kMoney, kMonth,
          "What contracts due in a year were renewed at."),
    Apart("renewals.plan.years.base", kMoney, kMonth,
          "What contracts due in a year were renewed at, up to what they were worth, other than "
          "customers' first ones."),
    Apart("renewals.plan.years.first_time", kMoney, kMonth,
          "What customers' first contracts due in a year were renewed at, up to what they were "
          "worth."),
    Apart("renewals.plan.years.add_ons", kMoney, kMonth,
          "What contracts due in a year were renewed at beyond what they were worth."),
    Apart("renewals.plan.years.growth", kRate, kMonth,
          "What a year renewed against what the year before did, less 1."),
    Apart("renewals.plan.term.known", kContracts, kOnce,
          "Renewed contracts whose customers have a next one: the term is from one due day to the "
          "other."),
    Apart("renewals.plan.calendar.windows.contracts", kContracts, kAge,
          "Contracts due within so many days after the report, not decided yet."),
    Apart("renewals.plan.calendar.windows.amount", kMoney, kAge,
          "What contracts due within so many days after the report are worth."),
    Apart("renewals.plan.calendar.windows.at_risk", kContracts, kAge,
          "Contracts due within so many days after the report whose customers show a sign of early "
          "warning."),
    Apart("renewals.plan.calendar.windows.at_risk_amount", kMoney, kAge,
          "What those of them are worth whose customers show a sign of early warning."),
    Apart("renewals.plan.calendar.weeks.contracts", kContracts, kAge,
          "Contracts due in one of the weeks after the report, not decided yet."),
    Apart("renewals.plan.calendar.weeks.amount", kMoney, kAge,
          "What contracts due in one of the weeks after the report are worth."),
    Apart("renewals.plan.calendar.weeks.at_risk", kContracts, kAge,
          "Contracts due in one of the weeks after the report whose customers show a sign of early "
          "warning."),
    Apart("renewals.plan.calendar.weeks.at_risk_amount", kMoney, kAge,
          "What those of them are worth whose customers show a sign of early warning."),
    Apart("renewals.plan.calendar.owners.windows.contracts", kContracts, kValueAge,
          "An owner's contracts due within so many days, not decided yet."),
    Apart("renewals.plan.calendar.owners.windows.amount", kMoney, kValueAge,
          "What an owner's contracts due within so many days are worth."),
    Apart("renewals.plan.calendar.owners.windows.at_risk", kContracts, kValueAge,
          "An owner's contracts due within so many days, whose customers show a sign of early "
          "warning."),
    Apart("renewals.plan.calendar.owners.windows.at_risk_amount", kMoney, kValueAge,
          "What those of them are worth whose customers show a sign of early warning."),
    Apart("renewals.plan.calendar.segments.windows.contracts", kContracts, kValueAge,
          "Contracts of a segment's customers due within so many days, not decided yet."),
    Apart("renewals.plan.calendar.segments.windows.amount", kMoney, kValueAge,
          "What contracts of a segment's customers due within so many days are worth."),
    Apart("renewals.plan.calendar.segments.windows.at_risk", kContracts, kValueAge,
          "Contracts due within so many days, of a segment's customers who show a sign of early "
          "warning."),
    Apart("renewals.plan.calendar.segments.windows.at_risk_amount", kMoney, kValueAge,
          "What those of them are worth whose customers show a sign of early warning."),
    Apart("renewals.plan.calendar.contracts_total", kContracts, kOnce,
          "All contracts due within the longest of the windows, not decided yet.")};

}  // namespace

std::span<const FigureRule> FiguresOfRenewalPlan() { return kRules; }

}  // namespace holdfast
