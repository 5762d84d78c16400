#include "holdfast/ledger/sources_rule.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

int RankOf(Table table) {
  switch (table) {
    case Table::kMrr:
      return 0;
    case Table::kSubscriptions:
      return 1;
    case Table::kMovements:
      return 2;
    default:
      return 3;
  }
}

/// What one side says of an account: an MRR table, or all tables of another kind together.
struct Voice {
  int rank = 0;
  std::uint32_t file = 0;  ///< Of an MRR table.
  Day reach = 0;           ///< Likewise.
  std::vector<const Statement*> rows;

  struct Period {
    Units mrr = 0;
    const Statement* row = nullptr;  ///< One that runs at the period's end.
    bool touched = false;            ///< A row runs at some time in the period.
  };
  std::vector<Period> periods;
};

class Chooser {
 public:
  Chooser(const Ledger& ledger, const Grid& grid, Conflicts* conflicts)
      : ledger_(ledger), grid_(grid), conflicts_(conflicts) {}

  /// What counts of the statements; none: all of them.
  std::optional<std::vector<Statement>> Choose(const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) VoiceOf(statement).rows.push_back(&statement);
    if (voices_.size() < 2) return std::nullopt;
    for (Voice& voice : voices_) Listen(&voice);
    std::vector<Statement> kept;
    const Voice* chosen = nullptr;
    std::size_t from = 0;
    for (std::size_t period = 0; period < grid_.size(); ++period) {
      const Voice* const now = ChooseFor(period);
      if (now == chosen) continue;
      Keep(chosen, from, period, &kept);
      chosen = now;
      from = period;
    }
    Keep(chosen, from, grid_.size(), &kept);
    return kept;
  }

 private:
  Voice& VoiceOf(const Statement& statement) {
    const int rank = RankOf(ledger_.table(statement.file));
    for (Voice& voice : voices_) {
      if (voice.rank == rank && (rank != 0 || voice.file == statement.file)) return voice;
    }
    voices_.push_back({rank, statement.file, ledger_.reach(statement.file), {}, {}});
    return voices_.back();
  }

  void Listen(Voice* voice) const {
    voice->periods.resize(grid_.size());
    for (const Statement* row : voice->rows) {
      const Span& span = row->span;
      if (span.start >= span.end) continue;
      const std::size_t end = grid_.PeriodOf(span.end);
      std::size_t period = grid_.PeriodOf(span.start);
      for (; period < end; ++period) {
        Voice::Period& at = voice->periods[period];
        AddTo(at.mrr, span.mrr);
        at.touched = true;
        if (at.row == nullptr || row->span.line < at.row->span.line) at.row = row;
      }
      // It goes on to the day before the end, unless that day is the last of the period before.
      if (period < grid_.size() && span.end > BeginOf(period))
        voice->periods[period].touched = true;
    }
  }

  static bool Precedes(const Voice& a, const Voice& b, std::size_t period) {
    if (a.rank != b.rank) return a.rank < b.rank;
    if (a.reach != b.reach) return a.reach > b.reach;
    return a.periods[period].mrr > b.periods[period].mrr;
  }

  const Voice* ChooseFor(std::size_t period) const {
    const Voice* best = nullptr;
    for (const Voice& voice : voices_) {
      if (voice.periods[period].row == nullptr) continue;
      if (best == nullptr || Precedes(voice, *best, period)) best = &voice;
    }
    if (best != nullptr) {
      Compare(*best, period);
      return best;
    }
    for (const Voice& voice : voices_) {
      if (voice.periods[period].touched && (best == nullptr || Precedes(voice, *best, period)))
        best = &voice;
    }
    return best;
  }

  void Compare(const Voice& best, std::size_t period) const {
    if (conflicts_ == nullptr) return;
    const Voice::Period& kept = best.periods[period];
    for (const Voice& voice : voices_) {
      const Voice::Period& other = voice.periods[period];
      if (other.row == nullptr || other.mrr == kept.mrr) continue;
      conflicts_->Add(
          {voice.rank == best.rank ? ConflictRule::kNewerMrr : ConflictRule::kBetterTable,
           kept.row->span.account, MonthOf(grid_.last_day(period)), kept.mrr, other.mrr,
           SourceOf(*kept.row), SourceOf(*other.row)});
    }
  }

  void Keep(const Voice* voice, std::size_t from, std::size_t to,
            std::vector<Statement>* kept) const {
    if (voice == nullptr) return;
    const Day begin = BeginOf(from);
    const Day end = to == grid_.size() ? kOpenEnd : BeginOf(to);
    for (const Statement* row : voice->rows) {
      Statement part = *row;
      part.span.start = std::max(part.span.start, begin);
      part.span.end = std::min(part.span.end, end);
      part.whole = part.span.start == row->span.start && part.span.end == row->span.end;
      if (part.span.start < part.span.end) kept->push_back(part);
    }
  }

  Day BeginOf(std::size_t period) const {
    return period == 0 ? INT32_MIN : grid_.last_day(period - 1) + 1;
  }

  SourceLine SourceOf(const Statement& statement) const {
    return {ledger_.file_name(statement.file), statement.span.line};
  }

  const Ledger& ledger_;
  const Grid& grid_;
  Conflicts* conflicts_;
  std::vector<Voice> voices_;
};

}  // namespace

SourcesRule::SourcesRule(const Ledger& ledger, const SpansByAccount& spans, const Grid& grid)
    : ledger_(ledger), spans_(spans), grid_(grid), several_(ledger.file_count() > 1) {
  const std::vector<RepeatedSpan>& repeated = ledger.repeated();
  if (repeated.empty()) return;
  has_repeated_.resize(ledger.accounts().size());
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    has_repeated_[repeated[i].span.account] = true;
    repeated_.push_back(static_cast<std::uint32_t>(i));
  }
  StableSort(&repeated_, [&](std::uint32_t a, std::uint32_t b) {
    return repeated[a].span.account < repeated[b].span.account;
  });
}

void SourcesRule::Resolve(AccountId account, std::vector<Statement>* statements,
                          Conflicts* conflicts) const {
  NewerRows(account, statements, conflicts);
  KeepBestTables(ledger_, grid_, statements, conflicts);
}

void SourcesRule::NewerRows(AccountId account, std::vector<Statement>* statements,
                            Conflicts* conflicts) const {
  statements->clear();
  for (std::size_t i = 0; i < spans_.count(account); ++i)
    statements->push_back({spans_.span(account, i), spans_.file(account, i), true});
  if (HasRepeated(account)) {
    const std::vector<RepeatedSpan>& repeated = ledger_.repeated();
    auto at = std::lower_bound(
        repeated_.begin(), repeated_.end(), account,
        [&](std::uint32_t i, AccountId wanted) { return repeated[i].span.account < wanted; });
    for (; at != repeated_.end() && repeated[*at].span.account == account; ++at)
      statements->push_back({repeated[*at].span, repeated[*at].file, true});
  }
  KeepNewerRows(ledger_, grid_, statements, conflicts);
}

void KeepBestTables(const Ledger& ledger, const Grid& grid, std::vector<Statement>* statements,
                    Conflicts* conflicts) {
  if (auto kept = Chooser(ledger, grid, conflicts).Choose(*statements)) {
    *statements = std::move(*kept);
  }
}

}  // namespace holdfast
