#pragma once

#include <cstdint>
#include <span>

#include "holdfast/schema/mapping.h"

namespace holdfast {

/// Whether a table can do without a role.
enum class Need : std::uint8_t {
  kAlways,
  kOneOf,  ///< One of the roles of each of its groups is enough.
  kOptional,
};

/// A role that a table can have.
struct FieldInfo {
  Role role = Role::kNone;
  Need need = Need::kOptional;
  std::uint8_t groups = 0;  ///< For kOneOf: a bit for every group that the role is a choice of. An
                            ///< MRR table needs a month (group 1) and an MRR (group 2), and columns
                            ///< named after months are both.
  Role with = Role::kNone;  ///< For kOneOf: only a choice together with this role (a period's start
                            ///< with its end).
};

/// The roles of a table, those that decide the figures first.
///
/// Two needs depend on more than the columns: a price can also come from a table of plans
/// (Mapping.priced_by_plan), and a rate's target currency from Mapping.currency.
std::span<const FieldInfo> FieldsOf(Table table);

/// True when rows of that table can have the role; kNone belongs to every table.
bool Belongs(Role role, Table table);

}  // namespace holdfast
