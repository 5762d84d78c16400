#include "grid_of_block.h"

#include <algorithm>

namespace holdfast {
namespace {

Day FirstDayOfCurrency(const Ledger& ledger, Currency currency) {
  Day first = kOpenEnd;
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (ledger.accounts().currency(spans[i].account) == currency)
        first = std::min(first, spans[i].start);
    }
  }
  return first;
}

}  // namespace

Result<Grid> GridOfBlock(const Ledger& ledger, const Settings& settings, Currency currency,
                         Day as_of) {
  const bool only_block = settings.reporting_currency.known() || ledger.currencies().size() == 1;
  return Grid::Months(only_block ? *ledger.first_day() : FirstDayOfCurrency(ledger, currency),
                      as_of, settings.month_state);
}

}  // namespace holdfast
