#include "holdfast/report/json.h"

#include "holdfast/base/version.h"
#include "json_parts.h"

namespace holdfast {
namespace {

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kNotice:
      return "notice";
    case Severity::kIgnored:
      return "ignored";
    default:
      return "rejected";
  }
}

Json IssuesJson(const std::vector<Issue>& issues) {
  Json list = Json::array();
  for (const Issue& issue : issues) {
    list.push_back({{"code", issue.code},
                    {"severity", SeverityName(issue.severity)},
                    {"count", issue.count},
                    {"lines", issue.lines},
                    {"message", issue.message}});
  }
  return list;
}

Json InputJson(const InputAccount& input) {
  Json columns = Json::array();
  for (const MappedColumn& column : input.columns) {
    columns.push_back({{"name", column.name},
                       {"role", ToString(column.role)},
                       {"why", column.why},
                       {"sure", column.sure}});
  }
  return {{"name", input.name},
          {"table", ToString(input.table)},
          {"source", input.source},
          {"bytes", input.bytes},
          {"fingerprint", input.fingerprint},
          {"rows", RowsJson(input.rows)},
          {"amounts", AmountsJson(input.amounts)},
          {"columns", std::move(columns)},
          {"issues", IssuesJson(input.issues)}};
}

Json InputsJson(const std::vector<InputAccount>& inputs) {
  Json list = Json::array();
  for (const InputAccount& input : inputs) list.push_back(InputJson(input));
  return list;
}

void AddMovement(const MovementRow& row, bool moves, Json* json) {
  const Movement::Customers& c = row.customers;
  (*json)["opening"] = row.opening;
  (*json)["new"] = row.fresh;
  (*json)["reactivation"] = row.reactivation;
  (*json)["expansion"] = row.expansion;
  (*json)["contraction"] = row.contraction;
  (*json)["churn"] = row.churn;
  (*json)["fx"] = row.fx;
  if (moves) {
    (*json)["entering"] = row.entering;
    (*json)["leaving"] = row.leaving;
  }
  (*json)["closing"] = row.closing;
  Json customers = {{"opening", c.opening},       {"new", c.fresh},
                    {"returned", c.returned},     {"expanded", c.expanded},
                    {"contracted", c.contracted}, {"lost", c.lost}};
  if (moves) {
    customers["entered"] = c.entered;
    customers["left"] = c.left;
  }
  customers["closing"] = c.closing;
  (*json)["customers"] = std::move(customers);
}

Json MovementsJson(const Block& block) {
  Json list = Json::array();
  for (const MovementRow& row : block.movements) {
    Json json = {{"month", MonthToString(row.month)}};
    AddMovement(row, block.moves, &json);
    list.push_back(std::move(json));
  }
  return list;
}

/// Of the rates of a window, or of a quarter or year.
template <typename Rates>
void AddIntervals(const Rates& rates, Json* json) {
  AddInterval("logo", rates.logo_sure, json);
  AddInterval("nrr", rates.nrr_sure, json);
  AddInterval("grr", rates.grr_sure, json);
  const std::string_view method = rates.interval_method;
  (*json)["interval_method"] = method.empty() ? Json(nullptr) : Json(method);
  if (!rates.grr_interval_method.empty())
    (*json)["grr_interval_method"] = rates.grr_interval_method;
}

Json RatesJson(const PeriodRates& rates) {
  Json json = {{"opening_customers", rates.opening_customers},
               {"customers_lost", rates.customers_lost},
               {"customers_at_risk", rates.customers_at_risk},
               {"customers_kept", rates.customers_kept},
               {"opening", rates.opening},
               {"retained", rates.retained},
               {"kept", rates.kept},
               {"customer_churn", OrNull(rates.customer_churn)},
               {"gross_mrr_churn", OrNull(rates.gross_mrr_churn)},
               {"net_mrr_churn", OrNull(rates.net_mrr_churn)},
               {"nrr", OrNull(rates.nrr)},
               {"grr", OrNull(rates.grr)},
               {"logo", OrNull(rates.logo)}};
  AddInterval("customer_churn", rates.customer_churn_sure, &json);
  AddIntervals(rates, &json);
  return json;
}

