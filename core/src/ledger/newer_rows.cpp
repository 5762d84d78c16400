#include <algorithm>
#include <cstddef>
#include <tuple>

#include "holdfast/ledger/sources_rule.h"

namespace holdfast {
namespace {

using Statements = std::vector<Statement>;

/// The rows with one id in one file: [from, to) of the statements.
struct Version {
  std::size_t from = 0;
  std::size_t to = 0;
  Day reach = 0;
  Int128 mrr = 0;
};

auto ContentOf(const Statement& s) { return std::tuple(s.span.start, s.span.end, s.span.mrr); }

/// Decides between the versions of one row.
class Versions {
 public:
  Versions(const Ledger& ledger, const Grid& grid, const Statements& statements,
           std::vector<bool>* gone, Conflicts* conflicts)
      : ledger_(ledger),
        grid_(grid),
        statements_(statements),
        gone_(*gone),
        conflicts_(conflicts) {}

  void Decide(std::size_t from, std::size_t to) {
    Cut(from, to);
    if (versions_.size() < 2) return;
    std::stable_sort(versions_.begin(), versions_.end(),
                     [this](const Version& a, const Version& b) { return Precedes(a, b); });
    for (std::size_t i = 1; i < versions_.size(); ++i) Yield(i);
  }

 private:
  void Cut(std::size_t from, std::size_t to) {
    versions_.clear();
    for (std::size_t i = from; i < to; ++i) {
      if (i == from || statements_[i].file != statements_[i - 1].file)
        versions_.push_back({i, i, ledger_.reach(statements_[i].file), 0});
      versions_.back().to = i + 1;
      versions_.back().mrr += statements_[i].span.mrr;
    }
  }

  bool Precedes(const Version& a, const Version& b) const {
    if (a.reach != b.reach) return a.reach > b.reach;
    if (a.mrr != b.mrr) return a.mrr > b.mrr;
    return std::lexicographical_compare(
        At(b.from), At(b.to), At(a.from), At(a.to),
        [](const Statement& x, const Statement& y) { return ContentOf(x) < ContentOf(y); });
  }

  Statements::const_iterator At(std::size_t i) const {
    return statements_.begin() + static_cast<std::ptrdiff_t>(i);
  }

  /// Takes out what the better versions than the `i`th have instead of its rows.
  void Yield(std::size_t i) {
    const Version& own = versions_[i];
    std::uint64_t superseded = 0;
    for (std::size_t row = own.from; row < own.to; ++row) {
      ForBetter(i, [&](const Statement& better) {
        const Span& a = better.span;
        const Span& b = statements_[row].span;
        gone_[row] = gone_[row] || (a.start < b.end && b.start < a.end);
      });
      superseded += gone_[row] && !IsRepeated(i, row) ? 1 : 0;
    }
    if (superseded == 0 || conflicts_ == nullptr) return;
    conflicts_->AddSuperseded(superseded);
    Compare(i);
  }

  /// Whether a better version than the `i`th has the same row.
  bool IsRepeated(std::size_t i, std::size_t row) const {
    return std::any_of(versions_.begin(), versions_.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const Version& better) {
                         return std::any_of(At(better.from), At(better.to), [&](const auto& other) {
                           return ContentOf(other) == ContentOf(statements_[row]);
                         });
                       });
  }

  template <typename Take>
  void ForBetter(std::size_t i, Take take) const {
    for (std::size_t better = 0; better < i; ++better) {
      for (std::size_t row = versions_[better].from; row < versions_[better].to; ++row) {
        if (!gone_[row]) take(statements_[row]);
      }
    }
  }

  /// The first month on which the versions differ, of those that the older data reach.
  void Compare(std::size_t i) const {
    const Version& own = versions_[i];
    for (std::size_t period = 0; period < grid_.size(); ++period) {
      const Day day = grid_.last_day(period);
      if (day > own.reach) return;
      Units other = 0;
      Units kept = 0;
      std::size_t other_row = own.from;
      const Statement* kept_row = nullptr;
      for (std::size_t row = own.from; row < own.to; ++row) {
        if (!gone_[row] || !RunsOn(statements_[row], day)) continue;
        AddTo(other, statements_[row].span.mrr);
        other_row = row;
      }
      ForBetter(i, [&](const Statement& better) {
        if (kept_row == nullptr || RunsOn(better, day)) kept_row = &better;
        if (RunsOn(better, day)) AddTo(kept, better.span.mrr);
      });
      if (kept == other) continue;
      conflicts_->Add({ConflictRule::kNewerRow, statements_[own.from].span.account, MonthOf(day),
                       kept, other, SourceOf(*kept_row), SourceOf(statements_[other_row])});
      return;
    }
  }

  static bool RunsOn(const Statement& statement, Day day) {
    return statement.span.start <= day && day < statement.span.end;
  }

  SourceLine SourceOf(const Statement& statement) const {
    return {ledger_.file_name(statement.file), statement.span.line};
  }

  const Ledger& ledger_;
  const Grid& grid_;
  const Statements& statements_;
  std::vector<bool>& gone_;
  Conflicts* conflicts_;
  std::vector<Version> versions_;
};

}  // namespace

void KeepNewerRows(const Ledger& ledger, const Grid& grid, std::vector<Statement>* statements,
                   Conflicts* conflicts) {
  const auto group = [&](const Statement& s) {
    return std::tuple(ledger.table(s.file), s.span.identity);
  };
  std::sort(statements->begin(), statements->end(), [&](const Statement& a, const Statement& b) {
    return std::tuple(group(a), a.file, ContentOf(a), a.span.line) <
           std::tuple(group(b), b.file, ContentOf(b), b.span.line);
  });
  std::vector<bool> gone(statements->size());
  Versions versions(ledger, grid, *statements, &gone, conflicts);
  for (std::size_t from = 0; from < statements->size();) {
    std::size_t to = from + 1;
    while (to < statements->size() && group((*statements)[to]) == group((*statements)[from])) ++to;
    const auto [table, identity] = group((*statements)[from]);
    // Months of an MRR table are decided as a whole: KeepBestTables.
    if (identity != 0 && table != Table::kMrr) versions.Decide(from, to);
    from = to;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < gone.size(); ++i) {
    if (!gone[i]) (*statements)[kept++] = (*statements)[i];
  }
  statements->resize(kept);
}

}  // namespace holdfast
