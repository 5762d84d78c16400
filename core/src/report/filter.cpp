#include "holdfast/report/filter.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "holdfast/base/text.h"

namespace holdfast {

namespace {

/// `segmentations`: by block, of what is asked for.
Error UnknownValue(const SegmentFilter& asked,
                   std::span<const std::unique_ptr<Segmentation>> segmentations) {
  constexpr std::size_t kNamed = 20;
  std::vector<std::string_view> known;
  for (const auto& segmentation : segmentations) {
    for (std::size_t id = 1; id < segmentation->names().size(); ++id)
      known.emplace_back(segmentation->names()[id]);
  }
  if (asked.beyond > 0) {
    return {"segments.unknown_value", "There are no more than " + std::to_string(asked.beyond) +
                                          " segments by " + Excerpt(asked.by) + "."};
  }
  if (asked.value.empty()) {
    return {"segments.unknown_value", "Every customer has a value of \"" + Excerpt(asked.by) +
                                          "\": there is no segment without one."};
  }
  std::string message = "No customer is in the segment \"" + Excerpt(asked.value) + "\" by " +
                        Excerpt(asked.by) + ".";
  if (const auto near = Nearest(asked.value, known))
    message += " Did you mean \"" + Excerpt(*near) + "\"?";
  if (known.size() <= kNamed) message += " There are: " + Join(known, ", ") + ".";
  return {"segments.unknown_value", message};
}

std::vector<SegmentId> ChosenBy(const SegmentFilter& asked, const Segmentation& segmentation) {
  if (asked.beyond > 0) {
    std::vector<SegmentId> ids = segmentation.BySize();
    ids.erase(ids.begin(),
              ids.begin() + static_cast<std::ptrdiff_t>(std::min(asked.beyond, ids.size())));
    return ids;
  }
  const auto id = segmentation.Find(asked.value);
  return id ? std::vector<SegmentId>{*id} : std::vector<SegmentId>{};
}

}  // namespace

Error TwoMoves() {
  return {"segments.two_moves",
          "Customers move between plans and between billing intervals: segments by one of "
          "them cannot be told apart within one of the other. Choose another filter."};
}

Result<Filter> Filter::Make(const std::optional<SegmentFilter>& asked, const BlockSources& sources,
                            const Books& books) {
  Filter filter;
  filter.views_.resize(sources.size());
  if (!asked) return filter;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    // A block in a reporting currency is of the accounts in all currencies.
    filter.accounts_in_.push_back(sources[i].exchange == nullptr
                                      ? std::vector<Currency>{sources[i].currency}
                                      : books.ledger.currencies());
  }
  if (Status status = filter.Add(*asked, sources, books); !status.ok()) return status.error();
  for (const SegmentFilter& outer : asked->within) {
    if (Status status = filter.Add(outer, sources, books); !status.ok()) return status.error();
  }
  return filter;
}

Status Filter::Add(const SegmentFilter& asked, const BlockSources& sources, const Books& books) {
  const Result<SegmentBy> by = ParseSegmentBy(asked.by, books);
  if (!by.ok()) return by.error();
  if (moves_ && by->moves()) return TwoMoves();
  moves_ = moves_ || by->moves();
  const std::size_t first = segmentations_.size();
  bool found = false;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    Result<Segmentation> made = Segmentation::Make(sources[i], *by);
    if (!made.ok()) return made.error();
    segmentations_.push_back(std::make_unique<Segmentation>(std::move(*made)));
    const Segmentation& segmentation = *segmentations_.back();
    const std::vector<SegmentId> chosen = ChosenBy(asked, segmentation);
    found = found || std::any_of(chosen.begin(), chosen.end(), [&](SegmentId id) {
              return segmentation.sizes()[id].customers > 0;
            });
    views_[i].emplace_back(segmentation, chosen);
  }
  if (!found) return UnknownValue(asked, std::span(segmentations_).subspan(first));
  return Ok();
}

bool Filter::Has(const Accounts& accounts, std::string_view customer) const {
  if (empty()) return true;
  for (std::size_t i = 0; i < accounts_in_.size(); ++i) {
    for (const Currency currency : accounts_in_[i]) {
      const auto account = accounts.Find(customer, currency);
      if (account && std::all_of(views_[i].begin(), views_[i].end(), [&](const SegmentView& view) {
            return view.Of(*account) != SegmentView::Where::kOut;
          })) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace holdfast
