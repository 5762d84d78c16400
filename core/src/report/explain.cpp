#include "holdfast/report/explain.h"

#include <algorithm>

#include "customer_lines.h"
#include "explain_left_out.h"
#include "explain_renewals.h"
#include "explained_rows.h"
#include "figure_address.h"
#include "figure_list.h"
#include "holdfast/report/block.h"
#include "holdfast/report/filter.h"

namespace holdfast {
namespace {

constexpr std::size_t kLinesShown = 100;

/// A part that is being gathered.
struct Gathered {
  const FigureRule* rule = nullptr;
  FigurePlace place;
  ExplainedPart part;
  std::vector<ExactRow> rows;
};

Int128 ChangeOf(const ExactRow& row) {
  const Int128 change = Int128{row.after.mrr} - row.before.mrr;
  return change < 0 ? -change : change;
}

Int128 SizeOf(const ExactRow& row) { return row.amount < 0 ? -row.amount : row.amount; }

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
  }

  /// One pass over all customers.
  void Gather(std::vector<Gathered>* parts);
  /// Error: `invariant.explanation_adds_up`.
  Status Finish(const ExplainPage& page, Gathered* gathered);

 private:
  bool Counts(AccountId account) const;
  template <typename Mrr>
  void Take(AccountId account, const Mrr& mrr, std::vector<Gathered>* parts) const;
  void TakeAccount(AccountId account, std::vector<Gathered>* parts);
  void Sort(std::vector<ExactRow>* rows) const;
  ExplainedRow Show(const ExactRow& exact, std::int64_t amount) const;
  ExplainedLines LinesOf(std::vector<SourceLine> lines) const;
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
};

bool Explainer::Counts(AccountId account) const {
  return std::all_of(views_.begin(), views_.end(), [account](const SegmentView& view) {
    return view.Of(account) != SegmentView::Where::kOut;
  });
}

template <typename Mrr>
void Explainer::Take(AccountId account, const Mrr& mrr, std::vector<Gathered>* parts) const {
  for (Gathered& gathered : *parts) {
    if (auto row = RowOf(account, mrr, *gathered.rule->sum, gathered.place, months_))
      gathered.rows.push_back(*row);
  }
}

// As BlockBuilder adds an account up.
void Explainer::TakeAccount(AccountId account, std::vector<Gathered>* parts) {
  for (const SegmentView& view : views_) {
    if (view.Of(account) == SegmentView::Where::kPart)
      return Take(account, PartMrr{view.PartOf(timelines_.Of(account))}, parts);
  }
  Take(account, timelines_.Of(account), parts);
}

void Explainer::Gather(std::vector<Gathered>* parts) {
  if (exchange_ != nullptr) {
    ExchangedMrr mrr(months_.all);
    for (std::size_t customer = 0; customer < exchange_->customers(); ++customer) {
      const AccountId account = exchange_->FirstAccountOf(customer);
      if (!Counts(account)) continue;
      exchange_->Gather(customer, &timelines_, &mrr, [](Currency, const Timeline&) {});
      Take(account, mrr, parts);
    }
    return;
  }
  const Accounts& accounts = books_.ledger.accounts();
  for (AccountId account = 0; account < accounts.size(); ++account) {
    if (accounts.currency(account) != block_.currency || !Counts(account)) continue;
    TakeAccount(account, parts);
  }
}

void Explainer::Sort(std::vector<ExactRow>* rows) const {
  const Accounts& accounts = books_.ledger.accounts();
  std::sort(rows->begin(), rows->end(), [&accounts](const ExactRow& a, const ExactRow& b) {
    if (SizeOf(a) != SizeOf(b)) return SizeOf(a) > SizeOf(b);
    if (ChangeOf(a) != ChangeOf(b)) return ChangeOf(a) > ChangeOf(b);
    return accounts.customer(a.account) < accounts.customer(b.account);
  });
}

/// Whether exact rows make the sum shown: up to the rounding of money.
bool AddsUp(const std::vector<ExactRow>& rows, FigureUnit unit, std::int64_t total) {
  Int128 sum = 0;
  for (const ExactRow& row : rows) sum += row.amount;
  if (unit == FigureUnit::kCustomers) return sum == total;
  const Int128 off = sum - Int128{total} * kUnitsPerMinor;
  return -kUnitsPerMinor < off && off < kUnitsPerMinor;
}