Json PeriodsJson(const Periods& periods, bool moves) {
  Json rows = Json::array();
  for (const PeriodRow& row : periods.rows) {
    Json months = Json::object();
    AddMovement(row.months, moves, &months);
    Json net = nullptr;
    if (row.net) {
      net = Json::object();
      AddMovement(*row.net, moves, &net);
    }
    rows.push_back({{"period", row.period},
                    {"first_month", MonthToString(row.first_month)},
                    {"last_month", MonthToString(row.last_month)},
                    {"complete", row.complete},
                    {"months", std::move(months)},
                    {"net", std::move(net)},
                    {"rates", row.rates ? RatesJson(*row.rates) : Json(nullptr)}});
  }
  return {{"unit", periods.unit == PeriodUnit::kYear ? "year" : "quarter"},
          {"rows", std::move(rows)}};
}

Json RetentionJson(const std::vector<RetentionRow>& rows) {
  Json list = Json::array();
  for (const RetentionRow& row : rows) {
    Json json = {{"month", MonthToString(row.month)},
                 {"nrr", OrNull(row.nrr)},
                 {"grr", OrNull(row.grr)},
                 {"logo", OrNull(row.logo)},
                 {"opening", row.opening},
                 {"retained", row.retained},
                 {"kept", row.kept},
                 {"customers", row.customers},
                 {"customers_kept", row.customers_kept}};
    AddIntervals(row, &json);
    json["largest_share"] = OrNull(row.largest_share);
    list.push_back(std::move(json));
  }
  return list;
}

Json CohortsJson(const std::vector<CohortRow>& rows) {
  Json list = Json::array();
  for (const CohortRow& row : rows) {
    Json json = Json({{"month", MonthToString(row.month)},
                      {"size", row.size},
                      {"mrr", row.mrr},
                      {"customers", row.customers},
                      {"net_mrr", row.net_mrr},
                      {"gross_mrr", row.gross_mrr}});
    if (!row.base_mrr.empty()) json["base_mrr"] = row.base_mrr;
    if (!row.period.empty()) json["period"] = row.period;
    list.push_back(std::move(json));
  }
  return list;
}

Json SourcesJson(const std::vector<Source>& sources) {
  Json list = Json::array();
  for (const Source& source : sources) list.push_back(SourceJson(source));
  return list;
}

Json ChurnJson(const Block& block) {
  Json monthly = Json::array();
  for (const ChurnRow& row : block.churn) {
    Json json = {
        {"month", MonthToString(row.month)},
        {"opening_customers", row.opening_customers},
        {"customers_lost", row.customers_lost},
        {"customers_at_risk", row.customers_at_risk},
        {"customer_churn", OrNull(row.customer_churn)},
        {"opening", row.opening},
        {"churn", row.churn},
        {"contraction", row.contraction},
        {"gross_mrr_churn", OrNull(row.gross_mrr_churn)},
        {"net_mrr_churn", OrNull(row.net_mrr_churn)},
        {"net_mrr_churn_without_reactivation", OrNull(row.net_mrr_churn_without_reactivation)}};
    AddInterval("customer_churn", row.customer_churn_sure, &json);
    monthly.push_back(std::move(json));
  }
  Json lost = Json::array();
  for (const MoverRow& row : block.lost.shown) {
    lost.push_back({{"customer", row.customer},
                    {"name", row.name},
                    {"attributes", AttributesJson(row)},
                    {"month", MonthToString(row.month)},
                    {"mrr", row.before},
                    {"since", MonthToString(row.since)},
                    {"sources", SourcesJson(row.sources)}});
  }
  return {{"monthly", std::move(monthly)},
          {"lost", std::move(lost)},
          {"lost_total", block.lost.total},
          {"lost_shown", block.lost.shown.size()}};
}

Json ExpansionJson(const Block& block) {
  Json monthly = Json::array();
  for (const ExpansionRow& row : block.expansion) {
    monthly.push_back({{"month", MonthToString(row.month)},
                       {"new", row.fresh},
                       {"reactivation", row.reactivation},
                       {"expansion", row.expansion},
                       {"contraction", row.contraction},
                       {"churn", row.churn},
                       {"net_new", row.net_new},
                       {"customers_expanded", row.customers_expanded},
                       {"expansion_rate", OrNull(row.expansion_rate)},
                       {"quick_ratio", OrNull(row.quick_ratio)}});
  }
  Json grew = Json::array();
  for (const MoverRow& row : block.grew.shown) {
    grew.push_back({{"customer", row.customer},
                    {"name", row.name},
                    {"attributes", AttributesJson(row)},
                    {"month", MonthToString(row.month)},
                    {"before", row.before},
                    {"after", row.after},
                    {"gain", row.after - row.before},
                    {"sources", SourcesJson(row.sources)}});
  }
  return {{"monthly", std::move(monthly)},
          {"grew", std::move(grew)},
          {"grew_total", block.grew.total},
          {"grew_shown", block.grew.shown.size()}};
}

