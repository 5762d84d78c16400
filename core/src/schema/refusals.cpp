#include "refusals.h"

#include <algorithm>
#include <initializer_list>

namespace holdfast {
namespace {

using enum Role;

constexpr std::size_t kNamesShown = 12;

constexpr std::string_view kReadable =
    "Holdfast reads subscriptions (customer, start, end, amount, interval) and MRR tables "
    "(customer and "
    "month, or one column per month)";

std::string Join(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t at = 0; at < names.size() && at < kNamesShown; ++at) {
    if (at > 0) text += ", ";
    text += Quoted(names[at]);
  }
  if (names.size() > kNamesShown)
    text += " and " + std::to_string(names.size() - kNamesShown) + " more";
  return text;
}

std::string SeenColumns(const std::vector<HeadColumn>& columns) {
  std::vector<std::string> names;
  for (const HeadColumn& column : columns) names.push_back(column.name);
  return "The columns are " + Join(names) + '.';
}

// A key to a table of prices, where the price itself is missing.
const HeadColumn* PriceListKey(const std::vector<HeadColumn>& columns) {
  for (const std::string_view key : {"plan id", "price id", "plan code", "product id", "plan",
                                     "product", "plan uuid", "plan oid"}) {
    for (const HeadColumn& column : columns) {
      if (column.normal.key == key) return &column;
    }
  }
  return nullptr;
}

std::string AmountAdvice(const std::vector<HeadColumn>& columns) {
  if (const HeadColumn* key = PriceListKey(columns)) {
    return Quoted(key->name) +
           " looks like a key to a price list: tables cannot be joined yet, so add a column with "
           "the "
           "amount per billing interval (or the MRR) to this file.";
  }
  return "Add a column with the amount per billing interval or the MRR, or name it in a mapping.";
}

std::string_view WordFor(Role role) {
  switch (role) {
    case kCustomer:
      return "customer (an id, an e-mail address or a name)";
    case kStart:
      return "start date";
    case kAmount:
      return "amount";
    case kMonth:
      return "month";
    default:
      return "MRR";
  }
}

bool Answers(Role found, Role wanted) {
  return found == wanted || (IsPrice(found) && (wanted == kAmount || wanted == kMrr));
}

// A column that has the name, but not the values.
std::string NamedButUnfit(const std::vector<Role>& roles, const Picks& picks) {
  for (const Candidate& candidate : picks.Unfit()) {
    const HeadColumn& column = picks.columns()[candidate.column];
    for (const Role role : roles) {
      if (!Answers(candidate.role, role)) continue;
      std::string text =
          Quoted(column.name) + " is named like it, but most of its values cannot be read as that";
      if (!column.samples.empty()) text += " (" + Quoted(column.samples.front()) + ")";
      return text + ". ";
    }
  }
  return {};
}

Error Missing(Table table, const std::vector<Role>& roles, const Picks& picks) {
  const std::vector<HeadColumn>& columns = picks.columns();
  std::string message = table == Table::kSubscriptions
                            ? "The file looks like subscriptions, but it has no "
                            : "The file looks like an MRR table, but it has no ";
  bool amount = false;
  for (std::size_t at = 0; at < roles.size(); ++at) {
    if (at > 0) message += at + 1 == roles.size() ? " and no " : ", no ";
    message += std::string(WordFor(roles[at])) + " column";
    amount = amount || roles[at] == kAmount;
  }
  message += ". ";
  const std::string unfit = NamedButUnfit(roles, picks);
  if (!unfit.empty()) {
    message += unfit + "Correct them, or say in a mapping which column it is. ";
  } else if (amount) {
    message += AmountAdvice(columns) + ' ';
  } else {
    message += "Add one, or say in a mapping which column it is. ";
  }
  return {.code = "schema.missing_role", .message = message + SeenColumns(columns)};
}

Error NotYet(const OtherTable& other) {
  return {.code = "schema.table_not_yet",
          .message = "The file looks like " + std::string(other.kind) + " (" + Join(other.signs) +
                     "), which cannot be read yet. " + std::string(kReadable) +
                     "; export one of these, or say in a mapping which columns are meant."};
}

std::vector<Role> MissingRoles(const Picks& picks, const TableChoice& choice) {
  const bool price =
      picks.Has(kMrr) || picks.Has(kArr) || picks.Has(kAmount) || picks.Has(kUnitAmount);
  std::vector<Role> missing;
  const auto need = [&missing](bool there, Role role) {
    if (!there) missing.push_back(role);
  };
  need(picks.Has(kCustomer), kCustomer);
  if (choice.table == Table::kSubscriptions) {
    need(picks.Has(kStart), kStart);
    need(price, kAmount);
  } else if (choice.wide) {
    need(picks.Has(kMonthValue), kMonth);
  } else {
    need(picks.Has(kMonth), kMonth);
    need(picks.Has(kMrr) || picks.Has(kArr), kMrr);
  }
  return missing;
}

}  // namespace

