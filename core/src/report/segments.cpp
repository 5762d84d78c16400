#include "holdfast/report/segments.h"
#include "holdfast/report/grr_rule.h"

#include <memory>

#include "holdfast/base/sort.h"
#include "segment_cross.h"

namespace holdfast {
namespace {

/// A segment that is shown, made of one or more of the segmentation's.
struct Row {
  Segment segment;
  std::vector<SegmentId> ids;
};

Row RowOf(SegmentKind kind, const std::string& name, std::vector<SegmentId> ids) {
  Row row;
  row.segment.value = name;
  row.segment.kind = kind;
  row.segment.values = ids.size();
  row.ids = std::move(ids);
  return row;
}

/// In the order in which they are shown.
std::vector<Row> RowsOf(const Segmentation& segmentation, std::size_t top) {
  const std::vector<std::string>& names = segmentation.names();
  const std::vector<Segmentation::Size>& sizes = segmentation.sizes();
  std::vector<SegmentId> ids = segmentation.BySize();
  std::vector<SegmentId> rest;
  if (ids.size() > top) {
    rest.assign(ids.begin() + static_cast<std::ptrdiff_t>(top), ids.end());
    ids.resize(top);
  }
  if (segmentation.by().ordered()) {
    StableSort(&ids, [&](SegmentId a, SegmentId b) { return sizes[a].order < sizes[b].order; });
  }
  std::vector<Row> rows;
  for (const SegmentId id : ids) rows.push_back(RowOf(SegmentKind::kValue, names[id], {id}));
  if (sizes[0].customers > 0) rows.push_back(RowOf(SegmentKind::kNone, "", {0}));
  if (!rest.empty()) rows.push_back(RowOf(SegmentKind::kOther, "", std::move(rest)));
  return rows;
}

Result<std::size_t> BlockOf(const SegmentsRequest& request, const BlockSources& sources) {
  if (sources.size() == 1 && !request.currency) return std::size_t{0};
  std::string codes;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (request.currency && sources[i].currency == *request.currency) return i;
    codes += (codes.empty() ? "" : ", ") + sources[i].currency.ToString();
  }
  const std::string what = request.currency
                               ? "There are no figures in " + request.currency->ToString() + "."
                               : "The data have several currencies.";
  return Error{"segments.currency",
               what + " Say which one the segments are of: " + codes + " (currency)."};
}

/// `exact`: of the total first, then by segment.
std::optional<LifeTest> LivesOf(const std::vector<const Figures*>& exact) {
  std::vector<std::vector<LifeCount>> groups;
  for (std::size_t i = 1; i < exact.size(); ++i) {
    std::vector<LifeCount> counts = exact[i]->lifetimes.Counts();
    if (!counts.empty()) groups.push_back(std::move(counts));
  }
  const std::optional<LogRank> test = LogRankTest(groups);
  if (!test) return std::nullopt;
  return LifeTest{*test, groups.size()};
}

/// Makes the blocks of the total and of each segment, and what is said over all of them.
class SegmentsBuilder {
 public:
  SegmentsBuilder(const BlockSource& source, const SegmentsRequest& request,
                  const std::vector<SegmentView>& filter, const Segmentation& segmentation)
      : source_(source),
        request_(request),
        filter_(filter),
        segmentation_(segmentation),
        place_(segmentation.names().size()) {}

  Status Build(SegmentsReport* report) {
    if (Status status = Add({}, &report->total); !status.ok()) return status;
    report->moves = segmentation_.by().moves();
    for (Row& row : RowsOf(segmentation_, request_.top)) {
      const SegmentView view(segmentation_, row.ids);
      if (Status status = Add({view}, &row.segment.block); !status.ok()) return status;
      // With a filter, some segments have nobody left.
      const Figures& figures = *figures_.back();
      if (figures.customers == 0 && figures.zero_mrr_customers == 0 && !figures.customers_move) {
        figures_.pop_back();
        continue;
      }
      row.segment.block.moves = report->moves;
      for (const SegmentId id : row.ids) place_[id] = report->segments.size();
      report->segments.push_back(std::move(row.segment));
    }
    return ShowAll(report);
  }

 private:
  Status Add(const std::vector<SegmentView>& segment, Block* block) {
    std::vector<SegmentView> views = filter_;
    views.insert(views.end(), segment.begin(), segment.end());
    Result<BuiltBlock> built = BuildBlock(source_, views, nullptr);
    if (!built.ok()) return built.error();
    ShowGrr(built->figures, source_.settings, &built->block);
    *block = std::move(built->block);
    figures_.push_back(std::make_unique<Figures>(std::move(built->figures)));
    return CheckHolds(block->invariants);
  }

  Status ShowAll(SegmentsReport* report) {
    std::vector<const Figures*> exact;
    for (const auto& figures : figures_) exact.push_back(figures.get());
    ShowTogether(exact, report->total, &report->segments);
    report->invariants = CheckSegments(exact, report->total, report->segments);
    Result<std::optional<Mix>> mix = MixOf(request_, exact, report->total, report->segments);
    if (!mix.ok()) return mix.error();
    report->mix = std::move(*mix);
    if (!report->moves) report->lives = LivesOf(exact);
    report->cross =
        CrossOf(source_, request_, filter_, {&segmentation_, &place_}, &report->segments);
    return CheckHolds(report->invariants);
  }

  const BlockSource& source_;
  const SegmentsRequest& request_;
  const std::vector<SegmentView>& filter_;
  const Segmentation& segmentation_;
  std::vector<std::unique_ptr<Figures>> figures_;  // Of the total, then of each segment.
  std::vector<std::size_t> place_;                 // By id, among the segments shown.
};

}  // namespace

Result<SegmentsReport> BuildSegments(const Books& books, const Settings& settings,
                                     const SegmentsRequest& request,
                                     const std::optional<SegmentFilter>& filter) {
  if (!books.ledger.first_day()) return NoSegments();
  SegmentsReport report;
  report.by = request.by;
  report.top = request.top;
  report.as_of = settings.as_of ? settings.as_of : books.ledger.last_day();
  report.settings = ToStrings(settings);
  report.filter = filter;
  if (Status status = CheckAsOf(books, *report.as_of); !status.ok()) return status.error();
  const Result<SegmentBy> by = ParseSegmentBy(request.by, books);
  if (!by.ok()) return by.error();
  Result<BlockSources> sources = BlockSources::Make(books, settings, *report.as_of);
  if (!sources.ok()) return sources.error();
  sources->FindContracts(*report.as_of);
  const Result<std::size_t> block = BlockOf(request, *sources);
  if (!block.ok()) return block.error();
  const Result<Filter> filtered = Filter::Make(filter, *sources, books);
  if (!filtered.ok()) return filtered.error();
  if (filtered->moves() && by->moves()) return TwoMoves();
  const BlockSource source = (*sources)[*block];
  const Result<Segmentation> segmentation = Segmentation::Make(source, *by);
  if (!segmentation.ok()) return segmentation.error();
  SegmentsBuilder builder(source, request, filtered->views(*block), *segmentation);
  if (Status status = builder.Build(&report); !status.ok()) return status.error();
  return report;
}

}  // namespace holdfast
