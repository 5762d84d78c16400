#include <array>

#include "holdfast/base/sort.h"
#include "holdfast/report/periods.h"
#include "holdfast/report/segments.h"

namespace holdfast {
namespace {

Units FloorDivide(Units value) {
  return value >= 0 ? value / kUnitsPerMinor : -((-value + kUnitsPerMinor - 1) / kUnitsPerMinor);
}

/// Whole minor units that add up to `total`, each the exact one rounded up or down: up first where
/// `remainder + owed` is most. Always possible: `total` is the exact sum rounded up or down.
std::vector<Minor> RoundTogether(const std::vector<Units>& exact, Minor total,
                                 const std::vector<Units>& owed) {
  std::vector<Minor> shown;
  std::vector<std::size_t> order;
  Minor missing = total;
  const auto remainder = [&](std::size_t i) { return exact[i] - shown[i] * kUnitsPerMinor; };
  for (const Units each : exact) {
    shown.push_back(FloorDivide(each));
    missing -= shown.back();
    if (remainder(shown.size() - 1) > 0) order.push_back(shown.size() - 1);
  }
  std::vector<Units> priority(exact.size());
  for (const std::size_t i : order) priority[i] = remainder(i) + owed[i];
  StableSort(&order, [&](std::size_t a, std::size_t b) { return priority[a] > priority[b]; });
  for (std::size_t i = 0; i < order.size() && missing > 0; ++i, --missing) ++shown[order[i]];
  return shown;
}

/// Both are of the bridge: what a movement has, and the sign it has in it.
struct Part {
  Units Movement::*exact;
  Minor MovementRow::*shown;
  Units sign;
};

constexpr std::array<Part, 8> kParts = {{
    {&Movement::fresh, &MovementRow::fresh, 1},
    {&Movement::reactivation, &MovementRow::reactivation, 1},
    {&Movement::expansion, &MovementRow::expansion, 1},
    {&Movement::contraction, &MovementRow::contraction, -1},
    {&Movement::churn, &MovementRow::churn, -1},
    {&Movement::fx, &MovementRow::fx, 1},
    {&Movement::entering, &MovementRow::entering, 1},
    {&Movement::leaving, &MovementRow::leaving, -1},
}};

/// One of the tables of retention.
using TableOf = const RetentionTable& (*)(const Figures& figures);
const RetentionTable& MonthlyOf(const Figures& figures) { return figures.monthly; }
const RetentionTable& TrailingOf(const Figures& figures) { return figures.trailing.retention; }

/// A sum of the cohorts of the months that a row of the total has, at an age.
Units AtAge(const Figures& figures, std::size_t born, std::size_t months, std::size_t age,
            std::vector<Units> Cohort::*sums) {
  Units sum = 0;
  for (const Cohort& cohort : std::span(figures.shown_cohorts()).subspan(born, months)) {
    if (cohort.size > 0 && !(cohort.*sums).empty()) AddTo(sum, (cohort.*sums)[age]);
  }
  return sum;
}

/// Likewise, of their first MRR.
Units FirstMrr(const Figures& figures, std::size_t born, std::size_t months) {
  Units sum = 0;
  for (const Cohort& cohort : std::span(figures.shown_cohorts()).subspan(born, months))
    AddTo(sum, cohort.mrr);
  return sum;
}

class Together {
 public:
  Together(const std::vector<const Figures*>& exact, const Block& total,
           std::vector<Segment>* segments)
      : total_exact_(*exact.front()),
        exact_(exact.begin() + 1, exact.end()),
        total_(total),
        segments_(*segments),
        nothing_(segments->size()) {}

  void Show() {
    ShowBridges();
    ShowRetention(total_.monthly_retention, MonthlyOf, &Block::monthly_retention);
    ShowRetention(total_.trailing_retention, TrailingOf, &Block::trailing_retention);
    for (const CohortRow& row : total_.cohorts) ShowCohort(row);
    // As in the summary of the total.
    ShowSummaries(total_exact_.complete == 0 ? 0 : total_exact_.complete - 1);
    for (Segment& segment : segments_) {
      ShowAmounts(&segment.block);
      SumMonthsAgain(&segment.block);
    }
  }

