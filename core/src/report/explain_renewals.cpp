#include "explain_renewals.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <tuple>
#include <utility>

#include "figure_list.h"
#include "holdfast/base/foremost.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/renewals.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::string_view kMonths = "renewals.months.";
constexpr std::string_view kUpcoming = "renewals.upcoming.";

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

/// The renewals of one currency that a question is about.
struct Scope {
  const RenewalBlock* block = nullptr;
  const RenewalSums* sums = nullptr;
  std::optional<Month> month;
  bool upcoming = false;
  Day as_of = 0;
  const RenewalStore* store = nullptr;
  const Filter* filter = nullptr;  // Null: of all customers.
  Currency to = {};                // The reporting currency, where there is one.
};

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

Result<Scope> ScopeOf(const Report& report, const FigureAddress& address) {
  if (!report.renewals || report.renewals->empty()) {
    return Error{"explain.no_such_month",
                 "There are no renewals: no file is a table of them, "
                 "and no subscription or invoice has a term that is one (setting renewal_terms)."};
  }
  const Result<const RenewalBlock*> block = BlockOf(*report.renewals, address.currency);
  if (!block.ok()) return block.error();
  Scope scope = {*block, &(*block)->total, std::nullopt, false, *report.as_of};
  scope.upcoming = address.metric.starts_with(kUpcoming);
  if (!address.metric.starts_with(kMonths)) return scope;
  std::string list;
  for (const RenewalMonth& month : (*block)->months) {
    const bool last = &month == &(*block)->months.back();
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
std::int64_t AmountOf(const Renewal& contract, const Scope& scope, const Field& field) {
  if (contract.currency != scope.block->currency) return 0;
  if (scope.upcoming) {
    if (!IsUpcoming(contract, scope.as_of)) return 0;
    return field.amount != nullptr ? contract.base : 1;
  }
  if (field.customer != nullptr)
    return CustomerOf(contract, scope.month, scope.as_of).*field.customer ? 1 : 0;
  const bool due = contract.due <= scope.as_of;
  const bool in_month = !scope.month || MonthOf(contract.due) == *scope.month;
  return due && in_month ? ValueOf(SumsOf(contract), field) : 0;
}

struct ContractRow {
  Renewal contract;
  std::int64_t amount = 0;
};

struct PrecedesInList {
  static auto OrderOf(const ContractRow& row) {
    const std::int64_t size = row.amount < 0 ? row.amount : -row.amount;
    const Renewal& r = row.contract;
    return std::tuple(size, r.customer, r.due, r.file, r.line);
  }
  bool operator()(const ContractRow& a, const ContractRow& b) const {
    return OrderOf(a) < OrderOf(b);
  }
};

/// Takes the contracts that are a part, and what each adds.
Status ForEachPart(const Books& books, const Scope& scope, const Field& field,
                   const std::function<void(const Renewal&, std::int64_t)>& take) {
  std::uint32_t counted = 0;  // The last customer who was.
  return ForEachContract(
      *scope.store, books.rates, scope.as_of, scope.to, [&](const Renewal& contract) {
        if (scope.filter != nullptr &&
            !scope.filter->Has(books.ledger.accounts(), contract.customer))
          return;
        const std::int64_t amount = AmountOf(contract, scope, field);
        const bool again = field.customer != nullptr && counted == contract.number;
        if (amount == 0 || again) return;
        counted = contract.number;
        take(contract, amount);
      });
}

/// Fills in the rows. Errors: `invariant.explanation_adds_up`, `fx.no_rate`.
Status Fill(const Books& books, const Scope& scope, const Field& field, const ExplainPage& page,
            ExplainedPart* part) {
  const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(page.offset, SIZE_MAX));
  const auto kept =
      static_cast<std::size_t>(std::min<std::uint64_t>(page.limit, SIZE_MAX - skipped));
  Foremost<ContractRow, PrecedesInList> rows(skipped + kept);
  std::int64_t sum = 0;
  const Status status =
      ForEachPart(books, scope, field, [&](const Renewal& contract, std::int64_t amount) {
        rows.Add({contract, amount});
        sum += amount;
      });
  if (!status.ok()) return status;
  if (sum != part->total) return DoesNotAddUp(part->metric);
  part->customers = rows.total();
  part->rest = part->total;
  const std::vector<ContractRow> first = rows.InOrder();
  const Directory directory(books);
  for (std::size_t i = skipped; i < first.size(); ++i) {
    part->rows.push_back(RowOfContract(books, directory, *scope.store, first[i].contract));
    part->rows.back().amount = first[i].amount;
    part->rest -= first[i].amount;
  }
  part->rest_customers = part->customers - part->rows.size();
  return Ok();
}

/// "contracts" or "amount": of those that are due soon.
Field UpcomingField(std::string_view name) {
  if (name == "amount") return {name, nullptr, &RenewalSums::due_amount};
  return {name, &RenewalSums::due, nullptr};
}

Status AddPart(const Books& books, const Scope& scope, const Field& field, const RatePart& as,
               const ExplainPage& page, Explanation* explanation) {
  ExplainedPart part;
  part.role = as.role;
  part.metric = MetricBeside(explanation->figure.metric, field.name);
  part.unit = field.amount != nullptr     ? FigureUnit::kMoney
              : field.customer != nullptr ? FigureUnit::kCustomers
                                          : FigureUnit::kContracts;
  part.month = scope.month;
  part.sign = as.sign;
  part.total = ValueOf(*scope.sums, field);
  if (scope.upcoming) {
    part.total = field.amount != nullptr ? scope.block->upcoming_amount
                                         : static_cast<std::int64_t>(scope.block->upcoming);
  }
  if (Status status = Fill(books, scope, field, page, &part); !status.ok()) return status;
  explanation->parts.push_back(std::move(part));
  return Ok();
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
  Explanation explanation;
  explanation.figure = figure;
  explanation.address = address;
  explanation.address.metric = std::string(figure.metric);
  Result<Scope> scope = ScopeOf(report, explanation.address);
  if (!scope.ok()) return scope.error();
  scope->filter = filter;
  scope->to = settings.reporting_currency;
  scope->store = &contracts;
  explanation.currency = scope->block->currency;
  explanation.address.currency = explanation.currency;
  explanation.address.month = scope->month;
  explanation.address.cohort.reset();
  explanation.address.age.reset();
  const std::string_view name = figure.metric.substr(figure.metric.rfind('.') + 1);
  if (const RateField* rate = RateOf(name, settings.renewal_rate)) {
    explanation.rate = scope->sums->*(rate->rate);
    for (const RatePart& part : rate->parts) {
      if (part.field.empty()) continue;
      const Field& field = *Find(kFields, part.field);
      Status status = AddPart(books, *scope, field, part, page, &explanation);
      if (!status.ok()) return status.error();
    }
    return explanation;
  }
  const Field* known = Find(kFields, name);
  const Field field = scope->upcoming || known == nullptr ? UpcomingField(name) : *known;
  Status status = AddPart(books, *scope, field, {"total", name}, page, &explanation);
  if (!status.ok()) return status.error();
  explanation.whole = explanation.parts.front().total;
  return explanation;
}

}  // namespace holdfast
