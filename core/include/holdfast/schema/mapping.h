#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/csv/dialect.h"
#include "holdfast/values/amount.h"
#include "holdfast/values/date.h"
#include "holdfast/values/interval.h"

namespace holdfast {

/// What a row of a file is.
enum class Table : std::uint8_t {
  kSubscriptions,  ///< One subscription, or one version of it; the end is exclusive.
  kMrr,        ///< A customer's MRR in a month: long (a month column) or wide (a column per month).
  kInvoices,   ///< An invoice, a line of one, or a payment, for a service period.
  kMovements,  ///< A change of a customer's MRR on a day.
  kCustomers,  ///< A customer's name and attributes; no MRR.
  kRenewals,   ///< A contract that is due for renewal.
  kRates,      ///< An exchange rate on a day.
  kPlans,  ///< A look-up table that other files name: a plan's or product's name, price, interval.
  kUsage,  ///< What a customer did in a period, or how far it is on a day: logins, modules, tickets
           ///< ...
  kCosts,  ///< A month's cost of one kind, or (wide) a month's costs with a column per kind.
  kSurveys,   ///< An answer from 0 to 10 to the NPS or eNPS question.
  kIndustry,  ///< A month's value of an index of the industry that the business is in.
};
inline constexpr std::size_t kTableCount = static_cast<std::size_t>(Table::kIndustry) + 1;

/// What a column holds.
enum class Role : std::uint8_t {
  kNone,  ///< Not used.
  kCustomer,
  kCustomerName,
  kSubscription,
  kPlan,
  kQuantity,
  kUnitAmount,        ///< Price per interval of one unit: times the quantity.
  kAmount,            ///< Price per interval of the whole row.
  kMrr,               ///< MRR already: neither interval nor quantity apply.
  kArr,               ///< ARR: divided by 12.
  kDiscountPercent,   ///< 0 to 100, off the amount.
  kDiscountAmount,    ///< Off the amount, per interval.
  kDiscountDuration,  ///< forever, repeating, once.
  kCurrency,
  kInterval,
  kIntervalCount,
  kStart,       ///< Of a table of customers: the day the customer signed up.
  kEnd,         ///< Exclusive: the first day without the subscription.
  kCanceledAt,  ///< When the customer asked for the end, which is not the end itself.
  kTrialEnd,
  kStatus,
  kMonth,        ///< The month of a row of a long MRR table.
  kMonthValue,   ///< A wide MRR table: this column is the MRR of the month that it is named after.
  kInvoice,      ///< Number or id of the invoice that a row belongs to.
  kLine,         ///< Id of an invoice line or a payment: one row in the whole world.
  kDate,         ///< Of an invoice, a payment, a movement, a rate.
  kPeriodStart,  ///< The service period that an amount pays for.
  kPeriodEnd,    ///< Its end: exclusive, or the last day where that makes whole months.
  kTax,          ///< Tax within the amount.
  kRefunded,     ///< What was paid back of the amount.
  kKind,         ///< What an invoice line is for, or the kind of a movement.
  kProration,    ///< Boolean: the line settles a part of a period.
  kTestMode,     ///< "Test", or a boolean: the row is no business.
  kTrial,        ///< Boolean: the row is a trial.
  kLatest,       ///< Boolean: false where another row replaces this version.
  kMrrChange,    ///< Signed change of MRR, or its size where a kind says the direction.
  kMrrBefore,    ///< MRR before a movement; kMrr is the one behind it.
  kAttribute,    ///< An attribute of the customer: many columns may have this role.
  kDueDate,      ///< When a contract is due.
  kBaseAmount,   ///< What the contract was worth before its renewal.
  kRenewedAmount,  ///< What it is worth after.
  kLostAmount,     ///< What was lost of the base, of either sign.
  kRenewedOn,      ///< The day the renewal was agreed.
  kOutcome,        ///< Renewed, lost or open.
  kReason,         ///< Why a customer left.
  kOwner,          ///< Who looks after the customer.
  kFromCurrency,   ///< A rate's: one unit of it ...
  kToCurrency,     ///< ... is worth kRate of this one.
  kRate,
  kPlanName,     ///< A look-up table's readable name of kPlan.
  kMeasure,      ///< A measure of usage (values/measure.h): many columns may have this role.
  kLastLogin,    ///< When the customer was last there.
  kOnboardedOn,  ///< When the customer's core process was set up.
  kScore,        ///< A survey's answer, 0 to 10.
  kSurvey,       ///< Which survey: NPS or eNPS.
  kCostKind,     ///< What a cost is for.
  kCostValue,    ///< A wide table of costs: this column is the cost of the kind it is named after.
  kFamilyName,   ///< A person's, where kCustomerName is only the given one: both are the name.
  kIndex,        ///< The value of an index of the industry: any unit, above 0.
  kSeries,       ///< Which index: its name.
  kDescription,  ///< What an invoice's line is for, in its writer's words.
};
inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::kDescription) + 1;

