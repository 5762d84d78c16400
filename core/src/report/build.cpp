#include "holdfast/report/build.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "customer_lines.h"
#include "early_usage.h"
#include "ends_ahead.h"
#include "holdfast/metrics/growth.h"
#include "holdfast/report/advocates.h"
#include "holdfast/report/block.h"
#include "holdfast/report/block_accounts.h"
#include "holdfast/report/economics.h"
#include "holdfast/report/exchange.h"
#include "holdfast/report/figures.h"
#include "holdfast/report/filter.h"
#include "holdfast/report/forecast.h"
#include "holdfast/report/growth.h"
#include "holdfast/report/grr_rule.h"
#include "holdfast/report/health.h"
#include "holdfast/report/periods.h"
#include "holdfast/report/renewals.h"
#include "holdfast/report/signals.h"
#include "holdfast/report/surveys.h"
#include "holdfast/report/uncertainty.h"
#include "subscription_grain.h"
#include "usage_book.h"

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
  BlockBuilder(const BlockSource& source, const std::vector<SegmentView>& views,
               Conflicts* conflicts)
      : books_(source.books),
        ledger_(books_.ledger),
        grid_(source.grid),
        rule_(ledger_, source.spans, grid_),
        timelines_(source.spans, grid_, source.RulesOf(&rule_, conflicts, true)),
        lines_(books_, grid_, &timelines_, source.exchange),
        currency_(source.currency),
        contracts_(source.contracts),
        exchange_(source.exchange),
        settings_(source.settings),
        views_(views),
        rule_of_periods_{settings_.period, settings_.fiscal_year_start},
        partial_(source.partial()),
        signed_up_(source.signed_up),
        figures_(ledger_.accounts(), grid_.size(), source.complete(), settings_) {}

  Result<BuiltBlock> Build();

 private:
  void AddUpAll();
  void AddUp(std::size_t from, std::size_t to);
  void AddAccount(AccountId account);
  bool Has(AccountId account) const;
  std::uint64_t Rounded() const;
  std::uint64_t RoundedInside() const;
  void ShowSummary();
  void ShowRates();
  void ShowCohorts();
  MoverList ShowMovers(const Movers& movers, bool sources_after);
  std::vector<Source> SourcesOf(const Mover& mover, bool after) const;
  Status ShowEconomics();
  void ShowUsage();
  Status ShowOfAccounts();
  /// What files say of customers as such is then of nobody who is counted.
  bool IsBySubscription() const { return settings_.grain == Grain::kSubscription; }
  bool IsOnlyBlock() const { return exchange_ != nullptr || ledger_.currencies().size() == 1; }
  Status Check();

  const Books& books_;
  const Ledger& ledger_;
  const Grid& grid_;
  SourcesRule rule_;
  Timelines timelines_;
  CustomerLines lines_;
  Currency currency_;
  const RenewalStore& contracts_;
  const Exchange* exchange_;  // Null: the accounts in this currency as they are.
  const Settings& settings_;
  const std::vector<SegmentView>& views_;
  std::uint64_t negative_elsewhere_ = 0;  // Of customers whose first MRR is in another segment.
  std::uint64_t in_and_out_elsewhere_ = 0;
  PeriodRule rule_of_periods_;
  bool partial_;
  std::span<const Day> signed_up_;
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
    if (ledger_.accounts().currency(account) == currency_ && Has(account)) AddAccount(account);
  }
}

bool BlockBuilder::Has(AccountId account) const {
  return std::all_of(views_.begin(), views_.end(), [&](const SegmentView& view) {
    return view.Of(account) != SegmentView::Where::kOut;
  });
}

void BlockBuilder::AddAccount(AccountId account) {
  for (const SegmentView& view : views_) {
    if (view.Of(account) != SegmentView::Where::kPart) continue;
    const std::uint64_t negative = timelines_.negative_periods();
    const std::uint64_t in_and_out = timelines_.in_and_out();
    const PartOfTimeline part = view.PartOf(timelines_.Of(account));
    if (!part.born_inside()) {
      negative_elsewhere_ += timelines_.negative_periods() - negative;
      in_and_out_elsewhere_ += timelines_.in_and_out() - in_and_out;
    }
    return figures_.AddPart(part);
  }
  figures_.Add(timelines_.Of(account));
}

void BlockBuilder::AddUpAll() {
  if (rule_of_periods_.unit != PeriodUnit::kMonth)
    figures_.periods.emplace(EndsOf(grid_, rule_of_periods_));
  if (CohortClock::Applies(settings_))
    figures_.clocked.emplace(CohortClock(grid_, settings_, signed_up_), exchange_ != nullptr);
  if (exchange_ != nullptr) {
    exchange_->AddUp([this](AccountId account) { return Has(account); }, &timelines_, &figures_);
  } else {
    AddUp(0, ledger_.accounts().size());
  }
  figures_.Finish();
  figures_.in_and_out = timelines_.in_and_out() - in_and_out_elsewhere_;
  figures_.negative_periods = timelines_.negative_periods() - negative_elsewhere_;
  figures_.overflow = figures_.overflow || timelines_.overflow();
}

