#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>

namespace holdfast::cli {

enum class Unit { kNone, kMoney };

/// A column, as a pointer into the row, or (`up` 1, 2) into the row that the list of the row is in,
/// or that row's. "*" is the place in the innermost list: of lists that stand side by side in one
/// row, "/customers/*" is what this one has there.
struct ListColumn {
  std::string_view name;
  std::string_view pointer;
  Unit unit = Unit::kNone;
  std::size_t up = 0;
};

/// Where a list's rows are.
enum class Place { kBlock, kReport, kRenewals };

struct ListOfReport {
  std::string_view name;
  Place place = Place::kBlock;
  std::string_view path;    ///< Of a list, or of one object that is its only row.
  std::string_view within;  ///< The list in each row of `path` whose rows are meant; empty: none.
  std::span<const ListColumn> columns;
  std::string_view deeper = {};  ///< Likewise, the list in each row of `within`.
};

/// A header, and the rows of all currencies of a report; that of what is in no block is the row's
/// own, or none.
std::string CsvOf(const ListOfReport& list, const nlohmann::ordered_json& report);

}  // namespace holdfast::cli
