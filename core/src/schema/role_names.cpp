#include "role_names.h"

namespace holdfast {

std::array<std::span<const RoleName>, 6> RoleNames() {
  return {CustomerNames(), MoneyNames(),    TimeNames(),
          EventNames(),    ContractNames(), ActivityNames()};
}

}  // namespace holdfast
