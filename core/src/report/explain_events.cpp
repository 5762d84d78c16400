#include "explain_events.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "customer_lines.h"
#include "explain_renewals.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/churn_reasons.h"
#include "listed_rows.h"
#include "losses.h"
#include "sales.h"

namespace holdfast {
namespace {

constexpr std::string_view kLosses = "churn_reasons.";
constexpr std::string_view kManageable = "churn_reasons.manageable";
constexpr std::string_view kOwners = "sales_pay.owners.";
constexpr std::string_view kOwnersMonths = "sales_pay.owners.months.";

struct SaleField {
  std::string_view name;
  Minor SalesSums::*sum = nullptr;
  std::string_view rule;
  std::string_view why;
};

constexpr std::array<SaleField, 4> kSaleFields = {
    {{"new", &SalesSums::fresh, "movement.new", "New in "},
     {"reactivation", &SalesSums::reactivation, "movement.reactivation", "Came back in "},
     {"expansion", &SalesSums::expansion, "movement.expansion", "Grew in "},
     {"renewal", &SalesSums::renewal, {}, {}}}};

/// What an owner sold, in a month or in all of them.
struct AskedSales {
  std::string_view owner;
  const SalesSums* sums = nullptr;
  std::optional<Month> month = {};

  bool Has(std::string_view of, Month in) const { return of == owner && (!month || month == in); }
};

/// What is asked: sales, or losses of a class or a reason, and of how long they had been here.
struct Asked {
  LossSums losses = {};
  std::optional<AskedSales> sales = {};
  std::optional<std::size_t> of_class = {};  ///< NameOfClass.
  bool (*of_classes)(std::size_t of_class) = nullptr;
  std::optional<std::string> reason = {};
  const TenureRow* tenure = nullptr;
};

Result<std::size_t> ClassNumber(const std::optional<std::string>& asked, std::size_t count) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < count; ++i) {
    if (asked == NameOfClass(i)) return i;
    names.push_back(NameOfClass(i));
  }
  return NoSuchSegment("Say of which class of reasons (segment).", asked.value_or(""), names);
}

Result<Asked> ClassOf(const ChurnReasonsBlock& block, const FigureAddress& address) {
  const Result<std::size_t> number = ClassNumber(address.segment, block.classes.size());
  if (!number.ok()) return number.error();
  return Asked{.losses = block.classes[*number], .of_class = *number};
}

Result<Asked> TenureOf(const ChurnReasonsBlock& block, const FigureAddress& address) {
  const Result<std::size_t> number = ClassNumber(address.segment, kChurnClassCount);
  if (!number.ok()) return number.error();
  std::string ages;
  for (const TenureRow& row : block.tenure) {
    if (address.age == row.from)
      return Asked{.losses = row.classes[*number], .of_class = *number, .tenure = &row};
    ages += (ages.empty() ? "" : ", ") + std::to_string(row.from);
  }
  return Error{"explain.no_such_age", "Say from how many months on (age): " + ages + "."};
}

Result<Asked> ReasonOf(const ChurnReasonsBlock& block, const FigureAddress& address) {
  std::vector<std::string_view> names;
  for (const ReasonRow& row : block.reasons) {
    if (address.segment == row.reason) return Asked{.losses = row.sums, .reason = row.reason};
    names.push_back(row.reason);
  }
  return NoSuchSegment("Say of which reason (segment).", address.segment.value_or(""), names);
}

Result<Asked> MonthOfOwner(const SalesOwner& owner, std::optional<Month> asked) {
  std::string list;
  for (const SalesMonth& month : owner.months) {
    const bool last = &month == &owner.months.back();
    if (asked ? *asked == month.month : last)
      return Asked{.sales = AskedSales{owner.owner, &month.sums, month.month}};
    list += (list.empty() ? "" : ", ") + MonthToString(month.month);
  }
  return Error{"explain.no_such_month", "Nothing of " + MonthToString(asked.value_or(0)) +
                                            " pays this owner. The months are: " + list + "."};
}

