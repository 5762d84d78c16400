#include "fingerprints.h"

#include <algorithm>

#include "evidence.h"

namespace holdfast {
namespace {

constexpr std::string_view kMonths = "<months>";

bool IsNamed(const HeadColumn& column, std::string_view key) {
  if (column.normal.metadata) return false;
  if (key == kMonths) return column.month.has_value();
  return column.normal.key == key || (column.normal.key.empty() && column.name == key);
}

bool HasOneOf(const std::vector<HeadColumn>& columns, std::string_view keys) {
  for (const std::string_view key : Parts(keys, "|")) {
    for (const HeadColumn& column : columns) {
      if (IsNamed(column, key)) return true;
    }
  }
  return false;
}

bool BeginsLike(std::string_view cell, const std::vector<std::string_view>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [cell](std::string_view beginning) { return cell.starts_with(beginning); });
}

bool HasIds(const std::vector<HeadColumn>& columns, std::string_view ids) {
  if (ids.empty()) return true;
  const std::optional<std::size_t> id = FindKey(columns, "id");
  if (!id) return false;
  const std::vector<std::string_view>& values = columns[*id].values;
  const std::vector<std::string_view> beginnings = Parts(ids, "|");
  const auto count =
      std::count_if(values.begin(), values.end(),
                    [&beginnings](std::string_view cell) { return BeginsLike(cell, beginnings); });
  return static_cast<std::size_t>(count) * 2 >= values.size();
}

// Of two columns of a name the one that was not converted to another currency comes first.
void AddNamed(const std::vector<HeadColumn>& columns, std::string_view key,
              std::vector<std::size_t>& named) {
  for (const bool converted : {false, true}) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const bool wanted = columns[at].normal.converted == converted && IsNamed(columns[at], key);
      if (wanted) named.push_back(at);
    }
  }
}

}  // namespace

std::vector<std::string_view> Parts(std::string_view list, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    parts.push_back(list.substr(0, end));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + separator.size());
  }
  return parts;
}

const Fingerprint* FindFingerprint(const std::vector<HeadColumn>& columns) {
  for (const Fingerprint& fingerprint : Fingerprints()) {
    const std::vector<std::string_view> keys = Parts(fingerprint.keys, ", ");
    const bool all = std::all_of(keys.begin(), keys.end(), [&columns](std::string_view key) {
      return HasOneOf(columns, key);
    });
    if (all && HasIds(columns, fingerprint.ids)) return &fingerprint;
  }
  return nullptr;
}

std::vector<FingerprintRole> RolesOf(const Fingerprint& fingerprint,
                                     const std::vector<HeadColumn>& columns) {
  std::vector<FingerprintRole> roles;
  for (const std::string_view entry : Parts(fingerprint.roles, ", ")) {
    const std::size_t sign = entry.find('=');
    std::string_view name = entry.substr(0, sign);
    FingerprintRole role;
    if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
      role.attribute = name.substr(dot + 1);
      name = name.substr(0, dot);
    }
    role.role = RoleFromString(name).value_or(Role::kNone);
    for (const std::string_view key : Parts(entry.substr(sign + 1), "|")) {
      AddNamed(columns, key, role.columns);
    }
    roles.push_back(std::move(role));
  }
  return roles;
}

}  // namespace holdfast
