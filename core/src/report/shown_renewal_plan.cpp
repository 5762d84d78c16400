#include <array>
#include <map>
#include <optional>
#include <span>

#include "holdfast/base/foremost.h"
#include "holdfast/base/sort.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/renewals.h"
#include "holdfast/statistics/proportion.h"
#include "holdfast/statistics/ratio.h"
#include "renewal_plan_facts.h"

namespace holdfast {
namespace {

constexpr std::size_t kGroupsShown = 50;
constexpr std::size_t kContractsShown = 200;
constexpr double kDaysPerYear = 365.25;

/// The rates by every definition.
class Rates {
 public:
  /// All contracts of a customer.
  void Add(std::span<const Renewal> contracts, Day as_of) {
    const RateFacts facts = RateFactsOf(contracts, as_of);
    for (std::size_t i = 0; i < kRateDefinitionCount; ++i) {
      const RateDefinition& definition = RateDefinitions()[i];
      Sums& sums = sums_[i];
      const std::int64_t part = definition.numerator(facts);
      const std::int64_t base = definition.denominator(facts);
      AddTo(sums.part, part);
      AddTo(sums.base, base);
      if (!definition.of_customers && base > 0) sums.each.Add({base, part});
    }
  }

  std::vector<RenewalRate> Finish() const {
    std::vector<RenewalRate> rates;
    for (std::size_t i = 0; i < kRateDefinitionCount; ++i)
      rates.push_back(RateOf(RateDefinitions()[i], sums_[i]));
    return rates;
  }

 private:
  struct Sums {
    std::int64_t part = 0;
    std::int64_t base = 0;
    RatioSums each = {};  // Of amounts.
  };

  static RenewalRate RateOf(const RateDefinition& definition, const Sums& sums) {
    RenewalRate rate;
    rate.code = definition.code;
    rate.numerator = sums.part;
    rate.denominator = sums.base;
    if (definition.of_customers) {
      const auto in = static_cast<std::uint64_t>(sums.part);
      const auto of = static_cast<std::uint64_t>(sums.base);
      rate.rate = ShareOf(in, of);
      rate.sure = WilsonInterval(in, of);
    } else {
      rate.rate = RatioOf(sums.part, sums.base);
      rate.sure = DeltaInterval(sums.each);
    }
    return rate;
  }

  std::array<Sums, kRateDefinitionCount> sums_;
};

/// What was renewed in each calendar year.
class Years {
 public:
  /// `first`: it is the customer's first contract.
  void Add(const Renewal& contract, bool first) {
    const RenewalYear own = YearSumsOf(contract, first);
    RenewalYear& row = by_year_[YearOf(contract)];
    row.due += own.due;
    AddTo(row.due_amount, own.due_amount);
    AddTo(row.renewed, own.renewed);
    AddTo(row.base, own.base);
    AddTo(row.first_time, own.first_time);
    AddTo(row.add_ons, own.add_ons);
  }

  std::vector<RenewalYear> Finish(Day as_of) const {
    std::vector<RenewalYear> years;
    for (const auto& [year, sums] : by_year_) {
      RenewalYear& row = years.emplace_back(sums);
      row.year = year;
      row.complete = as_of >= DayFromDate({year, 12, 31}).value_or(kOpenEnd);
    }
    for (std::size_t i = 1; i < years.size(); ++i) {
      const RenewalYear& before = years[i - 1];
      if (!years[i].complete || before.year + 1 != years[i].year) continue;
      if (const Rate ratio = RatioOf(years[i].renewed, before.renewed))
        years[i].growth = *ratio - 1;
    }
    return years;
  }

 private:
  std::map<int, RenewalYear> by_year_;
};

/// The years from a renewed contract to the customer's next.
class Term {
 public:
  /// All of a customer, by the day they are due.
  void Add(std::span<const Renewal> contracts) {
    ForEachTerm(contracts, [this](const Renewal& contract, Day next) {
      ++known_;
      days_ += next - contract.due;
    });
  }

  RenewalTerm Finish() const {
    RenewalTerm term;
    term.known = known_;
    if (known_ > 0)
      term.years = static_cast<double>(days_) / kDaysPerYear / static_cast<double>(known_);
    return term;
  }

 private:
  std::uint64_t known_ = 0;
  std::int64_t days_ = 0;
};

/// What is to be reviewed: the contracts ahead, and whose customers show a sign.
class Calendar {
 public:
  Calendar(const Books& books, const RenewalStore& contracts, Day as_of,
           const SignalsBlock* signals)
      : directory_(books), contracts_(contracts), book_(books, as_of, signals) {
    calendar_.windows = NoneDue();
    for (Day after = 0; after < kDueWindows.back(); after += kDaysPerWeek)
      calendar_.weeks.push_back({as_of + after + 1, {}});
    calendar_.risk_known = signals != nullptr;
  }