Result<Asked> OwnerAsked(const Block& block, const FigureAddress& address) {
  if (!block.sales)
    return Error{"explain.no_such_segment", "There are no sales: no file names owners."};
  std::vector<std::string_view> names;
  for (const SalesOwner& owner : block.sales->owners) {
    names.push_back(owner.owner);
    if (address.segment != owner.owner) continue;
    if (address.metric.starts_with(kOwnersMonths)) return MonthOfOwner(owner, address.month);
    return Asked{.sales = AskedSales{owner.owner, &owner.sums}};
  }
  return NoSuchSegment("Say of which owner (segment).", address.segment.value_or(""), names);
}

Result<Asked> AskedOf(const Block& block, const FigureAddress& address) {
  if (address.metric.starts_with(kOwners)) return OwnerAsked(block, address);
  if (!block.reasons)
    return Error{"explain.no_such_segment", "There are no reasons: no file says why anybody left."};
  if (address.metric.starts_with("churn_reasons.classes.")) return ClassOf(*block.reasons, address);
  if (address.metric.starts_with("churn_reasons.reasons."))
    return ReasonOf(*block.reasons, address);
  if (address.metric.starts_with("churn_reasons.tenure.")) return TenureOf(*block.reasons, address);
  return Asked{.losses = block.reasons->total};
}

/// Tells who is behind one figure.
class EventExplainer {
 public:
  EventExplainer(const BlockSource& source, const Block& block,
                 const std::vector<SegmentView>& views)
      : source_(source),
        block_(block),
        rule_(source.books.ledger, source.spans, source.grid),
        timelines_(source.spans, source.grid, source.RulesOf(&rule_, nullptr, true)),
        directory_(source.books),
        lines_(source.books, source.grid, &timelines_, source.exchange),
        accounts_{source.books,
                  block.currency,
                  source.exchange,
                  views.empty(),
                  [&views](AccountId account, std::size_t period) {
                    return std::all_of(views.begin(), views.end(), [&](const SegmentView& view) {
                      return view.Holds(account, period);
                    });
                  },
                  std::span(block.movements).first(block.churn.size()),
                  &timelines_,
                  source.settings.churn_words} {}

  Status Fill(const Asked& asked, const ExplainPage& page, ExplainedPart* part);

 private:
  Status FillLosses(const Asked& asked, const ExplainPage& page, ExplainedPart* part);
  Status FillSales(const AskedSales& asked, const SaleField& field, const ExplainPage& page,
                   ExplainedPart* part);
  Status FillRenewals(const AskedSales& asked, const ExplainPage& page, ExplainedPart* part);
  bool IsAsked(const Loss& loss, const Asked& asked) const;
  ExplainedRow RowOf(AccountId account, std::size_t period, Units before, Units after) const;

  const BlockSource source_;
  const Block& block_;
  SourcesRule rule_;
  Timelines timelines_;
  Directory directory_;
  CustomerLines lines_;
  BlockAccounts accounts_;
};

ExplainedRow EventExplainer::RowOf(AccountId account, std::size_t period, Units before,
                                   Units after) const {
  ExplainedRow row;
  const std::string_view customer = source_.books.ledger.accounts().customer(account);
  SayCustomer(source_.books, directory_, customer, {}, &row);
  row.before = ToMinor(before);
  row.after = ToMinor(after);
  row.after_month = block_.months[period];
  row.after_lines = ShownLines(lines_.At(account, period));
  if (period == 0) return row;
  row.before_month = block_.months[period - 1];
  row.before_lines = ShownLines(lines_.At(account, period - 1));
  return row;
}

