#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::cli {

/// A report (wasm/contract/report.schema.json) for reading in a terminal. Formats; calculates
/// nothing.
std::string TextReport(const nlohmann::ordered_json& report);

/// Parts of it: what files disagree on, the rates in use, the renewals; empty where there is
/// nothing to say.
std::string ConflictsText(const nlohmann::ordered_json& conflicts);
std::string ExchangeText(const nlohmann::ordered_json& fx);
/// `rule`: the setting renewal_rate.
std::string RenewalsText(const nlohmann::ordered_json& renewals, std::string_view rule);

/// What stands in a block, or a report, only where files say it: quality of growth, early warning,
/// unit economics, conversion, surveys; else empty.
std::string GrowthText(const nlohmann::ordered_json& block);
std::string ForecastText(const nlohmann::ordered_json& block);
std::string RevenueText(const nlohmann::ordered_json& block);
std::string ChurnReasonsText(const nlohmann::ordered_json& block);
std::string SalesPayText(const nlohmann::ordered_json& block);
/// Rates by every definition, years and what is due, of one currency's renewals.
std::string RenewalPlanText(const nlohmann::ordered_json& renewals);
std::string SignalsText(const nlohmann::ordered_json& block);
std::string HealthText(const nlohmann::ordered_json& block);
std::string AdvocatesText(const nlohmann::ordered_json& block);
std::string AdoptionText(const nlohmann::ordered_json& block);
std::string EconomicsText(const nlohmann::ordered_json& block);
std::string ConversionText(const nlohmann::ordered_json& report);
std::string SurveysText(const nlohmann::ordered_json& report);
/// What the files say nothing of, and which file would; empty where they say all, and of segments.
std::string NeededText(const nlohmann::ordered_json& report);

/// A report as CSV: one line per currency and month (or quarter, or year, where the report has
/// them), amounts in major units with a dot.
std::string CsvReport(const nlohmann::ordered_json& report);
/// One of the report's other lists as CSV, with its currency in front (empty where it has no
/// amounts): its header alone where the files say nothing of it. `name`: of CsvListNames().
std::string CsvList(const nlohmann::ordered_json& report, std::string_view name);
std::vector<std::string_view> CsvListNames();

/// Segments (wasm/contract/segments.schema.json) for reading, and as CSV: one line per segment and
/// month.
std::string TextSegments(const nlohmann::ordered_json& report);
std::string CsvSegments(const nlohmann::ordered_json& report);
/// "Team", "(none)", "(other)".
std::string SegmentName(const nlohmann::ordered_json& segment);

/// "12 months", "1 month"; `months`: as the setting nrr_months has it.
std::string SpanText(const std::string& months);

/// 123450 as "1,234.50".
std::string Grouped(std::int64_t minor, int digits);
/// The same of `block`, whose "minor_digits" say how many digits there are; "n/a" for null.
std::string Money(const nlohmann::ordered_json& minor, const nlohmann::ordered_json& block);
/// "Acme (c1)", or "c1" where no file has a name; `row`: with "customer" and "name".
std::string CustomerText(const nlohmann::ordered_json& row);
/// "export.csv:12".
std::string PlaceText(const nlohmann::ordered_json& source);

}  // namespace holdfast::cli
