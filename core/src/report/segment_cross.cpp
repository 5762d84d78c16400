#include "segment_cross.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>

#include "customer_lines.h"
#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
constexpr std::size_t kListed = 100;
constexpr std::int64_t kWhole = 10'000;

constexpr std::string_view kCellNames[] = {"keeps_and_grows", "keeps", "shrinks", "lost"};

/// A customer of the cell that is asked for, before names are looked up.
struct Listed {
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
  std::array<Cell, std::size(kCellNames)> cells;  // By CrossCell.
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
        cell_(request.cell),
        cell_of_(request.cell_of),
        sums_(segments) {}

  Cross Of(std::vector<Segment>* segments) {
    AddAll();
    Cross cross;
    cross.to = MonthOf(source_.grid.last_day(end_));
    cross.window = end_ - start_;
    cross.total = Shown(total_);
    for (std::size_t i = 0; i < sums_.size(); ++i) (*segments)[i].cross = Shown(sums_[i]);
    cross.candidates = cross.total.grows.customers;
    cross.cell = cell_;
    cross.cell_of = cell_of_;
    cross.listed = listed_.size();
    ShowListed(&cross);
    return cross;
  }

 private:
  void AddAll() {
    const SourcesRule rule(source_.books.ledger, source_.spans, source_.grid);
    Timelines timelines(source_.spans, source_.grid, source_.RulesOf(&rule, nullptr, false));
    if (source_.exchange != nullptr) {
      source_.exchange->ForEachCustomer(&timelines, [&](AccountId first, const ExchangedMrr& mrr) {
        if (mrr.born() <= start_) Add(first, mrr.Restated(start_, end_).mrr, mrr.At(end_));
      });
      return;
    }
    for (AccountId account = 0; account < accounts_.size(); ++account) {
      if (accounts_.currency(account) != source_.currency) continue;
      const Timeline timeline = timelines.Of(account);
      Add(account, timeline.closing(start_), timeline.At(end_));
    }
  }

  bool Has(AccountId account) const {
    return std::all_of(filter_.begin(), filter_.end(),
                       [&](const SegmentView& view) { return view.Holds(account, start_); });
  }

  /// Who pays nothing at the start has nothing to be a share of.
  void Add(AccountId account, Units before, const Standing& at_end) {
    if (before == 0 || !Has(account)) return;
    const std::size_t segment = (*shown_.place)[shown_.segmentation->At(account, start_)];
    const CrossCell cell = CellOf(before, at_end);
    const Units after = at_end.mrr;
    for (Sums* sums : {&total_, &sums_[segment]}) {
      Sums::Cell& own = sums->cells[static_cast<std::size_t>(cell)];
      ++own.customers;
      AddTo(own.before, before);
      AddTo(own.after, after);
      AddTo(sums->before, before);
      AddTo(sums->after, after);
      AddTo(sums->kept, std::min(before, after));
    }
    if (cell == cell_ && segment == cell_of_.value_or(segment))
      listed_.push_back({account, segment, before, after});
  }

  CrossCell CellOf(Units before, const Standing& after) const {
    if (!after.customer) return CrossCell::kLost;
    if (!grr_.Reached(after.mrr, before)) return CrossCell::kShrinks;
    return nrr_.Reached(after.mrr, before) ? CrossCell::kGrows : CrossCell::kKeeps;
  }

  CrossCounts Shown(const Sums& sums) const {
    const auto cell = [&sums](CrossCell which) {
      const Sums::Cell& exact = sums.cells[static_cast<std::size_t>(which)];
      return CrossCounts::Cell{exact.customers, ToMinor(exact.before), ToMinor(exact.after)};
    };
    CrossCounts shown;
    shown.grows = cell(CrossCell::kGrows);
    shown.keeps = cell(CrossCell::kKeeps);
    shown.shrinks = cell(CrossCell::kShrinks);
    shown.lost = cell(CrossCell::kLost);
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

  void ShowListed(Cross* cross) {
    const auto key = [&](const Listed& listed) {
      const Units change = listed.after - listed.before;
      return std::tuple(cell_ == CrossCell::kGrows ? -change : change, -listed.before,
                        accounts_.customer(listed.account));
    };
    StableSort(&listed_, [&](const Listed& a, const Listed& b) { return key(a) < key(b); });
    if (listed_.size() > kListed) listed_.resize(kListed);
    const SourcesRule rule(source_.books.ledger, source_.spans, source_.grid);
    Timelines timelines(source_.spans, source_.grid, source_.RulesOf(&rule, nullptr, false));
    const CustomerLines lines(source_.books, source_.grid, &timelines, source_.exchange);
    for (const Listed& listed : listed_) {
      CrossCustomer row;
      row.customer = std::string(accounts_.customer(listed.account));
      row.name = lines.NameOf(listed.account);
      row.attributes = lines.AttributesOf(listed.account);
      row.segment = listed.segment;
      row.before = ToMinor(listed.before);
      row.after = ToMinor(listed.after);
      for (const std::size_t period : {start_, end_})
        AddLines(lines.At(listed.account, period), &row.sources);
      cross->shown.push_back(std::move(row));
    }
  }

  static void AddLines(const std::vector<SourceLine>& lines, std::vector<Source>* sources) {
    for (std::size_t i = 0; i < std::min(kCrossLines, lines.size()); ++i) {
      const Source source = {std::string(lines[i].file), lines[i].line};
      const bool there = std::any_of(sources->begin(), sources->end(), [&](const Source& each) {
        return each.file == source.file && each.line == source.line;
      });
      if (!there) sources->push_back(source);
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
  CrossCell cell_;
  std::optional<std::size_t> cell_of_;
  Sums total_;
  std::vector<Sums> sums_;  // By segment shown.
  std::vector<Listed> listed_;
};

}  // namespace

std::string_view NameOf(CrossCell cell) { return kCellNames[static_cast<std::size_t>(cell)]; }

std::optional<CrossCell> CrossCellFromString(std::string_view name) {
  const auto found = std::find(std::begin(kCellNames), std::end(kCellNames), name);
  if (found == std::end(kCellNames)) return std::nullopt;
  return static_cast<CrossCell>(found - std::begin(kCellNames));
}

std::optional<Cross> CrossOf(const BlockSource& source, const SegmentsRequest& request,
                             const std::vector<SegmentView>& filter, const ShownSegments& shown,
                             std::vector<Segment>* segments) {
  if (source.complete() < 2) return std::nullopt;
  return Crossing(source, request, filter, shown, segments->size()).Of(segments);
}

}  // namespace holdfast
