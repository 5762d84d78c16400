#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <tuple>

#include "holdfast/base/foremost.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/renewals.h"
#include "holdfast/statistics/proportion.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {
namespace {

constexpr std::array<Day, 4> kWindows = {7, 30, 90, 180};
constexpr Day kDaysPerWeek = 7;
constexpr std::size_t kGroupsShown = 50;
constexpr std::size_t kContractsShown = 200;
constexpr double kDaysPerYear = 365.25;

/// What one customer's contracts that were due come to.
struct CustomerSums {
  bool due = false;
  bool decided = false;
  bool renewed = false;
  bool renewed_ahead = false;  // Before a day that is still to come.
  Minor due_amount = 0;
  Minor decided_amount = 0;
  Minor renewed_amount = 0;
  Minor capped_amount = 0;
};

/// Of a contract of the customer.
void Take(const Renewal& contract, Day as_of, CustomerSums* sums) {
  const bool renewed = contract.outcome == RenewalOutcome::kRenewed;
  if (contract.due > as_of) {
    sums->renewed_ahead = sums->renewed_ahead || renewed;
    return;
  }
  const RenewalSums own = SumsOf(contract);
  sums->due = true;
  sums->decided = sums->decided || contract.outcome != RenewalOutcome::kOpen;
  sums->renewed = sums->renewed || renewed;
  // The sums of all contracts, which are larger, are checked.
  AddTo(sums->due_amount, own.due_amount);
  AddTo(sums->decided_amount, own.due_amount - own.open_amount);
  AddTo(sums->renewed_amount, own.renewed_amount);
  AddTo(sums->capped_amount, own.renewed_amount_capped);
}

/// The rates by every definition.
class Rates {
 public:
  void Add(const CustomerSums& sums) {
    const bool ever = sums.renewed || sums.renewed_ahead;
    of_decided_.Add(sums.renewed, sums.decided);
    of_due_.Add(sums.renewed, sums.due);
    of_all_.Add(ever, sums.due || sums.renewed_ahead);
    amount_of_decided_.Add(sums.renewed_amount, sums.decided_amount);
    amount_of_due_.Add(sums.renewed_amount, sums.due_amount);
    capped_of_decided_.Add(sums.capped_amount, sums.decided_amount);
  }

  std::vector<RenewalRate> Finish() const {
    return {of_decided_.Finish("customers_of_decided"),
            of_due_.Finish("customers_of_due"),
            of_all_.Finish("customers_of_all"),
            amount_of_decided_.Finish("amount_of_decided"),
            amount_of_due_.Finish("amount_of_due"),
            capped_of_decided_.Finish("amount_without_add_ons")};
  }

 private:
  struct OfCustomers {
    std::uint64_t in = 0;
    std::uint64_t of = 0;

    void Add(bool is_in, bool is_of) {
      if (!is_of) return;
      ++of;
      in += is_in ? 1 : 0;
    }
    RenewalRate Finish(std::string_view code) const {
      RenewalRate rate;
      rate.code = code;
      rate.numerator = static_cast<Minor>(in);
      rate.denominator = static_cast<Minor>(of);
      rate.rate = ShareOf(in, of);
      rate.sure = WilsonInterval(in, of);
      return rate;
    }
  };

  struct OfAmounts {
    Minor part = 0;
    Minor base = 0;
    RatioSums each = {};

    void Add(Minor own_part, Minor own_base) {
      AddTo(part, own_part);
      AddTo(base, own_base);
      if (own_base > 0) each.Add({own_base, own_part});
    }
    RenewalRate Finish(std::string_view code) const {
      RenewalRate rate;
      rate.code = code;
      rate.numerator = part;
      rate.denominator = base;
      rate.rate = RatioOf(part, base);
      rate.sure = DeltaInterval(each);
      return rate;
    }
  };

