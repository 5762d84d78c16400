#include "holdfast/schema/mapping.h"

#include <cstddef>
#include <iterator>

namespace holdfast {
namespace {

// By the number of the role.
constexpr std::string_view kRoles[] = {
    "none",
    "customer",
    "customer_name",
    "subscription",
    "plan",
    "quantity",
    "unit_amount",
    "amount",
    "mrr",
    "arr",
    "discount_percent",
    "discount_amount",
    "discount_duration",
    "currency",
    "interval",
    "interval_count",
    "start",
    "end",
    "canceled_at",
    "trial_end",
    "status",
    "month",
    "month_value",
};
static_assert(std::size(kRoles) == static_cast<std::size_t>(Role::kMonthValue) + 1);

constexpr std::string_view kTables[] = {"subscriptions", "mrr"};
static_assert(std::size(kTables) == static_cast<std::size_t>(Table::kMrr) + 1);

template <typename Enum>
std::optional<Enum> Find(std::span<const std::string_view> names, std::string_view text) {
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (names[at] == text) return static_cast<Enum>(at);
  }
  return std::nullopt;
}

}  // namespace

std::string_view ToString(Role role) { return kRoles[static_cast<std::size_t>(role)]; }
std::optional<Role> RoleFromString(std::string_view text) { return Find<Role>(kRoles, text); }

std::string_view ToString(Table table) { return kTables[static_cast<std::size_t>(table)]; }
std::optional<Table> TableFromString(std::string_view text) { return Find<Table>(kTables, text); }

}  // namespace holdfast
