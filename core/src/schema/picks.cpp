#include "picks.h"

#include "holdfast/base/text.h"

#include <algorithm>

#include "attribute_names.h"
#include "evidence.h"
#include "holdfast/base/sort.h"
#include "holdfast/schema/guess.h"
#include "holdfast/values/cost_words.h"
#include "measure_names.h"
#include "role_names.h"

namespace holdfast {
namespace {

constexpr double kKnown = 0.99;
constexpr double kNamedAndSeen = 0.95;
constexpr double kNamedOnly = 0.7;
constexpr double kWeaklyNamed = 0.5;

std::string ValueNote(Role role, const HeadColumn& column) {
  if (column.values.empty()) return "; no values in the head of the file";
  if (role == Role::kCustomer && LooksLikeCustomers(column)) return "; values look like cus_...";
  if (IsDate(role)) return "; values are dates";
  if (IsMoney(role)) return "; values are amounts";
  switch (role) {
    case Role::kCurrency:
    case Role::kFromCurrency:
    case Role::kToCurrency:
      return "; values are currency codes";
    case Role::kInterval:
      return "; values are intervals";
    case Role::kStatus:
      return "; values are statuses";
    case Role::kKind:
      return "; values are kinds of lines or movements";
    case Role::kTrial:
    case Role::kLatest:
    case Role::kProration:
      return "; values are yes or no";
    default:
      return "";
  }
}

// "period start" of kPeriodStart.
std::string WordsOf(Role role) {
  std::string words(ToString(role));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
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
  StableSort(&candidates_, [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
}

void Picks::AddCandidates(std::size_t column) {
  const HeadColumn& data = columns_[column];
  const NormalName& name = data.normal;
  if (name.metadata || name.converted) return;
  for (const std::span<const RoleName> names : RoleNames()) {
    for (const RoleName& known : names) {
      if (known.key != name.key) continue;
      candidates_.push_back(
          {.column = column, .role = known.role, .rank = known.rank, .fit = Fit(known.role, data)});
    }
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
    if (const Status chosen = Choose(choice.column, choice.role); !chosen) return chosen;
  }
  for (const std::string& name : overrides.attributes) {
    if (const Status chosen = Choose(name, Role::kAttribute); !chosen) return chosen;
  }
  return ChooseNamed(overrides);
}

Status Picks::ChooseNamed(const MappingOverrides& overrides) {
  for (const auto& [name, column] : overrides.measures) {
    if (const Status chosen = Choose(column, Role::kMeasure); !chosen) return chosen;
    picks_[*Resolve(column)].attribute = name;
  }
  for (const auto& [name, column] : overrides.costs) {
    if (const Status chosen = Choose(column, Role::kCostValue); !chosen) return chosen;
    picks_[*Resolve(column)].attribute = name;
  }
  return Ok();
}

Status Picks::Choose(std::string_view name, Role role) {
  const Result<std::size_t> column = Resolve(name);
  if (!column) return column.error();
  Pick& pick = picks_[*column];
  const HeadColumn& data = columns_[*column];
  if (pick.chosen || pick.ignored) {
    return Error{.code = "schema.column_chosen_twice",
                 .message = "The mapping uses the column " + Quoted(data.name) +
                            " more than once; give each column one role."};
  }
  pick = {.role = role, .why = "chosen by the mapping", .sure = 1, .chosen = true};
  if (role == Role::kAttribute) {
    const std::optional<AttributeName> known = AttributeOf(data.normal.key);
    pick.attribute = known ? std::string(known->attribute) : data.name;
  }
  return Ok();
}

void Picks::Apply(const Fingerprint& fingerprint) {
  closed_ = !fingerprint.open;
  source_ = fingerprint.source;
  for (const FingerprintRole& role : RolesOf(fingerprint, columns_)) Apply(role, fingerprint);
}

// A customer's column should be filled; of any other role a later name is better than a column
// without values.
std::optional<std::size_t> Picks::ColumnFor(const FingerprintRole& role) const {
  std::optional<std::size_t> empty;
  for (const std::size_t column : role.columns) {
    const HeadColumn& data = columns_[column];
    if (!IsFree(column) || Fit(role.role, data) < kFits) continue;
    const bool filled = role.role == Role::kCustomer ? FillsMost(data) : !data.values.empty();
    if (filled) return column;
    if (!empty) empty = column;
  }
  return empty;
}

void Picks::Apply(const FingerprintRole& role, const Fingerprint& fingerprint) {
  const bool attribute = role.role == Role::kAttribute;
  if (attribute ? HasAttribute(role.attribute) : Has(role.role)) return;
  if (IsPrice(role.role) && IsPriceChosen()) return;
  const std::optional<std::size_t> column = ColumnFor(role);
  if (!column) {
    for (const std::size_t other : role.columns) {
      if (IsFree(other)) unfit_.push_back({.column = other, .role = role.role, .fit = 0});
    }
    return;
  }
  const HeadColumn& data = columns_[*column];
  const std::string what = attribute ? std::string(role.attribute) : WordsOf(role.role);
  Set(*column, role.role,
      "the " + what + " in " + std::string(fingerprint.source) + ValueNote(role.role, data),
      data.values.empty() ? kNamedAndSeen : kKnown);
  if (role.role == Role::kCustomer && *column != role.columns.front()) {
    passed_over_ = role.columns.front();
  }
  picks_[*column].attribute = role.attribute;
  picks_[*column].unit = fingerprint.unit;
}

bool Picks::HasAttribute(std::string_view attribute, Role role) const {
  return std::any_of(picks_.begin(), picks_.end(), [attribute, role](const Pick& pick) {
    return pick.role == role && pick.attribute == attribute;
  });
}

void Picks::TakeMeasures() {
  struct Named {
    std::size_t column;
    MeasureName name;
  };
  std::vector<Named> named;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const HeadColumn& data = columns_[column];
    const std::optional<MeasureName> known = MeasureOf(data.normal.key);
    const bool fits = known && IsFree(column) && !data.normal.metadata;
    if (fits && Fit(Role::kMeasure, data) >= kFits) named.push_back({column, *known});
  }
  StableSort(&named, [](const Named& a, const Named& b) { return a.name.rank < b.name.rank; });
  for (const Named& entry : named) {
    const std::string measure(ToString(entry.name.measure));
    if (HasAttribute(measure, Role::kMeasure)) continue;
    const HeadColumn& column = columns_[entry.column];
    Set(entry.column, Role::kMeasure, "named " + Quoted(column.name) + ", a measure of usage",
        column.values.empty() ? kNamedOnly : kNamedAndSeen);
    picks_[entry.column].attribute = measure;
  }
}

void Picks::TakeIntervalByValues() {
  if (Has(Role::kInterval) || closed_) return;
  std::optional<std::size_t> found;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const HeadColumn& data = columns_[column];
    if (!IsFree(column) || data.normal.metadata || !LooksLikeIntervals(data)) continue;
    if (found) return;
    found = column;
  }
  constexpr double kOnlyByValues = 0.8;
  if (found) Set(*found, Role::kInterval, "its values are billing intervals", kOnlyByValues);
}

void Picks::TakeCosts() {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const HeadColumn& data = columns_[column];
    const std::optional<CostKind> kind = ParseCostKind(data.normal.key);
    if (!kind || !IsFree(column) || Fit(Role::kCostValue, data) < kFits) continue;
    Set(column, Role::kCostValue, "named " + Quoted(data.name) + ", a kind of costs",
        data.values.empty() ? kNamedOnly : kNamedAndSeen);
    picks_[column].attribute = ToString(*kind);
  }
}

void Picks::TakeAttributes() {
  struct Named {
    std::size_t column;
    AttributeName name;
  };
  std::vector<Named> named;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const NormalName& name = columns_[column].normal;
    const std::optional<AttributeName> known = AttributeOf(name.key);
    if (known && IsFree(column) && !name.metadata) named.push_back({column, *known});
  }
  StableSort(&named, [](const Named& a, const Named& b) { return a.name.rank < b.name.rank; });
  for (const Named& entry : named) {
    if (HasAttribute(entry.name.attribute)) continue;
    const HeadColumn& column = columns_[entry.column];
    Set(entry.column, Role::kAttribute, "named " + Quoted(column.name) + ", of the customer",
        column.values.empty() ? kNamedOnly : kNamedAndSeen);
    picks_[entry.column].attribute = entry.name.attribute;
  }
}

