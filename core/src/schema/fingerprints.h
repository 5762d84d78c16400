#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "columns.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// What the amounts of a product's export count.
enum class AmountUnit : std::uint8_t {
  kNotKnown,  ///< Decided by the names and values of the columns.
  kMajor,
  kMinor,
};

/// A known export. All lists are texts of normal names: `keys` are parted by ", " and must all be
/// there; `roles` are `role=name` parted by ", "; `a|b` is the first of the two that is there.
struct Fingerprint {
  std::string_view source;  ///< "Stripe subscriptions".
  Table table = Table::kSubscriptions;
  std::string_view keys;
  std::string_view roles;     ///< `attribute.country=...` for an attribute of the customer.
  std::string_view ids = {};  ///< What the values of the column "id" begin with: "ch_|py_".
  AmountUnit unit = AmountUnit::kMajor;
  bool open = false;  ///< Only a part of the export's header is known, or its columns are chosen by
                      ///< the user: other roles are guessed by their names.
  std::string_view currency = {};  ///< Of all its amounts.
  std::string_view refusal = {};   ///< Why no figures can come from it; then it has no roles.
};

/// In the order in which they are tried: an export that has all of another's columns stands before
/// it.
std::span<const Fingerprint> Fingerprints();

/// The export whose header the file has, in any order, among any other columns.
const Fingerprint* FindFingerprint(const std::vector<HeadColumn>& columns);

/// A role of a known export and the columns that can have it, best first.
struct FingerprintRole {
  Role role = Role::kNone;
  std::string_view attribute;
  std::vector<std::size_t> columns;
};
std::vector<FingerprintRole> RolesOf(const Fingerprint& fingerprint,
                                     const std::vector<HeadColumn>& columns);

/// The parts of a list: "a, b" by ", ".
std::vector<std::string_view> Parts(std::string_view list, std::string_view separator);

}  // namespace holdfast
