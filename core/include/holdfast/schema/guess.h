#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/issue.h"
#include "holdfast/base/result.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// Why a column was taken for what it was taken for.
struct ColumnEvidence {
  std::string why;  ///< One clause for people: "named \"Customer ID\"; values look like cus_...".
  double sure = 0;  ///< 0 to 1; 0 for columns that are not used.
  std::vector<std::string> samples;  ///< The first five different values that are not blank.
};

/// A head of a file, understood.
struct Guess {
  Mapping mapping;
  std::vector<ColumnEvidence> evidence;  ///< One per column.
  double sure = 0;                       ///< Of the table kind.
  std::vector<Issue>
      notices;  ///< What was assumed: `schema.date_order_assumed`, `schema.duplicate_column` ...
  std::optional<Error> lacks;  ///< What the table still needs; only of GuessAsFarAsPossible.
};

/// The records of the head: `header` empty where the file has none. All views live as long as the
/// caller's buffer.
struct Head {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  ///< Up to kHeadRows records behind the header.
};
inline constexpr std::size_t kHeadRows = 1000;

/// Takes the table kind and every column's role from the headers of known exports and from names
/// (four languages), and settles conflicts by values.
///
/// Errors, each with what to do: `schema.unknown_column` (an override names a column the file does
/// not have; the nearest one is named), `schema.one_column` (the delimiter was not found),
/// `schema.no_table` (the columns fit no table kind), `schema.no_year` (columns named after months
/// only), `schema.missing_role` (what FieldsOf says a table needs, and the file has not),
/// `schema.price_missing` (only the price is missing, and a table of plans would complete the file:
/// see MappingOverrides.plans), `schema.table_not_yet` (a known export from which no figures can
/// come), `schema.column_chosen_twice`, `schema.role_not_in_table`, `schema.not_a_month` (a
/// `month_value` that is not named after a month).
///
/// Notices, one per code with its columns: `schema.date_order_unknown`, `_mixed`, `_assumed`;
/// `schema.decimal_assumed`, `_mixed`; `schema.duplicate_column`, `schema.empty_column_name`,
/// `schema.minor_units_unclear`, `schema.two_customers`, `schema.interval_assumed`,
/// `schema.interval_not_used`, `schema.price_per_unit`, `schema.amount_of_row`,
/// `schema.canceled_as_end`, `schema.amount_taken_as_mrr`, `schema.mrr_taken_as_change`,
/// `schema.discount_unclear`, `schema.tax_unclear`, `schema.values_do_not_fit`,
/// `schema.looks_like_invoices`.
Result<Guess> GuessMapping(const Head& head, const MappingOverrides& overrides);

/// The same, but a table that lacks a role is no error: what was found is given all the same, with
/// `lacks` saying what is missing, so that people can complete it. A file that fits no table for
/// what it lacks is given as the one it comes nearest to.
Result<Guess> GuessAsFarAsPossible(const Head& head, const MappingOverrides& overrides);

}  // namespace holdfast
