#include "holdfast/schema/mapping.h"

#include <cstddef>
#include <iterator>

namespace holdfast {
namespace {

// By the number of the role.
constexpr std::string_view kRoleNames[] = {
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
    "invoice",
    "line",
    "date",
    "period_start",
    "period_end",
    "tax",
    "refunded",
    "kind",
    "proration",
    "test_mode",
    "trial",
    "latest",
    "mrr_change",
    "mrr_before",
    "attribute",
    "due_date",
    "base_amount",
    "renewed_amount",
    "lost_amount",
    "renewed_on",
    "outcome",
    "reason",
    "owner",
    "from_currency",
    "to_currency",
    "rate",
    "plan_name",
    "measure",
    "last_login",
    "onboarded_on",
    "score",
    "survey",
    "cost_kind",
    "cost_value",
    "family_name",
    "index",
    "series",
    "description",
};
static_assert(std::size(kRoleNames) == kRoleCount);

constexpr std::string_view kTableNames[] = {"subscriptions", "mrr",      "invoices", "movements",
                                            "customers",     "renewals", "rates",    "plans",
                                            "usage",         "costs",    "surveys",  "industry"};
static_assert(std::size(kTableNames) == kTableCount);

template <typename Enum>
std::optional<Enum> Find(std::span<const std::string_view> names, std::string_view text) {
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (names[at] == text) return static_cast<Enum>(at);
  }
  return std::nullopt;
}

}  // namespace

std::string_view ToString(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }
std::optional<Role> RoleFromString(std::string_view text) { return Find<Role>(kRoleNames, text); }

std::string_view ToString(Table table) { return kTableNames[static_cast<std::size_t>(table)]; }
std::optional<Table> TableFromString(std::string_view text) {
  return Find<Table>(kTableNames, text);
}

}  // namespace holdfast
