#include "holdfast/report/build.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "customer_lines.h"
#include "grid_of_block.h"
#include "holdfast/report/economics.h"
#include "holdfast/report/exchange.h"
#include "holdfast/report/figures.h"
#include "holdfast/report/renewals.h"
#include "holdfast/report/signals.h"
#include "holdfast/report/surveys.h"
#include "holdfast/report/uncertainty.h"

namespace holdfast {
namespace {

constexpr std::size_t kSourcesShown = 5;
constexpr Minor kLargestInJson = (Minor{1} << 53) - 1;
constexpr Month kMonthsPerYear = 12;

/// Half away from zero; `denominator` > 0.
Minor RoundHalfAway(Int128 numerator, Int128 denominator) {
  const Int128 twice = 2 * (numerator < 0 ? -numerator : numerator);
  const Int128 rounded = (twice + denominator) / (2 * denominator);
  return static_cast<Minor>(numerator < 0 ? -rounded : rounded);
}

/// Half away from zero, for a quotient of doubles: what is a half but for the error of a double is
/// taken for one.
Minor RoundNearHalf(double value) { return std::llround(value * (1 + 1e-12)); }

/// Builds the block of one currency; with an exchange, that of all accounts in that currency.
class BlockBuilder {
 public:
  BlockBuilder(const Books& books, const SpansByAccount& spans, const Grid& grid, Currency currency,
               const Settings& settings, Conflicts* conflicts, const Exchange* exchange)
      : books_(books),
        ledger_(books.ledger),
        grid_(grid),
        rule_(ledger_, spans, grid),
        timelines_(spans, grid, {&rule_, conflicts, settings.gap_days}),
        lines_(books, grid, &timelines_, exchange),
        currency_(currency),
        exchange_(exchange),
        settings_(settings),
        partial_(grid.last_day(grid.size() - 1) !=
                 LastDayOf(MonthOf(grid.last_day(grid.size() - 1)))),
        figures_(ledger_.accounts(), grid.size(),
                 grid.size() - (partial_ && !settings.include_partial_month ? 1 : 0)) {}

  Result<Block> Build();

 private:
  void AddUpAll();
  void AddUp(std::size_t from, std::size_t to);
  std::uint64_t Rounded() const;
  void ShowSummary();
  void ShowRates();
  void ShowCohorts();
  std::vector<RetentionRow> ShowRetention(const RetentionTable& table) const;
  MoverList ShowMovers(const Movers& movers, bool sources_after);
  std::vector<Source> SourcesOf(AccountId account, std::size_t period) const;
  Status ShowEconomics();
  void ShowSignals();
  Status Check();

