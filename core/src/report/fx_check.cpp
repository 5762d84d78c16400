#include "holdfast/report/figures.h"

namespace holdfast {

FxCheck::FxCheck(std::size_t periods) : periods_(periods) {}

void FxCheck::AddCurrency(Currency currency, std::vector<Ratio> rates) {
  currencies_.insert(
      {currency, Own{std::move(rates), StretchSums(periods_), StretchSums(periods_), {}, {}}});
}

void FxCheck::Add(Currency currency, const Timeline& timeline) {
  Own& own = currencies_.at(currency);
  for (const Run& run : timeline.runs) {
    if (run.mrr == 0) continue;
    own.mrr_sums.Add(run.from, run.to, run.mrr);
    own.account_sums.Add(run.from, run.to, 1);
  }
}

void FxCheck::AddOpening(std::size_t window, std::size_t period, Units restated) {
  AddTo(openings_.at(window)[period], restated);
}

void FxCheck::Finish() {
  for (auto& [currency, own] : currencies_) {
    own.mrr = own.mrr_sums.Sums();
    own.accounts = own.account_sums.Sums();
  }
}

bool FxCheck::Explains(std::size_t period, Units fx) const {
  if (period == 0) return fx == 0;
  Units expected = 0;
  Units slack = 0;
  for (const auto& [currency, own] : currencies_) {
    const Units opening = own.mrr[period - 1];
    const auto after = Exchanged(opening, own.rates[period]);
    const auto before = Exchanged(opening, own.rates[period - 1]);
    // A sum that does not fit is an error of its own, and never shown.
    if (!after || !before) return true;
    AddTo(expected, *after - *before);
    // Each account was rounded twice, and so was the sum.
    slack += 2 * (own.accounts[period - 1] + 1);
  }
  return -slack <= fx - expected && fx - expected <= slack;
}

}  // namespace holdfast
