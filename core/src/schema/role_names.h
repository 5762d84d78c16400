#pragma once

#include <array>
#include <span>
#include <string_view>

#include "holdfast/schema/mapping.h"

namespace holdfast {

/// A name that columns of a role have.
struct RoleName {
  std::string_view key;  ///< As NormaliseName writes it.
  Role role;
  int rank;  ///< Among the names of a role, the lower one wins; from kWeakRank on the name alone
             ///< proves little.
};
inline constexpr int kWeakRank = 50;

/// English, simplified and traditional Chinese, Malay. A key may stand for several roles.
std::array<std::span<const RoleName>, 6> RoleNames();

/// The parts of RoleNames: who and what is sold; amounts; a subscription's time and state;
/// invoices, payments and movements; renewals, exchange rates and plans; usage, surveys and costs.
std::span<const RoleName> CustomerNames();
std::span<const RoleName> MoneyNames();
std::span<const RoleName> TimeNames();
std::span<const RoleName> EventNames();
std::span<const RoleName> ContractNames();
std::span<const RoleName> ActivityNames();

}  // namespace holdfast
