#include "holdfast/ledger/rates.h"

#include <algorithm>

#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

constexpr Int128 kTooLarge = Int128{1} << 62;
constexpr Int128 kTooCoarse = Int128{1} << 40;

bool Precedes(const Ratio& a, const Ratio& b) {
  return Int128{a.numerator} * b.denominator < Int128{b.numerator} * a.denominator;
}

/// Whether `a` is the better one to take for a day: a rate known by then, then the nearer one.
bool IsBetter(const RateFound& a, const RateFound& b) {
  if (a.later != b.later) return !a.later;
  return a.later ? a.day < b.day : a.day > b.day;
}

}  // namespace

std::optional<Ratio> MakeRatio(Int128 numerator, Int128 denominator) {
  Int128 divisor = numerator;
  for (Int128 rest = denominator; rest != 0;) {
    const Int128 next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  numerator /= divisor;
  denominator /= divisor;
  while (numerator >= kTooLarge || denominator >= kTooLarge) {
    numerator /= 2;
    denominator /= 2;
    if (std::min(numerator, denominator) < kTooCoarse) return std::nullopt;
  }
  return Ratio{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

std::optional<Ratio> Multiply(const Ratio& a, const Ratio& b) {
  return MakeRatio(Int128{a.numerator} * b.numerator, Int128{a.denominator} * b.denominator);
}

std::optional<Units> Exchanged(Units units, const Ratio& ratio) {
  const auto exchanged = DivideHalfEven(Int128{units} * ratio.numerator, ratio.denominator);
  if (exchanged && *exchanged == 0 && units != 0) return units < 0 ? -1 : 1;
  return exchanged;
}

RateBook::RateBook(const RateStore& store) {
  for (const RateRow& row : store.rows()) {
    const auto rate = MakeRatio(row.numerator, row.denominator);
    if (!rate || row.from == row.to) continue;
    quotes_[{row.from, row.to}].push_back({row.day, *rate});
    currencies_.push_back(row.from);
    currencies_.push_back(row.to);
  }
  StableSort(&currencies_);
  currencies_.erase(std::unique(currencies_.begin(), currencies_.end()), currencies_.end());
  for (auto& [pair, quotes] : quotes_) {
    StableSort(&quotes, [](const Quote& a, const Quote& b) {
      return a.day != b.day ? a.day < b.day : Precedes(b.rate, a.rate);
    });
    Quotes kept;
    bool counted = false;
    for (const Quote& quote : quotes) {
      if (kept.empty() || kept.back().day != quote.day) {
        kept.push_back(quote);
        counted = false;
      } else if (!counted && kept.back().rate != quote.rate) {
        ++ambiguous_;
        counted = true;
      }
    }
    quotes = std::move(kept);
  }
}

std::optional<RateFound> RateBook::Stated(Currency from, Currency to, Day day) const {
  const auto found = quotes_.find({from, to});
  if (found == quotes_.end()) return std::nullopt;
  const Quotes& quotes = found->second;
  const auto after = std::upper_bound(quotes.begin(), quotes.end(), day,
                                      [](Day wanted, const Quote& q) { return wanted < q.day; });
  const Quote& quote = after == quotes.begin() ? quotes.front() : *(after - 1);
  return RateFound{quote.rate, quote.day, {}, quote.day > day};
}

std::optional<RateFound> RateBook::Leg(Currency from, Currency to, Day day) const {
  const auto stated = Stated(from, to, day);
  auto inverse = Stated(to, from, day);
  if (inverse) std::swap(inverse->rate.numerator, inverse->rate.denominator);
  if (!stated || !inverse) return stated ? stated : inverse;
  return IsBetter(*inverse, *stated) ? inverse : stated;
}

std::optional<RateFound> RateBook::Find(Currency from, Currency to, Day day) const {
  if (from == to) return RateFound{{}, day, {}, false};
  if (const auto leg = Leg(from, to, day)) return leg;
  std::optional<RateFound> best;
  for (const Currency via : currencies_) {
    const auto first = Leg(from, via, day);
    const auto second = Leg(via, to, day);
    if (!first || !second) continue;
    const auto rate = Multiply(first->rate, second->rate);
    if (!rate) continue;
    const RateFound cross = {*rate, std::min(first->day, second->day), via,
                             first->later || second->later};
    if (!best || IsBetter(cross, *best)) best = cross;
  }
  return best;
}

}  // namespace holdfast
