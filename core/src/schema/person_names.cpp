#include "person_names.h"

#include <string>

namespace holdfast {
namespace {

struct NamePair {
  std::string_view given;
  std::string_view family;
};

// As the end of a column's normal name: "billing first name".
constexpr NamePair kPairs[] = {{"first name", "last name"},
                               {"given name", "family name"},
                               {"firstname", "lastname"},
                               {"first name", "surname"},
                               {"given name", "surname"},
                               {"名", "姓"},
                               {"名字", "姓氏"},
                               {"nama pertama", "nama akhir"},
                               {"nama depan", "nama belakang"}};

constexpr double kSure = 0.8;

struct Pair {
  std::size_t given = 0;
  std::size_t family = 0;
};

/// The two columns, by the one that stands at `at`.
std::optional<Pair> PairAt(const Picks& picks, std::size_t at) {
  const std::string_view key = picks.columns()[at].normal.key;
  for (const NamePair& names : kPairs) {
    for (const bool given : {true, false}) {
      const std::string_view end = given ? names.given : names.family;
      if (!key.ends_with(end)) continue;
      const std::string before(key.substr(0, key.size() - end.size()));
      // "姓名" is a whole name, and no column of given names.
      if (!before.empty() && !before.ends_with(' ')) continue;
      const auto other =
          FindKey(picks.columns(), before + std::string(given ? names.family : names.given));
      if (other && picks.IsFree(*other)) return given ? Pair{at, *other} : Pair{*other, at};
    }
  }
  return std::nullopt;
}

std::optional<Pair> FindPair(const Picks& picks) {
  if (const auto named = picks.Find(Role::kCustomerName)) return PairAt(picks, *named);
  for (std::size_t at = 0; at < picks.size(); ++at) {
    if (!picks.IsFree(at) || picks.columns()[at].normal.metadata) continue;
    if (const auto pair = PairAt(picks, at)) return pair;
  }
  return std::nullopt;
}

}  // namespace

void TakePersonName(Picks& picks) {
  if (picks.IsChosen(Role::kCustomerName) || picks.Has(Role::kFamilyName)) return;
  const auto pair = FindPair(picks);
  if (!pair) return;
  const std::string both = "; first and last name make the customer's name";
  const auto named = [&](std::size_t at) { return "named " + Quoted(picks.columns()[at].name); };
  picks.Set(pair->given, Role::kCustomerName, named(pair->given) + both, kSure);
  picks.Set(pair->family, Role::kFamilyName, named(pair->family) + both, kSure);
}

}  // namespace holdfast
