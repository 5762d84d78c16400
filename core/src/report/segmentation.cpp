#include "holdfast/report/segmentation.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "holdfast/base/sort.h"
#include "holdfast/base/text.h"

namespace holdfast {
namespace {

constexpr std::uint32_t kMoves = std::uint32_t{1} << 31U;

/// "A / B / C" or "A > B": the first `levels` of them, as "A / B".
std::string FirstLevels(std::string_view value, std::size_t levels) {
  std::string joined;
  for (std::size_t level = 0; level < levels && !value.empty(); ++level) {
    const std::size_t at = std::min(value.find(" / "), value.find('>'));
    const std::string_view part = Trim(value.substr(0, at));
    joined += (joined.empty() ? "" : " / ") + std::string(part);
    if (at == std::string_view::npos) break;
    value.remove_prefix(at + (value[at] == '>' ? 1 : 3));
  }
  return joined;
}

/// What is known of a customer's MRR.
struct Facts {
  std::size_t born = 0;  // The first period with MRR.
  Units first = 0;       // The MRR then; 0: never any.
  Units last = 0;        // The last MRR within the complete periods.
  Units now = 0;         // At the end of the last of them.
};

Facts FactsOf(const Timeline& timeline, std::size_t complete) {
  Facts facts;
  if (timeline.runs.empty()) return facts;
  facts.born = timeline.runs.front().from;
  facts.first = facts.last = timeline.runs.front().mrr;
  for (const Run& run : timeline.runs) {
    if (run.from >= complete) break;
    if (run.mrr > 0) facts.last = run.mrr;
    facts.now = run.to >= complete ? run.mrr : 0;
  }
  return facts;
}

Facts FactsOf(const ExchangedMrr& mrr, std::size_t complete) {
  Facts facts;
  if (mrr.born() == mrr.periods()) return facts;
  facts.born = mrr.born();
  facts.first = facts.last = mrr.closing(facts.born);
  for (std::size_t period = facts.born; period < complete; ++period) {
    facts.now = mrr.closing(period);
    if (facts.now > 0) facts.last = facts.now;
  }
  return facts;
}

}  // namespace

bool BlockSource::partial() const {
  const std::size_t last = grid.size() - 1;
  return grid.last_day(last) != grid.full_day(last);
}

std::size_t BlockSource::complete() const {
  return grid.size() - (partial() && !settings.include_partial_month ? 1 : 0);
}

Timelines::Rules BlockSource::RulesOf(const SourcesRule* sources, Conflicts* conflicts,
                                      bool days) const {
  Timelines::Rules rules;
  rules.sources = sources;
  rules.conflicts = conflicts;
  rules.gap_days = settings.gap_days;
  rules.reactivation_window = settings.reactivation_window;
  rules.by_day = days && settings.same_month == SameMonthRule::kEvents;
  rules.days = days && settings.cohort_age == CohortAge::kAnniversary;
  rules.free_stay = settings.free_customers == FreeCustomersRule::kStay;
  return rules;
}

class Segmentation::Maker {
 public:
  Maker(const BlockSource& source, const SegmentBy& by)
      : source_(source),
        ledger_(source.books.ledger),
        rule_(ledger_, source.spans, source.grid),
        timelines_(source.spans, source.grid, source.RulesOf(&rule_, nullptr, false)),
        complete_(source.complete()) {
    made_.by_ = by;
    made_.of_account_.resize(ledger_.accounts().size());
    NumberOf("", 0);
    if (by.kind == SegmentBy::Kind::kAttribute)
      customers_ = source.books.customers.FindEach(ledger_.accounts());
  }

  Segmentation Make() {
    if (source_.exchange != nullptr) {
      source_.exchange->ForEachCustomer(&timelines_, [&](AccountId first, const ExchangedMrr& mrr) {
        const SegmentId id = SegmentOf(first, FactsOf(mrr, complete_));
        for (const AccountId account : source_.exchange->AccountsOf(first))
          made_.of_account_[account] = id;
      });
      return std::move(made_);
    }
    for (AccountId account = 0; account < ledger_.accounts().size(); ++account) {
      if (ledger_.accounts().currency(account) == source_.currency) Place(account);
    }
    return std::move(made_);
  }

 private:
  void Place(AccountId account) {
    if (!made_.by_.moves()) {
      made_.of_account_[account] = SegmentOf(account, FactsOf(timelines_.Of(account), complete_));
      return;
    }
    std::vector<Stay> stays = Stays(account);
    for (const Stay& stay : stays) ++made_.sizes_[stay.segment].customers;
    const Timeline timeline = timelines_.Of(account);
    for (const Stay& stay : stays) {
      if (stay.from < complete_ && complete_ <= stay.to)
        AddTo(made_.sizes_[stay.segment].mrr, FactsOf(timeline, complete_).now);
    }
    if (stays.size() == 1) {
      made_.of_account_[account] = stays.front().segment;
      return;
    }
    made_.of_account_[account] = kMoves | static_cast<std::uint32_t>(made_.stays_.size());
    made_.stays_.push_back(std::move(stays));
  }

