#pragma once

#include <cstdint>
#include <vector>

#include "holdfast/base/foremost.h"
#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/movements/movements.h"

namespace holdfast {

/// A customer's step of one kind.
struct Mover {
  AccountId account = 0;
  std::uint32_t period = 0;        ///< The period that the step ends with.
  std::uint32_t first_period = 0;  ///< That of the customer's first MRR.
  Units before = 0;
  Units after = 0;
};

/// The customers behind one kind of movement (who left, who grew): all are counted, the foremost
/// are kept. Latest period first, then the largest change, then the customer's id by bytes, then
/// the larger MRR before: the same for every order of rows.
class Movers {
 public:
  /// Keeps the foremost `kept` of those who move in the first `periods` periods: the complete ones.
  Movers(const Accounts& accounts, std::size_t periods, std::size_t kept);

  void Add(const Mover& mover);

  std::uint64_t total() const { return found_.total(); }
  /// The foremost, in order.
  std::vector<Mover> Foremost() const { return found_.InOrder(); }

 private:
  struct Before {
    const Accounts* accounts;
    bool operator()(const Mover& a, const Mover& b) const;
  };

  std::size_t periods_;
  holdfast::Foremost<Mover, Before> found_;
};

}  // namespace holdfast