 private:
  /// One amount of every segment.
  template <typename Exact>
  std::vector<Units> Each(Exact exact) const {
    std::vector<Units> values;
    for (const Figures* figures : exact_) values.push_back(exact(*figures));
    return values;
  }

  void ShowBridges() {
    std::vector<Units> owed(segments_.size());
    for (std::size_t month = 0; month < total_.movements.size(); ++month) {
      for (std::size_t i = 0; i < segments_.size(); ++i) {
        std::vector<MovementRow>& rows = segments_[i].block.movements;
        rows[month].opening = month == 0 ? 0 : rows[month - 1].closing;
        rows[month].closing = rows[month].opening;
      }
      for (const Part& part : kParts) ShowPart(month, part, &owed);
    }
  }

  void ShowPart(std::size_t month, const Part& part, std::vector<Units>* owed) {
    const std::vector<Units> exact = Each(
        [&](const Figures& figures) { return figures.movements.periods()[month].*part.exact; });
    Minor total = total_.movements[month].*part.shown;
    // The total has nobody who comes from elsewhere: of moves, only the sum is known.
    const bool moved = part.exact == &Movement::entering || part.exact == &Movement::leaving;
    if (moved) {
      Units sum = 0;
      for (const Units each : exact) AddTo(sum, each);
      total = ToMinor(sum);
    }
    std::vector<Units> signed_owed = *owed;
    for (Units& each : signed_owed) each *= part.sign;
    const std::vector<Minor> shown = RoundTogether(exact, total, signed_owed);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      MovementRow& row = segments_[i].block.movements[month];
      row.*part.shown = shown[i];
      row.closing += part.sign * shown[i];
      (*owed)[i] += part.sign * (exact[i] - shown[i] * kUnitsPerMinor);
    }
  }

  /// Of what is kept, lost and gained, each for itself, so that none is more than what it is of.
  void ShowRetention(const std::vector<RetentionRow>& rows, TableOf table,
                     std::vector<RetentionRow> Block::*shown) {
    const std::size_t window = table(total_exact_).window();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto of = [&](Units Retention::*part, Units Retention::*less) {
        return Each([&](const Figures& figures) {
          const Retention& exact = table(figures).periods()[window + i];
          return exact.*part - (less == nullptr ? 0 : exact.*less);
        });
      };
      const auto kept = RoundTogether(of(&Retention::kept, nullptr), rows[i].kept, nothing_);
      const auto lost = RoundTogether(of(&Retention::opening, &Retention::kept),
                                      rows[i].opening - rows[i].kept, nothing_);
      const auto gained = RoundTogether(of(&Retention::retained, &Retention::kept),
                                        rows[i].retained - rows[i].kept, nothing_);
      for (std::size_t s = 0; s < segments_.size(); ++s) {
        RetentionRow& row = (segments_[s].block.*shown)[i];
        row.kept = kept[s];
        row.opening = kept[s] + lost[s];
        row.retained = kept[s] + gained[s];
      }
    }
  }

  void ShowCohort(const CohortRow& total) {
    const auto born = static_cast<std::size_t>(total.month - total_.months.front());
    const auto mrr =
        RoundTogether(Each([&](const Figures& f) { return FirstMrr(f, born, total.months); }),
                      total.mrr, nothing_);
    for (std::size_t s = 0; s < segments_.size(); ++s) {
      if (CohortRow* row = CohortOf(s, total.month)) row->mrr = mrr[s];
    }
    for (std::size_t age = 0; age < total.customers.size(); ++age) {
      // Of each segment, less what is shown of it before.
      const auto each = [&](std::vector<Units> Cohort::*sums, std::vector<Units> Cohort::*less) {
        return Each([&](const Figures& f) {
          const Units part = AtAge(f, born, total.months, age, sums);
          return part - (less == nullptr ? 0 : AtAge(f, born, total.months, age, less));
        });
      };
      const auto gross =
          RoundTogether(each(&Cohort::gross_mrr, nullptr), total.gross_mrr[age], nothing_);
      const auto net = RoundTogether(each(&Cohort::net_mrr, &Cohort::gross_mrr),
                                     total.net_mrr[age] - total.gross_mrr[age], nothing_);
      std::vector<Minor> base;
      if (!total.base_mrr.empty()) {
        base = RoundTogether(each(&Cohort::base_mrr, &Cohort::gross_mrr),
                             total.base_mrr[age] - total.gross_mrr[age], nothing_);
      }
      for (std::size_t s = 0; s < segments_.size(); ++s) {
        CohortRow* row = CohortOf(s, total.month);
        if (row == nullptr) continue;
        row->gross_mrr[age] = gross[s];
        row->net_mrr[age] = gross[s] + net[s];
        if (!base.empty()) row->base_mrr[age] = gross[s] + base[s];
      }
    }
  }

