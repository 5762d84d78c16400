#include <algorithm>
#include <tuple>

#include "holdfast/report/advocates.h"
#include "usage_book.h"

namespace holdfast {
namespace {

struct Looked {
  const UsageCustomer* customer = nullptr;
  std::span<const Usage> rows;  // Up to the day.
  Advocacy advocacy = {};
};

class AdvocatesShower {
 public:
  explicit AdvocatesShower(const UsageBook& usage) : usage_(usage) {
    block_.as_of = usage_.last_day(usage_.last());
  }

  AdvocatesBlock Show() {
    Look();
    ShowTests();
    ShowScores();
    for (const Looked& looked : looked_) {
      if (!IsAdvocate(looked)) continue;
      ++block_.advocates;
      block_.advocates_mrr += MrrOf(looked);
    }
    Sort();
    for (const Looked& looked : looked_) {
      if (block_.customers.size() == kAdvocatesShown) break;
      block_.customers.push_back(Shown(looked));
    }
    return std::move(block_);
  }

 private:
  void Look();
  void ShowTests();
  void ShowScores();
  void Sort();
  AdvocateCustomer Shown(const Looked& looked) const;
  Minor MrrOf(const Looked& looked) const { return ToMinor(looked.customer->mrr[usage_.last()]); }
  /// Passes all tests that can be made of anybody.
  bool IsAdvocate(const Looked& looked) const {
    const auto can_be_made = static_cast<std::size_t>(
        std::count_if(block_.tests.begin(), block_.tests.end(),
                      [](const AdvocateTestSums& test) { return test.customers > 0; }));
    return can_be_made > 0 && looked.advocacy.tests_passed() == can_be_made;
  }

  const UsageBook& usage_;
  std::vector<Looked> looked_;
  std::vector<AdvocateReading> readings_;
  AdvocatesBlock block_;
};

void AdvocatesShower::Look() {
  const std::size_t last = usage_.last();
  for (const UsageCustomer& customer : usage_.customers()) {
    const std::span<const Usage> rows = customer.RowsThatCount();
    const auto later = std::partition_point(
        rows.begin(), rows.end(), [this](const Usage& row) { return row.day <= block_.as_of; });
    if (!customer.is_customer[last] || later == rows.begin()) continue;
    const auto known = rows.first(static_cast<std::size_t>(later - rows.begin()));
    looked_.push_back({&customer, known, {}});
    readings_.push_back(ReadAdvocate(known, block_.as_of, customer.mrr));
  }
  block_.observed = looked_.size();
  Advocacies all =
      AdvocacyOf(readings_, AdvocateThresholdsWith(usage_.settings().advocate_thresholds));
  block_.activity = all.activity;
  for (std::size_t i = 0; i < looked_.size(); ++i) looked_[i].advocacy = all.customers[i];
}

void AdvocatesShower::ShowTests() {
  const AdvocateThresholds thresholds =
      AdvocateThresholdsWith(usage_.settings().advocate_thresholds);
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) {
    const AdvocateRule& rule = AdvocateRules()[i];
    AdvocateTestSums sums = {rule.code, thresholds[i], rule.threshold, rule.quoted};
    for (const Looked& looked : looked_) {
      sums.customers += looked.advocacy.values[i] ? 1 : 0;
      if (!looked.advocacy.passed[i]) continue;
      ++sums.passed;
      sums.mrr += MrrOf(looked);
    }
    block_.tests.push_back(sums);
  }
}

void AdvocatesShower::ShowScores() {
  for (std::size_t i = 0; i < kAdvocateScoreCount; ++i) {
    AdvocateScoreSums sums = {.code = ToString(static_cast<AdvocateScore>(i))};
    double sum = 0;
    for (const Looked& looked : looked_) {
      if (!looked.advocacy.scores[i]) continue;
      ++sums.customers;
      sum += *looked.advocacy.scores[i];
    }
    if (sums.customers > 0) sums.mean = sum / static_cast<double>(sums.customers);
    for (std::size_t part = 0; part < kAdvocateParts.size(); ++part) {
      if (kAdvocateParts[part].score != static_cast<AdvocateScore>(i)) continue;
      const auto known = std::count_if(
          readings_.begin(), readings_.end(),
          [part](const AdvocateReading& reading) { return reading.parts[part].has_value(); });
      sums.measures.push_back(
          {ToString(kAdvocateParts[part].measure), static_cast<std::uint64_t>(known)});
    }
    block_.scores.push_back(std::move(sums));
  }
}

void AdvocatesShower::Sort() {
  const auto key = [this](const Looked& looked) {
    return std::tuple(looked.advocacy.tests_passed(), looked.advocacy.score.value_or(-1),
                      looked.customer->mrr[usage_.last()]);
  };
  std::stable_sort(looked_.begin(), looked_.end(),
                   [&](const Looked& a, const Looked& b) { return key(a) > key(b); });
}

AdvocateCustomer AdvocatesShower::Shown(const Looked& looked) const {
  const Usage& latest = looked.rows.back();
  return {std::string(looked.customer->id),
          usage_.NameOf(*looked.customer),
          MrrOf(looked),
          IsAdvocate(looked),
          looked.advocacy,
          {std::string(usage_.file_name(latest)), latest.line}};
}

}  // namespace

std::optional<AdvocatesBlock> ShownAdvocates(const UsageBook& usage) {
  const std::vector<UsageCustomer>& customers = usage.customers();
  const bool said =
      std::any_of(customers.begin(), customers.end(), [](const UsageCustomer& customer) {
        const std::span<const Usage> rows = customer.RowsThatCount();
        return std::any_of(rows.begin(), rows.end(), SaysOfAdvocates);
      });
  if (!said) return std::nullopt;
  return AdvocatesShower(usage).Show();
}

}  // namespace holdfast
