#include "holdfast/report/filter.h"

#include <string_view>

#include "holdfast/base/text.h"

namespace holdfast {

Result<Filter> Filter::Make(const std::optional<SegmentFilter>& asked, const BlockSources& sources,
                            const Books& books) {
  Filter filter;
  filter.views_.resize(sources.size());
  if (!asked) return filter;
  const Result<SegmentBy> by = ParseSegmentBy(asked->by, books);
  if (!by.ok()) return by.error();
  bool found = false;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    Result<Segmentation> made = Segmentation::Make(sources[i], *by);
    if (!made.ok()) return made.error();
    filter.segmentations_.push_back(std::make_unique<Segmentation>(std::move(*made)));
    // A block in a reporting currency is of the accounts in all currencies.
    filter.accounts_in_.push_back(sources[i].exchange == nullptr
                                      ? std::vector<Currency>{sources[i].currency}
                                      : books.ledger.currencies());
    const Segmentation& segmentation = *filter.segmentations_.back();
    std::vector<SegmentId> chosen;
    if (const auto id = segmentation.Find(asked->value)) {
      chosen.push_back(*id);
      found = found || segmentation.sizes()[*id].customers > 0;
    }
    filter.views_[i].emplace_back(segmentation, chosen);
  }
  if (!found) return filter.UnknownValue(*asked);
  return filter;
}

Error Filter::UnknownValue(const SegmentFilter& asked) const {
  constexpr std::size_t kNamed = 20;
  std::vector<std::string_view> known;
  for (const auto& segmentation : segmentations_) {
    for (std::size_t id = 1; id < segmentation->names().size(); ++id)
      known.emplace_back(segmentation->names()[id]);
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

bool Filter::Has(const Accounts& accounts, std::string_view customer) const {
  if (empty()) return true;
  for (std::size_t i = 0; i < accounts_in_.size(); ++i) {
    for (const Currency currency : accounts_in_[i]) {
      const auto account = accounts.Find(customer, currency);
      if (account && views_[i].front().Of(*account) != SegmentView::Where::kOut) return true;
    }
  }
  return false;
}

}  // namespace holdfast
