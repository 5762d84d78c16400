#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "columns.h"
#include "holdfast/base/result.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// What a column was taken for.
struct Pick {
  Role role = Role::kNone;
  std::string why;
  double sure = 0;
  bool chosen = false;   ///< By the user; never changed.
  bool ignored = false;  ///< By the user.
};

/// A column that could have a role.
struct Candidate {
  std::size_t column = 0;
  Role role = Role::kNone;
  int rank = 0;
  double fit = 1;
};

/// The roles of all columns while they are decided. `columns` outlives it.
class Picks {
 public:
  explicit Picks(const std::vector<HeadColumn>& columns);

  /// Takes what the user decided. Errors: `schema.unknown_column`, `schema.column_chosen_twice`.
  Status Choose(const MappingOverrides& overrides);

  /// The free column that fits a role best, or the one that has it.
  std::optional<Candidate> Best(Role role) const;
  /// Gives the role to that column.
  void Take(Role role);
  void Set(std::size_t column, Role role, std::string why, double sure);
  /// Takes a role from the columns that were not chosen by the user for it.
  void Drop(Role role, std::string_view why);
  /// A column that has the role becomes one of another role.
  void Change(Role from, Role to, std::string_view why);

  std::optional<std::size_t> Find(Role role) const;
  bool Has(Role role) const { return Find(role).has_value(); }
  bool IsFree(std::size_t column) const;
  bool IsChosen(Role role) const;
  /// True when the user chose one of the columns that say how much.
  bool IsPriceChosen() const;

  const Pick& pick(std::size_t column) const { return picks_[column]; }
  std::size_t size() const { return picks_.size(); }
  const std::vector<HeadColumn>& columns() const { return columns_; }

  /// The columns that are named like a role that nothing has, because most of their values do not
  /// fit it.
  std::vector<Candidate> Unfit() const;

  /// Says of every column without a role why it has none.
  void ExplainTheRest();

 private:
  Result<std::size_t> Resolve(std::string_view name) const;
  void AddCandidates(std::size_t column);

  const std::vector<HeadColumn>& columns_;
  std::vector<Pick> picks_;
  std::vector<Candidate> candidates_;
};

/// MRR, ARR, amount and unit amount: a row needs one of them.
bool IsPrice(Role role);

}  // namespace holdfast
