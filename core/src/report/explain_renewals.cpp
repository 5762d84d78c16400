#include "explain_renewals.h"

#include <array>
#include <string_view>
#include <utility>

#include "explain_renewal_plan.h"
#include "figure_list.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/renewals.h"
#include "listed_contracts.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::string_view kMonths = "renewals.months.";

struct Field {
  std::string_view name;
  std::uint64_t RenewalSums::*contracts = nullptr;
  Minor RenewalSums::*amount = nullptr;
  bool CustomerOfContract::*customer = nullptr;  ///< A count of customers, each by one contract.
};

constexpr std::array<Field, 12> kFields = {
    {{"due", &RenewalSums::due},
     {"renewed", &RenewalSums::renewed},
     {"lost", &RenewalSums::lost},
     {"open", &RenewalSums::open},
     {"renewed_early", &RenewalSums::renewed_early},
     {"customers", &RenewalSums::customers, nullptr, &CustomerOfContract::counts},
     {"customers_renewed", &RenewalSums::customers_renewed, nullptr, &CustomerOfContract::renewed},
     {"due_amount", nullptr, &RenewalSums::due_amount},
     {"open_amount", nullptr, &RenewalSums::open_amount},
     {"renewed_amount", nullptr, &RenewalSums::renewed_amount},
     {"renewed_amount_capped", nullptr, &RenewalSums::renewed_amount_capped},
     {"lost_amount", nullptr, &RenewalSums::lost_amount}}};

struct RatePart {
  std::string_view role;
  std::string_view field;
  int sign = 1;
};

struct RateField {
  std::string_view name;
  Rate RenewalSums::*rate;
  std::array<RatePart, 3> parts;
};

/// By RenewalRateRule.
constexpr std::array<RateField, 3> kCustomerRates = {
    {{"customer_rate",
      &RenewalSums::customer_rate,
      {{{"numerator", "renewed"}, {"denominator", "renewed"}, {"denominator", "lost"}}}},
     {"customer_rate",
      &RenewalSums::customer_rate,
      {{{"numerator", "renewed"}, {"denominator", "due"}, {}}}},
     {"customer_rate",
      &RenewalSums::customer_rate,
      {{{"numerator", "customers_renewed"}, {"denominator", "customers"}, {}}}}}};

constexpr std::array<RateField, 2> kRates = {{{"amount_rate",
                                               &RenewalSums::amount_rate,
                                               {{{"numerator", "renewed_amount"},
                                                 {"denominator", "due_amount"},
                                                 {"denominator", "open_amount", -1}}}},
                                              {"amount_rate_capped",
                                               &RenewalSums::amount_rate_capped,
                                               {{{"numerator", "renewed_amount_capped"},
                                                 {"denominator", "due_amount"},
                                                 {"denominator", "open_amount", -1}}}}}};

