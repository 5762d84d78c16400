#include "explained_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "holdfast/report/explain.h"

namespace holdfast::testing {
namespace {

using nlohmann::json;

/// Whether a path leads through a list: what is there stands once for each of its rows.
bool IsInList(const json& value, std::string_view path) {
  const json* at = &value;
  while (!path.empty() && at->is_object()) {
    const std::string key(path.substr(0, path.find('.')));
    path.remove_prefix(std::min(path.size(), key.size() + 1));
    if (!at->contains(key)) return false;
    at = &(*at)[key];
  }
  return at->is_array();
}

/// The number at a path below `value`, "costs.research"; null where there is none.
json NumberAt(const json& value, std::string_view path) {
  const json* at = &value;
  while (!path.empty()) {
    const std::string key(path.substr(0, path.find('.')));
    path.remove_prefix(std::min(path.size(), key.size() + 1));
    if (!at->is_object() || !at->contains(key)) return nullptr;
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
      if (IsInList(row, info.metric.substr(list.size()))) continue;
      json question = place;
      question["metric"] = info.metric;
      figures_.push_back({question, NumberAt(row, info.metric.substr(list.size()))});
    }
  }

  /// One figure, where it is explained.
  void AddOne(const std::string& metric, const json& number, const json& place) {
    for (const FigureInfo& info : AllFigures()) {
      if (info.metric != metric || !metric.starts_with(prefix_)) continue;
      json question = place;
      question["metric"] = metric;
      figures_.push_back({question, number});
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
  for (const json& owner : block["sales_pay"]["owners"]) {
    json of = place;
    of["segment"] = owner["owner"];
    all->AddEach("sales_pay.owners.months.", owner["months"], of, "month", "month");
  }
}

void AddCalendar(const json& calendar, const json& place, Gatherer* all) {
  const std::string list = "renewals.plan.calendar.";
  all->AddEach(list + "windows.", calendar["windows"], place, "days", "age");
  for (std::size_t week = 0; week < calendar["weeks"].size(); ++week) {
    json of = place;
    of["age"] = week;
    all->Add(list + "weeks.", calendar["weeks"][week], of);
  }
  for (const char* by : {"owners", "segments"}) {
    for (const json& group : calendar[by]) {
      json of = place;
      of["segment"] = group["name"];
      all->AddEach(list + by + ".windows.", group["windows"], of, "days", "age");
    }
  }
}

void AddRenewals(const json& blocks, Gatherer* all) {
  for (const json& block : blocks) {
    const json place = {{"currency", block["currency"]}};
    all->Add("renewals.", block, place);
    all->AddEach("renewals.months.", block["months"], place, "month", "month");
    const json& plan = block["plan"];
    all->AddEach("renewals.plan.rates.", plan["rates"], place, "code", "segment");
    for (const json& year : plan["years"]) {
      json of = place;
      of["month"] = year["year"].dump() + "-06";
      all->Add("renewals.plan.years.", year, of);
    }
    AddCalendar(plan["calendar"], place, all);
  }
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

/// A bridge has movements between segments only where customers move.
void AddPeriods(const json& block, const json& place, Gatherer* all) {
  if (!block.contains("periods")) return;
  for (const json& row : block["periods"]["rows"]) {
    json month = place;
    month["month"] = row["last_month"];
    for (const char* list : {"months", "net", "rates"}) {
      for (const auto& [key, value] : row[list].items()) {
        if (key != "customers")
          all->AddOne("periods." + std::string(list) + "." + key, value, month);
      }
      if (!row[list].contains("customers")) continue;
      for (const auto& [key, value] : row[list]["customers"].items())
        all->AddOne("periods." + std::string(list) + ".customers." + key, value, month);
    }
  }
}

void AddGrowth(const json& block, const json& place, Gatherer* all) {
  if (block.contains("growth")) {
    const json& growth = block["growth"];
    all->AddEach("growth.months.", growth["months"], place, "month", "month");
    all->Add("growth.year.", growth["year"], place);
    for (const json& row : growth["concentration"]["top"]) {
      json top = place;
      top["segment"] = row["customers"].dump();
      all->Add("growth.concentration.top.", row, top);
    }
  }
  if (block.contains("projection")) all->Add("projection.", block["projection"], place);
  for (const json& row : block["cohorts"]) {
    json cohort = place;
    cohort["cohort"] = row["month"];
    all->AddOne("cohorts.size", row["size"], cohort);
    all->AddOne("cohorts.mrr", row["mrr"], cohort);
  }
}

void AddBlock(const json& block, Gatherer* all) {
  const json place = {{"currency", block["currency"]}};
  AddEvents(block, place, all);
  AddWatch(block, place, all);
  AddPeriods(block, place, all);
  AddGrowth(block, place, all);
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
    if (economics.contains("unassigned"))
      all->Add("economics.unassigned.", economics["unassigned"], place);
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

std::string StateText(const json& row, const std::string& when) {
  const json& month = row[when + "_month"];
  const std::string at = month.is_null() ? "-" : month.get<std::string>();
  std::string text = " " + at + ":" + row[when].dump();
  for (const json& line : row[when + "_lines"]["shown"]) text += "@" + line["line"].dump();
  return text;
}

/// A line per part, and one per row of it that ends with `state_text`.
template <typename StateText>
std::string PartsText(const json& answer, StateText state_text) {
  std::string text;
  for (const json& part : answer["parts"]) {
    text += part["role"].get<std::string>() + (part["sign"] < 0 ? " less " : " ") +
            part["metric"].get<std::string>() + " " + part["total"].dump() + "\n";
    for (const json& row : part["rows"]) {
      const std::string customer = row["customer"];
      text += (customer.empty() ? "-" : customer) + " " + row["amount"].dump() + " " +
              row["rule"].get<std::string>() + state_text(row) + "\n";
    }
  }
  return text;
}

}  // namespace

std::vector<ExplainedFigure> FiguresOfFiles(const json& report, std::string_view prefix) {
  Gatherer all(prefix);
  if (report.contains("currencies")) {
    for (const json& block : report["currencies"]) AddBlock(block, &all);
  } else {
    AddBlock(report, &all);
  }
  if (report.contains("renewals") && report["renewals"].is_object())
    AddRenewals(report["renewals"]["currencies"], &all);
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

std::string Mistakes(const std::vector<ExplainedFigure>& figures,
                     const std::vector<TestFile>& files, std::string_view config) {
  std::vector<std::string> questions;
  for (const ExplainedFigure& figure : figures) questions.push_back(figure.question.dump());
  const std::vector<std::string> answers = ExplainEnvelopes(files, questions, config);
  std::string text;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::string mistake = Mistake(figures[i], json::parse(answers[i]));
    if (!mistake.empty()) text += mistake + "\n";
  }
  return text;
}

std::string Mistakes(const std::vector<TestFile>& files, const json& config, std::string_view list,
                     std::size_t at_least) {
  const json report = json::parse(ReportEnvelope(files, config.dump()));
  if (!report["ok"]) return report.dump();
  const auto figures = FiguresOfFiles(report["value"], list);
  return (figures.size() < at_least ? "too few figures\n" : "") +
         Mistakes(figures, files, config.dump());
}

json Ask(const std::vector<TestFile>& files, const json& question, const json& config) {
  return json::parse(ExplainEnvelope(files, question.dump(), config.dump()));
}

std::string ExplainedText(const json& envelope) {
  if (!envelope["ok"]) return envelope["error"]["code"];
  const json& answer = envelope["value"];
  return answer["metric"].get<std::string>() + " = " + answer["value"].dump() + "\n" +
         PartsText(answer, [](const json& row) {
           return LineText(row["before_lines"]) + " |" + LineText(row["after_lines"]);
         });
}

std::string Told(const json& envelope) {
  if (!envelope["ok"]) return envelope["error"]["code"];
  const json& answer = envelope["value"];
  return answer["metric"].get<std::string>() + " " + answer["month"].dump() + " = " +
         answer["value"].dump() + "\n" + PartsText(answer, [](const json& row) {
           return StateText(row, "before") + StateText(row, "after");
         });
}

}  // namespace holdfast::testing
