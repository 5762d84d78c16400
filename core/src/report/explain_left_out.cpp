#include "explain_left_out.h"

#include <algorithm>

namespace holdfast {
namespace {

/// What the report states of a reason.
struct Stated {
  std::uint64_t rows = 0;
  std::int64_t total = 0;
};

/// The names of a list, for a message.
template <typename List, typename Name>
std::string NamesOf(const List& list, Name name) {
  std::string names;
  for (const auto& entry : list) names += (names.empty() ? "" : ", ") + name(entry);
  return names.empty() ? "none" : names;
}

Result<Stated> RowsOf(const InputAccount& input, const std::string& reason) {
  for (const ExcludedRows& entry : input.rows.excluded) {
    if (entry.reason == reason) return Stated{entry.rows, static_cast<std::int64_t>(entry.rows)};
  }
  return Error{"explain.no_such_reason",
               "No row of " + input.name + " is left out for \"" + reason +
                   "\". The reasons (reason) are: " +
                   NamesOf(input.rows.excluded, [](const auto& entry) { return entry.reason; }) +
                   "."};
}

Result<const AmountSums*> SumsOf(const InputAccount& input, std::optional<Currency> currency) {
  if (!currency && input.amounts.size() == 1) return &input.amounts.front();
  for (const AmountSums& sums : input.amounts) {
    if (currency == sums.currency) return &sums;
  }
  return Error{
      "explain.no_such_currency",
      "Say in which currency of " + input.name + " (currency): " +
          NamesOf(input.amounts, [](const auto& sums) { return sums.currency.ToString(); }) + "."};
}

Result<Stated> AmountsOf(const InputAccount& input, const AmountSums& sums,
                         const std::string& reason) {
  for (const ExcludedAmount& entry : sums.excluded) {
    if (entry.reason == reason) return Stated{entry.rows, entry.amount};
  }
  return Error{"explain.no_such_reason",
               "No amount of " + input.name + " is left out for \"" + reason +
                   "\". The reasons (reason) are: " +
                   NamesOf(sums.excluded, [](const auto& entry) { return entry.reason; }) + "."};
}

std::string WhyOf(const InputAccount& input, const std::string& reason) {
  for (const Issue& issue : input.issues) {
    if (issue.code == reason) return issue.message;
  }
  return {};
}

/// A row for each amount that counts, or for each row left out where `currency` is none.
std::vector<ExplainedRow> RowsFor(const InputAccount& input, const std::string& reason,
                                  std::optional<Currency> currency) {
  std::vector<ExplainedRow> rows;
  ExplainedRow row;
  row.rule = reason;
  row.why = WhyOf(input, reason);
  row.before_lines.total = 1;
  for (const LeftOutRow& left_out : input.left_out) {
    if (left_out.reason != reason) continue;
    row.customer = left_out.customer;
    row.before_lines.shown = {{input.name, left_out.line}};
    row.amount = 1;
    if (!currency) rows.push_back(row);
    for (const auto& [of, amount] : left_out.amounts) {
      row.amount = amount;
      if (currency == of) rows.push_back(row);
    }
  }
  return rows;
}

void Fill(std::vector<ExplainedRow> rows, const ExplainPage& page, ExplainedPart* part) {
  const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(page.offset, rows.size()));
  const auto to =
      from + static_cast<std::size_t>(std::min<std::uint64_t>(page.limit, rows.size() - from));
  part->rest = part->total;
  for (std::size_t i = from; i < to; ++i) {
    part->rest -= rows[i].amount;
    part->rows.push_back(std::move(rows[i]));
  }
  part->rest_customers = part->customers - part->rows.size();
}

}  // namespace

bool IsOfLeftOut(std::string_view metric) { return metric.starts_with("inputs."); }

Result<Explanation> ExplainLeftOut(const Report& report, const FigureInfo& figure,
                                   const FigureAddress& address, const ExplainPage& page) {
  const std::size_t place = address.input.value_or(0);
  if (place >= report.inputs.size() || (!address.input && report.inputs.size() > 1)) {
    return Error{"explain.no_such_input",
                 "Say in which file (input), by its place from 0 on: " +
                     NamesOf(report.inputs, [](const auto& input) { return input.name; }) + "."};
  }
  const InputAccount& input = report.inputs[place];
  Explanation explanation;
  explanation.figure = figure;
  explanation.address.metric = std::string(figure.metric);
  explanation.address.input = static_cast<std::uint32_t>(place);
  explanation.address.reason = address.reason;
  std::optional<Currency> currency;
  Result<Stated> stated = RowsOf(input, address.reason);
  if (figure.unit == FigureUnit::kMoney) {
    const Result<const AmountSums*> sums = SumsOf(input, address.currency);
    if (!sums.ok()) return sums.error();
    currency = (*sums)->currency;
    explanation.currency = *currency;
    explanation.address.currency = currency;
    stated = AmountsOf(input, **sums, address.reason);
  }
  if (!stated.ok()) return stated.error();
  ExplainedPart part;
  part.role = "total";
  part.metric = figure.metric;
  part.unit = figure.unit;
  part.total = stated->total;
  part.customers = stated->rows;
  Fill(RowsFor(input, address.reason, currency), page, &part);
  explanation.whole = part.total;
  explanation.parts.push_back(std::move(part));
  return explanation;
}

}  // namespace holdfast
