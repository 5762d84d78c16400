#include "holdfast/metrics/movers.h"

#include <algorithm>

namespace holdfast {

Movers::Movers(const Accounts& accounts, std::size_t periods, std::size_t kept)
    : accounts_(accounts), periods_(periods), kept_(kept) {
  found_.reserve(kept * 8);
}

void Movers::Add(const Mover& mover) {
  if (mover.period >= periods_) return;
  ++total_;
  if (cut_ && !Precedes(mover, found_[kept_ - 1])) return;
  found_.push_back(mover);
  if (found_.size() >= kept_ * 8) Cut();
}

bool Movers::Precedes(const Mover& a, const Mover& b) const {
  if (a.period != b.period) return a.period > b.period;
  const Units change_a = a.after > a.before ? a.after - a.before : a.before - a.after;
  const Units change_b = b.after > b.before ? b.after - b.before : b.before - b.after;
  if (change_a != change_b) return change_a > change_b;
  if (a.account != b.account) return accounts_.customer(a.account) < accounts_.customer(b.account);
  // Several steps of one period.
  return a.before > b.before;
}

void Movers::Cut() {
  const auto precedes = [this](const Mover& a, const Mover& b) { return Precedes(a, b); };
  std::nth_element(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(kept_ - 1),
                   found_.end(), precedes);
  found_.resize(kept_);
  cut_ = true;
}

std::vector<Mover> Movers::Foremost() const {
  std::vector<Mover> sorted = found_;
  std::sort(sorted.begin(), sorted.end(),
            [this](const Mover& a, const Mover& b) { return Precedes(a, b); });
  if (sorted.size() > kept_) sorted.resize(kept_);
  return sorted;
}

}  // namespace holdfast
