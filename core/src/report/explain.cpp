#include "holdfast/report/explain.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "customer_lines.h"
#include "explain_counted.h"
#include "explain_events.h"
#include "explain_left_out.h"
#include "explain_lists.h"
#include "explain_renewals.h"
#include "explain_sign_ups.h"
#include "explain_surveys.h"
#include "explain_usage.h"
#include "explained_parts.h"
#include "explained_rows.h"
#include "figure_address.h"
#include "figure_list.h"
#include "holdfast/base/sort.h"
#include "holdfast/report/block.h"
#include "holdfast/report/filter.h"
#include "holdfast/report/periods.h"
#include "listed_rows.h"
#include "period_rows.h"

namespace holdfast {
namespace {

Int128 ChangeOf(const ExactRow& row) {
  const Int128 change = Int128{row.after.mrr} - row.before.mrr;
  return change < 0 ? -change : change;
}

Int128 SizeOf(const ExactRow& row) { return row.amount < 0 ? -row.amount : row.amount; }

bool IsAtPeriodEnds(const Gathered& gathered) {
  return gathered.rule->over == SumOver::kPeriodEnds;
}

/// Gathers the customers behind the parts of a figure of one block.
class Explainer {
 public:
  /// Of the customers who are in all of `views`, for a part of the time or all of it.
  Explainer(const BlockSource& source, const Block& block, const std::vector<SegmentView>& views)
      : books_(source.books),
        block_(block),
        rule_(books_.ledger, source.spans, source.grid),
        timelines_(source.spans, source.grid, source.RulesOf(&rule_, nullptr, true)),
        exchange_(source.exchange),
        lines_(books_, source.grid, &timelines_, exchange_),
        views_(views),
        months_{block.months.size(), block.churn.size(), source.settings.returning_customers,
                static_cast<std::size_t>(source.settings.nrr_months), source.settings.month_state} {
    if (CohortClock::Applies(source.settings)) {
      clock_.emplace(source.grid, source.settings, source.signed_up);
      months_.clock = &*clock_;
    }
    if (!block.periods) return;
    ends_.emplace(EndsOf(source.grid, {block.periods->unit, source.settings.fiscal_year_start}));
    periods_ = {ends_->months().size(), ends_->months().size(), months_.returning, 1,
                months_.state};
  }

  /// One pass over all customers.
  void Gather(std::vector<Gathered>* parts);
  /// Error: `invariant.explanation_adds_up`.
  Status Finish(const ExplainPage& page, Gathered* gathered);

 private:
  bool Counts(AccountId account) const;
  void GatherExchanged(std::vector<Gathered>* parts);
  template <typename Mrr>
  void Take(AccountId account, const Mrr& mrr, std::vector<Gathered>* parts) const;
  /// `at_ends`: the customer by quarters or years.
  template <typename Mrr>
  void TakeAtEnds(AccountId account, const Mrr& at_ends, std::size_t born,
                  std::vector<Gathered>* parts) const;
  void TakeAccount(AccountId account, std::vector<Gathered>* parts);
  void Sort(std::vector<ExactRow>* rows) const;
  ExplainedRow Show(const ExactRow& exact, std::int64_t amount) const;
  ExplainedLines LinesAt(AccountId account, std::optional<std::size_t> period) const;
  std::optional<Month> MonthAt(std::optional<std::size_t> period) const {
    return period ? std::optional(block_.months[*period]) : std::nullopt;
  }

