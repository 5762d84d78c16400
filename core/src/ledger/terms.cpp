#include "holdfast/ledger/terms.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "holdfast/rows/service_period.h"
#include "holdfast/values/interval.h"
#include "term_rows.h"

namespace holdfast {
namespace {

/// A file may state the last day of a term as its end: the next begins a day later.
constexpr Day kLastDayAsEnd = 1;
/// How long before a term ends the next may begin, beside it.
constexpr Day kAhead = 90;
constexpr Day kDaysPerMonth = 30;

/// What becomes of a row's term on a day.
enum class TermEnd : std::uint8_t {
  kGoesOn,    ///< The row goes on behind it.
  kStops,     ///< The row ends with it.
  kReplaced,  ///< The row ends before it, and a row with a term of its own takes over.
};

struct TermPart {
  std::size_t row = 0;
  TermLength length;
  Day due = 0;
  Day stop = 0;  ///< Where the row ends, if that is before the day.
  TermEnd end = TermEnd::kGoesOn;
};

/// By day; of one day the longest term first.
auto ContractOf(const TermPart& part) {
  return std::tuple(part.stop, part.end == TermEnd::kReplaced, part.due,
                    -static_cast<int>(part.length.unit), -part.length.count);
}

/// What a contract was renewed with.
struct Renewing {
  Int128 mrr = 0;
  std::optional<Day> since = std::nullopt;  ///< The first start of a row that took over.
};

/// MRR over a term, to a minor unit, a half to the even one. What does not fit makes a sum that
/// does not either.
Minor Worth(Int128 mrr, const TermLength& length, MonthFactors factors) {
  const Portion months = MonthsIn(length, factors);
  return DivideHalfEven(mrr * months.numerator, Int128{kUnitsPerMinor} * months.denominator)
      .value_or(INT64_MAX);
}

/// The contracts of one account.
class AccountTerms {
 public:
  AccountTerms(const Settings& settings, Day as_of)
      : factors_(settings.month_factors),
        grace_(std::max<Day>(settings.gap_days, kLastDayAsEnd)),
        as_of_(as_of) {}

  /// Appends them to `contracts`, without what is the account's; `rows` are in any order.
  void Add(std::vector<TermRow> rows, std::vector<Renewal>* contracts) {
    rows_ = std::move(rows);
    JoinTerms(grace_, &rows_);
    taken_.assign(rows_.size(), false);
    parts_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].length && rows_[i].start <= as_of_) AddParts(i);
    }
    std::stable_sort(parts_.begin(), parts_.end(), [](const TermPart& a, const TermPart& b) {
      return ContractOf(a) < ContractOf(b);
    });
    for (std::size_t from = 0, to = 0; from < parts_.size(); from = to) {
      while (to < parts_.size() && ContractOf(parts_[to]) == ContractOf(parts_[from])) ++to;
      contracts->push_back(Decide(std::span(parts_).subspan(from, to - from)));
    }
  }

 private:
  void AddParts(std::size_t i);
  void AddEnd(std::size_t i, Day due);
  Renewal Decide(std::span<const TermPart> parts);
  Renewing RenewedWith(std::span<const TermPart> parts);
  void TakeAhead(std::span<const TermPart> parts, bool same_id, Renewing* renewing);

  /// The first row that begins on a day or later.
  std::size_t FirstFrom(Day day) const {
    const auto at =
        std::lower_bound(rows_.begin(), rows_.end(), day,
                         [](const TermRow& row, Day start) { return row.start < start; });
    return static_cast<std::size_t>(at - rows_.begin());
  }
  template <typename Wanted>
  const TermRow* FindStart(Day from, Day to, Wanted wanted) const {
    for (std::size_t i = FirstFrom(from); i < rows_.size() && rows_[i].start <= to; ++i) {
      if (wanted(rows_[i])) return &rows_[i];
    }
    return nullptr;
  }
  template <typename Wanted>
  void Take(Day from, Day to, Wanted wanted, Renewing* renewing) {
    for (std::size_t i = FirstFrom(from); i < rows_.size() && rows_[i].start <= to; ++i) {
      const TermRow& row = rows_[i];
      if (taken_[i] || row.inherits || row.start > as_of_ || !wanted(row)) continue;
      taken_[i] = true;
      renewing->mrr += row.mrr;
      renewing->since = std::min(renewing->since.value_or(row.start), row.start);
    }
  }

  MonthFactors factors_;
  Day grace_;
  Day as_of_;
  std::vector<TermRow> rows_;  // By start.
  std::vector<bool> taken_;    // What a contract was renewed with.
  std::vector<TermPart> parts_;
};