Result<BuiltBlock> BlockBuilder::Build() {
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
  block_.moves = figures_.customers_move;
  block_.movements = ShownBridge(figures_.movements.periods(), block_.months);
  if (figures_.periods) block_.periods = ShownPeriods(figures_, block_, settings_);
  ShowSummary();
  ShowRates();
  ShowCohorts();
  block_.monthly_retention = RetentionRowsOf(figures_.monthly, figures_.complete, block_.months);
  block_.trailing_retention =
      RetentionRowsOf(figures_.trailing.retention, figures_.complete, block_.months);
  ShowUncertainty(figures_, &block_);
  block_.growth = ShownGrowth(figures_, block_.movements);
  if (block_.growth && !books_.industry.empty()) {
    block_.growth->resilience = ShownResilience(
        books_.industry, std::span(figures_.movements.periods()).first(figures_.complete),
        block_.months.front());
  }
  block_.lost = ShowMovers(figures_.lost, false);
  block_.grew = ShowMovers(figures_.grew, true);
  if (const Status status = ShowEconomics(); !status.ok()) return status.error();
  ShowUsage();
  if (const Status status = ShowOfAccounts(); !status.ok()) return status.error();
  if (const Status status = Check(); !status.ok()) return status.error();
  return BuiltBlock{std::move(block_), std::move(figures_)};
}

std::uint64_t BlockBuilder::Rounded() const {
  if (!views_.empty()) return RoundedInside();
  if (exchange_ == nullptr) return ledger_.rounded(currency_);
  std::uint64_t rounded = 0;
  for (const Currency currency : ledger_.currencies()) rounded += ledger_.rounded(currency);
  return rounded;
}

/// A row counts where its customer's first MRR is, like the customer.
std::uint64_t BlockBuilder::RoundedInside() const {
  std::uint64_t rounded = 0;
  for (std::size_t file = 0; file < ledger_.file_count(); ++file) {
    const Blocks<Span>& spans = ledger_.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const AccountId account = spans[i].account;
      const bool here = exchange_ != nullptr || ledger_.accounts().currency(account) == currency_;
      if (!spans[i].rounded || !here) continue;
      rounded += std::all_of(views_.begin(), views_.end(),
                             [&](const SegmentView& view) { return view.BeginsIn(account); })
                     ? 1
                     : 0;
    }
  }
  return rounded;
}

void BlockBuilder::ShowSummary() {
  Summary& summary = block_.summary;
  summary.zero_mrr_customers = figures_.zero_mrr_customers;
  summary.in_and_out = figures_.in_and_out;
  summary.negative_months = figures_.negative_periods;
  summary.rounded = Rounded();
  if (figures_.customers == 0 && !figures_.customers_move) return;
  const std::size_t at = figures_.complete == 0 ? 0 : figures_.complete - 1;
  const std::vector<Movement>& periods = figures_.movements.periods();
  const Units mrr = periods[at].closing;
  summary.month = block_.months[at];
  summary.mrr = ToMinor(mrr);
  summary.arr = ArrOf(mrr);
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
  const Rate ltv = LifetimeValue(arpa, std::span(periods).first(at + 1), settings_);
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
    churn.customers_at_risk = CustomersAtRisk(exact, settings_.customer_churn);
    churn.customer_churn = CustomerChurn(exact, settings_.customer_churn);
    churn.gross_mrr_churn = GrossMrrChurn(exact);
    churn.net_mrr_churn = NetMrrChurn(exact, settings_.net_churn, settings_.churn_sign);
    churn.net_mrr_churn_without_reactivation =
        NetMrrChurn(exact, NetChurnRule::kWithoutReactivation, settings_.churn_sign);
    block_.churn.push_back(churn);
    ExpansionRow expansion;
    expansion.month = shown.month;
    expansion.customers_expanded = exact.customers.expanded;
    expansion.expansion_rate = ExpansionRate(exact);
    expansion.quick_ratio = QuickRatio(exact, settings_.quick_ratio_reactivation);
    block_.expansion.push_back(expansion);
  }
  ShowAmounts(&block_);
}

