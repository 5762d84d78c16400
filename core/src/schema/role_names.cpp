#include "role_names.h"

namespace holdfast {
namespace {

struct IntervalWord {
  std::string_view word;
  Interval interval;
};

constexpr IntervalWord kIntervalWords[] = {
    {"monthly", {IntervalUnit::kMonth, 1}}, {"per month", {IntervalUnit::kMonth, 1}},
    {"bulanan", {IntervalUnit::kMonth, 1}}, {"月费", {IntervalUnit::kMonth, 1}},
    {"月費", {IntervalUnit::kMonth, 1}},    {"annual", {IntervalUnit::kYear, 1}},
    {"yearly", {IntervalUnit::kYear, 1}},   {"per year", {IntervalUnit::kYear, 1}},
    {"tahunan", {IntervalUnit::kYear, 1}},  {"年费", {IntervalUnit::kYear, 1}},
    {"年費", {IntervalUnit::kYear, 1}},
};

}  // namespace

std::array<std::span<const RoleName>, 5> RoleNames() {
  return {CustomerNames(), MoneyNames(), TimeNames(), EventNames(), ContractNames()};
}

std::optional<Interval> IntervalInName(std::string_view key) {
  for (const IntervalWord& word : kIntervalWords) {
    if (key.find(word.word) != std::string_view::npos) return word.interval;
  }
  return std::nullopt;
}

}  // namespace holdfast