bool EventExplainer::IsAsked(const Loss& loss, const Asked& asked) const {
  if (asked.reason) return loss.reason == *asked.reason;
  if (!asked.of_class && asked.of_classes == nullptr) return true;
  const std::size_t of =
      loss.reason.empty()
          ? kChurnClassCount
          : static_cast<std::size_t>(ChurnClassOf(loss.reason, source_.settings.churn_words));
  if (asked.of_classes != nullptr) return asked.of_classes(of);
  return of == *asked.of_class && (asked.tenure == nullptr || IsWithin(*asked.tenure, loss.tenure));
}

// Losses are rounded one by one, months and classes are not: what is left of a cent goes to the
// largest, as in the report.
void Level(std::int64_t total, std::size_t losses, std::vector<ListedRow>* rows) {
  std::int64_t left = total;
  for (const ListedRow& row : *rows) left -= row.amount;
  const auto most = static_cast<std::int64_t>(losses);
  if (rows->empty() || left < -most || left > most) return;
  std::max_element(rows->begin(), rows->end(), [](const ListedRow& a, const ListedRow& b) {
    return std::pair(a.amount, b.customer) < std::pair(b.amount, a.customer);
  })->amount += left;
}

Status EventExplainer::FillLosses(const Asked& asked, const ExplainPage& page,
                                  ExplainedPart* part) {
  const bool money = part->unit == FigureUnit::kMoney;
  part->total = money ? asked.losses.mrr : static_cast<std::int64_t>(asked.losses.customers);
  const StatedReasons reasons(source_.books, LastDayOf(accounts_.months.back().month));
  std::vector<Loss> losses;
  std::vector<ListedRow> rows;
  std::size_t looked_at = 0;
  ForEachLoss(accounts_, reasons, false, [&](const Loss& loss) {
    ++looked_at;
    if (!IsAsked(loss, asked)) return;
    const std::int64_t amount =
        money ? loss.sums.mrr : static_cast<std::int64_t>(loss.sums.customers);
    const auto customer = source_.books.ledger.accounts().customer(loss.account);
    rows.push_back({customer, amount, 0, static_cast<std::uint32_t>(loss.period), losses.size()});
    losses.push_back(loss);
  });
  if (money) Level(part->total, looked_at + accounts_.months.size(), &rows);
  const auto make = [&](std::size_t i) {
    const Loss& loss = losses[i];
    ExplainedRow row = RowOf(loss.account, loss.period, loss.before, loss.after);
    row.rule = loss.by_day ? "movement.by_day" : "movement.churn";
    row.why = "Left in " + MonthToString(block_.months[loss.period]) +
              (loss.reason.empty() ? "; no file says why." : ": " + std::string(loss.reason) + ".");
    return row;
  };
  return FillListed(std::move(rows), page, make, part);
}

Status EventExplainer::FillSales(const AskedSales& asked, const SaleField& field,
                                 const ExplainPage& page, ExplainedPart* part) {
  std::vector<Sale> sales;
  std::vector<ListedRow> rows;
  ForEachSale(accounts_, [&](const Sale& sale) {
    const Minor amount = sale.sums.*field.sum;
    if (!asked.Has(sale.owner, block_.months[sale.period]) || amount == 0) return;
    const auto customer = source_.books.ledger.accounts().customer(sale.account);
    rows.push_back({customer, amount, 0, static_cast<std::uint32_t>(sale.period), sales.size()});
    sales.push_back(sale);
  });
  const auto make = [&](std::size_t i) {
    const Sale& sale = sales[i];
    ExplainedRow row = RowOf(sale.account, sale.period, sale.before, sale.after);
    row.rule = field.rule;
    if (sale.last) row.last = block_.months[*sale.last];
    row.why = std::string(field.why) + MonthToString(block_.months[sale.period]) + ".";
    return row;
  };
  return FillListed(std::move(rows), page, make, part);
}

