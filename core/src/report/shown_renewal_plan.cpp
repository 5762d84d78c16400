#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "holdfast/report/renewals.h"
#include "holdfast/statistics/proportion.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {
namespace {

constexpr std::array<Day, 4> kWindows = {7, 30, 90, 180};
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

/// In the order of their ids.
using ByCustomer = std::vector<CustomerSums>;

/// By customer, those of one in their order.
std::vector<const Renewal*> OrderedByCustomer(std::vector<const Renewal*> contracts) {
  std::stable_sort(contracts.begin(), contracts.end(),
                   [](const Renewal* a, const Renewal* b) { return a->customer < b->customer; });
  return contracts;
}

ByCustomer CustomersOf(const std::vector<const Renewal*>& by_customer, Day as_of) {
  ByCustomer customers;
  std::optional<std::string_view> last;
  for (const Renewal* contract : by_customer) {
    const bool renewed = contract->outcome == RenewalOutcome::kRenewed;
    if (contract->due > as_of && !renewed) continue;
    if (last != contract->customer) customers.emplace_back();
    last = contract->customer;
    CustomerSums& sums = customers.back();
    if (contract->due > as_of) {
      sums.renewed_ahead = true;
      continue;
    }
    const RenewalSums own = SumsOf(*contract);
    sums.due = true;
    sums.decided = sums.decided || contract->outcome != RenewalOutcome::kOpen;
    sums.renewed = sums.renewed || renewed;
    // The sums of all contracts, which are larger, are checked.
    AddTo(sums.due_amount, own.due_amount);
    AddTo(sums.decided_amount, own.due_amount - own.open_amount);
    AddTo(sums.renewed_amount, own.renewed_amount);
    AddTo(sums.capped_amount, own.renewed_amount_capped);
  }
  return customers;
}

template <typename In, typename Of>
RenewalRate CustomerRate(std::string_view code, const ByCustomer& customers, In in, Of of) {
  RenewalRate rate;
  rate.code = code;
  for (const CustomerSums& sums : customers) {
    if (!of(sums)) continue;
    ++rate.denominator;
    rate.numerator += in(sums) ? 1 : 0;
  }
  const auto part = static_cast<std::uint64_t>(rate.numerator);
  const auto whole = static_cast<std::uint64_t>(rate.denominator);
  rate.rate = ShareOf(part, whole);
  rate.sure = WilsonInterval(part, whole);
  return rate;
}

RenewalRate AmountRate(std::string_view code, const ByCustomer& customers,
                       Minor CustomerSums::*part, Minor CustomerSums::*base) {
  RenewalRate rate;
  rate.code = code;
  RatioSums each;
  for (const CustomerSums& sums : customers) {
    AddTo(rate.numerator, sums.*part);
    AddTo(rate.denominator, sums.*base);
    if (sums.*base > 0) each.Add({sums.*base, sums.*part});
  }
  rate.rate = RatioOf(rate.numerator, rate.denominator);
  rate.sure = DeltaInterval(each);
  return rate;
}

std::vector<RenewalRate> RatesOf(const ByCustomer& customers) {
  const auto due = [](const CustomerSums& sums) { return sums.due; };
  const auto decided = [](const CustomerSums& sums) { return sums.decided; };
  const auto renewed = [](const CustomerSums& sums) { return sums.renewed; };
  const auto ever = [](const CustomerSums& sums) { return sums.renewed || sums.renewed_ahead; };
  const auto all = [](const CustomerSums& sums) { return sums.due || sums.renewed_ahead; };
  using S = CustomerSums;
  return {CustomerRate("customers_of_decided", customers, renewed, decided),
          CustomerRate("customers_of_due", customers, renewed, due),
          CustomerRate("customers_of_all", customers, ever, all),
          AmountRate("amount_of_decided", customers, &S::renewed_amount, &S::decided_amount),
          AmountRate("amount_of_due", customers, &S::renewed_amount, &S::due_amount),
          AmountRate("amount_without_add_ons", customers, &S::capped_amount, &S::decided_amount)};
}

std::vector<RenewalYear> YearsOf(const std::vector<const Renewal*>& contracts, Day as_of) {
  std::vector<RenewalYear> years;
  std::set<std::string_view> seen;
  for (const Renewal* contract : contracts) {
    const bool first = seen.insert(contract->customer).second;
    if (contract->due > as_of) continue;
    const int year = DateFromDay(contract->due).year;
    if (years.empty() || years.back().year != year) {
      years.emplace_back();
      years.back().year = year;
      years.back().complete = as_of >= DayFromDate({year, 12, 31}).value_or(kOpenEnd);
    }
    RenewalYear& row = years.back();
    const RenewalSums own = SumsOf(*contract);
    ++row.due;
    AddTo(row.due_amount, own.due_amount);
    AddTo(row.renewed, own.renewed_amount);
    AddTo(first ? row.first_time : row.base, own.renewed_amount_capped);
    AddTo(row.add_ons, own.renewed_amount - own.renewed_amount_capped);
  }
  for (std::size_t i = 1; i < years.size(); ++i) {
    const RenewalYear& before = years[i - 1];
    if (!years[i].complete || before.year + 1 != years[i].year) continue;
    if (const Rate ratio = RatioOf(years[i].renewed, before.renewed)) years[i].growth = *ratio - 1;
  }
  return years;
}

RenewalTerm TermOf(const std::vector<const Renewal*>& by_customer) {
  RenewalTerm term;
  std::int64_t days = 0;
  for (auto contract = by_customer.begin(); contract != by_customer.end(); ++contract) {
    if ((*contract)->outcome != RenewalOutcome::kRenewed) continue;
    const auto next = std::find_if(contract, by_customer.end(), [&](const Renewal* other) {
      return other->customer != (*contract)->customer || other->due > (*contract)->due;
    });
    if (next == by_customer.end() || (*next)->customer != (*contract)->customer) continue;
    ++term.known;
    days += (*next)->due - (*contract)->due;
  }
  if (term.known > 0)
    term.years = static_cast<double>(days) / kDaysPerYear / static_cast<double>(term.known);
  return term;
}

std::string AttributeOf(const CustomerStore& customers, std::string_view customer,
                        std::string_view attribute) {
  const std::optional<AccountId> id = customers.Find(customer);
  return id ? std::string(customers.AttributeOf(*id, attribute)) : std::string();
}

/// What is to be reviewed: the contracts ahead, and whose customers show a sign.
class Calendar {
 public:
  Calendar(const Books& books, const RenewalStore& contracts, Day as_of,
           const SignalsBlock* signals)
      : books_(books), contracts_(contracts), as_of_(as_of) {
    calendar_.windows = Windows();
    calendar_.risk_known = signals != nullptr;
    if (signals == nullptr) return;
    for (const SignalCustomer& customer : signals->customers) {
      for (const TrippedSignal& signal : customer.signals)
        signals_[customer.customer].push_back(signal.code);
    }
  }