void AccountTerms::AddParts(std::size_t i) {
  const TermRow& row = rows_[i];
  Day due = row.agreed ? row.end : row.DueAfter(row.start);
  for (; !row.agreed && row.end > due + 1; due = row.DueAfter(due)) {
    parts_.push_back({i, *row.length, due, due, TermEnd::kGoesOn});
    if (due > as_of_) return;
  }
  AddEnd(i, due);
}

/// The row ends on the day or before.
void AccountTerms::AddEnd(std::size_t i, Day due) {
  const TermRow& row = rows_[i];
  const TermLength length = *row.length;
  const bool within = !row.agreed && !row.EndsDue();
  const TermRow* const next =
      !within ? nullptr : FindStart(row.end, row.end + grace_, [&](const TermRow& other) {
        return other.inherits && other.length == length;
      });
  if (next != nullptr && next->start <= as_of_) return;
  if (next != nullptr && due > as_of_) {
    parts_.push_back({i, length, due, due, TermEnd::kGoesOn});
    return;
  }
  const bool replaced = within && FindStart(row.end, row.end + grace_, [&](const TermRow& other) {
                                    return other.length && !other.inherits && other.start <= as_of_;
                                  }) != nullptr;
  if (replaced) {
    parts_.push_back({i, length, due, row.end, TermEnd::kReplaced});
  } else {
    parts_.push_back({i, length, row.end, row.end, TermEnd::kStops});
  }
}

/// What a contract was renewed with: its rows that go on, and those that begin on its day.
Renewing AccountTerms::RenewedWith(std::span<const TermPart> parts) {
  const TermPart& part = parts.front();
  Renewing renewing;
  bool stops = false;
  for (const TermPart& own : parts) {
    stops = stops || own.end != TermEnd::kGoesOn;
    if (own.end == TermEnd::kGoesOn) renewing.mrr += rows_[own.row].mrr;
  }
  // What begins with the term of another contract of that day is that contract's.
  const auto is_of_another = [&](const TermRow& row) {
    const TermPart* const last = parts_.data() + parts_.size();
    for (const TermPart* p = parts.data() + parts.size(); p != last && p->stop == part.stop; ++p) {
      if (row.length != part.length && row.length == p->length) return true;
    }
    return false;
  };
  const Day last = part.stop + (stops ? grace_ : 0);
  Take(
      part.stop, last, [&](const TermRow& row) { return row.length && !is_of_another(row); },
      &renewing);
  if (renewing.mrr == 0 && stops) TakeAhead(parts, false, &renewing);
  if (renewing.mrr == 0)
    Take(
        part.stop, last, [](const TermRow& row) { return !row.length; }, &renewing);
  return renewing;
}

/// What began in the last half of the term, and not long before its end, and goes on behind it: the
/// next term, which was signed early. `same_id`: only of the subscription itself.
void AccountTerms::TakeAhead(std::span<const TermPart> parts, bool same_id, Renewing* renewing) {
  const TermPart& part = parts.front();
  const Day term = part.length.unit == IntervalUnit::kMonth ? part.length.count * kDaysPerMonth
                                                            : EndOfInterval(0, part.length);
  const auto is_own = [&](const TermRow& row) {
    return std::any_of(parts.begin(), parts.end(), [&](const TermPart& own) {
      return own.end == TermEnd::kStops && row.identity != 0 &&
             rows_[own.row].identity == row.identity;
    });
  };
  Take(
      part.stop - std::min(kAhead, term / 2), part.stop - 1,
      [&](const TermRow& row) {
        return row.length && row.end > part.stop + kLastDayAsEnd && (!same_id || is_own(row));
      },
      renewing);
}

