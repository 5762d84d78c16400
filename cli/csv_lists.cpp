#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/csv/writer.h"
#include "text_report.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

enum class Unit { kNone, kMoney };

/// A column, as a pointer into the row, or (`up` 1) into the row that the list of the row is in.
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
  std::string_view path;
  std::string_view within;  ///< The list in each row of `path` whose rows are meant; empty: none.
  std::span<const ListColumn> columns;
};

constexpr Unit kMoney = Unit::kMoney;
constexpr Unit kPlain = Unit::kNone;

constexpr ListColumn kAdvocates[] = {{"customer", "/customer"},
                                     {"name", "/name"},
                                     {"mrr", "/mrr", kMoney},
                                     {"advocate", "/advocate"},
                                     {"share_more_active", "/values/0"},
                                     {"module_share", "/values/1"},
                                     {"milestones", "/values/2"},
                                     {"add_on_years", "/values/3"},
                                     {"spread", "/scores/0"},
                                     {"reliance", "/scores/1"},
                                     {"feedback", "/scores/2"},
                                     {"score", "/score"},
                                     {"file", "/source/file"},
                                     {"line", "/source/line"}};

constexpr ListColumn kHealth[] = {{"customer", "/customer"}, {"name", "/name"},
                                  {"mrr", "/mrr", kMoney},   {"score", "/score"},
                                  {"before", "/before"},     {"band", "/band"},
                                  {"file", "/source/file"},  {"line", "/source/line"}};

constexpr ListColumn kHealthRanges[] = {{"from", "/from"},
                                        {"to", "/to"},
                                        {"customers", "/customers"},
                                        {"mrr", "/mrr", kMoney},
                                        {"measured_customers", "/measured/customers"},
                                        {"measured_lost", "/measured/lost"},
                                        {"churn", "/measured/churn"},
                                        {"churn_low", "/measured/churn_low"},
                                        {"churn_high", "/measured/churn_high"}};

constexpr ListColumn kSignals[] = {{"customer", "/customer", kPlain, 1},
                                   {"name", "/name", kPlain, 1},
                                   {"mrr", "/mrr", kMoney, 1},
                                   {"next_due", "/next_due", kPlain, 1},
                                   {"code", "/code"},
                                   {"value", "/value"},
                                   {"file", "/source/file"},
                                   {"line", "/source/line"}};

constexpr ListColumn kSignalRules[] = {{"code", "/code"},
                                       {"threshold", "/threshold"},
                                       {"quoted", "/quoted"},
                                       {"customers", "/customers"},
                                       {"mrr", "/mrr", kMoney},
                                       {"churn_with", "/measured/with/churn"},
                                       {"churn_without", "/measured/without/churn"},
                                       {"lift", "/measured/lift"},
                                       {"difference_low", "/measured/difference_low"},
                                       {"difference_high", "/measured/difference_high"}};

constexpr ListColumn kGrowth[] = {{"month", "/month"},
                                  {"mrr", "/mrr", kMoney},
                                  {"arr", "/arr", kMoney},
                                  {"customers", "/customers"},
                                  {"month_growth", "/month_growth"},
                                  {"year_growth", "/year_growth"},
                                  {"growth_ratio", "/growth_ratio"},
                                  {"effect_of_customers", "/step/customers", kMoney},
                                  {"effect_of_arpa", "/step/arpa", kMoney}};

constexpr ListColumn kResilience[] = {{"series", "/series", kPlain, 1},
                                      {"peak", "/peak"},
                                      {"trough", "/trough"},
                                      {"over", "/over"},
                                      {"index_change", "/index_change"},
                                      {"arr_before", "/arr_before", kMoney},
                                      {"arr_after", "/arr_after", kMoney},
                                      {"arr_change", "/arr_change"},
                                      {"resilience", "/resilience"},
                                      {"held", "/held"}};

constexpr ListColumn kForecast[] = {{"month", "/month"},
                                    {"kept", "/kept", kMoney},
                                    {"base", "/base", kMoney},
                                    {"base_low", "/base_low", kMoney},
                                    {"base_high", "/base_high", kMoney},
                                    {"new", "/new", kMoney},
                                    {"total", "/total", kMoney},
                                    {"total_low", "/total_low", kMoney},
                                    {"total_high", "/total_high", kMoney},
                                    {"survivors", "/survivors", kMoney}};

