#include "explain_lists.h"

#include <algorithm>
#include <string>

#include "explain_renewals.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/block_accounts.h"
#include "holdfast/report/renewals.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;

bool IsIn(const Gathered& gathered, Month month, const Block& block) {
  return std::any_of(gathered.places.begin(), gathered.places.end(),
                     [&](const FigurePlace& place) { return block.months[place.month] == month; });
}

template <typename Kind>
bool IsOf(const Gathered& gathered, Kind kind) {
  return (gathered.rule->list->kinds >> static_cast<std::uint32_t>(kind) & 1U) != 0;
}

ExplainedLines LineOf(std::string_view file, std::uint32_t line) {
  return {1, {{std::string(file), line}}};
}

/// A row of a file that is of a month, and of nobody's MRR.
ExplainedRow RowOf(Month month, std::string_view file, std::uint32_t line) {
  ExplainedRow row;
  row.before_month = month;
  row.before_lines = LineOf(file, line);
  return row;
}

ExplainedRow RowOf(const Cost& cost, std::string_view file) {
  ExplainedRow row = RowOf(cost.month, file, cost.line);
  row.rule = "cost." + std::string(ToString(cost.kind));
  row.why = "Costs of " + MonthToString(cost.month) + ", " + std::string(ToString(cost.kind)) +
            (cost.segment.empty() ? "." : ", of " + cost.by + " " + cost.segment + ".");
  return row;
}

}  // namespace

bool BlockLists::Counts(const Cost& cost, CostOf wanted) const {
  const SegmentView* segment = views_.empty() ? nullptr : &views_.front();
  return CostOfBlock(cost, block_.currency, only_block_, segment) == wanted;
}

std::vector<std::size_t> BlockLists::CostMonths() const {
  const std::size_t complete = block_.churn.size();
  std::vector<std::size_t> months;
  for (std::size_t i = complete - std::min(complete, kYear); i < complete; ++i) {
    const std::vector<Cost>& costs = source_.books.costs.rows();
    const bool known = std::any_of(costs.begin(), costs.end(), [&](const Cost& cost) {
      return cost.month == block_.months[i] && Counts(cost);
    });
    if (known) months.push_back(i);
  }
  return months;
}

Status BlockLists::Fill(const ExplainPage& page, Gathered* gathered) const {
  switch (gathered->rule->list->kind) {
    case ListKind::kCosts:
    case ListKind::kUnassigned:
      return FillCosts(page, gathered);
    case ListKind::kOneOff:
      return FillOneOff(page, gathered);
    case ListKind::kRenewed:
      return FillRenewed(page, gathered);
  }
  return Ok();
}

Status BlockLists::FillCosts(const ExplainPage& page, Gathered* gathered) const {
  const CostStore& costs = source_.books.costs;
  const CostOf wanted =
      gathered->rule->list->kind == ListKind::kUnassigned ? CostOf::kNoSegment : CostOf::kBlock;
  std::vector<ListedRow> rows;
  for (std::size_t i = 0; i < costs.rows().size(); ++i) {
    const Cost& cost = costs.rows()[i];
    if (IsOf(*gathered, cost.kind) && IsIn(*gathered, cost.month, block_) && Counts(cost, wanted))
      rows.push_back({{}, cost.amount, cost.file, cost.line, i});
  }
  const auto make = [&costs](std::size_t i) {
    const Cost& cost = costs.rows()[i];
    return RowOf(cost, costs.file_name(cost.file));
  };
  return FillListed(std::move(rows), page, make, &gathered->part);
}

Status BlockLists::FillOneOff(const ExplainPage& page, Gathered* gathered) const {
  const OneOffStore& store = source_.books.one_off;
  std::vector<OneOffLine> lines;
  std::vector<ListedRow> rows;
  store.ForEach([&](const OneOffLine& line) {
    const bool mine = line.currency == block_.currency || (!line.currency.known() && only_block_);
    if (!mine || !IsOf(*gathered, line.kind) || !IsIn(*gathered, line.month, block_)) return;
    rows.push_back({line.customer, line.amount, line.file, line.line, lines.size()});
    lines.push_back(line);
  });
  const Directory directory(source_.books);
  const auto make = [&](std::size_t i) {
    const OneOffLine& line = lines[i];
    ExplainedRow row = RowOf(line.month, store.file_name(line.file), line.line);
    SayCustomer(source_.books, directory, line.customer, {}, &row);
    row.rule = "one_off." + std::string(ToString(line.kind));
    row.why = "Invoiced in " + MonthToString(line.month) +
              " and not recurring: " + std::string(ToString(line.kind)) + ".";
    return row;
  };
  return FillListed(std::move(rows), page, make, &gathered->part);
}

Status BlockLists::FillRenewed(const ExplainPage& page, Gathered* gathered) const {
  const bool exchanged = source_.exchange != nullptr;
  const BlockContracts contracts = {source_.contracts, source_.books.rates,
                                    exchanged ? block_.currency : Currency(), block_.currency,
                                    source_.grid.last_day(block_.churn.size() - 1)};
  std::vector<Renewal> renewed;
  std::vector<ListedRow> rows;
  const Status status = contracts.ForEach([&](const Renewal& contract) {
    const Minor amount = SumsOf(contract).renewed_amount;
    if (amount == 0 || !IsIn(*gathered, MonthOf(contract.due), block_)) return;
    rows.push_back({contract.customer, amount, contract.file, contract.line, renewed.size()});
    renewed.push_back(contract);
  });
  if (!status.ok()) return status;
  const Directory directory(source_.books);
  const auto make = [&](std::size_t i) {
    return RowOfContract(source_.books, directory, source_.contracts, renewed[i]);
  };
  return FillListed(std::move(rows), page, make, &gathered->part);
}

}  // namespace holdfast
