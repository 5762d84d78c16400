#include "explained_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "holdfast/report/explain.h"

namespace holdfast::testing {
namespace {

using nlohmann::json;

/// The number at a path below `value`, "costs.research"; null where there is none, and nothing
/// where it stands in the rows of a list.
std::optional<json> NumberAt(const json& value, std::string_view path) {
  const json* at = &value;
  while (!path.empty()) {
    const std::string key(path.substr(0, path.find('.')));
    path.remove_prefix(std::min(path.size(), key.size() + 1));
    if (at->is_array()) return std::nullopt;
    if (!at->is_object() || !at->contains(key)) return json();
    at = &(*at)[key];
  }
  return *at;
}

class Gatherer {
 public:
  explicit Gatherer(std::string_view prefix) : prefix_(prefix) {}

  /// The figures of a list of the report at `row`, each asked with `place`.
  void Add(const std::string& list, const json& row, const json& place) {
    for (const FigureInfo& info : AllFigures()) {
      if (!info.metric.starts_with(list) || !info.metric.starts_with(prefix_)) continue;
      const std::optional<json> number = NumberAt(row, info.metric.substr(list.size()));
      if (!number) continue;
      json question = place;
      question["metric"] = info.metric;
      figures_.push_back({question, *number});
    }
  }

  void AddEach(const std::string& list, const json& rows, const json& place, const char* from,
               const char* to) {
    for (const json& row : rows) {
      json at = place;
      at[to] = row[from];
      Add(list, row, at);
    }
  }

  std::vector<ExplainedFigure> Take() { return std::move(figures_); }

