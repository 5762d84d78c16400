#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "compare_figure.h"
#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

/// Parts of two explanations that are of one thing.
using PartKey = std::tuple<std::string_view, std::string_view, Month, std::int64_t, int>;

PartKey KeyOf(const ExplainedPart& part) {
  return {part.role, part.metric, part.month.value_or(INT32_MIN),
          part.age ? std::int64_t{*part.age} : -1, part.sign};
}

/// Gathers who is behind a figure, one report after the other.
class Gatherer {
 public:
  explicit Gatherer(std::size_t steps) : steps_(steps) {}

  void AddA(const Explanation& explanation) {
    Add(
        explanation, [](PartDifference& part) -> std::int64_t& { return part.a; },
        [](CustomerDifference& row, const ExplainedRow& found) {
          row.a = found.amount;
          row.rule_a = found.rule;
          row.why_a = found.why;
        });
  }
  void AddB(const Explanation& explanation) {
    Add(
        explanation, [](PartDifference& part) -> std::int64_t& { return part.b; },
        [](CustomerDifference& row, const ExplainedRow& found) {
          row.b = found.amount;
          row.rule_b = found.rule;
          row.why_b = found.why;
        });
  }
  /// Until Finish(), contributions hold what the customer adds with the step's setting.
  void AddStep(const Explanation& explanation, std::size_t step) {
    Add(
        explanation,
        [step](PartDifference& part) -> std::int64_t& { return part.contributions[step]; },
        [step](CustomerDifference& row, const ExplainedRow& found) {
          row.contributions[step] = found.amount;
        });
  }

  std::vector<PartDifference> Finish(std::uint64_t limit) {
    std::vector<PartDifference> parts;
    for (Gathered& gathered : parts_) parts.push_back(FinishPart(limit, &gathered));
    return parts;
  }

 private:
  struct Gathered {
    PartDifference part;
    std::unordered_map<std::string, CustomerDifference> rows;
  };

  Gathered& PartOf(const ExplainedPart& found) {
    const auto [place, added] = places_.try_emplace(KeyOf(found), parts_.size());
    if (!added) return parts_[place->second];
    Gathered& gathered = parts_.emplace_back();
    PartDifference& part = gathered.part;
    part.role = found.role;
    part.metric = found.metric;
    part.unit = found.unit;
    part.month = found.month;
    part.age = found.age;
    part.sign = found.sign;
    part.contributions.resize(steps_);
    return gathered;
  }

  template <typename Total, typename Take>
  void Add(const Explanation& explanation, Total total, Take take) {
    for (const ExplainedPart& found : explanation.parts) {
      Gathered& gathered = PartOf(found);
      total(gathered.part) = found.total;
      for (const ExplainedRow& row : found.rows) {
        CustomerDifference& customer = gathered.rows[row.customer];
        if (customer.customer.empty()) {
          customer.customer = row.customer;
          customer.name = row.name;
          customer.contributions.resize(steps_);
        }
        take(customer, row);
      }
    }
  }

  template <typename Difference>
  static void Settle(Difference* of) {
    of->interaction = of->b - of->a;
    for (std::int64_t& contribution : of->contributions) {
      contribution -= of->a;
      of->interaction -= contribution;
    }
  }

  static PartDifference FinishPart(std::uint64_t limit, Gathered* gathered) {
    PartDifference& part = gathered->part;
    Settle(&part);
    for (auto& [name, row] : gathered->rows) {
      Settle(&row);
      const bool same = row.a == row.b && row.rule_a == row.rule_b &&
                        std::all_of(row.contributions.begin(), row.contributions.end(),
                                    [](std::int64_t amount) { return amount == 0; });
      if (!same) part.rows.push_back(std::move(row));
    }
    StableSort(&part.rows, [](const CustomerDifference& x, const CustomerDifference& y) {
      const auto size = [](const CustomerDifference& row) {
        return row.a < row.b ? row.b - row.a : row.a - row.b;
      };
      return std::tuple(-size(x), std::string_view(x.customer)) <
             std::tuple(-size(y), std::string_view(y.customer));
    });
    part.customers = part.rows.size();
    const auto shown = static_cast<std::size_t>(std::min<std::uint64_t>(limit, part.rows.size()));
    for (std::size_t i = shown; i < part.rows.size(); ++i)
      part.rest += part.rows[i].b - part.rows[i].a;
    part.rest_customers = part.rows.size() - shown;
    part.rows.resize(shown);
    return std::move(part);
  }

  std::size_t steps_;
  std::map<PartKey, std::size_t> places_;
  std::vector<Gathered> parts_;
};

Result<Explanation> ExplainSide(const ReportSide& side, const FigureAddress& address) {
  return ExplainFigure(*side.books, *side.report, *side.settings, address);
}

bool IsAbsent(const Error& error) { return error.code.rfind("explain.", 0) == 0; }

}  // namespace

Result<FigureCustomers> CompareCustomers(const Compared& compared, const FigureAddress& address,
                                         std::uint64_t limit) {
  const FigureRule* rule = FindFigure(address.metric);
  if (rule != nullptr && !IsCompared(*rule)) {
    return Error{"explain.unknown_metric",
                 "Only figures of MRR by month are compared by customer, and " +
                     std::string(rule->info.metric) + " is none."};
  }
  const Result<Explanation> a = ExplainSide(compared.a, address);
  if (!a.ok() && !IsAbsent(a.error())) return a.error();
  // Both are of one month, whatever each report shows last; but the summaries are each report's.
  FigureAddress full = a.ok() ? a->address : address;
  if (rule != nullptr && rule->info.takes == FigureTakes::kNothing) full.month.reset();
  const Result<Explanation> b = ExplainSide(compared.b, full);
  if (!a.ok() && !b.ok()) return a.error();
  if (!b.ok() && !IsAbsent(b.error())) return b.error();
  Gatherer gatherer(compared.steps.size());
  if (a.ok()) gatherer.AddA(*a);
  if (b.ok()) gatherer.AddB(*b);
  for (std::size_t step = 0; step < compared.steps.size(); ++step) {
    const Result<Explanation> alone = ExplainSide(compared.steps[step].side, full);
    if (!alone.ok() && !IsAbsent(alone.error())) return alone.error();
    if (alone.ok()) gatherer.AddStep(*alone, step);
  }
  FigureCustomers customers;
  customers.figure = CompareFigure(compared, *rule, full);
  customers.parts = gatherer.Finish(limit);
  return customers;
}

}  // namespace holdfast
