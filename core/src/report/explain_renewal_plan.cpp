#include "explain_renewal_plan.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "explain_renewals.h"
#include "explained_due.h"
#include "figure_list.h"
#include "holdfast/base/text.h"
#include "holdfast/ledger/directory.h"
#include "listed_rows.h"
#include "renewal_plan_facts.h"

namespace holdfast {
namespace {

constexpr std::string_view kPlan = "renewals.plan.";
constexpr std::string_view kRates = "renewals.plan.rates.";
constexpr std::string_view kYears = "renewals.plan.years.";
constexpr std::string_view kCalendar = "renewals.plan.calendar.";

std::string_view FieldOf(std::string_view metric) { return metric.substr(metric.rfind('.') + 1); }

using Add = std::function<void(const ListedContract& row)>;
/// Lists those of a customer's contracts that are a part.
using Lists = std::function<void(std::span<const Renewal> of_customer, const Add& add)>;
using Makes = std::function<void(const ListedContract& row, ExplainedRow* shown)>;

/// Tells what is behind one figure.
class PlanExplainer {
 public:
  PlanExplainer(const AskedRenewals& asked, const ExplainPage& page, Explanation* explanation)
      : asked_(asked),
        plan_(asked.block->plan),
        page_(page),
        directory_(asked.books),
        explanation_(*explanation) {}

  Status Explain(const FigureAddress& address);

 private:
  Status ExplainRate(const FigureAddress& address);
  Status ExplainYear(const FigureAddress& address);
  Status ExplainDue(const FigureAddress& address);
  Status ExplainTerm();
  /// Adds a part whose role, metric, unit and total are there. `say`: what a row says beyond
  /// RowOfContract.
  Status AddPart(ExplainedPart part, const Lists& list, const Makes& say = {});

  ExplainedPart Total(std::int64_t total) const {
    ExplainedPart part;
    part.role = "total";
    part.metric = explanation_.figure.metric;
    part.unit = explanation_.figure.unit;
    part.total = total;
    return part;
  }
  ExplainedPart RatePart(const RateDefinition& definition, const RenewalRate& rate,
                         std::string_view side) const;
  ExplainedPart YearPart(const RenewalYear& year, std::string_view role, int sign) const;

