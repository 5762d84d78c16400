#include "ledger_text.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "holdfast/base/text.h"
#include "holdfast/values/amount.h"

namespace holdfast::testing {
namespace {

std::string AmountText(Units units) {
  const std::string text = ToDecimal(ToMinor(units), 2);
  return text.size() > 3 && text.substr(text.size() - 3) == ".00" ? text.substr(0, text.size() - 3)
                                                                  : text;
}

Row MonthRow(std::string_view customer, Currency currency, Month month, std::string_view cell) {
  Row row;
  row.customer = customer;
  row.currency = currency;
  row.start = FirstDayOf(month);
  row.end = FirstDayOf(month + 1);
  row.last_date = row.end - 1;
  row.mrr = ParseAmount(cell, {'.', 2, false}).minor * kUnitsPerMinor;
  return row;
}

/// "2024-01-15..2024-03-01 100" behind the customer.
void AddRow(std::string_view customer, Currency currency, std::string_view days,
            std::string_view amount, std::string_view interval, std::uint64_t line,
            Ledger* ledger) {
  Row row = MonthRow(customer, currency, 0, amount);
  if (const std::size_t hash = customer.find('#'); hash != std::string_view::npos) {
    row.identity = static_cast<std::uint32_t>(std::stoul(std::string(customer.substr(hash + 1))));
    row.customer = customer.substr(0, hash);
  }
  const std::size_t dots = days.find("..");
  row.start = *DayFromString(days.substr(0, dots));
  row.end = DayFromString(days.substr(dots + 2)).value_or(kOpenEnd);
  row.last_date = row.end == kOpenEnd ? row.start : row.end;
  row.subscribes = interval == "agreed";
  if (row.subscribes) row.end_is = EndIs::kUnsaid;
  row.interval = ParseInterval(interval);
  ledger->Add(row, line);
}

}  // namespace

Ledger LedgerFromText(std::string_view text) {
  Ledger ledger;
  if (text.find("file ") == std::string_view::npos) ledger.AddFile("ledger");
  std::istringstream lines{std::string(text)};
  std::string line;
  Month first = 0;
  Currency currency;
  for (std::uint64_t number = 1; std::getline(lines, line); ++number) {
    std::istringstream words(line);
    std::string customer;
    std::string word;
    if (!(words >> customer)) continue;
    if (customer == "file") {
      std::string name;
      std::string keep;
      words >> name >> word >> keep;
      ledger.AddFile(name, *TableFromString(word), keep == "keep");
      continue;
    }
    if (customer == "from" || customer == "currency") {
      words >> word;
      if (customer == "from") first = *MonthFromString(word);
      if (customer == "currency") currency = *Currency::Parse(word);
      continue;
    }
    for (Month month = first; words >> word; ++month) {
      if (word.find("..") != std::string::npos) {
        std::string amount;
        std::string interval;
        words >> amount;
        std::getline(words >> std::ws, interval);
        AddRow(customer, currency, word, amount, interval, number, &ledger);
        break;
      }
      ledger.Cover(FirstDayOf(month), LastDayOf(month));
      if (word != ".") ledger.Add(MonthRow(customer, currency, month, word), number);
    }
  }
  return ledger;
}

RateStore RatesFromText(std::string_view text) {
  RateStore rates;
  std::istringstream lines{std::string(text)};
  std::string day;
  std::string from;
  std::string to;
  std::string rate;
  while (lines >> day >> from >> to >> rate) {
    RateRow row = {*DayFromString(day), *Currency::Parse(from), *Currency::Parse(to), 0, 1};
    bool decimals = false;
    for (const char c : rate) {
      if (c == '.') {
        decimals = true;
        continue;
      }
      row.numerator = row.numerator * 10 + (c - '0');
      if (decimals) row.denominator *= 10;
    }
    rates.Add(row);
  }
  return rates;
}

RenewalStore RenewalsFromText(std::string_view text) {
  RenewalStore store;
  if (text.find("file ") == std::string_view::npos) store.AddFile("renewals");
  std::istringstream lines{std::string(text)};
  std::string line;
  Currency currency;
  for (std::uint64_t number = 1; std::getline(lines, line); ++number) {
    std::istringstream words(line);
    std::string customer, due, outcome, early, day;
    if (!(words >> customer >> due)) continue;
    if (customer == "file") store.AddFile(due);
    if (customer == "currency") currency = *Currency::Parse(due);
    if (customer == "file" || customer == "currency") continue;
    RenewalRow row;
    words >> row.base >> outcome;
    if (outcome == "lost") row.outcome = RenewalOutcome::kLost;
    if (outcome == "renewed") {
      row.outcome = RenewalOutcome::kRenewed;
      words >> row.renewed;
    }
    if (words >> early >> day) row.renewed_on = *DayFromString(day);
    row.customer = customer;
    const std::string owner = "owner of " + customer;
    row.owner = owner;
    row.currency = currency;
    row.due = *DayFromString(due);
    store.Add(row, number);
  }
  return store;
}

std::size_t MonthsOf(const Ledger& ledger) {
  return Grid::Months(*ledger.first_day(), *ledger.last_day())->size();
}

std::string MovementsText(const Ledger& ledger, Day gap_days) {
  const MovementTable table = AddUp(ledger, MovementTable(MonthsOf(ledger)), gap_days);
  return MovementsText(table.periods(), MonthOf(*ledger.first_day()));
}

std::string MovementsText(const std::vector<Movement>& periods, Month first) {
  std::string text;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    std::string line;
    const auto add = [&line](std::string_view name, Units units) {
      if (units != 0) line += " " + std::string(name) + " " + AmountText(units);
    };
    add("new", periods[i].fresh);
    add("reactivation", periods[i].reactivation);
    add("expansion", periods[i].expansion);
    add("contraction", -periods[i].contraction);
    add("churn", -periods[i].churn);
    if (!line.empty()) text += MonthToString(first + static_cast<Month>(i)) + line + "\n";
  }
  return text;
}