void Picks::TakeNamed(Role role, std::span<const std::string_view> keys) {
  if (Has(role) || closed_) return;
  for (const std::string_view key : keys) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const HeadColumn& data = columns_[column];
      const bool named = data.normal.key == key && !data.normal.metadata && IsFree(column);
      if (!named || Fit(role, data) < kFits) continue;
      Set(column, role, "named " + Quoted(data.name) + ValueNote(role, data),
          data.values.empty() ? kNamedOnly : kNamedAndSeen);
      return;
    }
  }
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
  if (closed_ || (IsPrice(role) && IsPriceChosen())) return std::nullopt;
  std::optional<Candidate> best;
  for (const Candidate& candidate : candidates_) {
    const bool fits = candidate.role == role && candidate.fit >= kFits;
    if (!fits || !IsFree(candidate.column)) continue;
    // Of two columns that name the customer, the one that is there in most rows.
    if (role != Role::kCustomer || FillsMost(columns_[candidate.column])) return candidate;
    if (!best) best = candidate;
  }
  return best;
}

void Picks::Take(Role role) {
  if (Has(role)) return;
  const std::optional<Candidate> best = Best(role);
  if (!best) return;
  const HeadColumn& column = columns_[best->column];
  Set(best->column, role, "named " + Quoted(column.name) + ValueNote(role, column),
      SureOf(*best, column));
}

