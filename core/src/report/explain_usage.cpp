#include "explain_usage.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "adoption_facts.h"
#include "block_usage.h"
#include "figure_list.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::string_view kActivation = "adoption.activation.";
constexpr std::string_view kActivationMonths = "adoption.activation.months.";

struct ActivationField {
  std::string_view name;
  std::uint64_t WithinDays::*sum = nullptr;
  bool (*has)(const ActivationFact& fact) = nullptr;
};

constexpr std::array<ActivationField, 5> kActivationFields = {
    {{"started", &WithinDays::began, [](const ActivationFact&) { return true; }},
     {"decided", &WithinDays::decided, [](const ActivationFact& f) { return f.decided; }},
     {"activated", &WithinDays::reached,
      [](const ActivationFact& f) { return f.decided && f.reached; }},
     {"open", &WithinDays::open, [](const ActivationFact& f) { return !f.decided; }},
     {"open_activated", &WithinDays::open_reached,
      [](const ActivationFact& f) { return !f.decided && f.reached; }}}};

/// The last day within which a customer was to be set up is `days` after the first MRR.
std::string_view RuleOf(const ActivationFact& fact) {
  if (!fact.decided) return fact.reached ? "activation.open_in_time" : "activation.open";
  if (fact.reached) return "activation.in_time";
  return fact.onboarded ? "activation.late" : "activation.not";
}

std::string WhyOf(const ActivationFact& fact) {
  std::string text = "First MRR on " + DayToString(fact.began);
  text += fact.onboarded ? ", set up on " + DayToString(*fact.onboarded) : ", not set up";
  if (!fact.decided) return text + (fact.reached ? "" : ", and the days are not over") + ".";
  if (fact.reached) return text + ", within the days.";
  return text + (fact.onboarded ? ", later than the days." : ", and the days are over.");
}

/// What a figure of usage is asked of.
struct Asked {
  std::optional<Month> month;
  const WithinDays* activation = nullptr;
  const EngagementMonth* engagement = nullptr;
};

template <typename Row>
Result<const Row*> RowOfMonth(const std::vector<Row>& rows, std::optional<Month> month,
                              std::string_view metric) {
  for (const Row& row : rows) {
    const bool last = &row == &rows.back();
    if (month ? row.month == *month : last) return &row;
  }
  std::string message = "There is no " + std::string(metric);
  if (month) message += " of " + MonthToString(*month);
  message += rows.empty() ? ": no rows of usage say anything of it."
                          : ": the report has it for " + MonthToString(rows.front().month) +
                                " to " + MonthToString(rows.back().month) + ".";
  return Error{"explain.no_such_month", message};
}

Result<Asked> AskedOf(const Block& block, const FigureAddress& address) {
  if (!address.metric.starts_with(kActivation)) {
    const std::vector<EngagementMonth> none;
    const auto row = RowOfMonth(block.adoption ? block.adoption->engagement : none, address.month,
                                address.metric);
    if (!row.ok()) return row.error();
    return Asked{(*row)->month, nullptr, *row};
  }
  if (!block.adoption || !block.adoption->activation) {
    return Error{"explain.no_such_month",
                 "There is no " + address.metric +
                     ": no rows of usage say when a customer was set up (onboarded_on)."};
  }
  const Activation& activation = *block.adoption->activation;
  if (!address.metric.starts_with(kActivationMonths)) return Asked{{}, &activation.total, nullptr};
  const auto row = RowOfMonth(activation.months, address.month, address.metric);
  if (!row.ok()) return row.error();
  return Asked{(*row)->month, &(*row)->sums, nullptr};
}

/// Tells the customers behind the figures of a block's usage.
class UsageExplainer {
 public:
  UsageExplainer(const BlockUsage& usage, const Asked& asked)
      : block_(usage), usage_(usage.book()), asked_(asked) {}

  Status Add(std::string_view role, std::string_view metric, const ExplainPage& page,
             std::vector<ExplainedPart>* parts) {
    ExplainedPart part;
    part.role = role;
    part.metric = metric;
    part.unit = FigureUnit::kCustomers;
    part.month = asked_.month;
    const std::string_view field = metric.substr(metric.rfind('.') + 1);
    const Status status = asked_.activation != nullptr ? FillActivation(field, page, &part)
                                                       : FillEngagement(field, page, &part);
    if (status.ok()) parts->push_back(std::move(part));
    return status;
  }

 private:
  Status FillActivation(std::string_view field, const ExplainPage& page, ExplainedPart* part);
  Status FillEngagement(std::string_view field, const ExplainPage& page, ExplainedPart* part);
  ExplainedRow RowOf(const UsageCustomer& customer, const ActivationFact& fact) const;
  ExplainedRow RowOf(const UsageCustomer& customer, bool used) const;

  const BlockUsage& block_;
  const UsageBook& usage_;
  Asked asked_;
};