constexpr ListColumn kBackTests[] = {
    {"line", "/line", kPlain, 1}, {"months", "/months", kPlain, 1},  {"from", "/from"},
    {"month", "/month"},          {"forecast", "/forecast", kMoney}, {"actual", "/actual", kMoney},
    {"error", "/error"}};

constexpr ListColumn kRevenue[] = {{"month", "/month"},
                                   {"recurring", "/recurring", kMoney},
                                   {"new_arr", "/new_arr", kMoney},
                                   {"add_on_arr", "/add_on_arr", kMoney},
                                   {"implementation", "/one_off/implementation", kMoney},
                                   {"development", "/one_off/development", kMoney},
                                   {"value_added", "/one_off/value_added", kMoney},
                                   {"other", "/one_off/other", kMoney},
                                   {"purity", "/purity"}};

constexpr ListColumn kEconomics[] = {{"month", "/month"},
                                     {"sales_marketing", "/costs/sales_marketing", kMoney},
                                     {"retention", "/costs/retention", kMoney},
                                     {"cost_of_revenue", "/costs/cost_of_revenue", kMoney},
                                     {"research", "/costs/research", kMoney},
                                     {"administration", "/costs/administration", kMoney},
                                     {"new_customers", "/new_customers"},
                                     {"new_mrr", "/new_mrr", kMoney},
                                     {"mrr", "/mrr", kMoney},
                                     {"cac", "/cac", kMoney},
                                     {"crc", "/crc", kMoney},
                                     {"gross_margin", "/gross_margin"},
                                     {"payback_months", "/payback_months"}};

constexpr ListColumn kChurnReasons[] = {{"reason", "/reason"},
                                        {"class", "/class"},
                                        {"customers", "/customers"},
                                        {"mrr", "/mrr", kMoney}};

constexpr ListColumn kSalesPay[] = {{"owner", "/owner", kPlain, 1},
                                    {"month", "/month"},
                                    {"new", "/new", kMoney},
                                    {"reactivation", "/reactivation", kMoney},
                                    {"expansion", "/expansion", kMoney},
                                    {"renewal", "/renewal", kMoney}};

constexpr ListColumn kSurveys[] = {{"survey", "/survey", kPlain, 1},
                                   {"quarter", "/quarter"},
                                   {"answers", "/answers"},
                                   {"promoters", "/promoters"},
                                   {"passives", "/passives"},
                                   {"detractors", "/detractors"},
                                   {"score", "/score"},
                                   {"score_low", "/score_low"},
                                   {"score_high", "/score_high"}};

constexpr ListColumn kConversion[] = {
    {"month", "/month"},         {"signed_up", "/signed_up"}, {"decided", "/decided"},
    {"converted", "/converted"}, {"open", "/open"},           {"open_converted", "/open_converted"},
    {"rate", "/rate"},           {"rate_low", "/rate_low"},   {"rate_high", "/rate_high"}};

constexpr ListColumn kConversionBy[] = {{"attribute", "/attribute", kPlain, 1},
                                        {"segment", "/segment"},
                                        {"signed_up", "/signed_up"},
                                        {"decided", "/decided"},
                                        {"converted", "/converted"},
                                        {"open", "/open"},
                                        {"open_converted", "/open_converted"},
                                        {"rate", "/rate"},
                                        {"rate_low", "/rate_low"},
                                        {"rate_high", "/rate_high"}};

constexpr ListColumn kWaiting[] = {
    {"customer", "/customer"}, {"name", "/name"}, {"signed_up", "/signed_up"}, {"until", "/until"}};

constexpr ListColumn kActivation[] = {
    {"month", "/month"},         {"started", "/started"},   {"decided", "/decided"},
    {"activated", "/activated"}, {"open", "/open"},         {"open_activated", "/open_activated"},
    {"rate", "/rate"},           {"rate_low", "/rate_low"}, {"rate_high", "/rate_high"}};

constexpr ListColumn kEngagement[] = {{"month", "/month"},       {"customers", "/customers"},
                                      {"active", "/active"},     {"rate", "/rate"},
                                      {"rate_low", "/rate_low"}, {"rate_high", "/rate_high"}};

