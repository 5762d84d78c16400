#include "segment_cross.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

#include "holdfast/report/renewals.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
constexpr std::size_t kCandidatesShown = 100;
constexpr std::int64_t kWhole = 10'000;

/// A customer who keeps and grows, before names are looked up.
struct Grown {
  AccountId account;
  std::size_t segment;
  Units before;
  Units after;
};

/// Exact sums, rounded when all customers are there.
struct Sums {
  struct Cell {
    std::uint64_t customers = 0;
    Units before = 0;
    Units after = 0;
  };
  Cell grows, keeps, shrinks, lost;
  Units before = 0;
  Units after = 0;
  Units kept = 0;
};

/// A share from which on `part` of `whole` is enough, in ten-thousandths.
struct Threshold {
  std::int64_t share;
  bool Reached(Units part, Units whole) const {
    return Int128{part} * kWhole >= Int128{whole} * share;
  }
};

class Crossing {
 public:
  Crossing(const BlockSource& source, const SegmentsRequest& request,
           const std::vector<SegmentView>& filter, const ShownSegments& shown, std::size_t segments)
      : source_(source),
        accounts_(source.books.ledger.accounts()),
        filter_(filter),
        shown_(shown),
        end_(source.complete() - 1),
        start_(end_ - (end_ >= kYear ? kYear : 1)),
        grr_{std::llround(request.grr * static_cast<double>(kWhole))},
        nrr_{std::llround(request.nrr * static_cast<double>(kWhole))},
        sums_(segments) {}

  Cross Of(std::vector<Segment>* segments) {
    AddAll();
    Cross cross;
    cross.to = MonthOf(source_.grid.last_day(end_));
    cross.window = end_ - start_;
    cross.total = Shown(total_);
    for (std::size_t i = 0; i < sums_.size(); ++i) (*segments)[i].cross = Shown(sums_[i]);
    cross.candidates = grown_.size();
    ShowCandidates(&cross);
    return cross;
  }

 private:
  void AddAll() {
    const SourcesRule rule(source_.books.ledger, source_.spans, source_.grid);
    Timelines timelines(source_.spans, source_.grid, {&rule, nullptr, source_.settings.gap_days});
    if (source_.exchange != nullptr) {
      source_.exchange->ForEachCustomer(&timelines, [&](AccountId first, const ExchangedMrr& mrr) {
        if (mrr.born() <= start_) Add(first, mrr.Restated(start_, end_), mrr.closing(end_));
      });
      return;
    }
    for (AccountId account = 0; account < accounts_.size(); ++account) {
      if (accounts_.currency(account) != source_.currency) continue;
      const Timeline timeline = timelines.Of(account);
      Add(account, timeline.closing(start_), timeline.closing(end_));
    }
  }

  bool Has(AccountId account) const {
    return std::all_of(filter_.begin(), filter_.end(),
                       [&](const SegmentView& view) { return view.Holds(account, start_); });
  }

  void Add(AccountId account, Units before, Units after) {
    if (before == 0 || !Has(account)) return;
    const std::size_t segment = (*shown_.place)[shown_.segmentation->At(account, start_)];
    Sums::Cell Sums::*cell = &Sums::shrinks;
    if (after == 0) {
      cell = &Sums::lost;
    } else if (grr_.Reached(after, before)) {
      cell = nrr_.Reached(after, before) ? &Sums::grows : &Sums::keeps;
    }
    for (Sums* sums : {&total_, &sums_[segment]}) {
      ++(sums->*cell).customers;
      AddTo((sums->*cell).before, before);
      AddTo((sums->*cell).after, after);
      AddTo(sums->before, before);
      AddTo(sums->after, after);
      AddTo(sums->kept, std::min(before, after));
    }
    if (cell == &Sums::grows) grown_.push_back({account, segment, before, after});
  }

  CrossCounts Shown(const Sums& sums) const {
    const auto cell = [](const Sums::Cell& exact) {
      return CrossCounts::Cell{exact.customers, ToMinor(exact.before), ToMinor(exact.after)};
    };
    CrossCounts shown;
    shown.grows = cell(sums.grows);
    shown.keeps = cell(sums.keeps);
    shown.shrinks = cell(sums.shrinks);
    shown.lost = cell(sums.lost);
    shown.grr = RatioOf(sums.kept, sums.before);
    shown.nrr = RatioOf(sums.after, sums.before);
    if (sums.before == 0) return shown;
    const bool grows = nrr_.Reached(sums.after, sums.before);
    if (grr_.Reached(sums.kept, sums.before)) {
      shown.corner = grows ? "keeps_and_grows" : "keeps";
    } else {
      shown.corner = grows ? "grows" : "neither";
    }
    return shown;
  }

  void ShowCandidates(Cross* cross) {
    const auto key = [&](const Grown& grown) {
      return std::tuple(grown.before - grown.after, accounts_.customer(grown.account));
    };
    std::sort(grown_.begin(), grown_.end(),
              [&](const Grown& a, const Grown& b) { return key(a) < key(b); });
    if (grown_.size() > kCandidatesShown) grown_.resize(kCandidatesShown);
    const CustomerStore& customers = source_.books.customers;
    for (const Grown& grown : grown_) {
      GrowingCustomer row;
      row.customer = std::string(accounts_.customer(grown.account));
      row.name = NameOf(customers, row.customer, accounts_.name(grown.account));
      if (const auto found = customers.Find(row.customer))
        row.attributes = customers.AttributesOf(*found);
      row.segment = grown.segment;
      row.before = ToMinor(grown.before);
      row.after = ToMinor(grown.after);
      cross->shown.push_back(std::move(row));
    }
  }

  const BlockSource& source_;
  const Accounts& accounts_;
  const std::vector<SegmentView>& filter_;
  const ShownSegments& shown_;
  std::size_t end_;
  std::size_t start_;
  Threshold grr_;
  Threshold nrr_;
  Sums total_;
  std::vector<Sums> sums_;  // By segment shown.
  std::vector<Grown> grown_;
};

}  // namespace

std::optional<Cross> CrossOf(const BlockSource& source, const SegmentsRequest& request,
                             const std::vector<SegmentView>& filter, const ShownSegments& shown,
                             std::vector<Segment>* segments) {
  if (source.complete() < 2) return std::nullopt;
  return Crossing(source, request, filter, shown, segments->size()).Of(segments);
}

}  // namespace holdfast