  CohortRow* CohortOf(std::size_t segment, Month month) {
    for (CohortRow& row : segments_[segment].block.cohorts) {
      if (row.month == month) return &row;
    }
    return nullptr;
  }

  void ShowSummaries(std::size_t month) {
    constexpr Units kMonthsPerYear = 12;
    const auto arr = RoundTogether(Each([&](const Figures& f) {
                                     return kMonthsPerYear * f.movements.periods()[month].closing;
                                   }),
                                   total_.summary.arr, nothing_);
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      Summary& summary = segments_[i].block.summary;
      summary.mrr = segments_[i].block.movements[month].closing;
      summary.arr = arr[i];
    }
  }

  const Figures& total_exact_;
  std::vector<const Figures*> exact_;
  const Block& total_;
  std::vector<Segment>& segments_;
  std::vector<Units> nothing_;
};

/// Adds up one number of the segments, and holds it against the total's.
template <typename Value>
bool AddUp(const std::vector<const Figures*>& exact, Value value) {
  auto sum = decltype(value(*exact.front())){};
  for (std::size_t i = 1; i < exact.size(); ++i) sum += value(*exact[i]);
  return sum == value(*exact.front());
}

template <typename Value>
bool ShownAddUp(const Block& total, const std::vector<Segment>& segments, Value value) {
  auto sum = decltype(value(total)){};
  for (const Segment& segment : segments) sum += value(segment.block);
  return sum == value(total);
}

void Check(Invariant* invariant, bool holds) {
  ++invariant->checks;
  invariant->holds = invariant->holds && holds;
}

void CheckMovements(const std::vector<const Figures*>& exact, std::size_t month,
                    Invariant* invariant) {
  const auto movement = [month](const Figures& f) -> const Movement& {
    return f.movements.periods()[month];
  };
  Units moved = 0;
  for (std::size_t i = 1; i < exact.size(); ++i)
    moved += movement(*exact[i]).entering - movement(*exact[i]).leaving;
  Check(invariant, moved == 0);
  for (const Part& part : kParts) {
    if (part.exact == &Movement::entering || part.exact == &Movement::leaving) continue;
    Check(invariant, AddUp(exact, [&](const Figures& f) { return movement(f).*part.exact; }));
  }
  for (Units Movement::*end : {&Movement::opening, &Movement::closing})
    Check(invariant, AddUp(exact, [&](const Figures& f) { return movement(f).*end; }));
  using Customers = Movement::Customers;
  for (std::uint64_t Customers::*count :
       {&Customers::opening, &Customers::fresh, &Customers::returned, &Customers::expanded,
        &Customers::contracted, &Customers::lost, &Customers::closing})
    Check(invariant, AddUp(exact, [&](const Figures& f) { return movement(f).customers.*count; }));
}

void CheckRetention(const std::vector<const Figures*>& exact, TableOf table, std::size_t month,
                    Invariant* invariant) {
  const auto retention = [=](const Figures& f) -> const Retention& {
    return table(f).periods()[month];
  };
  for (Units Retention::*sum : {&Retention::opening, &Retention::retained, &Retention::kept})
    Check(invariant, AddUp(exact, [&](const Figures& f) { return retention(f).*sum; }));
  for (std::uint64_t Retention::*count : {&Retention::customers, &Retention::customers_kept})
    Check(invariant, AddUp(exact, [&](const Figures& f) { return retention(f).*count; }));
}

