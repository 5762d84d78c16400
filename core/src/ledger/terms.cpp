#include "holdfast/ledger/terms.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "holdfast/ledger/directory.h"
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

  /// Appends them to `contracts`, without the account; `rows` are in any order.
  void Add(std::span<const TermRow> rows, std::vector<TermContract>* contracts) {
    rows_.assign(rows.begin(), rows.end());
    JoinTerms(grace_, &rows_);
    taken_.assign(rows_.size(), false);
    parts_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].length && rows_[i].start <= as_of_) AddParts(i);
    }
    std::stable_sort(parts_.begin(), parts_.end(), [](const TermPart& a, const TermPart& b) {
      return ContractOf(a) < ContractOf(b);
    });
    DropTakenBack();
    for (std::size_t from = 0; from < parts_.size(); from = EndOfContract(from)) {
      const TermContract contract =
          Decide(std::span(parts_).subspan(from, EndOfContract(from) - from));
      if (contract.base > 0) contracts->push_back(contract);
    }
  }

 private:
  void AddParts(std::size_t i);
  /// An invoice that another takes back is no contract, and nothing renews it.
  void DropTakenBack();
  std::size_t EndOfContract(std::size_t from) const {
    std::size_t to = from;
    while (to < parts_.size() && ContractOf(parts_[to]) == ContractOf(parts_[from])) ++to;
    return to;
  }
  void AddEnd(std::size_t i, Day due);
  TermContract Decide(std::span<const TermPart> parts);
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

void AccountTerms::DropTakenBack() {
  std::size_t kept = 0;
  for (std::size_t from = 0, to = 0; from < parts_.size(); from = to) {
    to = EndOfContract(from);
    Int128 mrr = 0;
    for (std::size_t i = from; i < to; ++i) mrr += rows_[parts_[i].row].mrr;
    if (mrr <= 0) continue;
    for (std::size_t i = from; i < to; ++i) parts_[kept++] = parts_[i];
  }
  parts_.resize(kept);
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
  if (renewing.mrr <= 0 && stops) TakeAhead(parts, false, &renewing);
  if (renewing.mrr <= 0)
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

TermContract AccountTerms::Decide(std::span<const TermPart> parts) {
  const TermPart& part = parts.front();
  TermContract contract;
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

/// Gathers the rows that count for an account: those of subscriptions, or where there are none
/// those of invoices.
class TermRows {
 public:
  TermRows(const Ledger& ledger, const SpansByAccount& spans, const SourcesRule& sources,
           const TermLengths& lengths)
      : ledger_(ledger), spans_(spans), sources_(sources), lengths_(lengths) {}

  /// None where none of them has terms; valid until the next call.
  std::span<const TermRow> Of(AccountId account) {
    const bool several = sources_.Applies(account);
    // Most accounts have none, and nothing is gathered for them.
    if (!several && !MayHaveTerm(account)) return {};
    rows_.clear();
    if (several) {
      statements_.clear();
      sources_.NewerRows(account, &statements_, nullptr);
      for (const Statement& statement : statements_) Take(statement);
    } else {
      for (std::size_t i = 0; i < spans_.count(account); ++i)
        Take({spans_.span(account, i), spans_.file(account, i), true});
    }
    const auto paid = [](const TermRow& row) { return row.paid; };
    if (!std::all_of(rows_.begin(), rows_.end(), paid)) std::erase_if(rows_, paid);
    const bool any = std::any_of(rows_.begin(), rows_.end(),
                                 [](const TermRow& row) { return row.length.has_value(); });
    return any ? std::span<const TermRow>(rows_) : std::span<const TermRow>();
  }

 private:
  bool MayHaveTerm(AccountId account) const {
    for (std::size_t i = 0; i < spans_.count(account); ++i) {
      if (lengths_.Has(spans_.span(account, i), spans_.file(account, i))) return true;
    }
    return false;
  }

  void Take(const Statement& statement) {
    const Table table = ledger_.table(statement.file);
    const Units mrr = statement.span.mrr;
    // A credit lowers what an invoice was for.
    const bool worth = table == Table::kInvoices ? mrr != 0 : mrr > 0;
    const bool has_terms = table == Table::kSubscriptions || table == Table::kInvoices;
    if (has_terms && worth && statement.span.start < statement.span.end)
      rows_.push_back(lengths_.RowOf(statement));
  }

  const Ledger& ledger_;
  const SpansByAccount& spans_;
  const SourcesRule& sources_;
  const TermLengths& lengths_;
  std::vector<Statement> statements_;
  std::vector<TermRow> rows_;
};

/// The accounts, those of a customer one after the other; empty: as they are numbered.
std::vector<AccountId> ByCustomer(const Accounts& accounts) {
  std::vector<AccountId> order;
  if (accounts.currencies().size() < 2) return order;
  order.resize(accounts.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&accounts](AccountId a, AccountId b) {
    return accounts.customer(a) < accounts.customer(b);
  });
  return order;
}

auto OrderWithinCustomer(const TermContract& contract, const Accounts& accounts) {
  return std::tuple(contract.due, accounts.currency(contract.account), contract.base, contract.file,
                    contract.outcome, contract.renewed, contract.renewed_on, contract.line);
}

/// Appends the contracts of a customer.
void KeepInOrder(const Accounts& accounts, std::span<TermContract> own, TermContracts* contracts) {
  const auto before = [&accounts](const TermContract& a, const TermContract& b) {
    return OrderWithinCustomer(a, accounts) < OrderWithinCustomer(b, accounts);
  };
  // They are made in this order, but where one ends early.
  if (!std::is_sorted(own.begin(), own.end(), before)) std::sort(own.begin(), own.end(), before);
  own.front().first = true;
  for (const TermContract& contract : own) contracts->push_back(contract);
}

}  // namespace

bool MayHaveTerms(const Ledger& ledger, RenewalTerms terms) {
  return TermLengths(ledger, terms).any();
}

RenewalStore ContractsOfTerms(const Ledger& ledger, const SpansByAccount& spans,
                              const SourcesRule& sources, const CustomerStore& customers,
                              const Settings& settings, Day as_of) {
  const Accounts& accounts = ledger.accounts();
  const TermLengths lengths(ledger, settings.renewal_terms);
  TermContracts contracts;
  AccountTerms terms(settings, as_of);
  const std::vector<AccountId> order = ByCustomer(accounts);
  const std::size_t count = lengths.any() ? accounts.size() : 0;
  TermRows rows_of(ledger, spans, sources, lengths);
  std::vector<TermContract> own;  // Of a customer.
  const auto account_at = [&order](std::size_t i) {
    return order.empty() ? static_cast<AccountId>(i) : order[i];
  };
  for (std::size_t i = 0; i < count; ++i) {
    const AccountId account = account_at(i);
    const std::span<const TermRow> rows = rows_of.Of(account);
    const std::size_t first = own.size();
    if (!rows.empty()) terms.Add(rows, &own);
    for (TermContract& contract : std::span(own).subspan(first)) contract.account = account;
    const bool last = order.empty() || i + 1 == count ||
                      accounts.customer(account_at(i + 1)) != accounts.customer(account);
    if (!last || own.empty()) continue;
    KeepInOrder(accounts, own, &contracts);
    own.clear();
  }
  std::vector<std::string> files;
  for (std::size_t file = 0; file < ledger.file_count(); ++file)
    files.emplace_back(ledger.file_name(file));
  return RenewalStore::OfTerms(accounts, std::move(files), OwnersOf(customers, accounts),
                               std::move(contracts));
}

}  // namespace holdfast
