#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "figure_list.h"

namespace holdfast {

// The words that the lists of figures (figures_of_*.cpp) are written in.

inline constexpr auto kMoney = FigureUnit::kMoney;
inline constexpr auto kCustomers = FigureUnit::kCustomers;
inline constexpr auto kContracts = FigureUnit::kContracts;
inline constexpr auto kAnswers = FigureUnit::kAnswers;
inline constexpr auto kRows = FigureUnit::kRows;
inline constexpr auto kRate = FigureUnit::kRate;
inline constexpr auto kOnce = FigureTakes::kNothing;
inline constexpr auto kMonth = FigureTakes::kMonth;
inline constexpr auto kCohort = FigureTakes::kCohort;
inline constexpr auto kCell = FigureTakes::kCohortAge;
inline constexpr auto kAge = FigureTakes::kAge;
inline constexpr auto kReason = FigureTakes::kReason;
inline constexpr auto kSegment = FigureTakes::kSegment;

inline constexpr std::string_view kNumerator = "numerator";
inline constexpr std::string_view kDenominator = "denominator";
inline constexpr std::string_view kTerm = "term";

// What a customer adds to a sum.

template <auto Field>
Int128 MovedMoney(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.movement.movement.*Field;
}

template <auto Field>
Int128 MovedCustomers(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.movement.movement.customers.*Field;
}

template <auto Field>
Int128 YearlyMoney(const CustomerFacts& facts, const FigurePlace& place) {
  return Int128{12} * MovedMoney<Field>(facts, place);
}

// What the report shows.

template <typename T>
ShownFigure Whole(T value) {
  return {static_cast<std::int64_t>(value), std::nullopt};
}

inline ShownFigure Whole(std::optional<Minor> value) { return {value, std::nullopt}; }

inline ShownFigure Shown(Minor value) { return Whole(value); }
inline ShownFigure Shown(std::uint64_t value) { return Whole(value); }
inline ShownFigure Shown(std::optional<Minor> value) { return Whole(value); }
inline ShownFigure Shown(Rate value) { return {std::nullopt, value}; }
inline ShownFigure Shown(double value) { return Shown(Rate(value)); }

// Kinds of figures.

constexpr FigureRule Sum(FigureInfo info, decltype(FigureRule::shown) shown, FactKind kind,
                         decltype(CustomerSum::amount) amount, SumOver over = SumOver::kMonth) {
  FigureRule rule = {.info = info, .shown = shown};
  rule.sum = CustomerSum{kind, amount};
  rule.over = over;
  return rule;
}

constexpr FigureRule Made(FigureInfo info, decltype(FigureRule::shown) shown,
                          std::span<const FigurePart> parts) {
  return {.info = info, .shown = shown, .parts = parts};
}

template <typename Kind>
constexpr std::uint32_t KindBit(Kind kind) {
  return std::uint32_t{1} << static_cast<std::uint32_t>(kind);
}

constexpr FigureRule List(FigureInfo info, decltype(FigureRule::shown) shown, ListSum list,
                          SumOver over = SumOver::kMonth) {
  FigureRule rule = {.info = info, .shown = shown};
  rule.list = list;
  rule.over = over;
  return rule;
}

/// A figure that is no sum of a block's states (FigureRule::shown).
constexpr FigureRule Apart(std::string_view metric, FigureUnit unit, FigureTakes takes,
                           std::string_view meaning) {
  return {.info = {metric, unit, takes, meaning}};
}

}  // namespace holdfast
