#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "holdfast/rows/row.h"

namespace holdfast {

/// Look-up tables of plans and products by key: what other files take prices and intervals from.
/// The same whatever order rows and files come in.
class Plans {
 public:
  struct Plan {
    std::string name;
    std::optional<Minor> amount;  ///< Price of one unit per interval.
    Currency currency;
    std::optional<Interval> interval;

    friend bool operator==(const Plan&, const Plan&) = default;
  };

  /// Where a key comes with different contents, the first by content stands: one with a price
  /// before one without, then the lower price, then currency, interval and name.
  void Add(const PlanRow& row);
  void Merge(const Plans& other);

  /// Null: no such plan. Keys match byte by byte.
  const Plan* Find(std::string_view key) const;

  bool empty() const { return plans_.empty(); }
  std::size_t size() const { return plans_.size(); }
  /// Keys that came with different contents.
  std::uint64_t conflicts() const;

 private:
  struct Entry {
    Plan plan;
    bool differs = false;
  };
  void Take(std::string_view key, const Plan& plan, bool differs);

  std::map<std::string, Entry, std::less<>> plans_;
};

}  // namespace holdfast
