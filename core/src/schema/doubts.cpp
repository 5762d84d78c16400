#include "doubts.h"

#include <algorithm>
#include <map>

#include "evidence.h"
#include "holdfast/values/amount.h"
#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

using enum Role;

// Every customer of the one column is one customer of the other.
bool AreOneToOne(const HeadColumn& one, const HeadColumn& other) {
  std::map<std::string_view, std::string_view> forth;
  std::map<std::string_view, std::string_view> back;
  for (std::size_t row = 0; row < one.cells.size(); ++row) {
    const std::string_view a = one.cells[row];
    const std::string_view b = other.cells[row];
    if (a.empty() || b.empty()) continue;
    if (forth.try_emplace(a, b).first->second != b) return false;
    if (back.try_emplace(b, a).first->second != a) return false;
  }
  return true;
}

// Ids, e-mail addresses, names: a class is only in doubt with itself and the next.
int ClassOf(int rank) { return rank < 20 ? 0 : rank < 30 ? 1 : 2; }

bool IsWholeAndPlain(std::string_view cell) {
  const FoldedText folded = Fold(cell);
  const std::string_view text = folded.text();
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

bool LooksLikeCents(std::vector<std::string_view> cells) {
  constexpr Minor kMedian = 1000;
  std::vector<Minor> amounts;
  for (const std::string_view cell : cells) {
    if (!IsWholeAndPlain(cell)) return false;
    const ParsedAmount amount = ParseAmount(cell, {.minor_digits = 0});
    if (amount.error != AmountError::kNone) continue;
    if (amount.minor != 0) amounts.push_back(amount.minor < 0 ? -amount.minor : amount.minor);
  }
  if (amounts.empty()) return false;
  const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(amounts.size() / 2);
  std::nth_element(amounts.begin(), middle, amounts.end());
  return *middle >= kMedian;
}

// Yen have no cents.
bool HasNoMinorUnits(const Picks& picks) {
  const HeadColumn* currency = picks.ColumnOf(kCurrency);
  if (currency == nullptr || currency->values.empty()) return false;
  return std::all_of(currency->values.begin(), currency->values.end(), [](std::string_view cell) {
    const std::optional<Currency> parsed = Currency::Parse(Fold(cell).text());
    return parsed && parsed->minor_digits() == 0;
  });
}

bool IsDoubtful(Role role) {
  return IsPrice(role) || role == kMonthValue || role == kMrrChange || role == kBaseAmount;
}

}  // namespace

void NoticeTwoCustomers(const Picks& picks, Notices& notices) {
  const std::optional<std::size_t> taken = picks.Find(kCustomer);
  if (taken && picks.passed_over()) {
    notices.Add("schema.two_customers", picks.columns()[*picks.passed_over()].name,
                "would be the customer, but is empty in most rows; " +
                    Quoted(picks.columns()[*taken].name) +
                    " is taken. Choose the other one in a mapping to leave those rows out.");
  }
  if (!taken || picks.closed() || picks.IsChosen(kCustomer)) return;
  const std::optional<int> rank = picks.RankOf(kCustomer, *taken);
  if (!rank) return;
  const HeadColumn& column = picks.columns()[*taken];
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& other = picks.columns()[at];
    const std::optional<int> other_rank = picks.RankOf(kCustomer, at);
    if (at == *taken || !other_rank || !FillsMost(other) || other.values.empty()) continue;
    const int apart = ClassOf(*other_rank) - ClassOf(*rank);
    const bool near = apart == 0 || (apart == 1 && ClassOf(*rank) == 1);
    if (!near || AreOneToOne(column, other)) continue;
    notices.Add("schema.two_customers", other.name,
                "could be the customer as well; " + Quoted(column.name) +
                    " is taken. Choose the other one in a mapping if it names who pays.");
  }
}

void NoticeMinorUnits(const Picks& picks, Notices& notices) {
  if (HasNoMinorUnits(picks)) return;
  std::vector<std::string_view> months;
  const HeadColumn* first_month = nullptr;
  constexpr std::string_view kSentence =
      "read as whole units of the currency (4900 is 4900.00), because nothing says that they are "
      "cents; set minor_units to true in a mapping if they are.";
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const Pick& pick = picks.pick(at);
    const HeadColumn& column = picks.columns()[at];
    const bool said = column.normal.unit || column.normal.minor_units;
    if (!IsDoubtful(pick.role) || said || pick.unit != AmountUnit::kNotKnown) continue;
    if (pick.role == kMonthValue) {
      months.insert(months.end(), column.values.begin(), column.values.end());
      if (first_month == nullptr) first_month = &column;
    } else if (LooksLikeCents(column.values)) {
      notices.Add("schema.minor_units_unclear", column.name, kSentence);
    }
  }
  if (LooksLikeCents(std::move(months))) {
    notices.Add("schema.minor_units_unclear", first_month->name, kSentence);
  }
}

}  // namespace holdfast
