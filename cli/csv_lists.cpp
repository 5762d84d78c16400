#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "csv_list_rows.h"
#include "text_report.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

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

constexpr ListColumn kRetention[] = {{"month", "/month"},
                                     {"nrr", "/nrr"},
                                     {"nrr_low", "/nrr_low"},
                                     {"nrr_high", "/nrr_high"},
                                     {"grr", "/grr"},
                                     {"grr_low", "/grr_low"},
                                     {"grr_high", "/grr_high"},
                                     {"customer_retention", "/logo"},
                                     {"customer_retention_low", "/logo_low"},
                                     {"customer_retention_high", "/logo_high"},
                                     {"opening", "/opening", kMoney},
                                     {"retained", "/retained", kMoney},
                                     {"kept", "/kept", kMoney},
                                     {"customers", "/customers"},
                                     {"customers_kept", "/customers_kept"},
                                     {"largest_share", "/largest_share"}};

constexpr ListColumn kChurn[] = {
    {"month", "/month"},
    {"opening_customers", "/opening_customers"},
    {"customers_lost", "/customers_lost"},
    {"customers_at_risk", "/customers_at_risk"},
    {"customer_churn", "/customer_churn"},
    {"customer_churn_low", "/customer_churn_low"},
    {"customer_churn_high", "/customer_churn_high"},
    {"opening", "/opening", kMoney},
    {"churn", "/churn", kMoney},
    {"contraction", "/contraction", kMoney},
    {"gross_mrr_churn", "/gross_mrr_churn"},
    {"net_mrr_churn", "/net_mrr_churn"},
    {"net_mrr_churn_without_reactivation", "/net_mrr_churn_without_reactivation"}};

constexpr ListColumn kLostCustomers[] = {{"customer", "/customer"},  {"name", "/name"},
                                         {"month", "/month"},        {"mrr", "/mrr", kMoney},
                                         {"since", "/since"},        {"file", "/sources/0/file"},
                                         {"line", "/sources/0/line"}};

constexpr ListColumn kExpansion[] = {{"month", "/month"},
                                     {"new", "/new", kMoney},
                                     {"reactivation", "/reactivation", kMoney},
                                     {"expansion", "/expansion", kMoney},
                                     {"contraction", "/contraction", kMoney},
                                     {"churn", "/churn", kMoney},
                                     {"net_new", "/net_new", kMoney},
                                     {"customers_expanded", "/customers_expanded"},
                                     {"expansion_rate", "/expansion_rate"},
                                     {"quick_ratio", "/quick_ratio"}};

constexpr ListColumn kGrownCustomers[] = {
    {"customer", "/customer"},     {"name", "/name"},           {"month", "/month"},
    {"before", "/before", kMoney}, {"after", "/after", kMoney}, {"gain", "/gain", kMoney},
    {"file", "/sources/0/file"},   {"line", "/sources/0/line"}};

constexpr ListColumn kCohorts[] = {{"cohort", "/month", kPlain, 1},
                                   {"period", "/period", kPlain, 1},
                                   {"age", "*", kPlain, 1},
                                   {"size", "/size", kPlain, 1},
                                   {"customers", "/customers/*", kPlain, 1},
                                   {"net_mrr", "/net_mrr/*", kMoney, 1},
                                   {"gross_mrr", "/gross_mrr/*", kMoney, 1},
                                   {"base_mrr", "/base_mrr/*", kMoney, 1}};

constexpr ListColumn kSurvival[] = {
    {"months", "/times/*", kPlain, 1},    {"at_risk", "/at_risk/*", kPlain, 1},
    {"churned", "/churned/*", kPlain, 1}, {"survival", "/survival/*", kPlain, 1},
    {"low", "/low/*", kPlain, 1},         {"high", "/high/*", kPlain, 1}};

constexpr ListColumn kProjection[] = {{"age", "/age"},
                                      {"projected", "/projected"},
                                      {"seen", "/seen"},
                                      {"pooled", "/pooled"},
                                      {"pooled_customers", "/pooled_customers"}};

constexpr ListColumn kCustomerTest[] = {{"from", "/from"},         {"month", "/month"},
                                        {"forecast", "/forecast"}, {"actual", "/actual"},
                                        {"error", "/error"},       {"covered", "/covered"}};

constexpr ListColumn kConcentration[] = {
    {"customers", "/customers"}, {"mrr", "/mrr", kMoney}, {"share", "/share"}};

constexpr ListColumn kWarnings[] = {
    {"code", "/code"}, {"of", "/of"}, {"value", "/value"}, {"message", "/message"}};

