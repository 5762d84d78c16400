#include <algorithm>
#include <tuple>

#include "holdfast/base/sort.h"
#include "holdfast/report/advocates.h"
#include "tested_customers.h"
#include "usage_book.h"

namespace holdfast {
namespace {

class AdvocatesShower {
 public:
  explicit AdvocatesShower(const UsageBook& usage) : usage_(usage), tested_(TestedOf(usage)) {}

  AdvocatesBlock Show() {
    block_.as_of = usage_.last_day(usage_.last());
    block_.observed = tested_.customers.size();
    block_.activity = tested_.activity;
    ShowTests();
    ShowScores();
    for (const Tested& tested : tested_.customers) {
      if (!tested.advocate) continue;
      ++block_.advocates;
      block_.advocates_mrr += MrrOf(tested);
    }
    Sort();
    for (const Tested& tested : tested_.customers) {
      if (block_.customers.size() == kAdvocatesShown) break;
      block_.customers.push_back(Shown(tested));
    }
    return std::move(block_);
  }

 private:
  void ShowTests();
  void ShowScores();
  void Sort();
  AdvocateCustomer Shown(const Tested& tested) const;
  Minor MrrOf(const Tested& tested) const { return ToMinor(tested.customer->mrr[usage_.last()]); }

  const UsageBook& usage_;
  TestedCustomers tested_;
  AdvocatesBlock block_;
};

void AdvocatesShower::ShowTests() {
  const AdvocateThresholds thresholds =
      AdvocateThresholdsWith(usage_.settings().advocate_thresholds);
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) {
    const AdvocateRule& rule = AdvocateRules()[i];
    AdvocateTestSums sums = {rule.code, thresholds[i], rule.threshold, rule.quoted};
    for (const Tested& tested : tested_.customers) {
      sums.customers += tested.advocacy.values[i] ? 1 : 0;
      if (!tested.advocacy.passed[i]) continue;
      ++sums.passed;
      sums.mrr += MrrOf(tested);
    }
    block_.tests.push_back(sums);
  }
}

void AdvocatesShower::ShowScores() {
  for (std::size_t i = 0; i < kAdvocateScoreCount; ++i) {
    AdvocateScoreSums sums = {.code = ToString(static_cast<AdvocateScore>(i))};
    double sum = 0;
    for (const Tested& tested : tested_.customers) {
      if (!tested.advocacy.scores[i]) continue;
      ++sums.customers;
      sum += *tested.advocacy.scores[i];
    }
    if (sums.customers > 0) sums.mean = sum / static_cast<double>(sums.customers);
    for (std::size_t part = 0; part < kAdvocateParts.size(); ++part) {
      if (kAdvocateParts[part].score != static_cast<AdvocateScore>(i)) continue;
      const auto known = std::count_if(
          tested_.customers.begin(), tested_.customers.end(),
          [part](const Tested& tested) { return tested.reading.parts[part].has_value(); });
      sums.measures.push_back(
          {ToString(kAdvocateParts[part].measure), static_cast<std::uint64_t>(known)});
    }
    block_.scores.push_back(std::move(sums));
  }
}

void AdvocatesShower::Sort() {
  const auto key = [this](const Tested& tested) {
    return std::tuple(tested.advocacy.tests_passed(), tested.advocacy.score.value_or(-1),
                      tested.customer->mrr[usage_.last()]);
  };
  StableSort(&tested_.customers, [&](const Tested& a, const Tested& b) { return key(a) > key(b); });
}

AdvocateCustomer AdvocatesShower::Shown(const Tested& tested) const {
  const Usage& latest = tested.rows.back();
  return {std::string(tested.customer->id),
          usage_.NameOf(*tested.customer),
          MrrOf(tested),
          tested.advocate,
          tested.advocacy,
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
