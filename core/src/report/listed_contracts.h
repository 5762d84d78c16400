#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "holdfast/base/foremost.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/filter.h"

namespace holdfast {

/// The renewals of one currency of a report that a question is about.
struct AskedRenewals {
  const Books& books;
  const RenewalStore& contracts;
  const Report& report;
  const RenewalBlock* block = nullptr;
  Day as_of = 0;
  const Filter* filter = nullptr;  ///< Null: of all customers.
  Currency to = {};                ///< The reporting currency, where there is one.

  /// Takes the contracts that the report's figures in the currency are of, as ForEachContract.
  Status ForEach(const RenewalStore::Take& take) const;
};

/// A contract behind a part.
struct ListedContract {
  Renewal contract;
  std::int64_t amount = 0;       ///< What it adds; 0: it is no part.
  bool first = false;            ///< It is the customer's first.
  std::optional<Day> next = {};  ///< The day that the customer's next one is due.
};

/// Those behind a part, of which a page is given: by amount (the largest first), then by customer,
/// day, file and line.
class ListedContracts {
 public:
  explicit ListedContracts(const ExplainPage& page);

  void Add(const ListedContract& row);

  /// Fills in a part whose role, metric, unit and total are there. `make` tells what stands in a
  /// row; its amount is set here. Error: `invariant.explanation_adds_up`.
  Status Fill(const std::function<ExplainedRow(const ListedContract& row)>& make,
              ExplainedPart* part) const;

 private:
  struct Precedes {
    bool operator()(const ListedContract& a, const ListedContract& b) const;
  };

  std::size_t skipped_;
  Foremost<ListedContract, Precedes> rows_;
  std::int64_t sum_ = 0;
};

}  // namespace holdfast