constexpr ListColumn kHealthIndicators[] = {
    {"code", "/code"}, {"weight", "/weight"}, {"customers", "/customers"}, {"mean", "/mean"}};

constexpr ListColumn kHealthBands[] = {{"band", "/band"},
                                       {"from", "/from"},
                                       {"to", "/to"},
                                       {"customers", "/customers"},
                                       {"mrr", "/mrr", kMoney},
                                       {"measured_customers", "/measured/customers"},
                                       {"measured_lost", "/measured/lost"},
                                       {"churn", "/measured/churn"},
                                       {"churn_low", "/measured/churn_low"},
                                       {"churn_high", "/measured/churn_high"}};

constexpr ListColumn kEarlyUsage[] = {{"customer", "/customer"},
                                      {"day", "/day"},
                                      {"first_start", "/first_start"},
                                      {"file", "/source/file"},
                                      {"line", "/source/line"}};

constexpr ListColumn kAdvocateTests[] = {{"code", "/code"},           {"threshold", "/threshold"},
                                         {"usual", "/usual"},         {"quoted", "/quoted"},
                                         {"customers", "/customers"}, {"passed", "/passed"},
                                         {"mrr", "/mrr", kMoney}};

constexpr ListColumn kAdvocateScores[] = {{"score", "/code", kPlain, 1},
                                          {"score_customers", "/customers", kPlain, 1},
                                          {"mean", "/mean", kPlain, 1},
                                          {"measure", "/code"},
                                          {"customers", "/customers"}};

constexpr ListColumn kChurnClasses[] = {
    {"class", "/class"}, {"customers", "/customers"}, {"mrr", "/mrr", kMoney}};

constexpr ListColumn kSurveySegments[] = {{"survey", "/survey", kPlain, 1},
                                          {"segment", "/segment"},
                                          {"answers", "/answers"},
                                          {"promoters", "/promoters"},
                                          {"passives", "/passives"},
                                          {"detractors", "/detractors"},
                                          {"score", "/score"},
                                          {"score_low", "/score_low"},
                                          {"score_high", "/score_high"}};

constexpr ListColumn kSurveyAttributes[] = {
    {"survey", "/survey", kPlain, 2}, {"attribute", "/attribute", kPlain, 1},
    {"segment", "/segment"},          {"answers", "/answers"},
    {"promoters", "/promoters"},      {"passives", "/passives"},
    {"detractors", "/detractors"},    {"score", "/score"},
    {"score_low", "/score_low"},      {"score_high", "/score_high"}};

constexpr ListColumn kRenewalsDue[] = {{"days", "/days"},
                                       {"contracts", "/contracts"},
                                       {"amount", "/amount", kMoney},
                                       {"at_risk", "/at_risk"},
                                       {"at_risk_amount", "/at_risk_amount", kMoney}};

constexpr ListColumn kUpcomingRenewals[] = {{"due", "/due"},         {"customer", "/customer"},
                                            {"name", "/name"},       {"base", "/base", kMoney},
                                            {"owner", "/owner"},     {"file", "/source/file"},
                                            {"line", "/source/line"}};

constexpr ListColumn kRates[] = {{"month", "/month"}, {"from", "/from"}, {"rate", "/rate"},
                                 {"day", "/day"},     {"via", "/via"},   {"later", "/later"}};

constexpr ListColumn kConflicts[] = {{"rule", "/rule"},
                                     {"customer", "/customer"},
                                     {"month", "/month"},
                                     {"kept", "/kept", kMoney},
                                     {"other", "/other", kMoney},
                                     {"kept_file", "/kept_source/file"},
                                     {"kept_line", "/kept_source/line"},
                                     {"other_file", "/other_source/file"},
                                     {"other_line", "/other_source/line"}};

constexpr ListColumn kConflictRules[] = {{"rule", "/rule"}, {"count", "/count"}};

constexpr ListColumn kAttributes[] = {
    {"attribute", "/name"}, {"values", "/values"}, {"customers", "/customers"}};

constexpr ListColumn kInvariants[] = {
    {"name", "/name"}, {"holds", "/holds"}, {"checks", "/checks"}};

constexpr ListColumn kInputs[] = {{"name", "/name"},
                                  {"table", "/table"},
                                  {"bytes", "/bytes"},
                                  {"fingerprint", "/fingerprint"},
                                  {"read", "/rows/read"},
                                  {"used", "/rows/used"},
                                  {"ignored", "/rows/ignored"},
                                  {"rejected", "/rows/rejected"}};