  void Add(const Renewal& contract) {
    const Day left = contract.due - as_of_;
    if (left <= 0 || left > kWindows.back() || contract.outcome != RenewalOutcome::kOpen) return;
    DueContract due = {std::string(contract.customer),
                       NameOf(books_.customers, contract.customer, contract.customer_name),
                       contract.due,
                       contract.base,
                       std::string(contract.owner),
                       AttributeOf(books_.customers, contract.customer, "segment"),
                       {},
                       std::string(contracts_.file_name(contract.file)),
                       contract.line};
    if (due.owner.empty()) due.owner = AttributeOf(books_.customers, contract.customer, "owner");
    const auto found = signals_.find(contract.customer);
    if (found != signals_.end()) due.signals = found->second;
    for (std::vector<DueWindow>* windows :
         {&calendar_.windows, &owners_.try_emplace(due.owner, Windows()).first->second,
          &segments_.try_emplace(due.segment, Windows()).first->second})
      Count(due, left, windows);
    calendar_.contracts.push_back(std::move(due));
  }

  RenewalCalendar Finish() {
    calendar_.owners = Groups(owners_);
    calendar_.segments = Groups(segments_);
    std::vector<DueContract>& contracts = calendar_.contracts;
    calendar_.contracts_total = contracts.size();
    std::stable_sort(contracts.begin(), contracts.end(),
                     [](const DueContract& a, const DueContract& b) {
                       return std::tuple(a.due, -a.base) < std::tuple(b.due, -b.base);
                     });
    if (contracts.size() > kContractsShown) contracts.resize(kContractsShown);
    return std::move(calendar_);
  }

 private:
  using ByName = std::map<std::string, std::vector<DueWindow>>;

  static std::vector<DueWindow> Windows() {
    std::vector<DueWindow> windows;
    for (const Day days : kWindows) windows.push_back({days, 0, 0, 0, 0});
    return windows;
  }

  static void Count(const DueContract& due, Day left, std::vector<DueWindow>* windows) {
    for (DueWindow& window : *windows) {
      if (left > window.days) continue;
      ++window.contracts;
      AddTo(window.amount, due.base);
      if (due.signals.empty()) continue;
      ++window.at_risk;
      AddTo(window.at_risk_amount, due.base);
    }
  }

  /// The first by what is at stake.
  static std::vector<DueGroup> Groups(const ByName& by_name) {
    std::vector<DueGroup> groups;
    for (const auto& [name, windows] : by_name) groups.push_back({name, windows});
    std::stable_sort(groups.begin(), groups.end(), [](const DueGroup& a, const DueGroup& b) {
      return a.windows.back().amount > b.windows.back().amount;
    });
    if (groups.size() > kGroupsShown) groups.resize(kGroupsShown);
    return groups;
  }

  const Books& books_;
  const RenewalStore& contracts_;
  Day as_of_;
  RenewalCalendar calendar_;
  std::map<std::string_view, std::vector<std::string_view>> signals_;
  ByName owners_;
  ByName segments_;
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
  const Result<std::vector<Renewal>> all = ContractsIn(contracts, books.rates, as_of, to);
  if (!all.ok()) return all.error();
  for (RenewalBlock& block : *report->renewals) {
    std::vector<const Renewal*> own;
    for (const Renewal& contract : *all) {
      if (contract.currency != block.currency) continue;
      if (filter == nullptr || filter->Has(books.ledger.accounts(), contract.customer))
        own.push_back(&contract);
    }
    const std::vector<const Renewal*> by_customer = OrderedByCustomer(own);
    block.plan.rates = RatesOf(CustomersOf(by_customer, as_of));
    block.plan.years = YearsOf(own, as_of);
    block.plan.term = TermOf(by_customer);
    Calendar calendar(books, contracts, as_of, SignalsOf(*report, block.currency));
    for (const Renewal* contract : own) calendar.Add(*contract);
    block.plan.calendar = calendar.Finish();
  }
  return Ok();
}

}  // namespace holdfast