void Picks::TakeUnfit(Role role) {
  if (Has(role)) return;
  for (const Candidate& candidate : Unfit()) {
    if (candidate.role != role) continue;
    const HeadColumn& column = columns_[candidate.column];
    return Set(candidate.column, role,
               "named " + Quoted(column.name) + "; most of its values are something else",
               kWeaklyNamed);
  }
}

void Picks::Set(std::size_t column, Role role, std::string why, double sure) {
  picks_[column].role = role;
  picks_[column].why = std::move(why);
  picks_[column].sure = sure;
}

void Picks::Leave(std::size_t column, std::string why) {
  if (IsFree(column)) picks_[column].why = std::move(why);
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

std::optional<int> Picks::RankOf(Role role, std::size_t column) const {
  for (const Candidate& candidate : candidates_) {
    const bool wanted = candidate.role == role && candidate.column == column;
    if (wanted && candidate.fit >= kFits) return candidate.rank;
  }
  return std::nullopt;
}

const HeadColumn* Picks::ColumnOf(Role role) const {
  const std::optional<std::size_t> column = Find(role);
  return column ? &columns_[*column] : nullptr;
}

std::vector<Candidate> Picks::Unfit() const {
  if (closed_) return unfit_;
  std::vector<Candidate> unfit;
  for (const Candidate& candidate : candidates_) {
    const bool named = candidate.fit < kFits && candidate.rank < kWeakRank;
    if (named && IsFree(candidate.column) && !Has(candidate.role)) unfit.push_back(candidate);
  }
  return unfit;
}

std::string Picks::WhyUnused(std::size_t column) const {
  const NormalName& name = columns_[column].normal;
  if (name.metadata) return "metadata of the user's own";
  for (const Candidate& candidate : unfit_) {
    if (candidate.column != column) continue;
    return "the " + WordsOf(candidate.role) + " in " + std::string(source_) +
           ", but most values are not";
  }
  if (closed_) return "not needed of " + std::string(source_);
  if (name.converted) return "an amount converted to another currency";
  for (const Candidate& candidate : candidates_) {
    if (candidate.column != column) continue;
    const std::string like = "named like " + std::string(ToString(candidate.role));
    if (candidate.fit < kFits) return like + ", but most values are not";
    const std::optional<std::size_t> other = Find(candidate.role);
    if (!other) return like + ", which is not needed here";
    return like + ", but " + Quoted(columns_[*other].name) + " is used for it";
  }
  return "no use is known for a column of this name";
}

void Picks::ExplainTheRest() {
  for (std::size_t column = 0; column < picks_.size(); ++column) {
    Pick& pick = picks_[column];
    if (pick.role == Role::kNone && pick.why.empty()) pick.why = WhyUnused(column);
  }
}

}  // namespace holdfast