  SegmentId SegmentOf(AccountId account, const Facts& facts) {
    const SegmentId id = ByKind(account, facts);
    AddTo(made_.sizes_[id].mrr, facts.now);
    ++made_.sizes_[id].customers;
    return id;
  }

  SegmentId ByKind(AccountId account, const Facts& facts) {
    switch (made_.by_.kind) {
      case SegmentBy::Kind::kAttribute:
        return NumberOf(AttributeOf(account), 0);
      case SegmentBy::Kind::kCurrency:
        return NumberOf(CurrenciesOf(account), 0);
      case SegmentBy::Kind::kCohort:
        return facts.first == 0 ? 0 : CohortOf(facts.born);
      default:
        return facts.first == 0 ? 0 : TierOf(made_.by_.last ? facts.last : facts.first);
    }
  }

  std::string AttributeOf(AccountId account) const {
    if (!customers_[account]) return {};
    const std::string_view value =
        source_.books.customers.AttributeOf(*customers_[account], made_.by_.attribute);
    return made_.by_.level == 0 ? std::string(value) : FirstLevels(value, made_.by_.level);
  }

  std::string CurrenciesOf(AccountId account) const {
    if (source_.exchange == nullptr) return ledger_.accounts().currency(account).ToString();
    std::vector<std::string> codes;
    for (const AccountId each : source_.exchange->AccountsOf(account))
      codes.push_back(ledger_.accounts().currency(each).ToString());
    std::sort(codes.begin(), codes.end());
    std::string joined;
    for (const std::string& code : codes) joined += (joined.empty() ? "" : " + ") + code;
    return joined;
  }

  SegmentId CohortOf(std::size_t born) {
    const PeriodRule rule = {made_.by_.cohort, source_.settings.fiscal_year_start};
    const Month first = FirstMonthOf(MonthOf(source_.grid.last_day(born)), rule);
    return NumberOf(PeriodToString(first, rule), 1 + static_cast<std::uint64_t>(born));
  }

  SegmentId TierOf(Units mrr) {
    const std::vector<std::int64_t>& limits = source_.settings.size_tiers;
    Int128 major = kUnitsPerMinor;
    for (int digit = 0; digit < source_.currency.minor_digits(); ++digit) major *= 10;
    std::size_t tier = 0;
    while (tier < limits.size() && mrr >= limits[tier] * major) ++tier;
    if (tier == 0) return NumberOf("< " + std::to_string(limits.front()), 1);
    const std::string from = std::to_string(limits[tier - 1]);
    const std::string name =
        tier == limits.size() ? ">= " + from : from + " - " + std::to_string(limits[tier]);
    return NumberOf(name, tier + 1);
  }

  SegmentId NumberOf(const std::string& name, std::uint64_t order) {
    const auto [found, added] =
        numbers_.try_emplace(name, static_cast<SegmentId>(made_.names_.size()));
    if (added) {
      made_.names_.push_back(name);
      made_.sizes_.push_back({0, 0, order});
    }
    Size& size = made_.sizes_[found->second];
    size.order = std::min(size.order, order);
    return found->second;
  }

  struct Event {
    std::uint32_t period;
    SegmentId segment;
    std::int32_t free;  // Subscriptions at nothing that begin, less those that end.
    Units change;
  };
  struct Now {
    SegmentId segment;
    std::int32_t free;
    Units mrr;
  };

  /// The segments that a customer's rows are in, through all periods; of several rows at a time,
  /// that of the most MRR.
  std::vector<Stay> Stays(AccountId account);
  void AddNow(const Event& event);
  void TakeBest(std::uint32_t from, std::vector<Stay>* stays);
  bool IsBetter(const Now& a, const Now& b) const;

  const BlockSource& source_;
  const Ledger& ledger_;
  SourcesRule rule_;
  Timelines timelines_;
  std::size_t complete_;
  Segmentation made_;
  std::unordered_map<std::string, SegmentId> numbers_;
  std::vector<std::optional<AccountId>> customers_;  // By account, of CustomerStore.
  std::vector<Event> events_;
  std::vector<Now> now_;  // By segment.
};

std::vector<Stay> Segmentation::Maker::Stays(AccountId account) {
  events_.clear();
  now_.clear();
  const bool by_plan = made_.by_.kind == SegmentBy::Kind::kPlan;
  SegmentId any = 0;
  for (const Statement& statement : timelines_.StatementsOf(account)) {
    const Span& span = statement.span;
    const SegmentId segment =
        NumberOf(by_plan ? ledger_.plans()[span.plan] : ledger_.intervals()[span.interval], 0);
    if (any == 0 || (segment != 0 && made_.names_[segment] < made_.names_[any])) any = segment;
    const auto from = static_cast<std::uint32_t>(source_.grid.PeriodOf(span.start));
    const auto to = static_cast<std::uint32_t>(source_.grid.PeriodOf(span.end));
    const std::int32_t free = span.free && timelines_.free_stay() ? 1 : 0;
    if (from >= to || (span.mrr == 0 && free == 0)) continue;
    events_.push_back({from, segment, free, span.mrr});
    events_.push_back({to, segment, -free, -span.mrr});
  }
  std::sort(events_.begin(), events_.end(),
            [](const Event& a, const Event& b) { return a.period < b.period; });
  std::vector<Stay> stays;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    AddNow(events_[i]);
    if (i + 1 == events_.size() || events_[i + 1].period > events_[i].period)
      TakeBest(events_[i].period, &stays);
  }
  const auto size = static_cast<std::uint32_t>(source_.grid.size());
  if (stays.empty()) return {{0, size, any}};
  stays.front().from = 0;
  stays.back().to = size;
  return stays;
}