void CheckCohort(const std::vector<const Figures*>& exact, std::size_t month,
                 Invariant* invariant) {
  const auto cohort = [month](const Figures& f) -> const Cohort& {
    return f.shown_cohorts()[month];
  };
  Check(invariant, AddUp(exact, [&](const Figures& f) { return cohort(f).size; }));
  Check(invariant, AddUp(exact, [&](const Figures& f) { return cohort(f).mrr; }));
  for (std::size_t age = 0; age < cohort(*exact.front()).customers.size(); ++age) {
    Check(invariant, AddUp(exact, [&](const Figures& f) { return cohort(f).customers[age]; }));
    Check(invariant, AddUp(exact, [&](const Figures& f) { return cohort(f).net_mrr[age]; }));
    Check(invariant, AddUp(exact, [&](const Figures& f) { return cohort(f).gross_mrr[age]; }));
  }
}

Invariant CheckExact(const std::vector<const Figures*>& exact) {
  Invariant invariant = {"segments_add_up", true, 0};
  const std::size_t months = exact.front()->movements.periods().size();
  for (std::size_t month = 0; month < months; ++month) {
    CheckMovements(exact, month, &invariant);
    CheckRetention(exact, MonthlyOf, month, &invariant);
    CheckRetention(exact, TrailingOf, month, &invariant);
    CheckCohort(exact, month, &invariant);
  }
  Check(&invariant, AddUp(exact, [](const Figures& f) { return f.customers; }));
  Check(&invariant, AddUp(exact, [](const Figures& f) { return f.zero_mrr_customers; }));
  Check(&invariant, AddUp(exact, [](const Figures& f) { return f.in_and_out; }));
  Check(&invariant, AddUp(exact, [](const Figures& f) { return f.lost.total(); }));
  Check(&invariant, AddUp(exact, [](const Figures& f) { return f.grew.total(); }));
  return invariant;
}

/// A segment's bridge closes as shown, and nothing kept is more than what it is of.
void CheckBlock(const Block& block, Invariant* invariant) {
  for (const MovementRow& row : block.movements) {
    Minor sum = row.opening;
    for (const Part& part : kParts) sum += part.sign * row.*part.shown;
    Check(invariant, sum == row.closing);
  }
  for (const auto* rows : {&block.monthly_retention, &block.trailing_retention}) {
    for (const RetentionRow& row : *rows)
      Check(invariant, 0 <= row.kept && row.kept <= row.opening && row.kept <= row.retained);
  }
}

Invariant CheckShownSums(const Block& total, const std::vector<Segment>& segments) {
  Invariant invariant = {"shown_segments_add_up", true, 0};
  for (const Segment& segment : segments) CheckBlock(segment.block, &invariant);
  const auto adds_up = [&](auto value) { Check(&invariant, ShownAddUp(total, segments, value)); };
  for (std::size_t i = 0; i < total.movements.size(); ++i) {
    for (const Part& part : kParts) {
      // Moves are between the segments: together they are none.
      if (part.shown == &MovementRow::leaving || part.shown == &MovementRow::entering) continue;
      adds_up([&](const Block& block) { return block.movements[i].*part.shown; });
    }
    adds_up([&](const Block& b) { return b.movements[i].entering - b.movements[i].leaving; });
    adds_up([&](const Block& b) { return b.movements[i].closing; });
  }
  for (auto rows : {&Block::monthly_retention, &Block::trailing_retention}) {
    for (std::size_t i = 0; i < (total.*rows).size(); ++i) {
      for (auto part : {&RetentionRow::opening, &RetentionRow::retained, &RetentionRow::kept})
        adds_up([&](const Block& block) { return (block.*rows)[i].*part; });
    }
  }
  adds_up([](const Block& block) { return block.summary.mrr; });
  adds_up([](const Block& block) { return block.summary.arr; });
  return invariant;
}

}  // namespace

void ShowTogether(const std::vector<const Figures*>& exact, const Block& total,
                  std::vector<Segment>* segments) {
  Together(exact, total, segments).Show();
}

std::vector<Invariant> CheckSegments(const std::vector<const Figures*>& exact, const Block& total,
                                     const std::vector<Segment>& segments) {
  return {CheckExact(exact), CheckShownSums(total, segments)};
}

}  // namespace holdfast