 private:
  std::string_view prefix_;
  std::vector<ExplainedFigure> figures_;
};

bool Has(const json& block, const char* section) {
  return block.contains(section) && block[section].is_object();
}

void AddEvents(const json& block, const json& place, Gatherer* all) {
  if (Has(block, "churn_reasons")) {
    const json& reasons = block["churn_reasons"];
    all->Add("churn_reasons.", reasons, place);
    all->AddEach("churn_reasons.classes.", reasons["classes"], place, "class", "segment");
    all->AddEach("churn_reasons.reasons.", reasons["reasons"], place, "reason", "segment");
    for (const json& row : reasons["tenure"]) {
      json age = place;
      age["age"] = row["from"];
      all->AddEach("churn_reasons.tenure.classes.", row["classes"], age, "class", "segment");
    }
  }
  if (!Has(block, "sales_pay")) return;
  all->AddEach("sales_pay.owners.", block["sales_pay"]["owners"], place, "owner", "segment");
}

void AddHealth(const json& health, const json& place, Gatherer* all) {
  all->Add("health.", health, place);
  all->AddEach("health.indicators.", health["indicators"], place, "code", "segment");
  all->AddEach("health.bands.", health["bands"], place, "band", "segment");
  all->AddEach("health.months.", health["months"], place, "month", "month");
  for (const json& range : health["record"]["ranges"]) {
    json from = place;
    from["segment"] = std::to_string(range["from"].get<int>());
    all->Add("health.record.ranges.", range, from);
  }
}

/// What usage says of who may leave, or speak for the product.
void AddWatch(const json& block, const json& place, Gatherer* all) {
  if (Has(block, "signals")) {
    all->Add("signals.", block["signals"], place);
    all->AddEach("signals.rules.", block["signals"]["rules"], place, "code", "segment");
  }
  if (Has(block, "health")) AddHealth(block["health"], place, all);
  if (!Has(block, "advocates")) return;
  const json& advocates = block["advocates"];
  all->Add("advocates.", advocates, place);
  all->AddEach("advocates.tests.", advocates["tests"], place, "code", "segment");
  all->AddEach("advocates.scores.", advocates["scores"], place, "code", "segment");
  for (const json& score : advocates["scores"])
    all->AddEach("advocates.scores.measures.", score["measures"], place, "code", "segment");
}

void AddBlock(const json& block, Gatherer* all) {
  const json place = {{"currency", block["currency"]}};
  AddEvents(block, place, all);
  AddWatch(block, place, all);
  if (Has(block, "revenue")) {
    const json& revenue = block["revenue"];
    all->AddEach("revenue.months.", revenue["months"], place, "month", "month");
    all->Add("revenue.window.", revenue["window"], place);
    if (revenue["profit"].is_object()) all->Add("revenue.profit.", revenue["profit"], place);
  }
  if (Has(block, "economics")) {
    const json& economics = block["economics"];
    all->AddEach("economics.months.", economics["months"], place, "month", "month");
    all->Add("economics.window.", economics["window"], place);
    all->Add("economics.ltv", {{"_to_cac", economics["ltv_to_cac"]}}, place);
    all->Add("economics.magic", {{"_number", economics["magic_number"]}}, place);
  }
  if (!Has(block, "adoption")) return;
  const json& adoption = block["adoption"];
  if (Has(adoption, "activation")) {
    const json& activation = adoption["activation"];
    all->Add("adoption.activation.total.", activation["total"], place);
    all->AddEach("adoption.activation.months.", activation["months"], place, "month", "month");
  }
  all->AddEach("adoption.engagement.", adoption["engagement"], place, "month", "month");
}

void AddSurveys(const json& surveys, Gatherer* all) {
  for (const json& survey : surveys) {
    const json place = {{"survey", survey["survey"]}};
    all->Add("surveys.total.", survey["total"], place);
    all->AddEach("surveys.quarters.", survey["quarters"], place, "quarter", "month");
    all->AddEach("surveys.segments.", survey["segments"], place, "segment", "segment");
    for (const json& by : survey["by"]) {
      json attribute = place;
      attribute["by"] = by["attribute"];
      all->AddEach("surveys.by.segments.", by["segments"], attribute, "segment", "segment");
    }
  }
}

void AddConversion(const json& conversion, Gatherer* all) {
  all->Add("conversion.total.", conversion["total"], json::object());
  all->AddEach("conversion.months.", conversion["months"], json::object(), "month", "month");
  for (const json& by : conversion["by"]) {
    all->AddEach("conversion.by.segments.", by["segments"], {{"by", by["attribute"]}}, "segment",
                 "segment");
  }
  all->Add("conversion.not", {{"_told", conversion["not_told"]}}, json::object());
  all->Add("conversion.waiting.", conversion["waiting"], json::object());
}

/// The sum of a role's parts.
double SumOf(const json& parts, std::string_view role) {
  double sum = 0;
  for (const json& part : parts) {
    if (part["role"] == role) sum += part["sign"].get<double>() * part["total"].get<double>();
  }
  return sum;
}

bool IsMadeOf(const json& answer) {
  const json& parts = answer["parts"];
  const json& value = answer["value"];
  const std::string role = parts[0]["role"];
  if (role == "total") return parts[0]["total"] == value;
  if (role == "term") return SumOf(parts, "term") == value.get<double>();
  if (role != "numerator" || value.is_null()) return true;
  const bool score = answer["metric"].get<std::string>().ends_with(".score");
  const double quotient =
      (score ? 100 : 1) * SumOf(parts, "numerator") / SumOf(parts, "denominator");
  // Rates are of exact money, and parts of whole minor units.
  const double near = answer["unit"] == "money" ? 1 : 1e-3 * std::max(1.0, std::abs(quotient));
  return std::abs(quotient - value.get<double>()) <= near || SumOf(parts, "denominator") < 1e4;
}

std::string LineText(const json& lines) {
  std::string text;
  for (const json& line : lines["shown"])
    text += " " + line["file"].get<std::string>() + ":" + line["line"].dump();
  return text.empty() ? " -" : text;
}

}  // namespace

std::vector<ExplainedFigure> FiguresOfFiles(const json& report, std::string_view prefix) {
  Gatherer all(prefix);
  if (report.contains("currencies")) {
    for (const json& block : report["currencies"]) AddBlock(block, &all);
  } else {
    AddBlock(report, &all);
  }
  if (report.contains("surveys")) AddSurveys(report["surveys"], &all);
  if (Has(report, "conversion")) AddConversion(report["conversion"], &all);
  return all.Take();
}

std::string Mistake(const ExplainedFigure& figure, const json& envelope) {
  const std::string of = figure.question.dump() + ": ";
  if (!envelope["ok"]) {
    const std::string code = envelope["error"]["code"];
    return figure.number.is_null() && code.starts_with("explain.") ? "" : of + envelope.dump();
  }
  const json& answer = envelope["value"];
  if (answer["value"] != figure.number)
    return of + "is " + answer["value"].dump() + ", and not " + figure.number.dump();
  for (const json& part : answer["parts"]) {
    std::int64_t sum = part["rest"]["amount"];
    for (const json& row : part["rows"]) sum += row["amount"].get<std::int64_t>();
    if (sum != part["total"]) return of + "does not add up: " + part.dump();
  }
  return IsMadeOf(answer) ? "" : of + "is not made of its parts: " + answer.dump();
}

std::string AnswerText(const json& envelope) {
  if (!envelope["ok"]) return envelope["error"]["code"];
  const json& answer = envelope["value"];
  std::string text = answer["metric"].get<std::string>() + " = " + answer["value"].dump() + "\n";
  for (const json& part : answer["parts"]) {
    text += part["role"].get<std::string>() + (part["sign"] < 0 ? " less " : " ") +
            part["metric"].get<std::string>() + " " + part["total"].dump() + "\n";
    for (const json& row : part["rows"]) {
      const std::string customer = row["customer"];
      text += (customer.empty() ? "-" : customer) + " " + row["amount"].dump() + " " +
              row["rule"].get<std::string>() + LineText(row["before_lines"]) + " |" +
              LineText(row["after_lines"]) + "\n";
    }
  }
  return text;
}

}  // namespace holdfast::testing