  OfCustomers of_decided_;
  OfCustomers of_due_;
  OfCustomers of_all_;
  OfAmounts amount_of_decided_;
  OfAmounts amount_of_due_;
  OfAmounts capped_of_decided_;
};

/// What was renewed in each calendar year.
class Years {
 public:
  /// `first`: it is the customer's first contract.
  void Add(const Renewal& contract, bool first) {
    RenewalYear& row = by_year_[DateFromDay(contract.due).year];
    const RenewalSums own = SumsOf(contract);
    ++row.due;
    AddTo(row.due_amount, own.due_amount);
    AddTo(row.renewed, own.renewed_amount);
    AddTo(first ? row.first_time : row.base, own.renewed_amount_capped);
    AddTo(row.add_ons, own.renewed_amount - own.renewed_amount_capped);
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
    for (std::size_t i = 0, next = 0; i < contracts.size(); ++i) {
      while (next < contracts.size() && contracts[next].due <= contracts[i].due) ++next;
      if (next == contracts.size()) return;
      if (contracts[i].outcome != RenewalOutcome::kRenewed) continue;
      ++known_;
      days_ += contracts[next].due - contracts[i].due;
    }
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
      : directory_(books), customers_(books.customers), contracts_(contracts), as_of_(as_of) {
    calendar_.windows = NoneDue();
    for (Day after = 0; after < kWindows.back(); after += kDaysPerWeek)
      calendar_.weeks.push_back({as_of + after + 1, {}});
    calendar_.risk_known = signals != nullptr;
    if (signals == nullptr) return;
    for (const SignalCustomer& customer : signals->customers) {
      for (const TrippedSignal& signal : customer.signals)
        signals_[customer.customer].push_back(signal.code);
    }
  }

  void Add(Renewal contract) {
    const Day left = contract.due - as_of_;
    if (left <= 0 || left > kWindows.back() || contract.outcome != RenewalOutcome::kOpen) return;
    contract.owner = OwnerOf(customers_, contract.customer, contract.owner);
    const bool at_risk = signals_.contains(contract.customer);
    const std::string_view segment = SegmentOf(contract);
    for (Windows* windows : {&calendar_.windows, &WindowsOf(contract.owner, &owners_),
                             &WindowsOf(segment, &segments_)})
      Count(contract.base, left, at_risk, windows);
    AddDue(contract.base, at_risk,
           &calendar_.weeks[static_cast<std::size_t>((left - 1) / kDaysPerWeek)].sums);
    contracts_due_.Add(contract);
  }

  RenewalCalendar Finish() {
    calendar_.owners = Groups(owners_);
    calendar_.segments = Groups(segments_);
    calendar_.contracts_total = contracts_due_.total();
    for (const Renewal& contract : contracts_due_.InOrder()) {
      DueContract due = {std::string(contract.customer),
                         directory_.NameOf(contract.customer, contract.customer_name),
                         contract.due,
                         contract.base,
                         std::string(contract.owner),
                         std::string(SegmentOf(contract)),
                         {},
                         std::string(contracts_.file_name(contract.file)),
                         contract.line};
      const auto found = signals_.find(contract.customer);
      if (found != signals_.end()) due.signals = found->second;
      calendar_.contracts.push_back(std::move(due));
    }
    return std::move(calendar_);
  }

 private:
  using Windows = std::vector<DueWindow>;
  using ByName = std::map<std::string_view, Windows>;

  static Windows NoneDue() {
    Windows windows;
    for (const Day days : kWindows) windows.push_back({days, {}});
    return windows;
  }

  static Windows& WindowsOf(std::string_view name, ByName* by_name) {
    const auto found = by_name->find(name);
    return found != by_name->end() ? found->second
                                   : by_name->emplace(name, NoneDue()).first->second;
  }

  static void Count(Minor base, Day left, bool at_risk, Windows* windows) {
    for (DueWindow& window : *windows) {
      if (left <= window.days) AddDue(base, at_risk, &window.sums);
    }
  }

  static void AddDue(Minor base, bool at_risk, DueSums* sums) {
    ++sums->contracts;
    AddTo(sums->amount, base);
    if (!at_risk) return;
    ++sums->at_risk;
    AddTo(sums->at_risk_amount, base);
  }

  std::string_view SegmentOf(const Renewal& contract) const {
    return customers_.AttributeOf(contract.customer, "segment");
  }

  /// The first by what is at stake.
  static std::vector<DueGroup> Groups(const ByName& by_name) {
    std::vector<DueGroup> groups;
    for (const auto& [name, windows] : by_name) groups.push_back({std::string(name), windows});
    std::stable_sort(groups.begin(), groups.end(), [](const DueGroup& a, const DueGroup& b) {
      return a.windows.back().sums.amount > b.windows.back().sums.amount;
    });
    if (groups.size() > kGroupsShown) groups.resize(kGroupsShown);
    return groups;
  }

  Directory directory_;
  CustomerStore::Finder customers_;
  const RenewalStore& contracts_;
  Day as_of_;
  RenewalCalendar calendar_;
  Foremost<Renewal, IsDueBefore> contracts_due_{kContractsShown};
  std::map<std::string_view, std::vector<std::string_view>> signals_;
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
    if (!of_customer_.empty() && of_customer_.front().number != contract.number) FinishCustomer();
    if (contract.due <= as_of_) years_.Add(contract, of_customer_.empty());
    of_customer_.push_back(contract);
    calendar_.Add(contract);
  }

  RenewalPlan Finish() {
    FinishCustomer();
    return {rates_.Finish(), years_.Finish(as_of_), term_.Finish(), calendar_.Finish()};
  }

 private:
  void FinishCustomer() {
    CustomerSums sums;
    for (const Renewal& contract : of_customer_) Take(contract, as_of_, &sums);
    rates_.Add(sums);
    term_.Add(of_customer_);
    of_customer_.clear();
  }

  Day as_of_;
  std::vector<Renewal> of_customer_;
  Rates rates_;
  Years years_;
  Term term_;
  Calendar calendar_;
};

const SignalsBlock* SignalsOf(const Report& report, Currency currency) {
  for (const Block& block : report.blocks) {
    if (block.currency == currency && block.signals) return &*block.signals;
  }
  return nullptr;
}

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
