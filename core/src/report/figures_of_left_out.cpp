#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr FigureRule kRules[] = {
    Apart("inputs.rows.excluded", kRows, kReason, "Rows of a file left out for a reason."),
    Apart("inputs.amounts.excluded", kMoney, kReason, "Their amounts.")};

}  // namespace

std::span<const FigureRule> FiguresOfLeftOut() { return kRules; }

}  // namespace holdfast
