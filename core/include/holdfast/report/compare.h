#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/report.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// A report, and what BuildReport made it of; all outlive the side.
struct ReportSide {
  const Books* books = nullptr;
  const Settings* settings = nullptr;
  const Report* report = nullptr;
};

/// The same as A, but for one setting, which is as in B.
struct CompareStep {
  std::string_view setting;
  ReportSide side;
};

/// Two reports of the same files by other definitions, and what each setting does alone.
struct Compared {
  ReportSide a;
  ReportSide b;
  std::vector<CompareStep> steps;  ///< By every setting that differs.
};

/// A number of a report: a whole one, a rate, or none where the report has none.
struct FigureValue {
  std::optional<std::int64_t> whole;
  Rate rate;

  bool known() const { return whole || rate; }
  friend bool operator==(const FigureValue&, const FigureValue&) = default;
};

/// A figure that is not the same in both.
struct FigureDifference {
  FigureInfo figure;
  FigureAddress address;
  Currency currency;
  FigureValue a;
  FigureValue b;
  FigureValue difference;                  ///< b - a; none where one of both is none.
  std::vector<FigureValue> contributions;  ///< By step: what the setting alone adds to a.
  FigureValue interaction;  ///< What is left: difference - contributions, of settings together.
};

/// Which figures are compared.
struct CompareScope {
  std::optional<Month> month = {};  ///< Only this month's; figures without a month are always in.
  bool cohorts = true;              ///< Cells of cohorts as well.
};

/// The figures that differ, in the order of AllFigures(), then by currency, month, cohort and age.
std::vector<FigureDifference> CompareFigures(const Compared& compared, const CompareScope& scope);

/// Customers who left in the last twelve complete months for a class of reasons, or their MRR,
/// where it is not the same in both.
struct ReasonDifference {
  Currency currency;
  std::size_t of = 0;  ///< As in LossesByClass: behind the classes, those who say nothing.
  FigureUnit unit = FigureUnit::kCustomers;
  std::int64_t a = 0;  ///< 0 also where no file says why anybody left.
  std::int64_t b = 0;
  std::vector<std::int64_t> contributions = {};  ///< As of FigureDifference.
  std::int64_t interaction = 0;
};

/// By currency, class, and customers before MRR.
std::vector<ReasonDifference> CompareReasons(const Compared& compared);

/// A customer who counts otherwise, in B or with one setting of it.
struct CustomerDifference {
  std::string customer;
  std::string name;
  std::int64_t a = 0;  ///< What the customer adds to the part, as of ExplainedRow::amount.
  std::int64_t b = 0;
  std::vector<std::int64_t> contributions;
  std::int64_t interaction = 0;
  std::string rule_a;  ///< As of ExplainedRow; empty where the customer is no part.
  std::string rule_b;
  std::string why_a;
  std::string why_b;
};

/// A sum of customers that the figure is made of in one of both reports.
struct PartDifference {
  std::string_view role;
  std::string_view metric;
  FigureUnit unit = FigureUnit::kMoney;
  std::optional<Month> month;
  std::optional<std::uint32_t> age;
  int sign = 1;
  std::int64_t a = 0;
  std::int64_t b = 0;
  std::vector<std::int64_t> contributions;
  std::int64_t interaction = 0;
  std::uint64_t customers = 0;  ///< How many count otherwise: all their numbers add up to these.
  std::vector<CustomerDifference> rows;  ///< The largest differences first, then by customer.
  std::uint64_t rest_customers = 0;      ///< Who are not given, and the sum of their b - a.
  std::int64_t rest = 0;
};

/// Who makes the difference of one figure.
struct FigureCustomers {
  FigureDifference figure;
  std::vector<PartDifference> parts;
};

/// `limit` customers of each part. Errors: those of ExplainFigure; of a figure that only one report
/// has, none.
Result<FigureCustomers> CompareCustomers(const Compared& compared, const FigureAddress& address,
                                         std::uint64_t limit);

/// wasm/contract/comparison.schema.json.
std::string ToJson(const Compared& compared, const std::vector<FigureDifference>& figures,
                   const std::optional<FigureCustomers>& customers);

}  // namespace holdfast
