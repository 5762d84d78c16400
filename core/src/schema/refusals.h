#pragma once

#include <optional>

#include "holdfast/base/result.h"
#include "picks.h"
#include "table_choice.h"

namespace holdfast {

/// The table kind that a file comes nearest to which fits none; none where nothing speaks for any.
std::optional<Table> NearestTable(const Picks& picks, const Outlook& outlook);

/// Why a file fits no table kind that can be read, and what to do.
Error RefuseTable(const Picks& picks, const Outlook& outlook);

/// Why no figures can come from a known export.
Error RefuseExport(const Fingerprint& fingerprint);

/// What a table of that kind still lacks after all roles were given; no error when it is complete.
/// `schema.price_missing` where only the price is missing and a table of plans could give it,
/// otherwise `schema.missing_role`. `currency`: of a file whose rows name none.
Status CheckComplete(const Picks& picks, Table table, bool plans, Currency currency);

/// `schema.role_not_in_table` when the user gave a column a role that the table has not,
/// `schema.not_a_month` for a month_value whose name is no month.
Status CheckBelonging(const Picks& picks, Table table);

/// `schema.one_column`, or `schema.no_table` for a head without columns.
Status CheckColumns(const std::vector<HeadColumn>& columns);

}  // namespace holdfast
