#include "explained_rows.h"

#include <numeric>
#include <string>
#include <type_traits>
#include <utility>

#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;

std::string_view RuleOf(MovementKind kind) {
  switch (kind) {
    case MovementKind::kNone:
      return "movement.none";
    case MovementKind::kUnchanged:
      return "movement.unchanged";
    case MovementKind::kNew:
      return "movement.new";
    case MovementKind::kReactivation:
      return "movement.reactivation";
    case MovementKind::kExpansion:
      return "movement.expansion";
    case MovementKind::kContraction:
      return "movement.contraction";
    case MovementKind::kChurn:
      return "movement.churn";
    case MovementKind::kSeveral:
      return "movement.by_day";
  }
  return {};
}

/// Of one who pays nothing and is a customer, in one of two states or in both; empty of others.
std::string_view RuleOfFree(const Standing& before, const Standing& after) {
  if (after.free()) return "free.runs";
  return before.free() && !after.customer ? "free.ended" : std::string_view();
}

/// Of two states of a customer, who is one in the first.
std::string_view RuleOfPair(const Standing& before, const Standing& after) {
  if (const std::string_view rule = RuleOfFree(before, after); !rule.empty()) return rule;
  if (!after.customer) return "customer.left";
  if (after.mrr == before.mrr) return "customer.same";
  return after.mrr > before.mrr ? "customer.grew" : "customer.shrank";
}

/// The same of two days.
std::string_view OnDays(std::string_view rule) {
  if (rule.starts_with("free.")) return rule;
  if (rule == "customer.left") return "days.left";
  if (rule == "customer.same") return "days.same";
  return rule == "customer.grew" ? "days.grew" : "days.shrank";
}

/// The last period with MRR before one.
template <typename Mrr>
std::optional<std::size_t> LastBefore(const Mrr& mrr, std::size_t period) {
  while (period > mrr.born()) {
    if (mrr.closing(--period) > 0) return period;
  }
  return std::nullopt;
}

/// A cohort and a curve of survival have those who began inside, wherever they go.
template <typename Mrr>
bool BeginsInside(const Mrr& /*mrr*/) {
  return true;
}
bool BeginsInside(const PartMrr& mrr) { return mrr.part.born_inside(); }

const Timeline& WholeOf(const Timeline& mrr) { return mrr; }
const ExchangedMrr& WholeOf(const ExchangedMrr& mrr) { return mrr; }
Timeline WholeOf(const PartMrr& mrr) { return mrr.whole(); }

/// What a customer is to a figure, and the two states that tell so.
template <typename Mrr>
class Classifier {
 public:
  Classifier(AccountId account, const Mrr& mrr, const FigurePlace& place, const MonthCounts& months)
      : account_(account), mrr_(mrr), place_(place), months_(months) {}

  CustomerFacts Look(FactKind kind) {
    switch (kind) {
      case FactKind::kMovement:
        LookAtMovement();
        break;
      case FactKind::kOpening:
        LookAtMovement();
        row_.before.mrr = facts_.movement.movement.opening;
        break;
      case FactKind::kFx:
        LookAtRates();
        break;
      case FactKind::kLeaving:
        LookAtMovement();
        row_.rule = "movement.leaving";
        break;
      case FactKind::kMonthly:
        LookAtWindow(1);
        break;
      case FactKind::kTrailing:
        LookAtWindow(months_.trailing);
        break;
      case FactKind::kYear:
        LookAtWindow(kYear);
        break;
      case FactKind::kYearNew:
        LookAtYearNew();
        break;
      case FactKind::kCohort:
      case FactKind::kCohortBase:
      case FactKind::kLife:
      case FactKind::kNeverPaid:
        LookAtWhole(kind);
        break;
    }
    return facts_;
  }

  const ExactRow& row() const { return row_; }

 private:
  /// Of a customer's time as one.
  void LookAtWhole(FactKind kind) {
    if (kind == FactKind::kCohort) return LookAtCell();
    if (kind == FactKind::kCohortBase) return LookAtBase();
    kind == FactKind::kLife ? LookAtLife() : LookAtAll();
  }

