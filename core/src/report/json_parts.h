#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "holdfast/report/report.h"

namespace holdfast {

using Json = nlohmann::ordered_json;

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

inline Json MonthOrNull(const std::optional<Month>& month) {
  return month ? Json(MonthToString(*month)) : Json(nullptr);
}

/// The account of a file's rows and amounts.
Json RowsJson(const RowCounts& rows);
Json AmountsJson(const std::vector<AmountSums>& amounts);

Json SourceJson(const Source& source);
Json AttributesJson(const MoverRow& row);

/// `NAME_low` and `NAME_high`, null where there is no interval, at the end of an object.
void AddInterval(const char* name, const Sure& sure, Json* json);
Json UncertaintyJson(const Uncertainty& uncertainty);
Json SurvivalJson(const SurvivalCurve& curve);

struct WithinDaysNames {
  const char* began;
  const char* reached;
  const char* open_reached;
};
/// At the end of an object, with the rate and its interval.
void AddWithinDays(const WithinDays& sums, const WithinDaysNames& names, Json* json);
Json WithinDaysJson(const std::vector<MonthWithinDays>& months, const WithinDaysNames& names);

Json InvariantsJson(const std::vector<Invariant>& invariants);
Json FilterJson(const SegmentFilter& filter);
/// All figures of a block, at the end of an object.
void AddBlock(const Block& block, Json* json);

/// The parts of the report beside its blocks; null where there is no such part.
Json ConflictsJson(const ConflictList& conflicts);
Json FxJson(const std::optional<FxRates>& fx);
Json RenewalsJson(const std::optional<std::vector<RenewalBlock>>& renewals, RenewalSource source);
Json RenewalPlanJson(const RenewalPlan& plan);
Json CustomersJson(const std::optional<KnownCustomers>& customers);

/// Parts that a report has only where there are such tables.
Json GrowthJson(const GrowthBlock& growth);
Json ProjectionJson(const SurvivalProjection& projection);
Json ForecastJson(const Forecast& forecast);
Json ChurnReasonsJson(const ChurnReasonsBlock& block);
Json SalesPayJson(const SalesPayBlock& sales);
Json RevenueJson(const RevenueBlock& revenue);
Json EconomicsJson(const EconomicsBlock& economics);
Json SignalsJson(const SignalsBlock& signals);
Json HealthJson(const HealthBlock& health);
Json AdvocatesJson(const AdvocatesBlock& advocates);
Json AdoptionJson(const Adoption& adoption);
/// Customers, those lost and their share with its interval.
Json ShareJson(const MeasuredShare& share);
Json SurveysJson(const std::vector<SurveyBlock>& surveys);
Json ConversionJson(const Conversion& conversion);

}  // namespace holdfast
