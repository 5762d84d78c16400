#include "listed_contracts.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

#include "holdfast/report/renewals.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

std::size_t SkippedOf(const ExplainPage& page) {
  return static_cast<std::size_t>(std::min<std::uint64_t>(page.offset, SIZE_MAX));
}

std::size_t KeptOf(const ExplainPage& page) {
  const std::size_t skipped = SkippedOf(page);
  return skipped +
         static_cast<std::size_t>(std::min<std::uint64_t>(page.limit, SIZE_MAX - skipped));
}

}  // namespace

Status AskedRenewals::ForEach(const RenewalStore::Take& take) const {
  return ForEachContract(contracts, books.rates, as_of, to, [&](const Renewal& contract) {
    if (contract.currency != block->currency) return;
    if (filter == nullptr || filter->Has(books.ledger.accounts(), contract.customer))
      take(contract);
  });
}

bool ListedContracts::Precedes::operator()(const ListedContract& a, const ListedContract& b) const {
  const auto order = [](const ListedContract& row) {
    const std::int64_t size = row.amount < 0 ? row.amount : -row.amount;
    const Renewal& r = row.contract;
    return std::tuple(size, r.customer, r.due, r.file, r.line);
  };
  return order(a) < order(b);
}

ListedContracts::ListedContracts(const ExplainPage& page)
    : skipped_(SkippedOf(page)), rows_(KeptOf(page)) {}

void ListedContracts::Add(const ListedContract& row) {
  if (row.amount == 0) return;
  rows_.Add(row);
  sum_ += row.amount;
}

Status ListedContracts::Fill(const std::function<ExplainedRow(const ListedContract& row)>& make,
                             ExplainedPart* part) const {
  if (sum_ != part->total) return DoesNotAddUp(part->metric);
  part->customers = rows_.total();
  part->rest = part->total;
  const std::vector<ListedContract> first = rows_.InOrder();
  for (std::size_t i = skipped_; i < first.size(); ++i) {
    part->rows.push_back(make(first[i]));
    part->rows.back().amount = first[i].amount;
    part->rest -= first[i].amount;
  }
  part->rest_customers = part->customers - part->rows.size();
  return Ok();
}

}  // namespace holdfast
