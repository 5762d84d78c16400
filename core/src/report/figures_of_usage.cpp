#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr FigureRule kRules[] = {
    Apart("adoption.activation.total.started", kCustomers, kOnce,
          "Customers with usage who began to pay."),
    Apart("adoption.activation.total.decided", kCustomers, kOnce,
          "Those of them whose days to be set up are over."),
    Apart("adoption.activation.total.activated", kCustomers, kOnce,
          "Those of these who were set up within the days."),
    Apart("adoption.activation.total.open", kCustomers, kOnce, "Those whose days are not over."),
    Apart("adoption.activation.total.open_activated", kCustomers, kOnce,
          "Those of these who are set up already."),
    Apart("adoption.activation.total.rate", kRate, kOnce, "Activated / decided."),
    Apart("adoption.activation.months.started", kCustomers, kMonth,
          "Customers with usage who began to pay. By the month of the first MRR."),
    Apart("adoption.activation.months.decided", kCustomers, kMonth,
          "Those of them whose days to be set up are over. By the month of the first MRR."),
    Apart("adoption.activation.months.activated", kCustomers, kMonth,
          "Those of these who were set up within the days. By the month of the first MRR."),
    Apart("adoption.activation.months.open", kCustomers, kMonth,
          "Those whose days are not over. By the month of the first MRR."),
    Apart("adoption.activation.months.open_activated", kCustomers, kMonth,
          "Those of these who are set up already. By the month of the first MRR."),
    Apart("adoption.activation.months.rate", kRate, kMonth,
          "Activated / decided. By the month of the first MRR."),
    Apart("adoption.engagement.customers", kCustomers, kMonth,
          "Customers of whom usage says whether they used the product."),
    Apart("adoption.engagement.active", kCustomers, kMonth,
          "Those of them who used it in the month."),
    Apart("adoption.engagement.rate", kRate, kMonth, "Active / those customers.")};

}  // namespace

std::span<const FigureRule> FiguresOfUsage() { return kRules; }

}  // namespace holdfast