Status EventExplainer::FillRenewals(const AskedSales& asked, const ExplainPage& page,
                                    ExplainedPart* part) {
  const BlockContracts contracts = {source_.contracts, source_.books.rates,
                                    source_.exchange != nullptr ? block_.currency : Currency(),
                                    block_.currency,
                                    source_.grid.last_day(accounts_.months.size() - 1)};
  std::vector<Renewal> renewed;
  std::vector<ListedRow> rows;
  const Status status =
      ForEachPaidRenewal(accounts_, contracts, [&](const Renewal& contract, std::string_view of) {
        if (!asked.Has(of, MonthOf(contract.due))) return;
        rows.push_back({contract.customer, PaidRenewalOf(contract), contract.file, contract.line,
                        renewed.size()});
        renewed.push_back(contract);
      });
  if (!status.ok()) return status;
  const auto make = [&](std::size_t i) {
    return RowOfContract(source_.books, directory_, source_.contracts, renewed[i]);
  };
  return FillListed(std::move(rows), page, make, part);
}

Status EventExplainer::Fill(const Asked& asked, const ExplainPage& page, ExplainedPart* part) {
  if (!asked.sales) return FillLosses(asked, page, part);
  const std::string_view name = part->metric.substr(part->metric.rfind('.') + 1);
  const SaleField& field =
      *std::find_if(kSaleFields.begin(), kSaleFields.end(),
                    [name](const SaleField& each) { return each.name == name; });
  part->total = asked.sales->sums->*field.sum;
  part->month = asked.sales->month;
  return name == "renewal" ? FillRenewals(*asked.sales, page, part)
                           : FillSales(*asked.sales, field, page, part);
}

/// A share of who left for known reasons.
Status FillManageable(const ChurnReasonsBlock& block, EventExplainer* explainer,
                      const ExplainPage& page, Explanation* explanation) {
  const bool money = explanation->figure.metric == kManageable;
  explanation->rate = money ? block.manageable : block.manageable_customers;
  for (const std::string_view role : {"numerator", "denominator"}) {
    const auto wanted = role == "numerator" ? IsManageableClass : IsKnownClass;
    const Asked asked = {.losses = SumOf(block.classes, wanted), .of_classes = wanted};
    ExplainedPart part;
    part.role = role;
    part.metric = money ? "churn_reasons.mrr" : "churn_reasons.customers";
    part.unit = money ? FigureUnit::kMoney : FigureUnit::kCustomers;
    if (Status status = explainer->Fill(asked, page, &part); !status.ok()) return status;
    explanation->parts.push_back(std::move(part));
  }
  return Ok();
}

}  // namespace

bool IsOfEvents(std::string_view metric) {
  return metric.starts_with(kLosses) || metric.starts_with(kOwners);
}

Result<Explanation> ExplainEvents(const BlockSource& source, const Block& block,
                                  const std::vector<SegmentView>& views, const FigureInfo& figure,
                                  const FigureAddress& address, const ExplainPage& page) {
  Explanation explanation;
  explanation.figure = figure;
  explanation.currency = block.currency;
  explanation.address.metric = std::string(figure.metric);
  explanation.address.currency = block.currency;
  if (figure.takes != FigureTakes::kNothing) explanation.address.segment = address.segment;
  if (figure.takes == FigureTakes::kValueAge) explanation.address.age = address.age;
  if (figure.takes == FigureTakes::kValueMonth) explanation.address.month = address.month;
  const Result<Asked> asked = AskedOf(block, explanation.address);
  if (!asked.ok()) return asked.error();
  if (asked->sales) explanation.address.month = asked->sales->month;
  EventExplainer explainer(source, block, views);
  if (figure.metric.starts_with(kManageable)) {
    const Status status = FillManageable(*block.reasons, &explainer, page, &explanation);
    if (!status.ok()) return status.error();
    return explanation;
  }
  ExplainedPart part;
  part.role = "total";
  part.metric = figure.metric;
  part.unit = figure.unit;
  if (Status status = explainer.Fill(*asked, page, &part); !status.ok()) return status.error();
  explanation.whole = part.total;
  explanation.parts.push_back(std::move(part));
  return explanation;
}

}  // namespace holdfast
