#include "refusals.h"

#include <algorithm>
#include <initializer_list>

#include "holdfast/values/date.h"

namespace holdfast {
namespace {

using enum Role;

constexpr std::size_t kNamesShown = 12;

constexpr std::string_view kReadable =
    "Holdfast reads subscriptions (customer, start, end, amount, interval), MRR tables (customer "
    "and "
    "month, or one column per month), invoices and payments (customer, amount, date or service "
    "period), MRR movements, customers, renewals, exchange rates, plans, usage, costs, surveys and "
    "an index of the industry";

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

std::string_view NameOf(Table table) {
  switch (table) {
    case Table::kSubscriptions:
      return "subscriptions";
    case Table::kMrr:
      return "an MRR table";
    case Table::kInvoices:
      return "invoices or payments";
    case Table::kMovements:
      return "MRR movements";
    case Table::kCustomers:
      return "customers";
    case Table::kRenewals:
      return "renewals";
    case Table::kRates:
      return "exchange rates";
    case Table::kUsage:
      return "usage";
    case Table::kCosts:
      return "costs";
    case Table::kSurveys:
      return "survey answers";
    case Table::kIndustry:
      return "an index of the industry";
    case Table::kPlans:
      break;
  }
  return "a table of plans";
}

std::string WordFor(Role role, Table table) {
  switch (role) {
    case kCustomer:
      return "customer (an id, an e-mail address or a name)";
    case kStart:
      return "start date";
    case kMrr:
      return "MRR";
    case kDate:
      return table == Table::kInvoices ? "date or service period" : "date";
    case kCustomerName:
      return "customer's name or attribute";
    case kBaseAmount:
      return "amount up for renewal";
    case kMeasure:
      return "measure of usage (logins, tickets, modules ...)";
    case kMrrChange:
      return "change of MRR (or MRR before and after)";
    default: {
      std::string words(ToString(role));
      std::replace(words.begin(), words.end(), '_', ' ');
      return words;
    }
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

bool IsRole(Role role, const std::vector<Role>& roles) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

Error PriceMissing(Table table, const HeadColumn& plan, const Picks& picks) {
  return {.code = "schema.price_missing",
          .message = "The file looks like " + std::string(NameOf(table)) +
                     ", but it has no amount column. A table of plans with prices would complete "
                     "it: give a file with the plan, its price and its interval together with this "
                     "one, joined by " +
                     Quoted(plan.name) + ", or add a column with the amount. " +
                     SeenColumns(picks.columns())};
}

Error Missing(Table table, const std::vector<Role>& roles, const Picks& picks) {
  const std::vector<HeadColumn>& columns = picks.columns();
  const bool only_price = roles.size() == 1 && IsPrice(roles.front());
  const std::string unfit = NamedButUnfit(roles, picks);
  if (const std::optional<Candidate> plan = picks.Best(kPlan);
      plan && only_price && unfit.empty()) {
    const bool priced = table == Table::kSubscriptions || table == Table::kInvoices;
    if (priced) return PriceMissing(table, columns[plan->column], picks);
  }
  std::string message = "The file looks like " + std::string(NameOf(table)) + ", but it has no ";
  for (std::size_t at = 0; at < roles.size(); ++at) {
    if (at > 0) message += at + 1 == roles.size() ? " and no " : ", no ";
    message += WordFor(roles[at], table) + " column";
  }
  message += ". ";
  if (!unfit.empty()) {
    message += unfit + "Correct them, or say in a mapping which column it is. ";
  } else if (IsRole(kAmount, roles)) {
    message +=
        "Add a column with the amount per billing interval or the MRR, or name it in a "
        "mapping. ";
  } else {
    message += "Add one, or say in a mapping which column it is. ";
  }
  return {.code = "schema.missing_role", .message = message + SeenColumns(columns)};
}

// Of a choice of roles the one that tables have most often.
Role Representative(Table table, std::uint8_t group) {
  for (const Role role : {kAmount, kDate}) {
    for (const FieldInfo& field : FieldsOf(table)) {
      if (field.role == role && (field.groups & group) != 0) return role;
    }
  }
  for (const FieldInfo& field : FieldsOf(table)) {
    if ((field.groups & group) != 0) return field.role;
  }
  return kNone;
}

Table TableWith(Role role) {
  for (std::size_t number = 0; number < kTableCount; ++number) {
    const auto table = static_cast<Table>(number);
    if (Belongs(role, table)) return table;
  }
  return Table::kSubscriptions;
}

// `has`: whether a role is there, or could be.
template <typename Has>
std::vector<Role> MissingRoles(Table table, Has has) {
  std::vector<Role> missing;
  std::uint8_t groups = 0;
  std::uint8_t met = 0;
  for (const FieldInfo& field : FieldsOf(table)) {
    if (field.need == Need::kAlways && !has(field.role)) missing.push_back(field.role);
    groups = static_cast<std::uint8_t>(groups | field.groups);
    const bool there = has(field.role) && (field.with == kNone || has(field.with));
    if (there) met = static_cast<std::uint8_t>(met | field.groups);
  }
  for (unsigned bit = 1; bit <= groups; bit <<= 1U) {
    const auto group = static_cast<std::uint8_t>(bit);
    if ((groups & group) != 0 && (met & group) == 0) {
      missing.push_back(Representative(table, group));
    }
  }
  return missing;
}

// "Jan", "1月": a month, but of no year.
bool LacksYear(const HeadColumn& column) {
  if (column.month || column.name.empty()) return false;
  return ParseMonth(column.name + " 2024").has_value() ||
         ParseMonth("2024年" + column.name).has_value();
}

std::optional<Error> YearMissing(const std::vector<HeadColumn>& columns) {
  constexpr std::size_t kFew = 3;
  std::vector<std::string> names;
  for (const HeadColumn& column : columns) {
    if (LacksYear(column)) names.push_back(column.name);
  }
  if (names.size() < kFew) return std::nullopt;
  return Error{.code = "schema.no_year",
               .message = "The columns " + Join(names) +
                          " are named after months without a year; write them as 2024-01 or "
                          "Jan 2024."};
}

}  // namespace

std::optional<Table> NearestTable(const Picks& picks, const Outlook& outlook) {
  const bool only_list_of_customers = outlook.signs && outlook.signs->table == Table::kCustomers;
  const bool dated = outlook.start || outlook.end;
  if (outlook.signs && !(only_list_of_customers && dated)) return outlook.signs->table;
  const int parts = (outlook.customer ? 1 : 0) + (dated ? 1 : 0) + (outlook.price ? 1 : 0);
  const bool subscription =
      HasKey(picks.columns(), "subscription id") || HasKey(picks.columns(), "subscription uuid");
  if (outlook.month || outlook.month_columns > 0) return Table::kMrr;
  if (parts >= 2 || (parts == 1 && subscription)) return Table::kSubscriptions;
  return std::nullopt;
}

Error RefuseTable(const Picks& picks, const Outlook& outlook) {
  if (const std::optional<Error> error = YearMissing(picks.columns())) return *error;
  if (const std::optional<Table> table = NearestTable(picks, outlook)) {
    const auto could_have = [&picks, &outlook](Role role) {
      if (role == kMonthValue) return outlook.month_columns > 0;
      if (role == kAttribute) return outlook.described;
      if (role == kMeasure) return outlook.measures > 0;
      if (role == kCostValue) return outlook.cost_columns > 0;
      return picks.Best(role).has_value();
    };
    const std::vector<Role> missing = MissingRoles(*table, could_have);
    if (!missing.empty()) return Missing(*table, missing, picks);
  }
  return {.code = "schema.no_table",
          .message = "The columns fit no table that can be read. " + std::string(kReadable) +
                     "; rename columns to words like these, or say in a mapping what they hold. " +
                     SeenColumns(picks.columns())};
}

Error RefuseExport(const Fingerprint& fingerprint) {
  return {.code = "schema.table_not_yet",
          .message = "The file is an export of " + std::string(fingerprint.source) +
                     " and cannot be used: " + std::string(fingerprint.refusal) + '.'};
}

Status CheckComplete(const Picks& picks, Table table, bool plans, Currency currency) {
  const bool priced_by_plan =
      plans && picks.Has(kPlan) && (table == Table::kSubscriptions || table == Table::kInvoices);
  const auto has = [&](Role role) {
    if (role == kAmount && priced_by_plan) return true;
    if (role == kToCurrency && currency.known()) return true;
    return picks.Has(role);
  };
  const std::vector<Role> missing = MissingRoles(table, has);
  if (missing.empty()) return Ok();
  return Missing(table, missing, picks);
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
    const Table other = TableWith(pick.role);
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