  const Books& books_;
  const Block& block_;
  SourcesRule rule_;
  Timelines timelines_;
  const Exchange* exchange_;
  CustomerLines lines_;
  const std::vector<SegmentView>& views_;
  MonthCounts months_;
  std::optional<CohortClock> clock_;
  std::optional<PeriodEnds> ends_;  ///< Of the quarters or years that the block has.
  MonthCounts periods_;             ///< Of them.
  std::vector<Run> runs_;           ///< Of a customer by them.
};

bool Explainer::Counts(AccountId account) const {
  return std::all_of(views_.begin(), views_.end(), [account](const SegmentView& view) {
    return view.Of(account) != SegmentView::Where::kOut;
  });
}

template <typename Mrr>
void Explainer::Take(AccountId account, const Mrr& mrr, std::vector<Gathered>* parts) const {
  for (Gathered& gathered : *parts) {
    if (!gathered.rule->sum || IsAtPeriodEnds(gathered)) continue;
    for (const FigurePlace& place : gathered.places) {
      if (auto row = RowOf(account, mrr, *gathered.rule->sum, place, months_))
        gathered.rows.push_back(*row);
    }
  }
}

template <typename Mrr>
void Explainer::TakeAtEnds(AccountId account, const Mrr& at_ends, std::size_t born,
                           std::vector<Gathered>* parts) const {
  for (Gathered& gathered : *parts) {
    if (!IsAtPeriodEnds(gathered)) continue;
    for (const FigurePlace& place : gathered.places) {
      if (auto row = RowOf(account, at_ends, *gathered.rule->sum, place, periods_))
        gathered.rows.push_back(AtMonths(*row, *ends_, born));
    }
  }
}

// As BlockBuilder adds an account up.
void Explainer::TakeAccount(AccountId account, std::vector<Gathered>* parts) {
  for (const SegmentView& view : views_) {
    if (view.Of(account) != SegmentView::Where::kPart) continue;
    const PartMrr mrr = {view.PartOf(timelines_.Of(account))};
    Take(account, mrr, parts);
    if (ends_) TakeAtEnds(account, PartMrr{ends_->Of(mrr.part, &runs_)}, mrr.born(), parts);
    return;
  }
  const Timeline mrr = timelines_.Of(account);
  Take(account, mrr, parts);
  if (ends_) TakeAtEnds(account, ends_->Of(mrr, &runs_), mrr.born(), parts);
}

void Explainer::GatherExchanged(std::vector<Gathered>* parts) {
  ExchangedMrr mrr(months_.all);
  std::optional<Exchange::AtPeriods> at_periods;
  if (ends_) at_periods.emplace(*exchange_, *ends_);
  for (std::size_t customer = 0; customer < exchange_->customers(); ++customer) {
    const AccountId account = exchange_->FirstAccountOf(customer);
    if (!Counts(account)) continue;
    if (at_periods) at_periods->Begin();
    exchange_->Gather(customer, &timelines_, &mrr, [&](Currency currency, const Timeline& months) {
      if (at_periods) at_periods->Add(currency, months);
    });
    Take(account, mrr, parts);
    if (!at_periods) continue;
    if (const ExchangedMrr* at_ends = at_periods->End(mrr))
      TakeAtEnds(account, *at_ends, mrr.born(), parts);
  }
}

void Explainer::Gather(std::vector<Gathered>* parts) {
  const bool at_ends = std::any_of(parts->begin(), parts->end(), IsAtPeriodEnds);
  if (!at_ends) ends_.reset();
  if (exchange_ != nullptr) return GatherExchanged(parts);
  const Accounts& accounts = books_.ledger.accounts();
  for (AccountId account = 0; account < accounts.size(); ++account) {
    if (accounts.currency(account) != block_.currency || !Counts(account)) continue;
    TakeAccount(account, parts);
  }
}

void Explainer::Sort(std::vector<ExactRow>* rows) const {
  const Accounts& accounts = books_.ledger.accounts();
  StableSort(rows, [&accounts](const ExactRow& a, const ExactRow& b) {
    if (SizeOf(a) != SizeOf(b)) return SizeOf(a) > SizeOf(b);
    if (ChangeOf(a) != ChangeOf(b)) return ChangeOf(a) > ChangeOf(b);
    return accounts.customer(a.account) < accounts.customer(b.account);
  });
}

/// Whether exact rows make the sum shown: up to the rounding of the money of each place.
bool AddsUp(const Gathered& gathered) {
  Int128 sum = 0;
  for (const ExactRow& row : gathered.rows) sum += row.amount;
  if (gathered.part.unit == FigureUnit::kCustomers) return sum == gathered.part.total;
  const Int128 off = sum - Int128{gathered.part.total} * kUnitsPerMinor;
  const Int128 rounding = Int128{kUnitsPerMinor} * static_cast<std::int64_t>(std::max<std::size_t>(
                                                       1, gathered.places.size()));
  return -rounding < off && off < rounding;
}

Status Explainer::Finish(const ExplainPage& page, Gathered* gathered) {
  ExplainedPart& part = gathered->part;
  Sort(&gathered->rows);
  if (gathered->rule->sum->largest) {
    const std::size_t top = gathered->places.front().top;
    gathered->rows.resize(std::min(gathered->rows.size(), top));
  }
  if (!AddsUp(*gathered)) return DoesNotAddUp(part.metric);
  const std::vector<ExactRow>& rows = gathered->rows;
  std::vector<std::int64_t> amounts;
  if (part.unit == FigureUnit::kMoney) {
    amounts = RoundRows(rows, part.total);
  } else {
    for (const ExactRow& row : rows) amounts.push_back(static_cast<std::int64_t>(row.amount));
  }
  part.customers = rows.size();
  part.rest = part.total;
  const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(page.offset, rows.size()));
  const auto to =
      from + static_cast<std::size_t>(std::min<std::uint64_t>(page.limit, rows.size() - from));
  for (std::size_t i = from; i < to; ++i) {
    part.rows.push_back(Show(rows[i], amounts[i]));
    part.rest -= amounts[i];
  }
  part.rest_customers = part.customers - part.rows.size();
  return Ok();
}

ExplainedLines Explainer::LinesAt(AccountId account, std::optional<std::size_t> period) const {
  return period ? ShownLines(lines_.At(account, *period)) : ExplainedLines{};
}

ExplainedRow Explainer::Show(const ExactRow& exact, std::int64_t amount) const {
  ExplainedRow row;
  row.customer = std::string(books_.ledger.accounts().customer(exact.account));
  row.name = lines_.NameOf(exact.account);
  row.attributes = lines_.AttributesOf(exact.account);
  row.before = ToMinor(exact.before.mrr);
  row.after = ToMinor(exact.after.mrr);
  row.before_month = MonthAt(exact.before_period);
  row.after_month = MonthAt(exact.after_period);
  row.since = MonthAt(exact.born);
  row.last = MonthAt(exact.last);
  row.amount = amount;
  row.rule = std::string(exact.rule);
  row.why = WhyOf(exact, block_.months, months_.state);
  row.before_day = exact.before_day;
  row.after_day = exact.after_day;
  if (exact.after_day) {
    if (exact.before_day)
      row.before_lines = ShownLines(lines_.On(exact.account, *exact.before_day));
    row.after_lines = ShownLines(lines_.On(exact.account, *exact.after_day));
    return row;
  }
  row.before_lines = LinesAt(exact.account, exact.before_period);
  if (exact.within) {
    row.after_lines = ShownLines(lines_.Within(exact.account, *exact.within));
  } else {
    row.after_lines = exact.born ? LinesAt(exact.account, exact.after_rows_of)
                                 : ShownLines(lines_.All(exact.account));
  }
  return row;
}

bool NeedsContracts(std::string_view metric) {
  return metric.starts_with("revenue.profit.") || IsOfEvents(metric) || IsCounted(metric);
}

Result<Explanation> ExplainFound(const FoundFigure& found, const BlockSource& source,
                                 bool only_block, const std::vector<SegmentView>& views,
                                 const ExplainPage& page) {
  Explanation explanation;
  explanation.figure = found.rule->info;
  explanation.address = found.address;
  explanation.currency = found.block->currency;
  const ShownFigure shown = found.rule->shown(*found.block, found.place);
  explanation.whole = shown.whole;
  explanation.rate = shown.rate;
  const BlockLists lists(source, *found.block, only_block, views);
  std::vector<Gathered> parts =
      PartsOf(*found.rule, found.place, *found.block, source.settings, lists.CostMonths());
  Explainer explainer(source, *found.block, views);
  explainer.Gather(&parts);
  for (Gathered& gathered : parts) {
    const Status status =
        gathered.rule->list ? lists.Fill(page, &gathered) : explainer.Finish(page, &gathered);
    if (!status.ok()) return status.error();
    explanation.parts.push_back(std::move(gathered.part));
  }
  return explanation;
}

/// Of figures that are in no block; none: the figure is of contracts or in a block.
std::optional<Result<Explanation>> ExplainOutsideBlocks(const Books& books, const Report& report,
                                                        const Settings& settings,
                                                        const FigureInfo& figure,
                                                        const FigureAddress& address,
                                                        const ExplainPage& page) {
  if (IsOfLeftOut(figure.metric)) return ExplainLeftOut(report, figure, address, page);
  if (IsOfSurveys(figure.metric)) return ExplainSurveys(books, report, figure, address, page);
  if (IsOfSignUps(figure.metric))
    return ExplainSignUps(books, report, settings, figure, address, page);
  // A table of contracts needs no MRR.
  if (!IsOfRenewals(figure.metric) || report.filter || (books.renewals.empty() && report.renewals))
    return std::nullopt;
  return ExplainRenewals(books, books.renewals, report, settings, nullptr, figure, address, page);
}

/// Of contracts that terms come to, and of a segment's.
Result<Explanation> ExplainContracts(const Books& books, const Report& report,
                                     const Settings& settings, const FigureInfo& figure,
                                     const FigureAddress& address, const ExplainPage& page) {
  Result<BlockSources> sources = BlockSources::Make(books, settings, *report.as_of);
  if (!sources.ok()) return sources.error();
  sources->FindContracts(*report.as_of);
  const Result<Filter> filter = Filter::Make(report.filter, *sources, books);
  if (!filter.ok()) return filter.error();
  return ExplainRenewals(books, sources->contracts(), report, settings, &*filter, figure, address,
                         page);
}

}  // namespace

