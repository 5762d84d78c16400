#pragma once

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
std::span<const RoleName> RoleNames();

/// The interval that the name of an amount says ("monthly price"), if it says one.
std::optional<Interval> IntervalInName(std::string_view key);

}  // namespace holdfast