  const Books& books_;
  const Ledger& ledger_;
  const Grid& grid_;
  SourcesRule rule_;
  Timelines timelines_;
  CustomerLines lines_;
  Currency currency_;
  const Exchange* exchange_;  // Null: the accounts in this currency as they are.
  const Settings& settings_;
  bool partial_;
  Figures figures_;
  Block block_;
};

void BlockBuilder::AddUp(std::size_t from, std::size_t to) {
  if (const std::size_t half = HalfOfLongWork(from, to)) {
    AddUp(from, half);
    return AddUp(half, to);
  }
  for (std::size_t i = from; i < to; ++i) {
    const auto account = static_cast<AccountId>(i);
    if (ledger_.accounts().currency(account) == currency_) figures_.Add(timelines_.Of(account));
  }
}

void BlockBuilder::AddUpAll() {
  if (exchange_ != nullptr) {
    exchange_->AddUp(&timelines_, &figures_);
  } else {
    AddUp(0, ledger_.accounts().size());
  }
  figures_.Finish();
  figures_.in_and_out = timelines_.in_and_out();
  figures_.negative_periods = timelines_.negative_periods();
  figures_.overflow = figures_.overflow || timelines_.overflow();
}

Result<Block> BlockBuilder::Build() {
  AddUpAll();
  if (figures_.overflow) {
    return Error{"ledger.overflow",
                 "The amounts add up to more than can be held exactly (about 3,000 billion). Check "
                 "the amount column "
                 "and whether it is in cents (mapping: minor_units)."};
  }
  block_.currency = currency_;
  for (std::size_t i = 0; i < grid_.size(); ++i)
    block_.months.push_back(MonthOf(grid_.last_day(i)));
  if (partial_) block_.partial_month = block_.months.back();
  block_.movements = ShownBridge(figures_.movements.periods(), block_.months);
  ShowSummary();
  ShowRates();
  ShowCohorts();
  block_.monthly_retention = ShowRetention(figures_.monthly);
  block_.trailing_retention = ShowRetention(figures_.trailing);
  ShowUncertainty(figures_, &block_);
  block_.lost = ShowMovers(figures_.lost, false);
  block_.grew = ShowMovers(figures_.grew, true);
  if (const Status status = ShowEconomics(); !status.ok()) return status.error();
  ShowSignals();
  if (const Status status = Check(); !status.ok()) return status.error();
  return std::move(block_);
}

std::uint64_t BlockBuilder::Rounded() const {
  if (exchange_ == nullptr) return ledger_.rounded(currency_);
  std::uint64_t rounded = 0;
  for (const Currency currency : ledger_.currencies()) rounded += ledger_.rounded(currency);
  return rounded;
}

void BlockBuilder::ShowSummary() {
  Summary& summary = block_.summary;
  summary.zero_mrr_customers = figures_.zero_mrr_customers;
  summary.in_and_out = figures_.in_and_out;
  summary.negative_months = figures_.negative_periods;
  summary.rounded = Rounded();
  if (figures_.customers == 0) return;
  const std::size_t at = figures_.complete == 0 ? 0 : figures_.complete - 1;
  const std::vector<Movement>& periods = figures_.movements.periods();
  const Units mrr = periods[at].closing;
  summary.month = block_.months[at];
  summary.mrr = ToMinor(mrr);
  summary.arr = RoundHalfAway(Int128{12} * mrr, kUnitsPerMinor);
  summary.customers = periods[at].customers.closing;
  if (at > 0 && periods[at - 1].closing > 0) {
    summary.mrr_growth =
        static_cast<double>(mrr) / static_cast<double>(periods[at - 1].closing) - 1;
  }
  if (summary.customers == 0) return;
  summary.arpa =
      RoundHalfAway(mrr, Int128{kUnitsPerMinor} * static_cast<Int128>(summary.customers));
  const double arpa = static_cast<double>(mrr) / static_cast<double>(kUnitsPerMinor) /
                      static_cast<double>(summary.customers);
  const Rate ltv = LifetimeValue(arpa, std::span(periods).first(at));
  if (ltv && *ltv < static_cast<double>(kLargestInJson)) summary.ltv = RoundNearHalf(*ltv);
}

void BlockBuilder::ShowRates() {
  for (std::size_t i = 0; i < figures_.complete; ++i) {
    const Movement& exact = figures_.movements.periods()[i];
    const MovementRow& shown = block_.movements[i];
    ChurnRow churn;
    churn.month = shown.month;
    churn.opening_customers = exact.customers.opening;
    churn.customers_lost = exact.customers.lost;
    churn.customer_churn = CustomerChurn(exact);
    churn.opening = shown.opening + shown.fx;
    churn.churn = shown.churn;
    churn.contraction = shown.contraction;
    churn.gross_mrr_churn = GrossMrrChurn(exact);
    churn.net_mrr_churn = NetMrrChurn(exact, true);
    churn.net_mrr_churn_without_reactivation = NetMrrChurn(exact, false);
    block_.churn.push_back(churn);
    ExpansionRow expansion;
    expansion.month = shown.month;
    expansion.fresh = shown.fresh;
    expansion.reactivation = shown.reactivation;
    expansion.expansion = shown.expansion;
    expansion.contraction = shown.contraction;
    expansion.churn = shown.churn;
    expansion.net_new = shown.closing - shown.opening - shown.fx;
    expansion.customers_expanded = exact.customers.expanded;
    expansion.expansion_rate = ExpansionRate(exact);
    expansion.quick_ratio = QuickRatio(exact, settings_.quick_ratio_reactivation);
    block_.expansion.push_back(expansion);
  }
}

void BlockBuilder::ShowCohorts() {
  const std::vector<Cohort>& cohorts = figures_.cohorts.cohorts();
  for (std::size_t i = 0; i < cohorts.size(); ++i) {
    if (cohorts[i].customers[0] == 0) continue;
    CohortRow row;
    row.month = block_.months[i];
    row.customers = cohorts[i].customers;
    for (const Units units : cohorts[i].net_mrr) row.net_mrr.push_back(ToMinor(units));
    for (const Units units : cohorts[i].gross_mrr) row.gross_mrr.push_back(ToMinor(units));
    for (const Units units : cohorts[i].base_mrr) row.base_mrr.push_back(ToMinor(units));
    block_.cohorts.push_back(std::move(row));
  }
}

std::vector<RetentionRow> BlockBuilder::ShowRetention(const RetentionTable& table) const {
  std::vector<RetentionRow> rows;
  for (std::size_t i = table.window(); i < figures_.complete; ++i) {
    const Retention& exact = table.periods()[i];
    RetentionRow row;
    row.month = block_.months[i];
    row.nrr = RatioOf(exact.retained, exact.opening);
    row.grr = RatioOf(exact.kept, exact.opening);
    row.logo = ShareOf(exact.customers_kept, exact.customers);
    row.opening = ToMinor(exact.opening);
    row.retained = ToMinor(exact.retained);
    row.kept = ToMinor(exact.kept);
    row.customers = exact.customers;
    row.customers_kept = exact.customers_kept;
    rows.push_back(row);
  }
  return rows;
}

std::vector<Source> BlockBuilder::SourcesOf(AccountId account, std::size_t period) const {
  std::vector<SourceLine> lines = lines_.At(account, period);
  if (lines.size() > kSourcesShown) lines.resize(kSourcesShown);
  std::vector<Source> sources;
  for (const SourceLine& line : lines) sources.push_back({std::string(line.file), line.line});
  return sources;
}

MoverList BlockBuilder::ShowMovers(const Movers& movers, bool sources_after) {
  MoverList list;
  list.total = movers.total();
  for (const Mover& mover : movers.Foremost()) {
    MoverRow row;
    row.customer = std::string(ledger_.accounts().customer(mover.account));
    row.name = lines_.NameOf(mover.account);
    row.attributes = lines_.AttributesOf(mover.account);
    row.month = block_.months[mover.period];
    row.since = block_.months[mover.first_period];
    row.before = ToMinor(mover.before);
    row.after = ToMinor(mover.after);
    row.sources = SourcesOf(mover.account, sources_after ? mover.period : mover.period - 1);
    list.shown.push_back(std::move(row));
  }
  return list;
}

Status BlockBuilder::ShowEconomics() {
  if (books_.costs.empty()) return Ok();
  const bool only_block = exchange_ != nullptr || ledger_.currencies().size() == 1;
  auto economics =
      ShownEconomics(books_.costs, only_block,
                     std::span(figures_.movements.periods()).first(figures_.complete), block_);
  if (!economics.ok()) return economics.error();
  block_.economics = std::move(*economics);
  return Ok();
}

void BlockBuilder::ShowSignals() {
  if (books_.usage.empty() || figures_.complete == 0) return;
  block_.signals =
      ShownSignals(books_, grid_, figures_.complete - 1, currency_, exchange_, &timelines_);
}

Status BlockBuilder::Check() {
  for (const MovementRow& row : block_.movements) {
    if (std::max(row.closing, row.opening + row.fx) > kLargestInJson / kMonthsPerYear) {
      return Error{"report.too_large", "MRR in " + MonthToString(row.month) +
                                           " is larger than a report can state exactly. Check the "
                                           "amount column and whether it is in cents "
                                           "(mapping: minor_units)."};
    }
  }
  block_.invariants = CheckFigures(figures_);
  for (Invariant& invariant : CheckShown(block_)) block_.invariants.push_back(std::move(invariant));
  for (Invariant& invariant : CheckUncertainty(figures_, block_))
    block_.invariants.push_back(std::move(invariant));
  return Ok();
}

Status CheckHolds(const std::vector<Invariant>& invariants) {
  for (const Invariant& invariant : invariants) {
    if (invariant.holds) continue;
    return Error{"invariant." + invariant.name,
                 "The figures contradict each other (" + invariant.name +
                     "): this is an error of the program, and no report is better than a wrong "
                     "one. Please report it "
                     "with the file's shape."};
  }
  return Ok();
}

Status AddBlocksByCurrency(const Books& books, const SpansByAccount& spans,
                           const Settings& settings, Conflicts* conflicts, Report* report) {
  const Ledger& ledger = books.ledger;
  for (const Currency currency : ledger.currencies()) {
    const Result<Grid> grid = GridOfBlock(ledger, settings, currency, *report->as_of);
    if (!grid.ok()) return grid.error();
    Result<Block> block =
        BlockBuilder(books, spans, *grid, currency, settings, conflicts, nullptr).Build();
    if (!block.ok()) return block.error();
    report->blocks.push_back(std::move(*block));
  }
  return Ok();
}

Status AddExchangedBlock(const Books& books, const SpansByAccount& spans, const Settings& settings,
                         Conflicts* conflicts, Report* report) {
  const Currency currency = settings.reporting_currency;
  const Result<Grid> grid = GridOfBlock(books.ledger, settings, currency, *report->as_of);
  if (!grid.ok()) return grid.error();
  const Result<Exchange> exchange = Exchange::Make(books.ledger, *grid, books.rates, currency);
  if (!exchange.ok()) return exchange.error();
  Result<Block> block =
      BlockBuilder(books, spans, *grid, currency, settings, conflicts, &*exchange).Build();
  if (!block.ok()) return block.error();
  report->blocks.push_back(std::move(*block));
  report->fx = exchange->Shown();
  return Ok();
}

Status AddBlocks(const Books& books, const Settings& settings, Report* report) {
  const SpansByAccount spans(books.ledger);
  Conflicts conflicts(books.ledger.accounts());
  const Status added = settings.reporting_currency.known()
                           ? AddExchangedBlock(books, spans, settings, &conflicts, report)
                           : AddBlocksByCurrency(books, spans, settings, &conflicts, report);
  if (!added.ok()) return added.error();
  report->conflicts = ShownConflicts(conflicts, books.ledger.accounts());
  // What holds for the files stands with each block, so that every block is checked as a whole.
  const std::vector<Invariant> of_inputs = CheckInputs(report->inputs);
  for (Block& block : report->blocks) {
    block.invariants.insert(block.invariants.end(), of_inputs.begin(), of_inputs.end());
    if (Status status = CheckHolds(block.invariants); !status.ok()) return status;
  }
  return Ok();
}

/// The day asked for, else the last in the data; without MRR, the last that a contract is due. None
/// without any data.
std::optional<Day> AsOf(const Books& books, const Settings& settings) {
  const std::optional<Day> last =
      books.ledger.last_day() ? books.ledger.last_day() : books.renewals.last_due();
  return last && settings.as_of ? settings.as_of : last;
}

KnownCustomers ShownCustomers(const CustomerStore& customers) {
  KnownCustomers shown;
  shown.known = customers.size();
  for (CustomerStore::Attribute& attribute : customers.Attributes())
    shown.attributes.push_back({std::move(attribute.name), attribute.values, attribute.customers});
  return shown;
}

/// Without MRR, there is one block without months; in the renewals' currency, where that is one.
Status AddEmptyBlock(const Settings& settings, Report* report) {
  Block empty;
  empty.currency = settings.currency;
  if (!empty.currency.known() && report->renewals && report->renewals->size() == 1)
    empty.currency = report->renewals->front().currency;
  empty.invariants = CheckInputs(report->inputs);
  report->blocks.push_back(std::move(empty));
  return CheckHolds(report->blocks.back().invariants);
}

}  // namespace

Result<Report> BuildReport(const Books& books, std::vector<InputAccount> inputs,
                           const Settings& settings) {
  const Ledger& ledger = books.ledger;
  Report report;
  report.inputs = std::move(inputs);
  report.settings = ToStrings(settings);
  report.as_of = AsOf(books, settings);
  if (books.customers.size() > 0) report.customers = ShownCustomers(books.customers);
  if (!books.surveys.empty() && report.as_of)
    report.surveys = ShownSurveys(books.surveys, *report.as_of);
  if (!books.renewals.empty()) {
    auto renewals = ShownRenewals(books, *report.as_of);
    if (!renewals.ok()) return renewals.error();
    report.renewals = std::move(*renewals);
  }
  if (!ledger.first_day()) {
    if (Status status = AddEmptyBlock(settings, &report); !status.ok()) return status.error();
    return report;
  }
  if (*report.as_of < *ledger.first_day()) {
    return Error{"report.as_of_before_data",
                 "The data begin on " + DayToString(*ledger.first_day()) +
                     ", after the day that the report is asked for (" + DayToString(*report.as_of) +
                     "). Ask for a later day (setting as_of)."};
  }
  if (Status status = AddBlocks(books, settings, &report); !status.ok()) return status.error();
  return report;
}

}  // namespace holdfast