Json SummaryJson(const Summary& summary) {
  return {{"month", MonthOrNull(summary.month)},
          {"mrr", summary.mrr},
          {"arr", summary.arr},
          {"customers", summary.customers},
          {"arpa", OrNull(summary.arpa)},
          {"ltv", OrNull(summary.ltv)},
          {"mrr_growth", OrNull(summary.mrr_growth)},
          {"zero_mrr_customers", summary.zero_mrr_customers},
          {"in_and_out", summary.in_and_out},
          {"rounded", summary.rounded},
          {"negative_months", summary.negative_months}};
}

}  // namespace

Json InvariantsJson(const std::vector<Invariant>& invariants) {
  Json list = Json::array();
  for (const Invariant& invariant : invariants) {
    list.push_back(
        {{"name", invariant.name}, {"holds", invariant.holds}, {"checks", invariant.checks}});
  }
  return list;
}

void AddBlock(const Block& block, Json* json) {
  Json months = Json::array();
  for (const Month month : block.months) months.push_back(MonthToString(month));
  (*json)["currency"] = block.currency.ToString();
  (*json)["minor_digits"] = block.currency.minor_digits();
  (*json)["months"] = std::move(months);
  (*json)["partial_month"] = MonthOrNull(block.partial_month);
  (*json)["summary"] = SummaryJson(block.summary);
  (*json)["movements"] = MovementsJson(block);
  if (block.periods) (*json)["periods"] = PeriodsJson(*block.periods, block.moves);
  (*json)["retention"] = {{"monthly", RetentionJson(block.monthly_retention)},
                          {"trailing", RetentionJson(block.trailing_retention)}};
  (*json)["cohorts"] = CohortsJson(block.cohorts);
  (*json)["churn"] = ChurnJson(block);
  (*json)["expansion"] = ExpansionJson(block);
  (*json)["uncertainty"] = UncertaintyJson(block.uncertainty);
  (*json)["survival"] = SurvivalJson(block.survival);
  if (block.growth) (*json)["growth"] = GrowthJson(*block.growth);
  if (block.projection) (*json)["projection"] = ProjectionJson(*block.projection);
  if (block.forecast) (*json)["forecast"] = ForecastJson(*block.forecast);
  if (block.reasons) (*json)["churn_reasons"] = ChurnReasonsJson(*block.reasons);
  if (block.sales) (*json)["sales_pay"] = SalesPayJson(*block.sales);
  if (block.revenue) (*json)["revenue"] = RevenueJson(*block.revenue);
  if (block.economics) (*json)["economics"] = EconomicsJson(*block.economics);
  if (block.signals) (*json)["signals"] = SignalsJson(*block.signals);
  if (block.health) (*json)["health"] = HealthJson(*block.health);
  if (block.advocates) (*json)["advocates"] = AdvocatesJson(*block.advocates);
  if (block.adoption) (*json)["adoption"] = AdoptionJson(*block.adoption);
  (*json)["invariants"] = InvariantsJson(block.invariants);
}

std::string ToJson(const Report& report) {
  Json settings = Json::object();
  for (const auto& [key, value] : report.settings) settings[key] = value;
  Json json = {{"schema", "holdfast/report/1"},
               {"version", Version()},
               {"inputs", InputsJson(report.inputs)},
               {"settings", std::move(settings)},
               {"changed_settings", report.changed_settings},
               {"as_of", report.as_of ? Json(DayToString(*report.as_of)) : Json(nullptr)},
               {"conflicts", ConflictsJson(report.conflicts)},
               {"fx", FxJson(report.fx)},
               {"renewals", RenewalsJson(report.renewals, report.renewals_of)},
               {"customers", CustomersJson(report.customers)}};
  if (!report.surveys.empty()) json["surveys"] = SurveysJson(report.surveys);
  if (report.conversion) json["conversion"] = ConversionJson(*report.conversion);
  if (report.filter) json["filter"] = FilterJson(*report.filter);
  if (report.blocks.size() == 1) {
    AddBlock(report.blocks.front(), &json);
    return Dump(json);
  }
  Json blocks = Json::array();
  for (const Block& block : report.blocks) {
    Json one = Json::object();
    AddBlock(block, &one);
    blocks.push_back(std::move(one));
  }
  json["currencies"] = std::move(blocks);
  return Dump(json);
}

std::string ToJson(const std::vector<InputAccount>& inputs) {
  return Dump({{"inputs", InputsJson(inputs)}});
}

std::string ToJson(const std::vector<Issue>& issues) { return Dump(IssuesJson(issues)); }

}  // namespace holdfast