void BlockBuilder::ShowCohorts() {
  const PeriodRule rule = {settings_.cohort_by, settings_.fiscal_year_start};
  const std::vector<Cohort>& cohorts = figures_.shown_cohorts();
  for (std::size_t from = 0, to = 0; from < cohorts.size(); from = to) {
    const Month first = FirstMonthOf(block_.months[from], rule);
    to = std::min(cohorts.size(),
                  static_cast<std::size_t>(first + MonthsOf(rule.unit) - block_.months.front()));
    const Cohort cohort = CohortOf(std::span(cohorts).subspan(from, to - from));
    if (cohort.size == 0) continue;
    CohortRow row;
    row.month = block_.months[from];
    row.months = to - from;
    if (rule.unit != PeriodUnit::kMonth) row.period = PeriodToString(first, rule);
    row.size = cohort.size;
    row.mrr = ToMinor(cohort.mrr);
    row.customers = cohort.customers;
    for (const Units units : cohort.net_mrr) row.net_mrr.push_back(ToMinor(units));
    for (const Units units : cohort.gross_mrr) row.gross_mrr.push_back(ToMinor(units));
    for (const Units units : cohort.base_mrr) row.base_mrr.push_back(ToMinor(units));
    block_.cohorts.push_back(std::move(row));
  }
}

std::vector<Source> BlockBuilder::SourcesOf(const Mover& mover, bool after) const {
  std::vector<SourceLine> lines =
      figures_.by_day ? lines_.Within(mover.account, mover.period)
                      : lines_.At(mover.account, after ? mover.period : mover.period - 1);
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
    row.sources = SourcesOf(mover, sources_after);
    list.shown.push_back(std::move(row));
  }
  return list;
}

Status BlockBuilder::ShowEconomics() {
  // Of a segment within another nobody knows which costs are whose.
  if (books_.costs.empty() || views_.size() > 1 || IsBySubscription()) return Ok();
  auto economics = ShownEconomics(books_.costs, IsOnlyBlock(),
                                  std::span(figures_.movements.periods()).first(figures_.complete),
                                  block_, views_.empty() ? nullptr : &views_.front());
  if (!economics.ok()) return economics.error();
  block_.economics = std::move(*economics);
  return Ok();
}

void BlockBuilder::ShowUsage() {
  if (books_.usage.empty() || figures_.complete == 0 || IsBySubscription()) return;
  const std::size_t last = figures_.complete - 1;
  const auto has = [&](AccountId account) {
    return std::all_of(views_.begin(), views_.end(),
                       [&](const SegmentView& view) { return view.Holds(account, last); });
  };
  const UsageBook usage(
      {books_, grid_, figures_.complete, currency_, exchange_, settings_, contracts_, has},
      &timelines_);
  block_.signals = ShownSignals(usage);
  block_.health = ShownHealth(usage);
  block_.advocates = ShownAdvocates(usage);
  block_.adoption = ShownAdoption(usage);
}

Status BlockBuilder::ShowOfAccounts() {
  if (figures_.complete == 0) return Ok();
  const BlockAccounts accounts = {
      books_,
      currency_,
      exchange_,
      views_.empty(),
      [this](AccountId account, std::size_t period) {
        return std::all_of(views_.begin(), views_.end(),
                           [&](const SegmentView& view) { return view.Holds(account, period); });
      },
      std::span(block_.movements).first(figures_.complete),
      &timelines_,
      settings_.churn_words};
  const BlockContracts contracts = {contracts_, books_.rates,
                                    exchange_ == nullptr ? Currency() : currency_, currency_,
                                    grid_.last_day(figures_.complete - 1)};
  if (!IsBySubscription()) {
    block_.reasons = ShownChurnReasons(accounts);
    auto sales = ShownSalesPay(accounts, contracts);
    if (!sales.ok()) return sales.error();
    block_.sales = std::move(*sales);
  }
  auto revenue =
      ShownRevenue(accounts, std::span(figures_.movements.periods()).first(figures_.complete),
                   IsOnlyBlock(), contracts);
  if (!revenue.ok()) return revenue.error();
  block_.revenue = std::move(*revenue);
  return Ok();
}