  const AskedRenewals& asked_;
  const RenewalPlan& plan_;
  const ExplainPage& page_;
  Directory directory_;
  Explanation& explanation_;
};

Status PlanExplainer::AddPart(ExplainedPart part, const Lists& list, const Makes& say) {
  ListedContracts rows(page_);
  ByCustomer customers;
  const auto take = [&](std::span<const Renewal> contracts) {
    list(contracts, [&rows](const ListedContract& row) { rows.Add(row); });
  };
  Status status = asked_.ForEach([&](const Renewal& contract) { customers.Add(contract, take); });
  if (!status.ok()) return status;
  customers.Finish(take);
  const auto make = [&](const ListedContract& row) {
    ExplainedRow shown = RowOfContract(asked_.books, directory_, asked_.contracts, row.contract);
    if (say) say(row, &shown);
    return shown;
  };
  if (status = rows.Fill(make, &part); !status.ok()) return status;
  explanation_.parts.push_back(std::move(part));
  return Ok();
}

// Rates.

/// Of customers, the first contract that makes its customer count stands for the others.
void ListRate(std::span<const Renewal> contracts, Day as_of, bool of_customers,
              std::int64_t (*amount)(const RateFacts& facts), const Add& add) {
  if (of_customers && amount(RateFactsOf(contracts, as_of)) == 0) return;
  for (const Renewal& contract : contracts) {
    const std::int64_t own = amount(RateFactsOf(contract, as_of));
    add({contract, own});
    if (of_customers && own != 0) return;
  }
}

ExplainedPart PlanExplainer::RatePart(const RateDefinition& definition, const RenewalRate& rate,
                                      std::string_view side) const {
  ExplainedPart part;
  part.role = side;
  part.metric = MetricBeside(explanation_.figure.metric, side);
  part.unit = definition.of_customers ? FigureUnit::kCustomers : FigureUnit::kMoney;
  part.total = side == "numerator" ? rate.numerator : rate.denominator;
  return part;
}

Status PlanExplainer::ExplainRate(const FigureAddress& address) {
  std::vector<std::string_view> codes;
  const RenewalRate* rate = nullptr;
  for (const RenewalRate& each : plan_.rates) {
    codes.push_back(each.code);
    if (address.segment == each.code) rate = &each;
  }
  if (rate == nullptr)
    return NoSuchSegment("Say by which definition (segment).", address.segment.value_or(""), codes);
  explanation_.address.segment = rate->code;
  const auto place = static_cast<std::size_t>(rate - plan_.rates.data());
  const RateDefinition& definition = RateDefinitions()[place];
  const auto list = [&](std::string_view side) -> Lists {
    const auto amount = side == "numerator" ? definition.numerator : definition.denominator;
    return [=, this, &definition](std::span<const Renewal> contracts, const Add& add) {
      ListRate(contracts, asked_.as_of, definition.of_customers, amount, add);
    };
  };
  const std::string_view field = FieldOf(explanation_.figure.metric);
  if (field != "rate") {
    ExplainedPart part = RatePart(definition, *rate, field);
    part.role = "total";
    explanation_.figure.unit = part.unit;
    explanation_.whole = part.total;
    return AddPart(std::move(part), list(field));
  }
  explanation_.rate = rate->rate;
  Status status = AddPart(RatePart(definition, *rate, "numerator"), list("numerator"));
  return status.ok() ? AddPart(RatePart(definition, *rate, "denominator"), list("denominator"))
                     : status;
}

// Years.

struct YearField {
  std::string_view name;
  std::uint64_t RenewalYear::*contracts = nullptr;
  Minor RenewalYear::*amount = nullptr;
};

constexpr std::array<YearField, 6> kYearFields = {
    {{"due", &RenewalYear::due},
     {"due_amount", nullptr, &RenewalYear::due_amount},
     {"renewed", nullptr, &RenewalYear::renewed},
     {"base", nullptr, &RenewalYear::base},
     {"first_time", nullptr, &RenewalYear::first_time},
     {"add_ons", nullptr, &RenewalYear::add_ons}}};

/// Growth is that of what was renewed.
const YearField& YearFieldOf(std::string_view name) {
  const std::string_view of = name == "growth" ? "renewed" : name;
  return *std::find_if(kYearFields.begin(), kYearFields.end(),
                       [of](const YearField& each) { return each.name == of; });
}

std::int64_t ValueOf(const RenewalYear& year, const YearField& field) {
  return field.amount != nullptr ? year.*field.amount
                                 : static_cast<std::int64_t>(year.*field.contracts);
}

Month FirstMonthOf(int year) { return MonthOf(DayFromDate({year, 1, 1}).value_or(0)); }

void SayWhichOfCustomer(const ListedContract& row, ExplainedRow* shown) {
  if (row.contract.outcome != RenewalOutcome::kRenewed) return;
  shown->rule = row.first ? "contract.first" : "contract.further";
  shown->why.pop_back();
  shown->why += row.first ? "; it is the customer's first contract."
                          : "; it is not the customer's first contract.";
}

ExplainedPart PlanExplainer::YearPart(const RenewalYear& year, std::string_view role,
                                      int sign) const {
  const YearField& field = YearFieldOf(FieldOf(explanation_.figure.metric));
  ExplainedPart part;
  part.role = role;
  part.metric = MetricBeside(explanation_.figure.metric, field.name);
  part.unit = field.amount != nullptr ? FigureUnit::kMoney : FigureUnit::kContracts;
  part.month = FirstMonthOf(year.year);
  part.sign = sign;
  part.total = ValueOf(year, field);
  return part;
}

Result<const RenewalYear*> YearAsked(const std::vector<RenewalYear>& years,
                                     std::optional<Month> month) {
  std::string list;
  for (const RenewalYear& year : years) {
    const bool last = &year == &years.back();
    list += (list.empty() ? "" : ", ") + std::to_string(year.year);
    if (month ? DateFromDay(FirstDayOf(*month)).year == year.year : last) return &year;
  }
  return Error{"explain.no_such_month", list.empty() ? "No contract was due by the end of the data."
                                                     : "No contract was due in the year of " +
                                                           MonthToString(*month) +
                                                           ". The years are: " + list + "."};
}

Status PlanExplainer::ExplainYear(const FigureAddress& address) {
  const Result<const RenewalYear*> found = YearAsked(plan_.years, address.month);
  if (!found.ok()) return found.error();
  const RenewalYear& year = **found;
  explanation_.address.month = FirstMonthOf(year.year);
  const std::string_view name = FieldOf(explanation_.figure.metric);
  const YearField& field = YearFieldOf(name);
  const auto add = [&](const RenewalYear& of, std::string_view role, int sign) {
    const auto list = [&](std::span<const Renewal> contracts, const Add& take) {
      for (const Renewal& contract : contracts) {
        const bool first = &contract == &contracts.front();
        if (contract.due <= asked_.as_of && YearOf(contract) == of.year)
          take({contract, ValueOf(YearSumsOf(contract, first), field), first});
      }
    };
    return AddPart(YearPart(of, role, sign), list, SayWhichOfCustomer);
  };
  if (name != "growth") {
    explanation_.whole = ValueOf(year, field);
    return add(year, "total", 1);
  }
  if (!year.growth) {
    return Error{"explain.no_such_month",
                 "There is no growth of " + std::to_string(year.year) +
                     ": it takes a complete year, and renewals in the year before."};
  }
  explanation_.rate = year.growth;
  const RenewalYear& before = *(&year - 1);
  Status status = add(year, "numerator", 1);
  if (status.ok()) status = add(before, "numerator", -1);
  return status.ok() ? add(before, "denominator", 1) : status;
}

// What is due.

struct DueField {
  std::string_view name;
  std::uint64_t DueSums::*contracts = nullptr;
  Minor DueSums::*amount = nullptr;
};

constexpr std::array<DueField, 5> kDueFields = {
    {{"contracts", &DueSums::contracts},
     {"amount", nullptr, &DueSums::amount},
     {"at_risk", &DueSums::at_risk},
     {"at_risk_amount", nullptr, &DueSums::at_risk_amount},
     {"contracts_total", &DueSums::contracts}}};

std::int64_t ValueOf(const DueSums& sums, const DueField& field) {
  return field.amount != nullptr ? sums.*field.amount
                                 : static_cast<std::int64_t>(sums.*field.contracts);
}

void SayDue(const DueAhead& due, const ListedContract& row, ExplainedRow* shown) {
  const std::string day = DayToString(row.contract.due);
  shown->before_day = row.contract.due;
  shown->after_day = row.contract.due;
  shown->rule = due.signals.empty() ? "contract.ahead" : "contract.at_risk";
  shown->signals.assign(due.signals.begin(), due.signals.end());
  shown->why = "Due on " + day + ", not decided yet" +
               (due.signals.empty() ? "" : "; signs of risk: " + Join(shown->signals, ", ")) + ".";
}

Status PlanExplainer::ExplainDue(const FigureAddress& address) {
  const std::string_view metric = explanation_.figure.metric;
  const Result<AskedDue> due = DueAsked(plan_.calendar, address);
  if (!due.ok()) return due.error();
  explanation_.address.age = due->age;
  explanation_.address.segment = due->segment;
  const std::string_view name = FieldOf(metric);
  const DueField& field = *std::find_if(kDueFields.begin(), kDueFields.end(),
                                        [name](const DueField& each) { return each.name == name; });
  const DueBook book(asked_.books, asked_.as_of, SignalsOf(asked_.report, asked_.block->currency));
  const auto list = [&](std::span<const Renewal> contracts, const Add& add) {
    for (const Renewal& contract : contracts) {
      const std::optional<DueAhead> ahead = book.Find(contract);
      if (ahead && due->has(*ahead)) add({contract, ValueOf(DueSumsOf(contract, *ahead), field)});
    }
  };
  ExplainedPart part = Total(ValueOf(due->sums, field));
  explanation_.whole = part.total;
  return AddPart(std::move(part), list, [&](const ListedContract& row, ExplainedRow* shown) {
    if (const auto ahead = book.Find(row.contract)) SayDue(*ahead, row, shown);
  });
}

// How long contracts are renewed for.

Status PlanExplainer::ExplainTerm() {
  const auto list = [](std::span<const Renewal> contracts, const Add& add) {
    ForEachTerm(contracts, [&add](const Renewal& contract, Day next) {
      add({contract, 1, false, next});
    });
  };
  const auto known = static_cast<std::int64_t>(plan_.term.known);
  explanation_.whole = known;
  return AddPart(Total(known), list, [](const ListedContract& row, ExplainedRow* shown) {
    shown->before_day = row.contract.due;
    shown->after_day = row.next;
    shown->after_month = MonthOf(*row.next);
    shown->rule = "contract.next";
    shown->why = "Due on " + DayToString(row.contract.due) +
                 " and renewed; the customer's next contract is due on " + DayToString(*row.next) +
                 ".";
  });
}

Status PlanExplainer::Explain(const FigureAddress& address) {
  const std::string_view metric = explanation_.figure.metric;
  if (metric.starts_with(kRates)) return ExplainRate(address);
  if (metric.starts_with(kYears)) return ExplainYear(address);
  return metric.starts_with(kCalendar) ? ExplainDue(address) : ExplainTerm();
}

}  // namespace

bool IsOfRenewalPlan(std::string_view metric) { return metric.starts_with(kPlan); }

Result<Explanation> ExplainRenewalPlan(const AskedRenewals& asked, Explanation explanation,
                                       const ExplainPage& page) {
  const FigureAddress address = std::move(explanation.address);
  explanation.address = {};
  explanation.address.metric = std::string(explanation.figure.metric);
  explanation.address.currency = explanation.currency;
  PlanExplainer explainer(asked, page, &explanation);
  if (Status status = explainer.Explain(address); !status.ok()) return status.error();
  return explanation;
}

}  // namespace holdfast