Error RefuseTable(const Picks& picks, const Outlook& outlook) {
  const std::vector<HeadColumn>& columns = picks.columns();
  const bool dated = outlook.start || outlook.end;
  const bool only_list_of_customers = outlook.other && outlook.other->kind == "customers";
  if (outlook.other && !(only_list_of_customers && dated)) return NotYet(*outlook.other);
  const int parts = (outlook.customer ? 1 : 0) + (dated ? 1 : 0) + (outlook.price ? 1 : 0);
  const bool subscription =
      HasKey(columns, "subscription id") || HasKey(columns, "subscription uuid");
  if (parts >= 2 || (parts == 1 && subscription)) {
    std::vector<Role> missing;
    if (!outlook.customer) missing.push_back(kCustomer);
    if (!outlook.start && !outlook.weak_start) missing.push_back(kStart);
    if (!outlook.price) missing.push_back(kAmount);
    if (!missing.empty()) return Missing(Table::kSubscriptions, missing, picks);
  }
  if ((outlook.month || outlook.month_columns > 0) && !outlook.customer) {
    return Missing(Table::kMrr, {kCustomer}, picks);
  }
  if (outlook.month && outlook.customer) return Missing(Table::kMrr, {kMrr}, picks);
  return {.code = "schema.no_table",
          .message = "The columns fit no table that can be read. " + std::string(kReadable) +
                     "; rename columns to words like these, or say in a mapping what they hold. " +
                     SeenColumns(columns)};
}

Status CheckComplete(const Picks& picks, const TableChoice& choice) {
  const std::vector<Role> missing = MissingRoles(picks, choice);
  if (missing.empty()) return Ok();
  return Missing(choice.table, missing, picks);
}

Status CheckBelonging(const Picks& picks, Table table) {
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const Pick& pick = picks.pick(at);
    const HeadColumn& column = picks.columns()[at];
    if (pick.chosen && pick.role == kMonthValue && !column.month) {
      return Error{.code = "schema.not_a_month",
                   .message = "The mapping takes " + Quoted(column.name) +
                              " as month_value, but it is not named after a month; rename it to a "
                              "month like 2024-03, or choose mrr and month."};
    }
    if (!pick.chosen || Belongs(pick.role, table)) continue;
    const Table other = table == Table::kMrr ? Table::kSubscriptions : Table::kMrr;
    return Error{.code = "schema.role_not_in_table",
                 .message = "The mapping takes " + Quoted(column.name) + " as " +
                            std::string(ToString(pick.role)) + ", which a table of the kind " +
                            std::string(ToString(table)) +
                            " does not have; take the entry out or set the table to " +
                            std::string(ToString(other)) + '.'};
  }
  return Ok();
}

Status CheckColumns(const std::vector<HeadColumn>& columns) {
  if (columns.empty()) {
    return Error{.code = "schema.no_table",
                 .message = "The file has no columns; export it again with a header and rows."};
  }
  if (columns.size() > 1) return Ok();
  return Error{.code = "schema.one_column",
               .message = "Only one column was found, " + Quoted(columns.front().name) +
                          ": the delimiter is probably another; set it in a mapping's dialect."};
}

}  // namespace holdfast
