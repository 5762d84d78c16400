#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr auto kValue = FigureTakes::kValue;
constexpr auto kValueMonth = FigureTakes::kValueMonth;

constexpr FigureRule kRules[] = {
    Apart("churn_reasons.customers", kCustomers, kOnce,
          "Customers who left in the last twelve complete months, once for each time."),
    Apart("churn_reasons.mrr", kMoney, kOnce, "What they paid before."),
    Apart("churn_reasons.manageable", kRate, kOnce,
          "Of the MRR lost for a reason of a known class, the part that is not external."),
    Apart("churn_reasons.manageable_customers", kRate, kOnce, "The same of customers."),
    Apart("churn_reasons.classes.customers", kCustomers, kValue,
          "Those of them who left for a class of reasons."),
    Apart("churn_reasons.classes.mrr", kMoney, kValue, "What these paid before."),
    Apart("churn_reasons.reasons.customers", kCustomers, kValue,
          "Customers who left for a reason, as the files have it."),
    Apart("churn_reasons.reasons.mrr", kMoney, kValue, "What these paid before."),
    Apart("churn_reasons.tenure.classes.customers", kCustomers, FigureTakes::kValueAge,
          "Customers who left for a class of reasons, by how long they had been here."),
    Apart("churn_reasons.tenure.classes.mrr", kMoney, FigureTakes::kValueAge,
          "What these paid before."),
    Apart("sales_pay.owners.new", kMoney, kValue,
          "New MRR of an owner's customers in the last twelve complete months."),
    Apart("sales_pay.owners.reactivation", kMoney, kValue, "MRR of those who came back in them."),
    Apart("sales_pay.owners.expansion", kMoney, kValue, "What those grew by in them."),
    Apart("sales_pay.owners.renewal", kMoney, kValue,
          "What contracts due in them were renewed at, up to what they were worth."),
    Apart("sales_pay.owners.months.new", kMoney, kValueMonth,
          "New MRR of an owner's customers in a month."),
    Apart("sales_pay.owners.months.reactivation", kMoney, kValueMonth,
          "MRR of an owner's customers who came back in a month."),
    Apart("sales_pay.owners.months.expansion", kMoney, kValueMonth,
          "What an owner's customers grew by in a month."),
    Apart("sales_pay.owners.months.renewal", kMoney, kValueMonth,
          "What an owner's contracts due in a month were renewed at, up to what they were worth.")};

}  // namespace

std::span<const FigureRule> FiguresOfEvents() { return kRules; }

}  // namespace holdfast
