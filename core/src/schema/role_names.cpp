#include "role_names.h"

namespace holdfast {

std::array<std::span<const RoleName>, 5> RoleNames() {
  return {CustomerNames(), MoneyNames(), TimeNames(), EventNames(), ContractNames()};
}

}  // namespace holdfast
