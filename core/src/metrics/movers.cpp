#include "holdfast/metrics/movers.h"

namespace holdfast {

Movers::Movers(const Accounts& accounts, std::size_t periods, std::size_t kept)
    : periods_(periods), found_(kept, {&accounts}) {}

void Movers::Add(const Mover& mover) {
  if (mover.period < periods_) found_.Add(mover);
}

bool Movers::Before::operator()(const Mover& a, const Mover& b) const {
  if (a.period != b.period) return a.period > b.period;
  const Units change_a = a.after > a.before ? a.after - a.before : a.before - a.after;
  const Units change_b = b.after > b.before ? b.after - b.before : b.before - b.after;
  if (change_a != change_b) return change_a > change_b;
  if (a.account != b.account) return accounts->customer(a.account) < accounts->customer(b.account);
  // Several steps of one period.
  return a.before > b.before;
}

}  // namespace holdfast