ExplainedRow UsageExplainer::RowOf(const UsageCustomer& customer,
                                   const ActivationFact& fact) const {
  ExplainedRow row = block_.RowOf(customer);
  row.before_day = fact.began;
  row.before_month = MonthOf(fact.began);
  row.rule = std::string(RuleOf(fact));
  row.why = WhyOf(fact);
  row.before_lines = ShownLines(block_.lines().On(customer.account, fact.began));
  if (!fact.onboarded) return row;
  row.after_day = fact.onboarded;
  row.after_month = MonthOf(*fact.onboarded);
  std::vector<SourceLine> after;
  for (const Usage& usage : customer.rows) {
    if (usage.onboarded_on == fact.onboarded) after.push_back(block_.LineOf(usage));
  }
  row.after_lines = ShownLines(std::move(after));
  return row;
}

Status UsageExplainer::FillActivation(std::string_view field, const ExplainPage& page,
                                      ExplainedPart* part) {
  const ActivationField& of =
      *std::find_if(kActivationFields.begin(), kActivationFields.end(),
                    [field](const ActivationField& each) { return each.name == field; });
  part->total = static_cast<std::int64_t>(asked_.activation->*of.sum);
  std::vector<ListedRow> rows;
  for (std::size_t i = 0; i < usage_.customers().size(); ++i) {
    const UsageCustomer& customer = usage_.customers()[i];
    const std::optional<ActivationFact> fact = ActivationOf(usage_, customer);
    const bool counts = fact && of.has(*fact) &&
                        asked_.month.value_or(MonthOf(fact->began)) == MonthOf(fact->began);
    if (counts) rows.push_back({customer.id, 1, 0, 0, i});
  }
  const auto make = [this](std::size_t i) {
    const UsageCustomer& customer = usage_.customers()[i];
    return RowOf(customer, *ActivationOf(usage_, customer));
  };
  return FillListed(std::move(rows), page, make, part);
}

ExplainedRow UsageExplainer::RowOf(const UsageCustomer& customer, bool used) const {
  ExplainedRow row = block_.RowOf(customer);
  row.after_month = asked_.month;
  const std::string month = MonthToString(*asked_.month);
  row.rule = used ? "usage.active" : "usage.idle";
  row.why =
      used ? "Used the product in " + month + "." : "Usage is known, but none in " + month + ".";
  std::vector<SourceLine> lines;
  for (const Usage& usage : customer.RowsThatCount()) {
    if (!SaysUse(usage) || MonthOf(usage.day) > *asked_.month) continue;
    if (used ? ShowsUseIn(usage, *asked_.month) : true) lines.push_back(block_.LineOf(usage));
  }
  // Of who did not, the last row that says so.
  if (!used && lines.size() > 1) lines.erase(lines.begin(), lines.end() - 1);
  row.after_lines = ShownLines(std::move(lines));
  return row;
}

Status UsageExplainer::FillEngagement(std::string_view field, const ExplainPage& page,
                                      ExplainedPart* part) {
  const bool only_active = field == "active";
  const EngagementMonth& shown = *asked_.engagement;
  part->total = static_cast<std::int64_t>(only_active ? shown.active : shown.customers);
  std::vector<ListedRow> rows;
  std::vector<bool> used;
  for (std::size_t i = 0; i < usage_.customers().size(); ++i) {
    const UsageCustomer& customer = usage_.customers()[i];
    std::optional<bool> in_month;
    for (std::size_t period = 0; period <= usage_.last(); ++period) {
      if (MonthOf(usage_.last_day(period)) == shown.month)
        in_month = UsedIn(usage_, customer, UseOf(customer.RowsThatCount()), period);
    }
    used.push_back(in_month.value_or(false));
    if (in_month && (*in_month || !only_active)) rows.push_back({customer.id, 1, 0, 0, i});
  }
  const auto make = [&](std::size_t i) { return RowOf(usage_.customers()[i], used[i]); };
  return FillListed(std::move(rows), page, make, part);
}

}  // namespace

bool IsOfUsage(std::string_view metric) { return metric.starts_with("adoption."); }

Result<Explanation> ExplainUsage(const BlockSource& source, const Block& block,
                                 const std::vector<SegmentView>& views, const FigureInfo& figure,
                                 const FigureAddress& address, const ExplainPage& page) {
  Explanation explanation;
  explanation.figure = figure;
  explanation.address.metric = std::string(figure.metric);
  explanation.address.month = address.month;
  explanation.address.currency = block.currency;
  explanation.currency = block.currency;
  const Result<Asked> asked = AskedOf(block, explanation.address);
  if (!asked.ok()) return asked.error();
  explanation.address.month = asked->month;
  const BlockUsage usage(source, block, views);
  UsageExplainer explainer(usage, *asked);
  if (figure.unit != FigureUnit::kRate) {
    Status status = explainer.Add("total", figure.metric, page, &explanation.parts);
    if (!status.ok()) return status.error();
    explanation.whole = explanation.parts.front().total;
    return explanation;
  }
  const bool activation = asked->activation != nullptr;
  explanation.rate = activation ? asked->activation->rate() : asked->engagement->rate;
  const std::array<std::pair<std::string_view, std::string_view>, 2> parts = {
      {{"numerator", activation ? "activated" : "active"},
       {"denominator", activation ? "decided" : "customers"}}};
  for (const auto& [role, field] : parts) {
    const std::string_view metric = MetricBeside(figure.metric, field);
    if (Status status = explainer.Add(role, metric, page, &explanation.parts); !status.ok())
      return status.error();
  }
  return explanation;
}

}  // namespace holdfast