std::string ConflictsText(const Ledger& ledger) {
  Conflicts conflicts(ledger.accounts());
  AddUp(ledger, MovementTable(MonthsOf(ledger)), 0, &conflicts);
  std::string text;
  const auto source = [](const SourceLine& line) {
    return " (" + std::string(line.file) + ":" + std::to_string(line.line) + ")";
  };
  for (const Conflict& c : conflicts.first()) {
    text += std::string(ToString(c.rule)) + " " +
            std::string(ledger.accounts().customer(c.account)) + " " + MonthToString(c.month) +
            " " + AmountText(c.kept) + source(c.kept_source) + " not " + AmountText(c.other) +
            source(c.other_source) + "\n";
  }
  for (std::size_t rule = 0; rule < kConflictRuleCount; ++rule) {
    const std::uint64_t count = conflicts.count(static_cast<ConflictRule>(rule));
    if (count == 0) continue;
    text +=
        std::to_string(count) + " " + std::string(ToString(static_cast<ConflictRule>(rule))) + ", ";
  }
  return text + std::to_string(conflicts.superseded()) + " superseded\n";
}

std::string LedgerText(const Ledger& ledger) {
  std::vector<std::string> lines;
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    for (std::size_t i = 0; i < ledger.spans(file).size(); ++i) {
      const Span& span = ledger.spans(file)[i];
      lines.push_back(std::string(ledger.accounts().customer(span.account)) + " \"" +
                      std::string(ledger.accounts().name(span.account)) + "\" " +
                      ledger.accounts().currency(span.account).ToString() + " " +
                      DayToString(span.start) + " " +
                      (span.end == kOpenEnd ? "open" : DayToString(span.end)) + " " +
                      std::to_string(span.mrr) + " " + std::string(ledger.file_name(file)) + ":" +
                      std::to_string(span.line) + "\n");
    }
  }
  for (const RepeatedSpan& repeated : ledger.repeated()) {
    lines.push_back("repeated " + std::string(ledger.accounts().customer(repeated.span.account)) +
                    " " + std::string(ledger.file_name(repeated.file)) + ":" +
                    std::to_string(repeated.span.line) + "\n");
  }
  std::sort(lines.begin(), lines.end());
  std::string text = std::to_string(ledger.accounts().size()) + " accounts, " +
                     DayToString(ledger.first_day().value_or(0)) + " to " +
                     DayToString(ledger.last_day().value_or(0));
  for (const Currency currency : ledger.currencies()) {
    text +=
        ", " + std::to_string(ledger.rounded(currency)) + " of " + currency.ToString() + " rounded";
  }
  text += "\n";
  for (const std::string& line : lines) text += line;
  return text;
}

std::string Squeeze(std::string_view text) {
  std::istringstream lines{std::string(text)};
  std::string line;
  std::string squeezed;
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string word;
    std::string kept;
    while (words >> word) kept += (kept.empty() ? "" : " ") + word;
    if (!kept.empty()) squeezed += kept + "\n";
  }
  return squeezed;
}

}  // namespace holdfast::testing
