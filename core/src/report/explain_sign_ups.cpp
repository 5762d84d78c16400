#include "explain_sign_ups.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "figure_list.h"
#include "holdfast/base/text.h"
#include "holdfast/ledger/directory.h"
#include "listed_rows.h"
#include "sign_up_lines.h"
#include "sign_up_people.h"

namespace holdfast {
namespace {

constexpr std::string_view kOfSignUps = "conversion.";
constexpr std::string_view kMonths = "conversion.months.";
constexpr std::string_view kSegments = "conversion.by.segments.";
constexpr std::string_view kNotTold = "conversion.not_told";
constexpr std::string_view kWaiting = "conversion.waiting.total";

struct Field {
  std::string_view name;
  std::uint64_t WithinDays::*sum = nullptr;
};

constexpr std::array<Field, 5> kFields = {{{"signed_up", &WithinDays::began},
                                           {"decided", &WithinDays::decided},
                                           {"converted", &WithinDays::reached},
                                           {"open", &WithinDays::open},
                                           {"open_converted", &WithinDays::open_reached}}};

/// The sign-ups that a question is about.
struct Scope {
  const WithinDays* sums = nullptr;  ///< Null: of figures that are none of these.
  std::optional<Month> month;        ///< Of signing up; none: of all.
  std::string by;                    ///< Empty: of all.
  std::string segment;
};

Error NoConversion(const Report& report) {
  return {"explain.no_such_month",
          report.filter ? "There is no conversion in the report of a segment: who has not come to "
                          "pay is in no segment of MRR."
                        : "There is no conversion: no file says when customers signed up."};
}

Result<Scope> ScopeOfMonth(const Conversion& conversion, std::optional<Month> asked) {
  const std::vector<MonthWithinDays>& months = conversion.months;
  const Month month = asked.value_or(months.back().month);
  for (const MonthWithinDays& each : months) {
    if (each.month == month) return Scope{&each.sums, month, {}, {}};
  }
  return Error{"explain.no_such_month", "There is no conversion of " + MonthToString(month) +
                                            ": the report has it for " +
                                            MonthToString(months.front().month) + " to " +
                                            MonthToString(months.back().month) + "."};
}

Result<const ConversionsByAttribute*> AttributeOf(const Conversion& conversion,
                                                  const std::string& asked) {
  if (asked.empty() && conversion.by.size() == 1) return &conversion.by.front();
  std::vector<std::string_view> names;
  for (const ConversionsByAttribute& by : conversion.by) {
    if (by.attribute == asked) return &by;
    names.push_back(by.attribute);
  }
  if (names.empty()) {
    return Error{
        "explain.no_such_segment",
        "Sign-ups are not told apart by an attribute: none that has few values is known of "
        "anybody who has not come to pay."};
  }
  return NoSuchSegment(asked.empty() ? "Say by which attribute of customers (by)."
                                     : "Sign-ups are not told by \"" + Excerpt(asked) + "\".",
                       asked, names);
}

Result<Scope> ScopeOfSegment(const Conversion& conversion, const FigureAddress& address) {
  const Result<const ConversionsByAttribute*> by = AttributeOf(conversion, address.by);
  if (!by.ok()) return by.error();
  const std::string& attribute = (*by)->attribute;
  std::vector<std::string_view> names;
  for (const ConversionSegment& segment : (*by)->segments) {
    if (segment.segment == address.segment)
      return Scope{&segment.sums, std::nullopt, attribute, segment.segment};
    names.push_back(segment.segment);
  }
  const std::string asked = address.segment.value_or("");
  return NoSuchSegment(
      !address.segment ? "Say of which value of \"" + Excerpt(attribute) + "\" (segment)."
      : asked.empty()  ? "Of everybody who signed up the \"" + Excerpt(attribute) + "\" is said."
                       : "Nobody who signed up has \"" + Excerpt(asked) + "\" as \"" +
                            Excerpt(attribute) + "\".",
      asked, names);
}

Result<Scope> ScopeOf(const Conversion& conversion, const FigureAddress& address) {
  if (address.metric.starts_with(kMonths)) return ScopeOfMonth(conversion, address.month);
  if (address.metric.starts_with(kSegments)) return ScopeOfSegment(conversion, address);
  const bool apart = address.metric == kNotTold || address.metric == kWaiting;
  return Scope{apart ? nullptr : &conversion.total, std::nullopt, {}, {}};
}

std::string_view RuleOf(const Person& person, const ConversionTerm& term) {
  if (person.signed_up == kOpenEnd) return "sign_up.not_told";
  const bool decided = term.IsDecided(person);
  if (term.Converted(person)) return decided ? "sign_up.converted" : "sign_up.open_converted";
  if (!decided) return "sign_up.open";
  return person.paid == kOpenEnd ? "sign_up.none" : "sign_up.too_late";
}

std::string WhyOf(const Person& person, const ConversionTerm& term) {
  if (person.signed_up == kOpenEnd) {
    return "First MRR on " + DayToString(person.paid) +
           ", and nothing says that the customer signed up before.";
  }
  std::string why = "Signed up on " + DayToString(person.signed_up) + ", ";
  why += person.paid == kOpenEnd ? "no MRR" : "first MRR on " + DayToString(person.paid);
  const std::string days =
      "the " + (term.days == 1 ? "1 day" : std::to_string(term.days) + " days");
  if (term.IsDecided(person) && person.paid != kOpenEnd)
    return why + (term.Converted(person) ? ", within " : ", later than ") + days + ".";
  return why + "; the last of " + days + (term.IsDecided(person) ? " was " : " is ") +
         DayToString(term.Until(person)) + ".";
}

/// Tells apart who is behind the figures of one question.
class SignUpExplainer {
 public:
  SignUpExplainer(const Books& books, const Settings& settings, const Conversion& conversion,
                  const Scope& scope, const ExplainPage& page)
      : books_(books),
        conversion_(conversion),
        scope_(scope),
        page_(page),
        term_{conversion.as_of, settings.conversion_days},
        people_(books, settings, conversion.as_of) {}