constexpr ListColumn kRenewals[] = {{"month", "/month"},
                                    {"due", "/due"},
                                    {"renewed", "/renewed"},
                                    {"renewed_early", "/renewed_early"},
                                    {"lost", "/lost"},
                                    {"open", "/open"},
                                    {"due_amount", "/due_amount", kMoney},
                                    {"renewed_amount", "/renewed_amount", kMoney},
                                    {"renewed_amount_capped", "/renewed_amount_capped", kMoney},
                                    {"lost_amount", "/lost_amount", kMoney},
                                    {"customer_rate", "/customer_rate"},
                                    {"customer_rate_low", "/customer_rate_low"},
                                    {"customer_rate_high", "/customer_rate_high"},
                                    {"amount_rate", "/amount_rate"},
                                    {"amount_rate_low", "/amount_rate_low"},
                                    {"amount_rate_high", "/amount_rate_high"},
                                    {"amount_rate_capped", "/amount_rate_capped"},
                                    {"amount_rate_capped_low", "/amount_rate_capped_low"},
                                    {"amount_rate_capped_high", "/amount_rate_capped_high"}};

constexpr ListColumn kRenewalCalendar[] = {
    {"due", "/due"},           {"customer", "/customer"}, {"name", "/name"},
    {"base", "/base", kMoney}, {"owner", "/owner"},       {"segment", "/segment"},
    {"signs", "/signals"},     {"file", "/source/file"},  {"line", "/source/line"}};

constexpr ListColumn kRenewalRates[] = {
    {"code", "/code"}, {"rate", "/rate"}, {"rate_low", "/rate_low"}, {"rate_high", "/rate_high"}};

constexpr ListColumn kRenewalYears[] = {{"year", "/year"},
                                        {"complete", "/complete"},
                                        {"due_amount", "/due_amount", kMoney},
                                        {"renewed", "/renewed", kMoney},
                                        {"base", "/base", kMoney},
                                        {"first_time", "/first_time", kMoney},
                                        {"add_ons", "/add_ons", kMoney},
                                        {"growth", "/growth"}};

constexpr ListColumn kHealthMonths[] = {{"month", "/month"}, {"customers", "/customers"},
                                        {"mean", "/mean"},   {"at_risk", "/at_risk"},
                                        {"watch", "/watch"}, {"healthy", "/healthy"}};

constexpr ListColumn kChurnTenure[] = {{"from", "/from", kPlain, 1},
                                       {"to", "/to", kPlain, 1},
                                       {"class", "/class"},
                                       {"customers", "/customers"},
                                       {"mrr", "/mrr", kMoney}};

constexpr ListColumn kRenewalsDueByOwner[] = {
    {"owner", "/name", kPlain, 1}, {"days", "/days"},
    {"contracts", "/contracts"},   {"amount", "/amount", kMoney},
    {"at_risk", "/at_risk"},       {"at_risk_amount", "/at_risk_amount", kMoney}};

constexpr ListColumn kRenewalsDueBySegment[] = {
    {"segment", "/name", kPlain, 1}, {"days", "/days"},
    {"contracts", "/contracts"},     {"amount", "/amount", kMoney},
    {"at_risk", "/at_risk"},         {"at_risk_amount", "/at_risk_amount", kMoney}};

constexpr ListColumn kRenewalsDueByWeek[] = {{"from", "/from"},
                                             {"contracts", "/contracts"},
                                             {"amount", "/amount", kMoney},
                                             {"at_risk", "/at_risk"},
                                             {"at_risk_amount", "/at_risk_amount", kMoney}};