void Segmentation::Maker::AddNow(const Event& event) {
  const auto found = std::find_if(now_.begin(), now_.end(), [&event](const Now& each) {
    return each.segment == event.segment;
  });
  if (found == now_.end()) {
    now_.push_back({event.segment, event.free, event.change});
  } else {
    AddTo(found->mrr, event.change);
    found->free += event.free;
  }
}

bool Segmentation::Maker::IsBetter(const Now& a, const Now& b) const {
  return a.mrr > b.mrr || (a.mrr == b.mrr && made_.names_[a.segment] < made_.names_[b.segment]);
}

/// From this period on: the one before ends here, and goes on where nothing counts. What is free
/// counts where nothing is paid, of who has paid before.
void Segmentation::Maker::TakeBest(std::uint32_t from, std::vector<Stay>* stays) {
  const Now* best = nullptr;
  for (const Now& each : now_) {
    const bool free = each.mrr == 0 && each.free > 0 && !stays->empty();
    if (each.mrr <= 0 && !free) continue;
    if (best == nullptr || IsBetter(each, *best)) best = &each;
  }
  if (best == nullptr || (!stays->empty() && stays->back().segment == best->segment)) return;
  if (!stays->empty()) stays->back().to = from;
  stays->push_back({from, from, best->segment});
}

Result<Segmentation> Segmentation::Make(const BlockSource& source, const SegmentBy& by) {
  if (by.moves() && source.exchange != nullptr) {
    return Error{"segments.moves_with_rates",
                 "Segments by plan or billing interval are of one currency: leave out "
                 "reporting_currency, or choose segments that customers stay in."};
  }
  return Maker(source, by).Make();
}

std::optional<SegmentId> Segmentation::Find(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found == names_.end()) return std::nullopt;
  return static_cast<SegmentId>(found - names_.begin());
}

std::optional<SegmentId> Segmentation::FindNamed(std::string_view column,
                                                 std::string_view value) const {
  const bool by_plan = by_.kind == SegmentBy::Kind::kPlan && column == "plan";
  const bool by_it = by_.kind == SegmentBy::Kind::kAttribute && column == by_.attribute;
  if (value.empty() || (!by_plan && !by_it)) return std::nullopt;
  return by_.level == 0 ? Find(value) : Find(FirstLevels(value, by_.level));
}

std::vector<SegmentId> Segmentation::BySize() const {
  std::vector<SegmentId> ids;
  for (SegmentId id = 1; id < names_.size(); ++id) {
    if (sizes_[id].customers > 0) ids.push_back(id);
  }
  const auto key = [this](SegmentId id) {
    return std::tuple(-sizes_[id].mrr, -static_cast<std::int64_t>(sizes_[id].customers),
                      std::string_view(names_[id]));
  };
  StableSort(&ids, [&](SegmentId a, SegmentId b) { return key(a) < key(b); });
  return ids;
}

SegmentId Segmentation::First(AccountId account) const {
  const std::vector<Stay>& stays = StaysOf(account);
  return stays.empty() ? of_account_[account] : stays.front().segment;
}

SegmentId Segmentation::At(AccountId account, std::size_t period) const {
  for (const Stay& stay : StaysOf(account)) {
    if (stay.from <= period && period < stay.to) return stay.segment;
  }
  return First(account);
}

const std::vector<Stay>& Segmentation::StaysOf(AccountId account) const {
  const std::uint32_t number = of_account_[account];
  return stays_[(number & kMoves) == 0 ? 0 : number & ~kMoves];
}

SegmentView::SegmentView(const Segmentation& segmentation, const std::vector<SegmentId>& chosen)
    : segmentation_(&segmentation), chosen_(segmentation.names().size()) {
  for (const SegmentId id : chosen) chosen_[id] = true;
}

SegmentView::Where SegmentView::Of(AccountId account) const {
  const std::vector<Stay>& stays = segmentation_->StaysOf(account);
  if (stays.empty()) return chosen_[segmentation_->First(account)] ? Where::kIn : Where::kOut;
  std::size_t inside = 0;
  for (const Stay& stay : stays) inside += chosen_[stay.segment] ? 1 : 0;
  if (inside == 0) return Where::kOut;
  return inside == stays.size() ? Where::kIn : Where::kPart;
}

PartOfTimeline SegmentView::PartOf(const Timeline& timeline) const {
  return holdfast::PartOf(timeline, segmentation_->StaysOf(timeline.account), chosen_);
}

}  // namespace holdfast