  void LookAtMovement() {
    facts_.movement = MovementOf(mrr_, place_.month);
    const Movement& own = facts_.movement.movement;
    Compare(place_.month > 0 ? std::optional(place_.month - 1) : std::nullopt, place_.month,
            {own.opening + own.fx, own.customers.opening > 0},
            {own.closing, own.customers.closing > 0});
    row_.rule = RuleOf(facts_.movement.kind);
    const bool is_new = facts_.movement.kind == MovementKind::kNew;
    if (is_new || facts_.movement.kind == MovementKind::kReactivation)
      row_.last = LastBefore(mrr_, place_.month);
    if (is_new && row_.last) row_.rule = "movement.new_again";
    // Who was a customer between two ends of months only is not new, and has no month to name.
    const bool is_back =
        facts_.movement.kind == MovementKind::kReactivation || own.customers.fresh_again > 0;
    if (is_back && !row_.last) row_.rule = "movement.by_day";
    if (row_.rule == "movement.by_day") row_.within = place_.month;
    if constexpr (std::is_same_v<Mrr, PartMrr>) {
      // The states are those of the customer, here or elsewhere.
      row_.before = place_.month > 0 ? mrr_.At(place_.month - 1) : Standing();
      row_.after = mrr_.At(place_.month);
    }
    const std::string_view free = RuleOfFree(row_.before, row_.after);
    if (!row_.within && !free.empty()) row_.rule = free;
    if (own.customers.entered > 0) row_.rule = "movement.entering";
  }

  void LookAtWindow(std::size_t window) {
    facts_.retention = RetentionOf(mrr_, window, place_.month);
    Compare(place_.month - window, place_.month,
            {facts_.retention.opening, facts_.retention.customers > 0},
            facts_.retention.customers > 0 ? mrr_.At(place_.month) : Standing());
    row_.rule = RuleOfPair(row_.before, row_.after);
  }

  void LookAtRates() {
    LookAtMovement();
    row_.before.mrr = facts_.movement.movement.opening;
    row_.after = row_.before.mrr + facts_.movement.movement.fx;
    row_.after_rows_of = row_.before_period;
    row_.rule = "movement.fx";
  }

  void LookAtAll() {
    facts_.never_paid = mrr_.born() >= months_.all;
    row_.rule = "customer.never_paid";
  }

  void LookAtYearNew() {
    facts_.retention = RetentionOf(mrr_, kYear, place_.month);
    facts_.movement = MovementOf(mrr_, place_.month);
    const Standing then = {0, facts_.retention.customers > 0};
    Compare(place_.month - kYear, place_.month, then, mrr_.At(place_.month));
    row_.rule = then.customer ? "customer.grew" : "customer.came";
  }

  bool IsOfPlace(std::size_t cohort) const {
    return place_.cohort <= cohort && cohort < place_.cohort + place_.months && BeginsInside(mrr_);
  }

  void LookAtCell() {
    if (months_.clock != nullptr) return LookAtClockedCell(*months_.clock);
    const std::size_t born = mrr_.born();
    if (IsOfPlace(born))
      facts_.cell = CohortCellOf(WholeOf(mrr_), born, place_.age, months_.returning);
    Compare(born, born + place_.age, facts_.cell.base_mrr,
            {facts_.cell.net_mrr, facts_.cell.customers > 0});
    row_.rule = place_.age == 0 ? "customer.first_month" : RuleOfPair(row_.before, row_.after);
  }

  void LookAtClockedCell(const CohortClock& clock) {
    const auto& whole = WholeOf(mrr_);
    const auto member = clock.MemberOf(account_, whole);
    if (!member || !IsOfPlace(member->cohort)) return;
    clock.ForEachAge(whole, *member, [this](std::size_t age, const CohortCell& cell) {
      if (age == place_.age) facts_.cell = cell;
    });
    const CohortMoment at = clock.MomentOf(*member, place_.age);
    Compare(member->paid, at.period, facts_.cell.base_mrr,
            {facts_.cell.net_mrr, facts_.cell.customers > 0});
    row_.born = member->paid;
    const std::string_view rule = RuleOfPair(row_.before, row_.after);
    if (clock.by_day()) {
      row_.before_day = member->paid_day;
      row_.after_day = at.day;
      row_.rule = at.paid ? OnDays(rule) : "days.not_yet";
    } else if (at.paid) {
      row_.rule = at.period == member->paid ? "customer.first_month" : rule;
    } else {
      row_.rule = "customer.not_yet";
    }
  }