Status BlockBuilder::Check() {
  for (const MovementRow& row : block_.movements) {
    // By day, what came and went may be more than there was at either end.
    const Minor largest = std::max({row.closing, row.opening + row.fx, row.fresh, row.reactivation,
                                    row.expansion, row.contraction, row.churn});
    if (largest > kLargestInJson / kMonthsPerYear) {
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
  if (block_.periods) block_.invariants.push_back(CheckPeriods(figures_, block_));
  return Ok();
}

Status AddRenewals(const Books& books, const RenewalStore& contracts, const Settings& settings,
                   const Filter* filter, Report* report) {
  // A contract is of a customer, and a segment of subscriptions has no customers.
  const bool unknown =
      settings.grain == Grain::kSubscription && filter != nullptr && !filter->empty();
  if (contracts.empty() || unknown) return Ok();
  auto renewals = ShownRenewals(books, contracts, *report->as_of, settings.reporting_currency,
                                filter, settings.renewal_rate);
  if (!renewals.ok()) return renewals.error();
  report->renewals_of = contracts.source();
  report->renewals = std::move(*renewals);
  return Ok();
}

/// What was due, and what is to come: the plans follow the renewals.
Status AddContracts(const Books& books, const RenewalStore& contracts, const Settings& settings,
                    const Filter* filter, Report* report) {
  if (Status status = AddRenewals(books, contracts, settings, filter, report); !status.ok())
    return status;
  return ShowRenewalPlans(books, contracts, settings.reporting_currency, filter, report);
}

Status AddBlocks(const Books& books, const Settings& settings,
                 const std::optional<SegmentFilter>& asked, ReportParts parts, Report* report) {
  Result<BlockSources> sources = BlockSources::Make(books, settings, *report->as_of);
  if (!sources.ok()) return sources.error();
  const bool of_contracts = parts == ReportParts::kAll;
  if (of_contracts) sources->FindContracts(*report->as_of);
  const Result<Filter> filter = Filter::Make(asked, *sources, books);
  if (!filter.ok()) return filter.error();
  Conflicts conflicts(books.ledger.accounts());
  for (std::size_t i = 0; i < sources->size(); ++i) {
    Result<BuiltBlock> built = BuildBlock((*sources)[i], filter->views(i), &conflicts);
    if (!built.ok()) return built.error();
    ShowForecast(built->figures, settings, &built->block);
    ShowGrr(built->figures, settings, &built->block);
    report->blocks.push_back(std::move(built->block));
  }
  if (of_contracts) {
    Status status = AddContracts(books, sources->contracts(), settings, &*filter, report);
    if (!status.ok()) return status;
  }
  if (sources->exchange()) report->fx = sources->exchange()->Shown();
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

Result<BuiltBlock> BuildBlock(const BlockSource& source, const std::vector<SegmentView>& views,
                              Conflicts* conflicts) {
  return BlockBuilder(source, views, conflicts).Build();
}

Error NoSegments() {
  return {"segments.no_data", "The files say nothing about MRR: there are no segments of it."};
}

Status CheckAsOf(const Books& books, Day as_of) {
  const Day first = *books.ledger.first_day();
  if (as_of >= first) return Ok();
  return Error{"report.as_of_before_data", "The data begin on " + DayToString(first) +
                                               ", after the day that the report is asked for (" +
                                               DayToString(as_of) +
                                               "). Ask for a later day (setting as_of)."};
}

void ShowAmounts(Block* block) {
  for (std::size_t i = 0; i < block->churn.size(); ++i) {
    const MovementRow& shown = block->movements[i];
    ChurnRow& churn = block->churn[i];
    churn.opening = shown.opening + shown.fx;
    churn.churn = shown.churn;
    churn.contraction = shown.contraction;
    ExpansionRow& expansion = block->expansion[i];
    expansion.fresh = shown.fresh;
    expansion.reactivation = shown.reactivation;
    expansion.expansion = shown.expansion;
    expansion.contraction = shown.contraction;
    expansion.churn = shown.churn;
    expansion.net_new = shown.closing - shown.opening - shown.fx;
  }
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

Result<Report> BuildReport(const Books& books, std::vector<InputAccount> inputs,
                           const Settings& settings, const std::optional<SegmentFilter>& filter,
                           ReportParts parts) {
  const Ledger& ledger = books.ledger;
  Report report;
  report.inputs = std::move(inputs);
  report.settings = ToStrings(settings);
  report.changed_settings = ChangedSettings(settings);
  report.as_of = AsOf(books, settings);
  report.filter = filter;
  if (!settings.as_of) NoteEndsAhead(ledger, &report.inputs);
  if (settings.grain == Grain::kCustomer) {
    NoteEarlyUsage(books, &report.inputs);
  } else {
    NoteOfCustomers(&report.inputs);
  }
  NoteRepeatedMonths(books.industry, &report.inputs);
  if (books.customers.size() > 0) report.customers = ShownCustomers(books.customers);
  if (!books.surveys.empty() && report.as_of) report.surveys = ShownSurveys(books, *report.as_of);
  // Who has not paid is in no segment of MRR.
  if (report.as_of && !filter && parts == ReportParts::kAll)
    report.conversion = ShownConversion(books, settings, *report.as_of);
  if (!ledger.first_day() && filter) return NoSegments();
  if (!ledger.first_day()) {
    if (Status status = AddContracts(books, books.renewals, settings, nullptr, &report);
        !status.ok())
      return status.error();
    if (Status status = AddEmptyBlock(settings, &report); !status.ok()) return status.error();
    return report;
  }
  if (Status status = CheckAsOf(books, *report.as_of); !status.ok()) return status.error();
  if (Status status = AddBlocks(books, settings, filter, parts, &report); !status.ok())
    return status.error();
  return report;
}

}  // namespace holdfast