  void Add(const Renewal& contract) {
    const std::optional<DueAhead> due = book_.Find(contract);
    if (!due) return;
    const DueSums own = DueSumsOf(contract, *due);
    for (Windows* windows : {&calendar_.windows, &WindowsOf(due->owner, &owners_),
                             &WindowsOf(due->segment, &segments_)})
      Count(own, due->left, windows);
    AddDue(own, &calendar_.weeks[due->Week()].sums);
    contracts_due_.Add(contract);
  }

  RenewalCalendar Finish() {
    calendar_.owners = Groups(owners_);
    calendar_.segments = Groups(segments_);
    calendar_.contracts_total = contracts_due_.total();
    for (const Renewal& contract : contracts_due_.InOrder()) {
      const DueAhead due = book_.Find(contract).value_or(DueAhead{});
      calendar_.contracts.push_back({std::string(contract.customer),
                                     directory_.NameOf(contract.customer, contract.customer_name),
                                     contract.due,
                                     contract.base,
                                     std::string(due.owner),
                                     std::string(due.segment),
                                     {due.signals.begin(), due.signals.end()},
                                     std::string(contracts_.file_name(contract.file)),
                                     contract.line});
    }
    return std::move(calendar_);
  }

 private:
  using Windows = std::vector<DueWindow>;
  using ByName = std::map<std::string_view, Windows>;

  static Windows NoneDue() {
    Windows windows;
    for (const Day days : kDueWindows) windows.push_back({days, {}});
    return windows;
  }

  static Windows& WindowsOf(std::string_view name, ByName* by_name) {
    const auto found = by_name->find(name);
    return found != by_name->end() ? found->second
                                   : by_name->emplace(name, NoneDue()).first->second;
  }

  static void Count(const DueSums& own, Day left, Windows* windows) {
    for (DueWindow& window : *windows) {
      if (left <= window.days) AddDue(own, &window.sums);
    }
  }

  static void AddDue(const DueSums& own, DueSums* sums) {
    sums->contracts += own.contracts;
    AddTo(sums->amount, own.amount);
    sums->at_risk += own.at_risk;
    AddTo(sums->at_risk_amount, own.at_risk_amount);
  }

  /// The first by what is at stake.
  static std::vector<DueGroup> Groups(const ByName& by_name) {
    std::vector<DueGroup> groups;
    for (const auto& [name, windows] : by_name) groups.push_back({std::string(name), windows});
    StableSort(&groups, [](const DueGroup& a, const DueGroup& b) {
      return a.windows.back().sums.amount > b.windows.back().sums.amount;
    });
    if (groups.size() > kGroupsShown) groups.resize(kGroupsShown);
    return groups;
  }

  Directory directory_;
  const RenewalStore& contracts_;
  DueBook book_;
  RenewalCalendar calendar_;
  Foremost<Renewal, IsDueBefore> contracts_due_{kContractsShown};
  ByName owners_;
  ByName segments_;
};

/// What one currency's contracts come to.
class Plan {
 public:
  Plan(const Books& books, const RenewalStore& contracts, Day as_of, const SignalsBlock* signals)
      : as_of_(as_of), calendar_(books, contracts, as_of, signals) {}

  /// Those of a customer come one after the other, by day.
  void Add(const Renewal& contract) {
    customers_.Add(contract, [this](std::span<const Renewal> contracts) { Take(contracts); });
  }

  RenewalPlan Finish() {
    customers_.Finish([this](std::span<const Renewal> contracts) { Take(contracts); });
    return {rates_.Finish(), years_.Finish(as_of_), term_.Finish(), calendar_.Finish()};
  }

 private:
  /// All of a customer.
  void Take(std::span<const Renewal> contracts) {
    rates_.Add(contracts, as_of_);
    term_.Add(contracts);
    for (const Renewal& contract : contracts) {
      const bool first = &contract == &contracts.front();
      if (contract.due <= as_of_) years_.Add(contract, first);
      calendar_.Add(contract);
    }
  }

  Day as_of_;
  ByCustomer customers_;
  Rates rates_;
  Years years_;
  Term term_;
  Calendar calendar_;
};

}  // namespace

Status ShowRenewalPlans(const Books& books, const RenewalStore& contracts, Currency to,
                        const Filter* filter, Report* report) {
  if (!report->renewals) return Ok();
  const Day as_of = *report->as_of;
  std::map<Currency, Plan> plans;
  for (const RenewalBlock& block : *report->renewals)
    plans.try_emplace(block.currency, books, contracts, as_of, SignalsOf(*report, block.currency));
  const auto add = [&](const Renewal& contract) {
    const auto plan = plans.find(contract.currency);
    if (plan == plans.end()) return;
    if (filter == nullptr || filter->Has(books.ledger.accounts(), contract.customer))
      plan->second.Add(contract);
  };
  if (Status status = ForEachContract(contracts, books.rates, as_of, to, add); !status.ok())
    return status;
  for (RenewalBlock& block : *report->renewals) block.plan = plans.at(block.currency).Finish();
  return Ok();
}

}  // namespace holdfast