constexpr ListOfReport kLists[] = {
    {"advocates", Place::kBlock, "/advocates/customers", "", kAdvocates},
    {"health", Place::kBlock, "/health/customers", "", kHealth},
    {"health_ranges", Place::kBlock, "/health/record/ranges", "", kHealthRanges},
    {"health_months", Place::kBlock, "/health/months", "", kHealthMonths},
    {"signals", Place::kBlock, "/signals/customers", "/signals", kSignals},
    {"signal_rules", Place::kBlock, "/signals/rules", "", kSignalRules},
    {"growth", Place::kBlock, "/growth/months", "", kGrowth},
    {"resilience", Place::kBlock, "/growth/resilience", "/downturns", kResilience},
    {"forecast", Place::kBlock, "/forecast/months", "", kForecast},
    {"back_tests", Place::kBlock, "/forecast/back_tests", "/rows", kBackTests},
    {"revenue", Place::kBlock, "/revenue/months", "", kRevenue},
    {"economics", Place::kBlock, "/economics/months", "", kEconomics},
    {"churn_reasons", Place::kBlock, "/churn_reasons/reasons", "", kChurnReasons},
    {"churn_tenure", Place::kBlock, "/churn_reasons/tenure", "/classes", kChurnTenure},
    {"sales_pay", Place::kBlock, "/sales_pay/owners", "/months", kSalesPay},
    {"activation", Place::kBlock, "/adoption/activation/months", "", kActivation},
    {"engagement", Place::kBlock, "/adoption/engagement", "", kEngagement},
    {"conversion", Place::kReport, "/conversion/months", "", kConversion},
    {"conversion_by_segment", Place::kReport, "/conversion/by", "/segments", kConversionBy},
    {"waiting_sign_ups", Place::kReport, "/conversion/waiting/shown", "", kWaiting},
    {"surveys", Place::kReport, "/surveys", "/quarters", kSurveys},
    {"renewals", Place::kRenewals, "/months", "", kRenewals},
    {"renewal_rates", Place::kRenewals, "/plan/rates", "", kRenewalRates},
    {"renewal_years", Place::kRenewals, "/plan/years", "", kRenewalYears},
    {"renewal_calendar", Place::kRenewals, "/plan/calendar/contracts", "", kRenewalCalendar},
    {"renewals_due_by_week", Place::kRenewals, "/plan/calendar/weeks", "", kRenewalsDueByWeek},
    {"renewals_due_by_owner", Place::kRenewals, "/plan/calendar/owners", "/windows",
     kRenewalsDueByOwner},
    {"renewals_due_by_segment", Place::kRenewals, "/plan/calendar/segments", "/windows",
     kRenewalsDueBySegment}};

const Json& At(const Json& node, std::string_view pointer) {
  static const Json kNull = nullptr;
  const Json::json_pointer at{std::string(pointer)};
  return node.contains(at) ? node[at] : kNull;
}

/// None where there is no such list.
const Json& RowsAt(const Json& node, std::string_view pointer) {
  static const Json kNone = Json::array();
  const Json& rows = At(node, pointer);
  return rows.is_array() ? rows : kNone;
}

std::string CellText(const Json& value, Unit unit, int digits) {
  if (value.is_null()) return {};
  if (value.is_array()) {
    std::string text;
    for (const Json& one : value) text += (text.empty() ? "" : "; ") + one.get<std::string>();
    return text;
  }
  if (value.is_string()) return value.get<std::string>();
  return unit == Unit::kMoney ? ToDecimal(value.get<Minor>(), digits) : value.dump();
}

/// Writes the rows of one currency.
class RowWriter {
 public:
  RowWriter(const ListOfReport& list, std::string_view currency, int digits, std::string* text)
      : list_(list), currency_(currency), digits_(digits), text_(text) {}

  void Write(const Json& node) {
    for (const Json& row : RowsAt(node, list_.path)) {
      if (list_.within.empty()) {
        WriteRow({&row, &row});
        continue;
      }
      for (const Json& inner : RowsAt(row, list_.within)) WriteRow({&inner, &row});
    }
  }

 private:
  /// `rows`: the row, and the one that its list is in.
  void WriteRow(std::array<const Json*, 2> rows) {
    AppendCell(currency_, text_);
    for (const ListColumn& column : list_.columns) {
      *text_ += ",";
      AppendCell(CellText(At(*rows[column.up], column.pointer), column.unit, digits_), text_);
    }
    *text_ += "\n";
  }

  const ListOfReport& list_;
  std::string_view currency_;
  int digits_;
  std::string* text_;
};

void WriteBlock(const ListOfReport& list, const Json& block, std::string* text) {
  const auto currency = block["currency"].get<std::string>();
  RowWriter(list, currency, block["minor_digits"].get<int>(), text).Write(block);
}

}  // namespace

std::vector<std::string_view> CsvListNames() {
  std::vector<std::string_view> names;
  for (const ListOfReport& list : kLists) names.push_back(list.name);
  return names;
}

std::string CsvList(const Json& report, std::string_view name) {
  std::string text;
  for (const ListOfReport& list : kLists) {
    if (list.name != name) continue;
    text = "currency";
    for (const ListColumn& column : list.columns) text += "," + std::string(column.name);
    text += "\n";
    const Json& blocks = list.place == Place::kRenewals ? At(report, "/renewals/currencies")
                                                        : At(report, "/currencies");
    if (list.place == Place::kReport) {
      RowWriter(list, "", 0, &text).Write(report);
    } else if (blocks.is_array()) {
      for (const Json& block : blocks) WriteBlock(list, block, &text);
    } else if (list.place == Place::kBlock) {
      WriteBlock(list, report, &text);
    }
  }
  return text;
}

}  // namespace holdfast::cli