/// "customer", "unit_amount" ...: the names that mappings use.
std::string_view ToString(Role role);
std::optional<Role> RoleFromString(std::string_view text);
std::string_view ToString(Table table);
std::optional<Table> TableFromString(std::string_view text);

/// How one column is read.
struct Column {
  std::string
      name;  ///< As in the header; "column 3" where the file has no header or the name is empty.
  Role role = Role::kNone;
  AmountFormat amount = {};  ///< For the money roles; the minor digits are the row's currency's.
  DateFormat date = {};      ///< For the date roles.
  Month month = 0;           ///< For kMonthValue.
  std::string attribute =
      {};  ///< For kAttribute: "industry", "region" ... or the column's own name; for kMeasure and
           ///< kCostValue the name of the measure or the kind.
  bool percent = false;  ///< For kMeasure: plain numbers are percentages.
};

/// How a file becomes rows: complete, nothing is left to guess.
struct Mapping {
  Table table = Table::kSubscriptions;
  std::vector<Column> columns;  ///< One per column of the file.
  Currency currency;            ///< Of rows that name none: from the header's unit or the user.
  std::optional<Interval>
      interval;  ///< Of rows that name none (`monthly_price`); none: one month, with a notice.
  bool priced_by_plan = false;  ///< No column has a price: it is that of the plan's look-up table.
  bool lines = false;  ///< A row of a table of invoices is one line of several: its amount is the
                       ///< line's.
  std::vector<std::string> keep;  ///< Codes of findings that leave no row out: "row.total" ...
  std::string source =
      {};  ///< The product whose export the header is ("Stripe subscriptions"); empty: not known.
};

/// What the user decided about a file (mapping JSON); everything not set is guessed.
struct MappingOverrides {
  struct ColumnChoice {
    Role role;
    std::string column;  ///< A column's name, exactly as in the header or differing in case and
                         ///< spaces only.
  };
  struct NamedColumn {
    std::string name;    ///< Of a measure or a kind of costs.
    std::string column;  ///< As in ColumnChoice.
  };
  std::optional<Table> table;
  std::vector<ColumnChoice> columns;  ///< A role that is given here is guessed for no other column.
  std::vector<std::string> attributes;  ///< Columns with attributes of the customer.
  std::vector<NamedColumn> measures;    ///< What a column measures, by the measure's name.
  std::vector<NamedColumn> costs;       ///< What a column's costs are for, by the kind's name.
  std::vector<std::string> ignored;     ///< Columns to leave out.
  bool plans =
      false;  ///< A look-up table of plans is part of the analysis: prices may come from it.
  std::vector<std::string> keep;  ///< As in Mapping.
  std::vector<std::string>
      header;  ///< The file that this was made for has these columns; empty: any file.
  std::optional<DateOrder> date_order;
  std::optional<char> decimal;
  std::optional<bool> minor_units;
  std::optional<Currency> currency;
  std::optional<Interval> interval;
  DialectOverrides dialect;
};

}  // namespace holdfast