constexpr ListColumn kInputColumns[] = {{"file", "/name", kPlain, 1},
                                        {"column", "/name"},
                                        {"role", "/role"},
                                        {"why", "/why"},
                                        {"sure", "/sure"}};

constexpr ListColumn kIssues[] = {{"file", "/name", kPlain, 1}, {"code", "/code"},
                                  {"severity", "/severity"},    {"count", "/count"},
                                  {"lines", "/lines"},          {"message", "/message"}};

constexpr ListColumn kExcludedRows[] = {
    {"file", "/name", kPlain, 1}, {"reason", "/reason"}, {"rows", "/rows"}};

constexpr ListColumn kAmounts[] = {{"file", "/name", kPlain, 1},
                                   {"read", "/read", kMoney},
                                   {"used", "/used", kMoney},
                                   {"ignored", "/ignored", kMoney},
                                   {"rejected", "/rejected", kMoney}};

constexpr ListColumn kExcludedAmounts[] = {{"file", "/name", kPlain, 2},
                                           {"reason", "/reason"},
                                           {"rows", "/rows"},
                                           {"amount", "/amount", kMoney}};

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
     kRenewalsDueBySegment},
    {"retention", Place::kBlock, "/retention/monthly", "", kRetention},
    {"retention_trailing", Place::kBlock, "/retention/trailing", "", kRetention},
    {"churn", Place::kBlock, "/churn/monthly", "", kChurn},
    {"lost_customers", Place::kBlock, "/churn/lost", "", kLostCustomers},
    {"churn_classes", Place::kBlock, "/churn_reasons/classes", "", kChurnClasses},
    {"expansion", Place::kBlock, "/expansion/monthly", "", kExpansion},
    {"grown_customers", Place::kBlock, "/expansion/grew", "", kGrownCustomers},
    {"cohorts", Place::kBlock, "/cohorts", "/customers", kCohorts},
    {"survival", Place::kBlock, "/survival", "/times", kSurvival},
    {"projection", Place::kBlock, "/projection/ages", "", kProjection},
    {"customer_test", Place::kBlock, "/forecast/customer_test/rows", "", kCustomerTest},
    {"concentration", Place::kBlock, "/growth/concentration/top", "", kConcentration},
    {"warnings", Place::kBlock, "/uncertainty/warnings", "", kWarnings},
    {"health_indicators", Place::kBlock, "/health/indicators", "", kHealthIndicators},
    {"health_bands", Place::kBlock, "/health/bands", "", kHealthBands},
    {"early_usage", Place::kBlock, "/health/early_usage/shown", "", kEarlyUsage},
    {"advocate_tests", Place::kBlock, "/advocates/tests", "", kAdvocateTests},
    {"advocate_scores", Place::kBlock, "/advocates/scores", "/measures", kAdvocateScores},
    {"invariants", Place::kBlock, "/invariants", "", kInvariants},
    {"survey_segments", Place::kReport, "/surveys", "/segments", kSurveySegments},
    {"survey_attributes", Place::kReport, "/surveys", "/by", kSurveyAttributes, "/segments"},
    {"renewals_due", Place::kRenewals, "/plan/calendar/windows", "", kRenewalsDue},
    {"renewals_upcoming", Place::kRenewals, "/upcoming/shown", "", kUpcomingRenewals},
    {"rates", Place::kReport, "/fx/rates", "", kRates},
    {"conflicts", Place::kReport, "/conflicts/shown", "", kConflicts},
    {"conflict_rules", Place::kReport, "/conflicts/rules", "", kConflictRules},
    {"attributes", Place::kReport, "/customers/attributes", "", kAttributes},
    {"inputs", Place::kReport, "/inputs", "", kInputs},
    {"columns", Place::kReport, "/inputs", "/columns", kInputColumns},
    {"issues", Place::kReport, "/inputs", "/issues", kIssues},
    {"excluded_rows", Place::kReport, "/inputs", "/rows/excluded", kExcludedRows},
    {"amounts", Place::kReport, "/inputs", "/amounts", kAmounts},
    {"excluded_amounts", Place::kReport, "/inputs", "/amounts", kExcludedAmounts, "/excluded"}};

}  // namespace

std::vector<std::string_view> CsvListNames() {
  std::vector<std::string_view> names;
  for (const ListOfReport& list : kLists) names.push_back(list.name);
  return names;
}

std::string CsvList(const Json& report, std::string_view name) {
  for (const ListOfReport& list : kLists) {
    if (list.name == name) return CsvOf(list, report);
  }
  return {};
}

}  // namespace holdfast::cli