  void LookAtBase() {
    const auto& whole = WholeOf(mrr_);
    if (months_.clock == nullptr) {
      const std::size_t born = mrr_.born();
      if (IsOfPlace(born)) facts_.cell = CohortCellOf(whole, born, 0);
      return BeginAt(born);
    }
    const auto member = months_.clock->MemberOf(account_, whole);
    if (!member || !IsOfPlace(member->cohort)) return;
    facts_.cell.customers = 1;
    facts_.cell.net_mrr = months_.clock->FirstMrrOf(whole, *member, member->paid);
    BeginAt(member->paid);
    row_.born = member->paid;
    if (!months_.clock->by_day()) return;
    row_.rule = "days.first";
    row_.after_day = member->paid_day;
  }

  /// Nothing before: the two states are that of the first MRR.
  void BeginAt(std::size_t period) {
    Compare(std::nullopt, period, {}, facts_.cell.net_mrr);
    row_.rule = "customer.first_month";
  }

  void LookAtLife() {
    if (BeginsInside(mrr_)) facts_.life = LifeOf(WholeOf(mrr_), months_.complete);
    if (!facts_.life) return;
    facts_.renews = mrr_.born() > 0 && mrr_.born() + 1 < months_.complete;
    const std::size_t end = mrr_.born() + facts_.life->age;
    Compare(mrr_.born(), end, mrr_.At(mrr_.born()), mrr_.At(end));
    row_.rule = facts_.life->churned ? "life.ended" : "life.goes_on";
  }

  void Compare(std::optional<std::size_t> before, std::size_t after, const Standing& then,
               const Standing& now) {
    row_.before_period = before;
    row_.after_period = after;
    row_.after_rows_of = after;
    row_.before = then;
    row_.after = now;
  }

  AccountId account_;
  const Mrr& mrr_;
  FigurePlace place_;
  MonthCounts months_;
  CustomerFacts facts_;
  ExactRow row_;
};

template <typename Mrr>
std::optional<ExactRow> MakeRow(AccountId account, const Mrr& mrr, const CustomerSum& sum,
                                const FigurePlace& place, const MonthCounts& months) {
  Classifier<Mrr> classifier(account, mrr, place, months);
  const CustomerFacts facts = classifier.Look(sum.kind);
  const Int128 amount = sum.amount(facts, place);
  if (amount == 0) return std::nullopt;
  ExactRow row = classifier.row();
  row.account = account;
  row.amount = amount;
  if (!row.born && mrr.born() < months.all) row.born = mrr.born();
  return row;
}

struct WhyText {
  std::string_view rule;
  std::string_view text;  // BEFORE, AFTER, SINCE and LAST stand for months, or days.
};

constexpr WhyText kWhy[] = {
    {"movement.unchanged", "The same MRR at the end of AFTER as at the end of BEFORE."},
    {"movement.new", "The first MRR ever is that at the end of AFTER."},
    {"movement.new_again",
     "MRR at the end of LAST and again at that of AFTER: lost for longer than a reactivation may "
     "take (reactivation_window)."},
    {"movement.reactivation", "No MRR at the end of BEFORE, but at the end of LAST and of AFTER."},
    {"movement.expansion", "More MRR at the end of AFTER than at the end of BEFORE."},
    {"movement.contraction", "Less MRR at the end of AFTER than at the end of BEFORE, but some."},
    {"movement.churn", "MRR at the end of BEFORE, and none at the end of AFTER."},
    {"movement.by_day",
     "Days between the ends of months decide: each day's change in AFTER is in a class of its own "
     "(same_month)."},
    {"movement.entering",
     "In another segment at the end of BEFORE, and in this one at the end of AFTER."},
    {"movement.leaving",
     "In this segment at the end of BEFORE, and in another one at the end of AFTER."},
    {"movement.fx", "The MRR at the end of BEFORE, at the exchange rates of the end of AFTER."},
    {"period.new", "The period up to AFTER is the first to close with MRR."},
    {"period.back",
     "A customer again as the period up to AFTER closes, and none as the one up to BEFORE did."},
    {"customer.left", "MRR at the end of BEFORE, and none at the end of AFTER."},
    {"customer.same", "The same MRR at the end of AFTER as at the end of BEFORE."},
    {"customer.grew", "More MRR at the end of AFTER than at the end of BEFORE."},
    {"customer.shrank", "Less MRR at the end of AFTER than at the end of BEFORE, but some."},
    {"customer.came", "MRR at the end of AFTER, and no customer at the end of BEFORE."},
    {"customer.first_month", "The first MRR ever is that at the end of SINCE."},
    {"days.first", "The first day with MRR is AFTER."},
    {"customer.not_yet", "No MRR yet at the end of AFTER: the first is that at the end of SINCE."},
    {"days.left", "MRR on BEFORE, the first day with any, and none on AFTER."},
    {"days.same", "The same MRR on AFTER as on BEFORE, the first day with any."},
    {"days.grew", "More MRR on AFTER than on BEFORE, the first day with any."},
    {"days.shrank", "Less MRR on AFTER than on BEFORE, the first day with any, but some."},
    {"days.not_yet", "No MRR yet on AFTER: the first is that of BEFORE."},
    {"customer.never_paid", "The customer's rows add up to no MRR at the end of any month."},
    {"free.runs",
     "No MRR at the end of AFTER, but a subscription at nothing: who has paid before is a customer "
     "(free_customers)."},
    {"free.ended",
     "A subscription at nothing at the end of BEFORE, and none at the end of AFTER "
     "(free_customers)."},
    {"life.ended",
     "A customer from the end of SINCE on, and for the first time none at that of AFTER."},
    {"life.goes_on",
     "A customer at the end of every month from SINCE to AFTER, the last complete one."},
};