template <typename List>
auto Find(const List& list, std::string_view name) -> decltype(&list.front()) {
  for (const auto& entry : list) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

/// Null: the figure is no rate.
const RateField* RateOf(std::string_view name, RenewalRateRule rule) {
  if (name == "customer_rate") return &kCustomerRates[static_cast<std::size_t>(rule)];
  return Find(kRates, name);
}

std::int64_t ValueOf(const RenewalSums& sums, const Field& field) {
  return field.amount != nullptr ? sums.*field.amount
                                 : static_cast<std::int64_t>(sums.*field.contracts);
}

std::string_view RuleOf(RenewalOutcome outcome) {
  switch (outcome) {
    case RenewalOutcome::kOpen:
      return "renewal.open";
    case RenewalOutcome::kLost:
      return "renewal.lost";
    case RenewalOutcome::kRenewed:
      return "renewal.renewed";
  }
  return {};
}

std::string WhyOf(const Renewal& contract) {
  const std::string due = "Due on " + DayToString(contract.due);
  switch (contract.outcome) {
    case RenewalOutcome::kOpen:
      return due + ", neither renewed nor lost.";
    case RenewalOutcome::kLost:
      return due + " and lost.";
    case RenewalOutcome::kRenewed:
      return due + " and renewed" +
             (contract.renewed_on ? " on " + DayToString(*contract.renewed_on) : "") + ".";
  }
  return {};
}

Result<const RenewalBlock*> BlockOf(const std::vector<RenewalBlock>& blocks,
                                    std::optional<Currency> currency) {
  if (!currency && blocks.size() == 1) return &blocks.front();
  std::string list;
  for (const RenewalBlock& block : blocks) {
    if (currency == block.currency) return &block;
    list += (list.empty() ? "" : ", ") + block.currency.ToString();
  }
  return Error{
      "explain.no_such_currency",
      (currency ? "There are no renewals in " + currency->ToString() : "Say the currency") +
          ". The renewals are in " + list + "."};
}

/// What of them.
struct Scope {
  const RenewalSums* sums = nullptr;
  std::optional<Month> month;
};

Result<Scope> ScopeOf(const RenewalBlock& block, const FigureAddress& address) {
  Scope scope = {&block.total, std::nullopt};
  if (!address.metric.starts_with(kMonths)) return scope;
  std::string list;
  for (const RenewalMonth& month : block.months) {
    const bool last = &month == &block.months.back();
    list += (list.empty() ? "" : ", ") + MonthToString(month.month);
    if (address.month ? *address.month != month.month : !last) continue;
    scope.month = month.month;
    scope.sums = &month.sums;
    return scope;
  }
  return Error{"explain.no_such_month", list.empty() ? "No contract was due by the end of the data."
                                                     : "No contract was due in " +
                                                           MonthToString(*address.month) +
                                                           ". The months are: " + list + "."};
}

/// What a contract adds; 0: it is no part.
std::int64_t AmountOf(const Renewal& contract, const Scope& scope, const Field& field, Day as_of) {
  if (field.customer != nullptr)
    return CustomerOf(contract, scope.month, as_of).*field.customer ? 1 : 0;
  const bool due = contract.due <= as_of;
  const bool in_month = !scope.month || MonthOf(contract.due) == *scope.month;
  return due && in_month ? ValueOf(SumsOf(contract), field) : 0;
}

/// Fills in the rows. Errors: `invariant.explanation_adds_up`, `fx.no_rate`.
Status Fill(const AskedRenewals& asked, const ListedContracts& rows, ExplainedPart* part) {
  const Directory directory(asked.books);
  return rows.Fill(
      [&](const ListedContract& row) {
        return RowOfContract(asked.books, directory, asked.contracts, row.contract);
      },
      part);
}

Status AddPart(const AskedRenewals& asked, const Scope& scope, const Field& field,
               const RatePart& as, const ExplainPage& page, Explanation* explanation) {
  ExplainedPart part;
  part.role = as.role;
  part.metric = MetricBeside(explanation->figure.metric, field.name);
  part.unit = field.amount != nullptr     ? FigureUnit::kMoney
              : field.customer != nullptr ? FigureUnit::kCustomers
                                          : FigureUnit::kContracts;
  part.month = scope.month;
  part.sign = as.sign;
  part.total = ValueOf(*scope.sums, field);
  ListedContracts rows(page);
  std::uint32_t counted = 0;  // The last customer who was.
  Status status = asked.ForEach([&](const Renewal& contract) {
    const std::int64_t amount = AmountOf(contract, scope, field, asked.as_of);
    const bool again = field.customer != nullptr && counted == contract.number;
    if (amount == 0 || again) return;
    counted = contract.number;
    rows.Add({contract, amount});
  });
  if (!status.ok()) return status;
  if (status = Fill(asked, rows, &part); !status.ok()) return status;
  explanation->parts.push_back(std::move(part));
  return Ok();
}

/// Contracts that are due after the day of the report.
struct AheadField {
  std::string_view metric;
  RenewalAhead where;
  std::uint64_t RenewalBlock::*contracts = nullptr;
  Minor RenewalBlock::*amount = nullptr;
};

constexpr std::array<AheadField, 4> kAheadFields = {
    {{"renewals.upcoming.contracts", RenewalAhead::kUpcoming, &RenewalBlock::upcoming},
     {"renewals.upcoming.amount", RenewalAhead::kUpcoming, nullptr, &RenewalBlock::upcoming_amount},
     {"renewals.upcoming.decided", RenewalAhead::kDecided, &RenewalBlock::upcoming_decided},
     {"renewals.later", RenewalAhead::kLater, &RenewalBlock::later}}};

/// Null: the figure is of contracts that were due.
const AheadField* AheadFieldOf(std::string_view metric) {
  for (const AheadField& field : kAheadFields) {
    if (field.metric == metric) return &field;
  }
  return nullptr;
}

Status AddAhead(const AskedRenewals& asked, const AheadField& field, const ExplainPage& page,
                Explanation* explanation) {
  const bool money = field.amount != nullptr;
  ExplainedPart part;
  part.role = "total";
  part.metric = field.metric;
  part.unit = money ? FigureUnit::kMoney : FigureUnit::kContracts;
  part.total =
      money ? asked.block->*field.amount : static_cast<std::int64_t>(asked.block->*field.contracts);
  ListedContracts rows(page);
  Status status = asked.ForEach([&](const Renewal& contract) {
    if (AheadOf(contract, asked.as_of) == field.where)
      rows.Add({contract, money ? contract.base : 1});
  });
  if (!status.ok()) return status;
  if (status = Fill(asked, rows, &part); !status.ok()) return status;
  explanation->whole = part.total;
  explanation->parts.push_back(std::move(part));
  return Ok();
}

/// Of contracts that were due, in a month or in all.
Status AddDue(const AskedRenewals& asked, RenewalRateRule rule, const ExplainPage& page,
              Explanation* explanation) {
  const Result<Scope> scope = ScopeOf(*asked.block, explanation->address);
  if (!scope.ok()) return scope.error();
  explanation->address.month = scope->month;
  const std::string_view metric = explanation->figure.metric;
  const std::string_view name = metric.substr(metric.rfind('.') + 1);
  if (const RateField* rate = RateOf(name, rule)) {
    explanation->rate = scope->sums->*(rate->rate);
    for (const RatePart& part : rate->parts) {
      if (part.field.empty()) continue;
      const Field& field = *Find(kFields, part.field);
      Status status = AddPart(asked, *scope, field, part, page, explanation);
      if (!status.ok()) return status;
    }
    return Ok();
  }
  Status status = AddPart(asked, *scope, *Find(kFields, name), {"total", name}, page, explanation);
  if (status.ok()) explanation->whole = explanation->parts.front().total;
  return status;
}

}  // namespace

