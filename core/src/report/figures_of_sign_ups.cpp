#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr FigureRule kRules[] = {
    Apart("conversion.total.signed_up", kCustomers, kOnce, "Customers who signed up."),
    Apart("conversion.total.decided", kCustomers, kOnce,
          "Those of them whose days to convert are over."),
    Apart("conversion.total.converted", kCustomers, kOnce,
          "Those of these who had MRR within the days."),
    Apart("conversion.total.open", kCustomers, kOnce, "Those whose days are not over."),
    Apart("conversion.total.open_converted", kCustomers, kOnce,
          "Those of these who have MRR already."),
    Apart("conversion.total.rate", kRate, kOnce, "Converted / decided."),
    Apart("conversion.months.signed_up", kCustomers, kMonth,
          "Customers who signed up. By the month of signing up."),
    Apart("conversion.months.decided", kCustomers, kMonth,
          "Those of them whose days to convert are over. By the month of signing up."),
    Apart("conversion.months.converted", kCustomers, kMonth,
          "Those of these who had MRR within the days. By the month of signing up."),
    Apart("conversion.months.open", kCustomers, kMonth,
          "Those whose days are not over. By the month of signing up."),
    Apart("conversion.months.open_converted", kCustomers, kMonth,
          "Those of these who have MRR already. By the month of signing up."),
    Apart("conversion.months.rate", kRate, kMonth,
          "Converted / decided. By the month of signing up."),
    Apart("conversion.by.segments.signed_up", kCustomers, kSegment,
          "Customers who signed up. Of one value of an attribute."),
    Apart("conversion.by.segments.decided", kCustomers, kSegment,
          "Those of them whose days to convert are over. Of one value of an attribute."),
    Apart("conversion.by.segments.converted", kCustomers, kSegment,
          "Those of these who had MRR within the days. Of one value of an attribute."),
    Apart("conversion.by.segments.open", kCustomers, kSegment,
          "Those whose days are not over. Of one value of an attribute."),
    Apart("conversion.by.segments.open_converted", kCustomers, kSegment,
          "Those of these who have MRR already. Of one value of an attribute."),
    Apart("conversion.by.segments.rate", kRate, kSegment,
          "Converted / decided. Of one value of an attribute."),
    Apart("conversion.not_told", kCustomers, kOnce,
          "Customers with MRR of whom nothing says that they signed up before."),
    Apart("conversion.waiting.total", kCustomers, kOnce,
          "Who signed up, has no MRR, and may still convert.")};

}  // namespace

std::span<const FigureRule> FiguresOfSignUps() { return kRules; }

}  // namespace holdfast
