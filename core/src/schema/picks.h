#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "columns.h"
#include "fingerprints.h"
#include "holdfast/base/result.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// What a column was taken for.
struct Pick {
  Role role = Role::kNone;
  std::string why;
  double sure = 0;
  bool chosen = false;                      ///< By the user; never changed.
  bool ignored = false;                     ///< By the user.
  std::string attribute = {};               ///< As in Column.
  AmountUnit unit = AmountUnit::kNotKnown;  ///< Of a known export's amounts.
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

  /// Gives the columns of a known export their roles, but for those that the user decided. Unless
  /// the fingerprint is open, no other role is taken by its name afterwards.
  void Apply(const Fingerprint& fingerprint);
  bool closed() const { return closed_; }
  /// The better column with the customer of a known export, which is empty in most rows.
  std::optional<std::size_t> passed_over() const { return passed_over_; }

  /// The free column that fits a role best, or the one that has it.
  std::optional<Candidate> Best(Role role) const;
  /// Gives the role to that column.
  void Take(Role role);
  /// Gives the role to the column that is named best for it, if none fits it: rows then tell what
  /// is wrong with their values.
  void TakeUnfit(Role role);
  /// Gives the role to the first free column that has one of these normal names and fits it.
  void TakeNamed(Role role, std::span<const std::string_view> keys);
  /// Gives the role of an attribute to every free column whose name says one.
  void TakeAttributes();
  /// Gives the role of a measure to every free column whose name says one and that has numbers.
  void TakeMeasures();
  /// Gives the role of the interval to the only free column whose values are words for intervals.
  void TakeIntervalByValues();
  /// Gives the role of a cost to every free column that is named after a kind of costs.
  void TakeCosts();
  void Set(std::size_t column, Role role, std::string why, double sure);
  /// Says why a free column has no role.
  void Leave(std::size_t column, std::string why);
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

  /// How good a column's name is for a role it fits; none when it is not named like it.
  std::optional<int> RankOf(Role role, std::size_t column) const;
  /// The column that has the role, or null.
  const HeadColumn* ColumnOf(Role role) const;
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
  Status Choose(std::string_view name, Role role);
  void AddCandidates(std::size_t column);
  void Apply(const FingerprintRole& role, const Fingerprint& fingerprint);
  std::optional<std::size_t> ColumnFor(const FingerprintRole& role) const;
  bool HasAttribute(std::string_view attribute, Role role = Role::kAttribute) const;
  Status ChooseNamed(const MappingOverrides& overrides);
  std::string WhyUnused(std::size_t column) const;

  const std::vector<HeadColumn>& columns_;
  std::vector<Pick> picks_;
  std::vector<Candidate> candidates_;
  std::vector<Candidate> unfit_;  // Columns of a known export whose values are others.
  std::optional<std::size_t> passed_over_;
  bool closed_ = false;
  std::string_view source_;
};

/// MRR, ARR, amount and unit amount: a row needs one of them.
bool IsPrice(Role role);

}  // namespace holdfast
