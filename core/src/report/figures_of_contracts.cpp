#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr FigureRule kRules[] = {
    Apart("renewals.months.due", kContracts, kMonth, "Contracts that were due."),
    Apart("renewals.months.renewed", kContracts, kMonth, "Those of them that were renewed."),
    Apart("renewals.months.lost", kContracts, kMonth, "Those of them that were lost."),
    Apart("renewals.months.open", kContracts, kMonth,
          "Those of them that are neither renewed nor lost."),
    Apart("renewals.months.renewed_early", kContracts, kMonth,
          "Those of them that were renewed before they were due."),
    Apart("renewals.months.customers", kCustomers, kMonth,
          "Customers with a contract due, or renewed before it is due."),
    Apart("renewals.months.customers_renewed", kCustomers, kMonth,
          "Those of them who renewed one."),
    Apart("renewals.months.due_amount", kMoney, kMonth,
          "What the contracts that were due were worth."),
    Apart("renewals.months.open_amount", kMoney, kMonth, "What of it is neither renewed nor lost."),
    Apart("renewals.months.renewed_amount", kMoney, kMonth,
          "What the renewed contracts are worth after."),
    Apart("renewals.months.renewed_amount_capped", kMoney, kMonth,
          "The same, each contract at most at what it was worth before."),
    Apart("renewals.months.lost_amount", kMoney, kMonth,
          "What was lost: contracts, and what renewed ones are worth less."),
    Apart("renewals.months.customer_rate", kRate, kMonth,
          "Renewed / (renewed + lost) contracts, unless a setting says otherwise."),
    Apart("renewals.months.amount_rate", kRate, kMonth,
          "Renewed amount / what the decided contracts were worth."),
    Apart("renewals.months.amount_rate_capped", kRate, kMonth, "The same of the capped amount."),
    Apart("renewals.total.due", kContracts, kOnce, "Contracts that were due."),
    Apart("renewals.total.renewed", kContracts, kOnce, "Those of them that were renewed."),
    Apart("renewals.total.lost", kContracts, kOnce, "Those of them that were lost."),
    Apart("renewals.total.open", kContracts, kOnce,
          "Those of them that are neither renewed nor lost."),
    Apart("renewals.total.renewed_early", kContracts, kOnce,
          "Those of them that were renewed before they were due."),
    Apart("renewals.total.customers", kCustomers, kOnce,
          "Customers with a contract due, or renewed before it is due."),
    Apart("renewals.total.customers_renewed", kCustomers, kOnce, "Those of them who renewed one."),
    Apart("renewals.total.due_amount", kMoney, kOnce,
          "What the contracts that were due were worth."),
    Apart("renewals.total.open_amount", kMoney, kOnce, "What of it is neither renewed nor lost."),
    Apart("renewals.total.renewed_amount", kMoney, kOnce,
          "What the renewed contracts are worth after."),
    Apart("renewals.total.renewed_amount_capped", kMoney, kOnce,
          "The same, each contract at most at what it was worth before."),
    Apart("renewals.total.lost_amount", kMoney, kOnce,
          "What was lost: contracts, and what renewed ones are worth less."),
    Apart("renewals.total.customer_rate", kRate, kOnce,
          "Renewed / (renewed + lost) contracts, unless a setting says otherwise."),
    Apart("renewals.total.amount_rate", kRate, kOnce,
          "Renewed amount / what the decided contracts were worth."),
    Apart("renewals.total.amount_rate_capped", kRate, kOnce, "The same of the capped amount."),
    Apart("renewals.upcoming.contracts", kContracts, kOnce,
          "Contracts due in the 90 days after the report, not decided yet."),
    Apart("renewals.upcoming.amount", kMoney, kOnce, "What they are worth."),
    Apart("renewals.upcoming.decided", kContracts, kOnce,
          "Contracts due in those days that are decided already."),
    Apart("renewals.later", kContracts, kOnce, "Contracts due after those days.")};

}  // namespace

std::span<const FigureRule> FiguresOfContracts() { return kRules; }

}  // namespace holdfast