Renewal AccountTerms::Decide(std::span<const TermPart> parts) {
  const TermPart& part = parts.front();
  Renewal contract;
  contract.due = part.due;
  const TermRow* largest = &rows_[part.row];
  Int128 mrr = 0;
  for (const TermPart& own : parts) {
    const TermRow& row = rows_[own.row];
    mrr += row.mrr;
    if (row.mrr > largest->mrr) largest = &row;
  }
  contract.base = Worth(mrr, part.length, factors_);
  contract.file = largest->file;
  contract.line = largest->line;
  const bool open = part.due > as_of_ && part.end != TermEnd::kReplaced;
  Renewing renewing;
  if (open) {
    TakeAhead(parts, true, &renewing);
  } else {
    renewing = RenewedWith(parts);
  }
  if (renewing.mrr > 0) {
    contract.outcome = RenewalOutcome::kRenewed;
    contract.renewed = Worth(renewing.mrr, part.length, factors_);
    contract.renewed_on = std::min(renewing.since.value_or(part.due), part.due);
  } else if (!open) {
    contract.outcome = RenewalOutcome::kLost;
    contract.due = part.stop;
  }
  return contract;
}

/// The rows of subscriptions that count for an account, where one of them has terms; else none.
std::vector<TermRow> RowsOf(const Ledger& ledger, const SpansByAccount& spans,
                            const SourcesRule& sources, const TermLengths& lengths,
                            AccountId account) {
  const auto may_have_term = [&] {
    for (std::size_t i = 0; i < spans.count(account); ++i) {
      if (lengths.Has(spans.span(account, i), spans.file(account, i))) return true;
    }
    return false;
  };
  // Most accounts have none, and nothing is gathered for them.
  if (!sources.Applies(account) && !may_have_term()) return {};
  std::vector<Statement> statements;
  if (sources.Applies(account)) {
    sources.NewerRows(account, &statements, nullptr);
  } else {
    for (std::size_t i = 0; i < spans.count(account); ++i)
      statements.push_back({spans.span(account, i), spans.file(account, i), true});
  }
  std::vector<TermRow> rows;
  bool any = false;
  for (const Statement& statement : statements) {
    const bool counts = ledger.table(statement.file) == Table::kSubscriptions &&
                        statement.span.mrr > 0 && statement.span.start < statement.span.end;
    if (!counts) continue;
    rows.push_back(lengths.RowOf(statement));
    any = any || rows.back().length;
  }
  return any ? rows : std::vector<TermRow>();
}

/// The owners of customers by account; empty where no file names one.
class Owners {
 public:
  Owners(const CustomerStore& customers, const Accounts& accounts) : customers_(customers) {
    for (const CustomerStore::Attribute& attribute : customers.Attributes()) {
      if (attribute.name == kAttribute) described_ = customers.FindEach(accounts);
    }
  }

  std::string_view Of(AccountId account) const {
    if (account >= described_.size() || !described_[account]) return {};
    return customers_.AttributeOf(*described_[account], kAttribute);
  }

 private:
  static constexpr std::string_view kAttribute = "owner";

  const CustomerStore& customers_;
  std::vector<std::optional<AccountId>> described_;
};

}  // namespace

bool MayHaveTerms(const Ledger& ledger, RenewalTerms terms) {
  return TermLengths(ledger, terms).any();
}

RenewalStore ContractsOfTerms(const Ledger& ledger, const SpansByAccount& spans,
                              const SourcesRule& sources, const CustomerStore& customers,
                              const Settings& settings, Day as_of) {
  const TermLengths lengths(ledger, settings.renewal_terms);
  std::vector<Renewal> contracts;
  if (lengths.any()) {
    const Owners owners(customers, ledger.accounts());
    AccountTerms terms(settings, as_of);
    for (AccountId account = 0; account < ledger.accounts().size(); ++account) {
      std::vector<TermRow> rows = RowsOf(ledger, spans, sources, lengths, account);
      if (rows.empty()) continue;
      const std::size_t first = contracts.size();
      terms.Add(std::move(rows), &contracts);
      for (Renewal& contract : std::span(contracts).subspan(first)) {
        contract.customer = ledger.accounts().customer(account);
        contract.customer_name = ledger.accounts().name(account);
        contract.currency = ledger.accounts().currency(account);
        contract.owner = owners.Of(account);
      }
    }
  }
  std::vector<std::string> files;
  for (std::size_t file = 0; file < ledger.file_count(); ++file)
    files.emplace_back(ledger.file_name(file));
  return RenewalStore::OfTerms(std::move(files), std::move(contracts));
}

}  // namespace holdfast