/// The sentences are about the ends of months.
void SayFirstDay(std::string* text) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"at the end of", "on the first day of"},
      {"the end of", "the first day of"},
      {"at that of", "on that of"}};
  for (const auto& [ends, begins] : kWords) {
    for (std::size_t at = text->find(ends); at != std::string::npos; at = text->find(ends, at)) {
      text->replace(at, ends.size(), begins);
      at += begins.size();
    }
  }
}

void Replace(std::string_view word, const std::string& time, std::string* text) {
  const std::size_t at = text->find(word);
  if (at != std::string::npos && !time.empty()) text->replace(at, word.size(), time);
}

}  // namespace

std::optional<ExactRow> RowOf(AccountId account, const Timeline& mrr, const CustomerSum& sum,
                              const FigurePlace& place, const MonthCounts& months) {
  return MakeRow(account, mrr, sum, place, months);
}

std::optional<ExactRow> RowOf(AccountId account, const ExchangedMrr& mrr, const CustomerSum& sum,
                              const FigurePlace& place, const MonthCounts& months) {
  return MakeRow(account, mrr, sum, place, months);
}

std::optional<ExactRow> RowOf(AccountId account, const PartMrr& mrr, const CustomerSum& sum,
                              const FigurePlace& place, const MonthCounts& months) {
  return MakeRow(account, mrr, sum, place, months);
}

std::vector<Minor> RoundRows(std::span<const ExactRow> rows, Minor total) {
  std::vector<Minor> whole(rows.size());
  std::vector<Units> remainder(rows.size());
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Int128 missing = total;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Int128 floor = rows[i].amount / kUnitsPerMinor;
    if (floor * kUnitsPerMinor > rows[i].amount) --floor;
    whole[i] = static_cast<Minor>(floor);
    remainder[i] = static_cast<Units>(rows[i].amount - floor * kUnitsPerMinor);
    missing -= floor;
  }
  StableSort(&order,
             [&remainder](std::size_t a, std::size_t b) { return remainder[a] > remainder[b]; });
  for (std::size_t i = 0; i < order.size() && missing > 0; ++i, --missing) ++whole[order[i]];
  return whole;
}

std::string WhyOf(const ExactRow& row, std::span<const Month> months, MonthState state) {
  std::string text;
  for (const WhyText& why : kWhy) {
    if (why.rule == row.rule) text = why.text;
  }
  if (state == MonthState::kFirstDay) SayFirstDay(&text);
  const auto time = [&](std::optional<std::size_t> period, std::optional<Day> day) {
    if (day) return DayToString(*day);
    return period ? MonthToString(months[*period]) : std::string();
  };
  Replace("BEFORE", time(row.before_period, row.before_day), &text);
  Replace("AFTER", time(row.after_period, row.after_day), &text);
  Replace("SINCE", time(row.born, std::nullopt), &text);
  Replace("LAST", time(row.last, std::nullopt), &text);
  return text;
}

}  // namespace holdfast
