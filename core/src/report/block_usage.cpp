#include "block_usage.h"

#include <algorithm>

#include "listed_rows.h"

namespace holdfast {

BlockUsage::BlockUsage(const BlockSource& source, const Block& block,
                       const std::vector<SegmentView>& views)
    : source_(source),
      rule_(source.books.ledger, source.spans, source.grid),
      timelines_(source.spans, source.grid, source.RulesOf(&rule_, nullptr, true)),
      directory_(source.books),
      lines_(source.books, source.grid, &timelines_, source.exchange),
      book_({source.books, source.grid, block.churn.size(), block.currency, source.exchange,
             source.settings, source.contracts,
             [&views, last = block.churn.size() - 1](AccountId account) {
               return std::all_of(views.begin(), views.end(), [&](const SegmentView& view) {
                 return view.Holds(account, last);
               });
             }},
            &timelines_) {}

ExplainedRow BlockUsage::RowOf(const UsageCustomer& customer) const {
  ExplainedRow row;
  SayCustomer(source_.books, directory_, customer.id, {}, &row);
  return row;
}

}  // namespace holdfast