  /// Of the figures in the same list as `metric`, the one that is called `name`.
  Status AddPart(std::string_view role, std::string_view metric, std::string_view name,
                 Explanation* explanation) const;

 private:
  std::int64_t TotalOf(std::string_view metric, const Field* field) const;
  bool IsInScope(const Person& person) const;
  bool Counts(const Person& person, std::string_view metric, const Field* field) const;
  ExplainedRow RowOf(const NamedPerson& person) const;

  const Books& books_;
  const Conversion& conversion_;
  const Scope& scope_;
  const ExplainPage& page_;
  ConversionTerm term_;
  People people_;
  Directory directory_{books_};
};

std::int64_t SignUpExplainer::TotalOf(std::string_view metric, const Field* field) const {
  if (field != nullptr) return static_cast<std::int64_t>(scope_.sums->*(field->sum));
  return static_cast<std::int64_t>(metric == kNotTold ? conversion_.not_told : conversion_.waiting);
}

bool SignUpExplainer::IsInScope(const Person& person) const {
  if (scope_.month && MonthOf(person.signed_up) != *scope_.month) return false;
  return scope_.by.empty() || SaidOf(person, scope_.by, books_.customers) == scope_.segment;
}

bool SignUpExplainer::Counts(const Person& person, std::string_view metric,
                             const Field* field) const {
  if (field == nullptr) return metric == kNotTold || term_.Waits(person);
  WithinDays sums;
  term_.Count(person, &sums);
  return IsInScope(person) && sums.*(field->sum) > 0;
}

ExplainedRow SignUpExplainer::RowOf(const NamedPerson& named) const {
  const auto& [id, person] = named;
  ExplainedRow row;
  SayCustomer(books_, directory_, id, {}, &row);
  if (person.signed_up != kOpenEnd) {
    row.before_day = person.signed_up;
    row.before_month = MonthOf(person.signed_up);
  }
  if (person.paid != kOpenEnd) {
    row.after_day = person.paid;
    row.after_month = MonthOf(person.paid);
  }
  row.rule = RuleOf(person, term_);
  row.why = WhyOf(person, term_);
  return row;
}

Status SignUpExplainer::AddPart(std::string_view role, std::string_view metric,
                                std::string_view name, Explanation* explanation) const {
  const auto* field = std::find_if(kFields.begin(), kFields.end(),
                                   [name](const Field& one) { return one.name == name; });
  if (field == kFields.end()) field = nullptr;
  ExplainedPart part;
  part.role = role;
  part.metric = MetricBeside(metric, name);
  part.unit = FigureUnit::kCustomers;
  part.month = scope_.month;
  part.total = TotalOf(metric, field);
  const std::vector<NamedPerson> people =
      metric == kNotTold ? people_.NotTold() : people_.SignUps();
  std::vector<ListedRow> rows;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (Counts(people[i].second, metric, field)) rows.push_back({people[i].first, 1, 0, 0, i});
  }
  const auto make = [&](std::size_t number) { return RowOf(people[number]); };
  if (Status status = FillListed(std::move(rows), page_, make, &part); !status.ok()) return status;
  FillSignUpLines(books_, people_, part.rows);
  explanation->parts.push_back(std::move(part));
  return Ok();
}

}  // namespace

bool IsOfSignUps(std::string_view metric) { return metric.starts_with(kOfSignUps); }

Result<Explanation> ExplainSignUps(const Books& books, const Report& report,
                                   const Settings& settings, const FigureInfo& figure,
                                   const FigureAddress& address, const ExplainPage& page) {
  if (!report.conversion) return NoConversion(report);
  FigureAddress asked = address;
  asked.metric = std::string(figure.metric);
  const Result<Scope> scope = ScopeOf(*report.conversion, asked);
  if (!scope.ok()) return scope.error();
  Explanation explanation;
  explanation.figure = figure;
  explanation.address.metric = std::move(asked.metric);
  explanation.address.month = scope->month;
  explanation.address.by = scope->by;
  if (!scope->by.empty()) explanation.address.segment = scope->segment;
  if (!report.blocks.empty()) explanation.currency = report.blocks.front().currency;
  const SignUpExplainer explainer(books, settings, *report.conversion, *scope, page);
  const auto add = [&](std::string_view role, std::string_view name) {
    return explainer.AddPart(role, figure.metric, name, &explanation);
  };
  if (figure.unit == FigureUnit::kRate) {
    explanation.rate = scope->sums->rate();
    if (Status status = add("numerator", "converted"); !status.ok()) return status.error();
    if (Status status = add("denominator", "decided"); !status.ok()) return status.error();
    return explanation;
  }
  Status status = add("total", figure.metric.substr(figure.metric.rfind('.') + 1));
  if (!status.ok()) return status.error();
  explanation.whole = explanation.parts.front().total;
  return explanation;
}

}  // namespace holdfast
