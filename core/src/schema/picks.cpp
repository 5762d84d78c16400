#include "picks.h"

#include "holdfast/base/text.h"

#include <algorithm>

#include "evidence.h"
#include "holdfast/schema/guess.h"
#include "role_names.h"

namespace holdfast {
namespace {

constexpr double kNamedAndSeen = 0.95;
constexpr double kNamedOnly = 0.7;
constexpr double kWeaklyNamed = 0.5;

std::string ValueNote(Role role, const HeadColumn& column) {
  if (column.values.empty()) return "; no values in the head of the file";
  if (role == Role::kCustomer && LooksLikeCustomers(column)) return "; values look like cus_...";
  if (IsDate(role)) return "; values are dates";
  if (IsMoney(role)) return "; values are amounts";
  if (role == Role::kCurrency) return "; values are currency codes";
  if (role == Role::kInterval) return "; values are intervals";
  if (role == Role::kStatus) return "; values are statuses";
  return "";
}

double SureOf(const Candidate& candidate, const HeadColumn& column) {
  if (candidate.rank >= kWeakRank) return kWeaklyNamed;
  return column.values.empty() ? kNamedOnly : kNamedAndSeen * candidate.fit;
}

}  // namespace

bool IsPrice(Role role) {
  return role == Role::kMrr || role == Role::kArr || role == Role::kAmount ||
         role == Role::kUnitAmount;
}

Picks::Picks(const std::vector<HeadColumn>& columns) : columns_(columns), picks_(columns.size()) {
  for (std::size_t column = 0; column < columns.size(); ++column) AddCandidates(column);
  std::stable_sort(candidates_.begin(), candidates_.end(),
                   [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
}

void Picks::AddCandidates(std::size_t column) {
  const HeadColumn& data = columns_[column];
  const NormalName& name = data.normal;
  if (name.metadata || name.converted) return;
  for (const RoleName& known : RoleNames()) {
    if (known.key != name.key) continue;
    candidates_.push_back(
        {.column = column, .role = known.role, .rank = known.rank, .fit = Fit(known.role, data)});
  }
  constexpr int kBehindNamedIds = 15;
  if (name.key == "id" && LooksLikeCustomers(data)) {
    candidates_.push_back({.column = column, .role = Role::kCustomer, .rank = kBehindNamedIds});
  }
}

Result<std::size_t> Picks::Resolve(std::string_view name) const {
  if (const std::optional<std::size_t> column = FindColumn(columns_, name)) return *column;
  std::vector<std::string_view> names;
  for (const HeadColumn& column : columns_) names.push_back(column.name);
  std::string message =
      "The mapping names the column " + Quoted(name) + ", which the file does not have";
  if (const std::optional<std::string_view> nearest = Nearest(name, names)) {
    message += "; did you mean " + Quoted(*nearest) + '?';
  } else {
    message += "; name a column of the file's header, or take the entry out of the mapping.";
  }
  return Error{.code = "schema.unknown_column", .message = message};
}

Status Picks::Choose(const MappingOverrides& overrides) {
  for (const std::string& name : overrides.ignored) {
    const Result<std::size_t> column = Resolve(name);
    if (!column) return column.error();
    picks_[*column].ignored = true;
    picks_[*column].why = "left out by the mapping";
  }
  for (const MappingOverrides::ColumnChoice& choice : overrides.columns) {
    const Result<std::size_t> column = Resolve(choice.column);
    if (!column) return column.error();
    Pick& pick = picks_[*column];
    if (pick.chosen || pick.ignored) {
      return Error{.code = "schema.column_chosen_twice",
                   .message = "The mapping uses the column " + Quoted(columns_[*column].name) +
                              " more than once; give each column one role."};
    }
    pick = {.role = choice.role, .why = "chosen by the mapping", .sure = 1, .chosen = true};
  }
  return Ok();
}

bool Picks::IsFree(std::size_t column) const {
  const Pick& pick = picks_[column];
  return pick.role == Role::kNone && !pick.chosen && !pick.ignored;
}

bool Picks::IsChosen(Role role) const {
  return std::any_of(picks_.begin(), picks_.end(),
                     [role](const Pick& pick) { return pick.chosen && pick.role == role; });
}

bool Picks::IsPriceChosen() const {
  return std::any_of(picks_.begin(), picks_.end(),
                     [](const Pick& pick) { return pick.chosen && IsPrice(pick.role); });
}

std::optional<Candidate> Picks::Best(Role role) const {
  if (const std::optional<std::size_t> column = Find(role)) {
    return Candidate{.column = *column, .role = role};
  }
  if (IsPrice(role) && IsPriceChosen()) return std::nullopt;
  for (const Candidate& candidate : candidates_) {
    const bool fits = candidate.role == role && candidate.fit >= kFits;
    if (fits && IsFree(candidate.column)) return candidate;
  }
  return std::nullopt;
}

void Picks::Take(Role role) {
  if (Has(role)) return;
  const std::optional<Candidate> best = Best(role);
  if (!best) return;
  const HeadColumn& column = columns_[best->column];
  Set(best->column, role, "named " + Quoted(column.name) + ValueNote(role, column),
      SureOf(*best, column));
}

void Picks::Set(std::size_t column, Role role, std::string why, double sure) {
  picks_[column].role = role;
  picks_[column].why = std::move(why);
  picks_[column].sure = sure;
}

void Picks::Drop(Role role, std::string_view why) {
  for (Pick& pick : picks_) {
    if (pick.role == role && !pick.chosen) pick = {.why = std::string(why)};
  }
}

void Picks::Change(Role from, Role to, std::string_view why) {
  for (Pick& pick : picks_) {
    if (pick.role != from || pick.chosen) continue;
    pick.role = to;
    pick.why += "; " + std::string(why);
  }
}

std::optional<std::size_t> Picks::Find(Role role) const {
  for (std::size_t column = 0; column < picks_.size(); ++column) {
    if (picks_[column].role == role) return column;
  }
  return std::nullopt;
}

std::vector<Candidate> Picks::Unfit() const {
  std::vector<Candidate> unfit;
  for (const Candidate& candidate : candidates_) {
    const bool named = candidate.fit < kFits && candidate.rank < kWeakRank;
    if (named && IsFree(candidate.column) && !Has(candidate.role)) unfit.push_back(candidate);
  }
  return unfit;
}

void Picks::ExplainTheRest() {
  for (std::size_t column = 0; column < picks_.size(); ++column) {
    Pick& pick = picks_[column];
    if (pick.role != Role::kNone || !pick.why.empty()) continue;
    const NormalName& name = columns_[column].normal;
    pick.why = name.metadata    ? "metadata of the user's own"
               : name.converted ? "an amount converted to another currency"
                                : "no use is known for a column of this name";
    for (const Candidate& candidate : candidates_) {
      if (candidate.column != column) continue;
      const std::string role(ToString(candidate.role));
      const std::optional<std::size_t> other = Find(candidate.role);
      pick.why = candidate.fit < kFits ? "named like " + role + ", but most values are not"
                 : other ? "named like " + role + ", but " + Quoted(columns_[*other].name) +
                               " is used for it"
                         : "named like " + role + ", which is not needed here";
      break;
    }
  }
}

}  // namespace holdfast
