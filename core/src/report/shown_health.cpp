#include <algorithm>
#include <map>
#include <tuple>

#include "health_scores.h"
#include "holdfast/base/sort.h"
#include "holdfast/metrics/lift.h"
#include "holdfast/report/health.h"
#include "usage_book.h"

namespace holdfast {
namespace {

constexpr double kFullScore = 100;

bool SaysIndicator(const Usage& row) {
  return std::any_of(row.values.begin(), row.values.end(), [](const MeasureValue& value) {
    return static_cast<std::size_t>(value.measure) < kIndicatorCount;
  });
}

bool SaysIndicators(const UsageCustomer& customer) {
  return std::any_of(customer.rows.begin(), customer.rows.end(), SaysIndicator);
}

/// Adds up what each range of scores had.
class Ranges {
 public:
  /// `from`: as of RangeOf.
  explicit Ranges(std::vector<std::int64_t> from)
      : from_(std::move(from)), shares_(from_.size() + 1), ranges_(from_.size() + 1) {
    for (std::size_t i = 0; i < from_.size(); ++i) {
      ranges_[i].to = static_cast<double>(from_[i]);
      ranges_[i + 1].from = ranges_[i].to;
    }
    ranges_.back().to = kFullScore;
  }

  void AddOutcome(double score, bool lost) {
    Share& share = shares_[RangeOf(score, from_)];
    ++share.whole;
    share.part += lost ? 1 : 0;
  }
  void AddNow(double score, Minor mrr) {
    HealthRange& range = ranges_[RangeOf(score, from_)];
    ++range.customers;
    range.mrr += mrr;
  }
  std::vector<HealthRange> Shown() const {
    std::vector<HealthRange> shown = ranges_;
    for (std::size_t i = 0; i < shown.size(); ++i) shown[i].measured = MeasuredOf(shares_[i]);
    return shown;
  }

 private:
  std::vector<std::int64_t> from_;
  std::vector<Share> shares_;
  std::vector<HealthRange> ranges_;
};

class HealthShower {
 public:
  explicit HealthShower(const UsageBook& usage)
      : usage_(usage),
        weights_(WeightsWith(usage.settings().health_weights)),
        bands_(usage.settings().health_bands),
        ranges_({kHealthRanges.begin(), kHealthRanges.end()}) {}

  HealthBlock Show() {
    block_.as_of = usage_.last_day(usage_.last());
    ShowEarly();
    ShowOutcomes();
    ShowMonths();
    ShowNow();
    block_.bands = bands_.Shown();
    block_.ranges = ranges_.Shown();
    return std::move(block_);
  }

 private:
  void ShowEarly();
  void ShowOutcomes();
  void ShowMonths();
  void ShowNow();
  void ShowIndicators(const std::vector<Scored>& now);
  HealthCustomer Shown(const Scored& scored) const;

