#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "holdfast/ledger/books.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/renewal_plan.h"
#include "holdfast/report/report.h"

namespace holdfast {

// What one contract is to the plan of renewals. The report adds these up, and explanations list
// the contracts that are part of a figure by them.

/// Gathers contracts that come customer by customer, each one's by the day they are due.
class ByCustomer {
 public:
  /// `take` gets all of a customer's contracts when those of the next one begin.
  template <typename Take>
  void Add(const Renewal& contract, const Take& take) {
    if (!contracts_.empty() && contracts_.front().number != contract.number) Finish(take);
    contracts_.push_back(contract);
  }

  template <typename Take>
  void Finish(const Take& take) {
    if (!contracts_.empty()) take(std::span<const Renewal>(contracts_));
    contracts_.clear();
  }

 private:
  std::vector<Renewal> contracts_;
};

/// What contracts come to in the renewal rates: one, or all of a customer's.
struct RateFacts {
  bool due = false;
  bool decided = false;
  bool renewed = false;
  bool renewed_ahead = false;  ///< Before a day that is still to come.
  Minor due_amount = 0;
  Minor decided_amount = 0;
  Minor renewed_amount = 0;
  Minor capped_amount = 0;
};
RateFacts RateFactsOf(const Renewal& contract, Day as_of);
RateFacts RateFactsOf(std::span<const Renewal> of_customer, Day as_of);

/// One of the ways in which a renewal rate is stated. Of customers it counts those of whose
/// contracts one counts; of amounts, what the contracts come to.
struct RateDefinition {
  std::string_view code;
  bool of_customers = false;
  std::int64_t (*numerator)(const RateFacts& facts) = nullptr;
  std::int64_t (*denominator)(const RateFacts& facts) = nullptr;
};
inline constexpr std::size_t kRateDefinitionCount = 6;
std::span<const RateDefinition, kRateDefinitionCount> RateDefinitions();

/// What a contract that was due adds to its year; `first`: it is the customer's first.
RenewalYear YearSumsOf(const Renewal& contract, bool first);
int YearOf(const Renewal& contract);

/// Takes the renewed contracts of a customer which have a next one, and the day that is due.
/// `contracts`: all of the customer's, by the day they are due.
void ForEachTerm(std::span<const Renewal> contracts,
                 const std::function<void(const Renewal& contract, Day next)>& take);

/// The days within which contracts are due, by windows.
inline constexpr std::array<Day, 4> kDueWindows = {7, 30, 90, 180};
inline constexpr Day kDaysPerWeek = 7;

/// A contract in the calendar: due after the day of the report, and not decided yet.
struct DueAhead {
  Day left = 0;  ///< Days until it is due.
  std::string_view owner;
  std::string_view segment;
  std::span<const std::string_view> signals;  ///< Codes of the signs that its customer shows.

  std::size_t Week() const { return static_cast<std::size_t>((left - 1) / kDaysPerWeek); }
};

/// What a contract of the calendar adds to the sums that it is in.
DueSums DueSumsOf(const Renewal& contract, const DueAhead& due);

/// Tells which contracts are in the calendar of a report, and what is known of them.
class DueBook {
 public:
  /// `signals`: the report's in the contracts' currency; null: no rows of usage. All outlive it.
  DueBook(const Books& books, Day as_of, const SignalsBlock* signals);

  /// None: the contract is not in the calendar.
  std::optional<DueAhead> Find(const Renewal& contract) const;

 private:
  CustomerStore::Finder customers_;
  Day as_of_;
  std::map<std::string_view, std::vector<std::string_view>> signals_;
};

/// The signs of early warning of a report in a currency; null: it has none.
const SignalsBlock* SignalsOf(const Report& report, Currency currency);

}  // namespace holdfast