Result<Explanation> ExplainFigure(const Books& books, const Report& report,
                                  const Settings& settings, const FigureAddress& address,
                                  const ExplainPage& page) {
  if (const FigureRule* rule = FindFigure(address.metric)) {
    auto apart = ExplainOutsideBlocks(books, report, settings, rule->info, address, page);
    if (apart) return *std::move(apart);
    if (IsOfRenewals(rule->info.metric))
      return ExplainContracts(books, report, settings, rule->info, address, page);
  }
  const Result<FoundFigure> found = FindFigureIn(report, address);
  if (!found.ok()) return found.error();
  const FigureInfo& figure = found->rule->info;
  Result<BlockSources> sources = BlockSources::Make(books, settings, *report.as_of);
  if (!sources.ok()) return sources.error();
  if (NeedsContracts(figure.metric)) sources->FindContracts(*report.as_of);
  const Result<Filter> filter = Filter::Make(report.filter, *sources, books);
  if (!filter.ok()) return filter.error();
  const auto place = static_cast<std::size_t>(found->block - report.blocks.data());
  const BlockSource source = (*sources)[place];
  const std::vector<SegmentView>& views = filter->views(place);
  if (IsOfEvents(figure.metric))
    return ExplainEvents(source, *found->block, views, figure, address, page);
  if (IsOfUsage(figure.metric))
    return ExplainUsage(source, *found->block, views, figure, address, page);
  if (IsCounted(figure.metric))
    return ExplainCounted(source, *found->block, views, figure, address, page);
  return ExplainFound(*found, source, sources->size() == 1, views, page);
}

}  // namespace holdfast
