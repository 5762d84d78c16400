#include "grid_of_block.h"
#include "holdfast/ledger/terms.h"
#include "holdfast/report/block.h"
#include "sign_up_days.h"
#include "subscription_grain.h"

namespace holdfast {

Result<BlockSources> BlockSources::Make(const Books& books, const Settings& settings, Day as_of) {
  const Ledger& ledger = books.ledger;
  if (settings.grain == Grain::kSubscription) {
    if (const Status status = CheckSubscriptions(ledger); !status.ok()) return status.error();
  }
  BlockSources sources;
  sources.books_ = &books;
  sources.settings_ = &settings;
  const bool exchanged = settings.reporting_currency.known();
  sources.currencies_ =
      exchanged ? std::vector<Currency>{settings.reporting_currency} : ledger.currencies();
  for (const Currency currency : sources.currencies_) {
    Result<Grid> grid = GridOfBlock(ledger, settings, currency, as_of);
    if (!grid.ok()) return grid.error();
    sources.grids_.push_back(std::move(*grid));
  }
  if (exchanged) {
    Result<Exchange> exchange =
        Exchange::Make(ledger, sources.grids_.front(), books.rates, settings.reporting_currency);
    if (!exchange.ok()) return exchange.error();
    sources.exchange_.emplace(std::move(*exchange));
  }
  sources.spans_ = std::make_unique<SpansByAccount>(ledger);
  if (settings.cohort_key == CohortKey::kSignUp) sources.signed_up_ = SignUpDays(books);
  return sources;
}

void BlockSources::FindContracts(Day as_of) {
  const Ledger& ledger = books_->ledger;
  if (!books_->renewals.empty() || !MayHaveTerms(ledger, settings_->renewal_terms)) return;
  const SourcesRule rule(ledger, *spans_, grids_.front());
  of_terms_ = ContractsOfTerms(ledger, *spans_, rule, books_->customers, *settings_, as_of);
}

}  // namespace holdfast