  const UsageBook& usage_;
  HealthWeights weights_;
  Ranges bands_;
  Ranges ranges_;
  HealthBlock block_;
};

void HealthShower::ShowEarly() {
  for (const UsageCustomer& customer : usage_.customers()) {
    const std::size_t early = customer.rows.size() - customer.RowsThatCount().size();
    block_.early_rows += early;
    for (const Usage& row : customer.rows.first(early)) {
      if (block_.early.size() == kEarlyUsageShown) break;
      block_.early.push_back({std::string(customer.id),
                              row.day,
                              customer.first_start,
                              {std::string(usage_.file_name(row)), row.line}});
    }
  }
}

void HealthShower::ShowOutcomes() {
  std::vector<ScoredOutcome> outcomes;
  const std::vector<std::size_t> quarters = usage_.Quarters();
  for (const std::size_t quarter : quarters) {
    for (const Scored& scored : ScoresAt(usage_, quarter)) {
      if (!scored.health.score) continue;
      const bool lost = scored.customer->LeftIn(quarter).has_value();
      outcomes.push_back({*scored.health.score, lost});
      bands_.AddOutcome(*scored.health.score, lost);
      ranges_.AddOutcome(*scored.health.score, lost);
      block_.measured_lost += lost ? 1 : 0;
    }
  }
  block_.measured = outcomes.size();
  if (outcomes.empty()) return;
  block_.measured_from = usage_.last_day(quarters.back());
  block_.measured_to = usage_.last_day(quarters.front());
  block_.separation = SeparationOf(std::move(outcomes));
}

void HealthShower::ShowMonths() {
  const std::size_t months = std::min(usage_.last() + 1, kHealthMonths);
  for (std::size_t period = usage_.last() + 1 - months; period <= usage_.last(); ++period) {
    HealthMonth month = {.month = MonthOf(usage_.last_day(period))};
    double sum = 0;
    for (const Scored& scored : ScoresAt(usage_, period)) {
      if (!scored.health.score) continue;
      ++month.customers;
      sum += *scored.health.score;
      const HealthBand band = BandOf(*scored.health.score, usage_.settings().health_bands);
      ++month.bands[static_cast<std::size_t>(band)];
    }
    if (month.customers == 0) continue;
    month.mean = sum / static_cast<double>(month.customers);
    block_.months.push_back(month);
  }
}

void HealthShower::ShowIndicators(const std::vector<Scored>& now) {
  for (std::size_t i = 0; i < kIndicatorCount; ++i) {
    HealthIndicator indicator = {.code = IndicatorNames()[i], .weight = weights_[i]};
    double sum = 0;
    for (const Scored& scored : now) {
      if (!scored.health.parts[i]) continue;
      ++indicator.customers;
      sum += *scored.health.parts[i];
    }
    if (indicator.customers > 0) indicator.mean = sum / static_cast<double>(indicator.customers);
    block_.indicators.push_back(indicator);
  }
}

HealthCustomer HealthShower::Shown(const Scored& scored) const {
  const UsageCustomer& customer = *scored.customer;
  HealthCustomer shown;
  shown.customer = customer.id;
  shown.name = usage_.NameOf(customer);
  shown.mrr = ToMinor(customer.mrr[usage_.last()]);
  shown.score = *scored.health.score;
  shown.band = BandOf(shown.score, usage_.settings().health_bands);
  shown.parts = scored.health.parts;
  const Usage& latest = scored.rows.back();
  shown.source = {std::string(usage_.file_name(latest)), latest.line};
  return shown;
}

void HealthShower::ShowNow() {
  const std::size_t last = usage_.last();
  std::vector<Scored> now = ScoresAt(usage_, last);
  block_.observed = now.size();
  ShowIndicators(now);
  std::erase_if(now, [](const Scored& scored) { return !scored.health.score; });
  block_.scored = now.size();
  for (const Scored& scored : now) {
    const Minor mrr = ToMinor(scored.customer->mrr[last]);
    bands_.AddNow(*scored.health.score, mrr);
    ranges_.AddNow(*scored.health.score, mrr);
  }
  StableSort(&now, [last](const Scored& a, const Scored& b) {
    return std::tuple(*a.health.score, -a.customer->mrr[last]) <
           std::tuple(*b.health.score, -b.customer->mrr[last]);
  });
  std::map<const UsageCustomer*, std::optional<double>> before;
  if (last >= kOutcomeMonths) {
    for (const Scored& scored : ScoresAt(usage_, last - kOutcomeMonths))
      before[scored.customer] = scored.health.score;
  }
  now.resize(std::min(now.size(), kHealthShown));
  for (const Scored& scored : now) {
    block_.customers.push_back(Shown(scored));
    const auto found = before.find(scored.customer);
    if (found != before.end()) block_.customers.back().before = found->second;
  }
}

}  // namespace

std::optional<HealthBlock> ShownHealth(const UsageBook& usage) {
  const std::vector<UsageCustomer>& customers = usage.customers();
  if (std::none_of(customers.begin(), customers.end(), SaysIndicators)) return std::nullopt;
  return HealthShower(usage).Show();
}

}  // namespace holdfast