Status Explainer::Finish(const ExplainPage& page, Gathered* gathered) {
  ExplainedPart& part = gathered->part;
  if (!AddsUp(gathered->rows, part.unit, part.total)) return DoesNotAddUp(part.metric);
  Sort(&gathered->rows);
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

ExplainedLines Explainer::LinesOf(std::vector<SourceLine> lines) const {
  const auto same = [](const SourceLine& a, const SourceLine& b) {
    return a.file == b.file && a.line == b.line;
  };
  lines.erase(std::unique(lines.begin(), lines.end(), same), lines.end());
  ExplainedLines shown;
  shown.total = lines.size();
  if (lines.size() > kLinesShown) lines.resize(kLinesShown);
  for (const SourceLine& line : lines) shown.shown.push_back({std::string(line.file), line.line});
  return shown;
}

ExplainedLines Explainer::LinesAt(AccountId account, std::optional<std::size_t> period) const {
  return period ? LinesOf(lines_.At(account, *period)) : ExplainedLines{};
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
  if (exact.before_day && exact.after_day) {
    row.before_lines = LinesOf(lines_.On(exact.account, *exact.before_day));
    row.after_lines = LinesOf(lines_.On(exact.account, *exact.after_day));
    return row;
  }
  row.before_lines = LinesAt(exact.account, exact.before_period);
  if (exact.within) {
    row.after_lines = LinesOf(lines_.Within(exact.account, *exact.within));
  } else {
    row.after_lines = exact.born ? LinesAt(exact.account, exact.after_rows_of)
                                 : LinesOf(lines_.All(exact.account));
  }
  return row;
}

/// The places of a part; none where it is no part of the figure here.
std::vector<FigurePlace> PlacesOf(const FigurePart& part, const FigurePlace& figure,
                                  const Block& block, const Settings& settings) {
  if (part.when != nullptr && !part.when(settings)) return {};
  std::vector<FigurePlace> places;
  FigurePlace place = figure;
  switch (part.over) {
    case PartOver::kSamePlace:
      return {figure};
    case PartOver::kMonthBefore:
    case PartOver::kSixMonthsBefore: {
      const std::size_t months = part.over == PartOver::kMonthBefore ? 1 : 6;
      for (std::size_t i = 1; i <= std::min(months, figure.month); ++i) {
        place.month = figure.month - i;
        places.push_back(place);
      }
      break;
    }
    case PartOver::kWindowUpTo:
      for (std::size_t i = 0; i < static_cast<std::size_t>(settings.nrr_months); ++i) {
        place.month = figure.month - i;
        places.push_back(place);
      }
      break;
    case PartOver::kAgesUpTo:
      for (const SurvivalPoint& point : block.survival.points) {
        place.age = point.time;
        if (point.time <= figure.age) places.push_back(place);
      }
      break;
  }
  return places;
}

bool HasMonth(FactKind kind) {
  return kind != FactKind::kCohort && kind != FactKind::kLife && kind != FactKind::kNeverPaid;
}

Gathered PartOf(const FigureRule& rule, std::string_view role, int sign, const FigurePlace& place,
                const Block& block) {
  Gathered gathered = {&rule, place, {}, {}};
  gathered.part.role = role;
  gathered.part.metric = rule.info.metric;
  gathered.part.unit = rule.info.unit;
  gathered.part.sign = sign;
  gathered.part.total = rule.shown(block, place).whole.value_or(0);
  if (HasMonth(rule.sum->kind)) gathered.part.month = block.months[place.month];
  if (rule.info.takes == FigureTakes::kAge)
    gathered.part.age = static_cast<std::uint32_t>(place.age);
  return gathered;
}

std::vector<Gathered> PartsOf(const FigureRule& rule, const FigurePlace& place, const Block& block,
                              const Settings& settings) {
  if (rule.sum) return {PartOf(rule, "total", 1, place, block)};
  std::vector<Gathered> parts;
  for (const FigurePart& part : rule.parts) {
    for (const FigurePlace& at : PlacesOf(part, place, block, settings))
      parts.push_back(PartOf(*FindFigure(part.metric), part.role, part.sign, at, block));
  }
  return parts;
}

}  // namespace

Error DoesNotAddUp(std::string_view metric) {
  return {"invariant.explanation_adds_up",
          "What is behind " + std::string(metric) +
              " does not add up to it: this is an error of the program, and no explanation is "
              "better than a wrong one. Please report it with the file's shape."};
}

namespace {

Result<Explanation> ExplainFound(const FoundFigure& found, const BlockSource& source,
                                 const std::vector<SegmentView>& views, const ExplainPage& page) {
  Explanation explanation;
  explanation.figure = found.rule->info;
  explanation.address = found.address;
  explanation.currency = found.block->currency;
  const ShownFigure shown = found.rule->shown(*found.block, found.place);
  explanation.whole = shown.whole;
  explanation.rate = shown.rate;
  std::vector<Gathered> parts = PartsOf(*found.rule, found.place, *found.block, source.settings);
  Explainer explainer(source, *found.block, views);
  explainer.Gather(&parts);
  for (Gathered& gathered : parts) {
    if (Status status = explainer.Finish(page, &gathered); !status.ok()) return status.error();
    explanation.parts.push_back(std::move(gathered.part));
  }
  return explanation;
}

}  // namespace

Result<Explanation> ExplainFigure(const Books& books, const Report& report,
                                  const Settings& settings, const FigureAddress& address,
                                  const ExplainPage& page) {
  const FigureRule* rule = FindFigure(address.metric);
  if (rule != nullptr && IsOfLeftOut(rule->info.metric))
    return ExplainLeftOut(report, rule->info, address, page);
  const bool renewals = rule != nullptr && IsOfRenewals(rule->info.metric);
  // A table of contracts needs no MRR.
  if (renewals && !report.filter && (!books.renewals.empty() || !report.renewals)) {
    return ExplainRenewals(books, books.renewals, report, settings, nullptr, rule->info, address,
                           page);
  }
  const Result<FoundFigure> found = renewals ? FoundFigure{} : FindFigureIn(report, address);
  if (!found.ok()) return found.error();
  Result<BlockSources> sources = BlockSources::Make(books, settings, *report.as_of);
  if (!sources.ok()) return sources.error();
  if (renewals) sources->FindContracts(*report.as_of);
  const Result<Filter> filter = Filter::Make(report.filter, *sources, books);
  if (!filter.ok()) return filter.error();
  if (renewals) {
    return ExplainRenewals(books, sources->contracts(), report, settings, &*filter, rule->info,
                           address, page);
  }
  const auto place = static_cast<std::size_t>(found->block - report.blocks.data());
  return ExplainFound(*found, (*sources)[place], filter->views(place), page);
}

}  // namespace holdfast