ExplainedRow RowOfContract(const Books& books, const Directory& directory,
                           const RenewalStore& contracts, const Renewal& contract) {
  ExplainedRow row;
  SayCustomer(books, directory, contract.customer, contract.customer_name, &row);
  row.before = contract.base;
  row.after = contract.renewed;
  row.before_month = MonthOf(contract.due);
  row.after_month = row.before_month;
  row.rule = RuleOf(contract.outcome);
  row.why = WhyOf(contract);
  row.before_lines.total = 1;
  row.before_lines.shown.push_back(
      {std::string(contracts.file_name(contract.file)), contract.line});
  return row;
}

bool IsOfRenewals(std::string_view metric) { return metric.starts_with("renewals."); }

Result<Explanation> ExplainRenewals(const Books& books, const RenewalStore& contracts,
                                    const Report& report, const Settings& settings,
                                    const Filter* filter, const FigureInfo& figure,
                                    const FigureAddress& address, const ExplainPage& page) {
  if (!report.renewals || report.renewals->empty()) {
    return Error{"explain.no_such_month",
                 "There are no renewals: no file is a table of them, "
                 "and no subscription or invoice has a term that is one (setting renewal_terms)."};
  }
  const Result<const RenewalBlock*> block = BlockOf(*report.renewals, address.currency);
  if (!block.ok()) return block.error();
  const AskedRenewals asked = {
      books, contracts, report, *block, *report.as_of, filter, settings.reporting_currency};
  Explanation explanation;
  explanation.figure = figure;
  explanation.currency = (*block)->currency;
  explanation.address = address;
  explanation.address.metric = std::string(figure.metric);
  explanation.address.currency = explanation.currency;
  if (IsOfRenewalPlan(figure.metric))
    return ExplainRenewalPlan(asked, std::move(explanation), page);
  explanation.address.cohort.reset();
  explanation.address.age.reset();
  const AheadField* ahead = AheadFieldOf(figure.metric);
  if (ahead != nullptr) explanation.address.month.reset();
  Status status = ahead != nullptr ? AddAhead(asked, *ahead, page, &explanation)
                                   : AddDue(asked, settings.renewal_rate, page, &explanation);
  if (!status.ok()) return status.error();
  return explanation;
}

}  // namespace holdfast
