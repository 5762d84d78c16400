#include <algorithm>
#include <memory>
#include <optional>

#include "counted_usage.h"
#include "health_scores.h"
#include "holdfast/metrics/lift.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::string_view kBands = "health.bands.";
constexpr std::string_view kRanges = "health.record.ranges.";
constexpr std::string_view kIndicatorsList = "health.indicators.";
constexpr std::string_view kMonths = "health.months.";

bool Says(const Usage& row, std::optional<std::size_t> indicator) {
  return std::any_of(row.values.begin(), row.values.end(), [&](const MeasureValue& value) {
    const auto of = static_cast<std::size_t>(value.measure);
    return of < kIndicatorCount && indicator.value_or(of) == of;
  });
}

/// Of the twelve months that the score looks back.
std::vector<const Usage*> RowsOf(const Scored& scored, Day as_of,
                                 std::optional<std::size_t> indicator) {
  const Day first = FirstDayOf(MonthOf(as_of) - 11);
  std::vector<const Usage*> rows;
  for (const Usage& row : scored.rows) {
    if (row.day >= first && Says(row, indicator)) rows.push_back(&row);
  }
  return rows;
}

/// What a figure counts scores for.
struct Wanted {
  std::optional<std::size_t> band = {};
  std::optional<std::size_t> range = {};
  std::optional<std::size_t> indicator = {};
  bool scored = true;  ///< Only who has a score.
  bool lost = false;   ///< Only who left.

  bool Has(const Scored& one, const Settings& settings) const {
    if (indicator) return one.health.parts[*indicator].has_value();
    if (!one.health.score) return !scored;
    const double score = *one.health.score;
    return (!band || static_cast<std::size_t>(BandOf(score, settings.health_bands)) == *band) &&
           (!range || RangeOf(score, kHealthRanges) == *range);
  }
};

/// Scores of some periods, and whom a figure counts of them.
class Counter {
 public:
  Counter(const BlockUsage& usage, const Wanted& wanted)
      : book_(usage.book()), wanted_(wanted), scores_(std::make_shared<std::vector<Scored>>()) {}

  void Take(std::size_t period) {
    for (const Scored& scored : ScoresAt(book_, period)) {
      if (!wanted_.Has(scored, book_.settings())) continue;
      if (wanted_.lost && !scored.customer->LeftIn(period)) continue;
      counted_.customers.push_back({scored.customer, period, scores_->size()});
      scores_->push_back(scored);
    }
  }
  void TakeQuarters() {
    counted_.followed = true;
    for (const std::size_t quarter : book_.Quarters()) Take(quarter);
  }
  CountedUsage Counted(std::int64_t total) &&;

 private:
  const UsageBook& book_;
  Wanted wanted_;
  std::shared_ptr<std::vector<Scored>> scores_;
  CountedUsage counted_;
};

CountedWords Say(const Scored& scored, Day as_of, const Wanted& wanted, const Settings& settings) {
  CountedWords words;
  words.rows = RowsOf(scored, as_of, wanted.indicator);
  const std::optional<double>& score = scored.health.score;
  words.rule = score ? "health." + std::string(ToString(BandOf(*score, settings.health_bands)))
                     : "health.unscored";
  if (score) {
    words.why = "score " + ShortNumber(*score);
    words.readings.push_back({"score", *score});
  }
  for (std::size_t i = 0; i < kIndicatorCount; ++i) {
    const std::optional<double>& part = scored.health.parts[i];
    if (!part || wanted.indicator.value_or(i) != i) continue;
    words.readings.push_back({IndicatorNames()[i], *part});
    words.why += (words.why.empty() ? "" : ", ") + std::string(IndicatorNames()[i]) + " " +
                 WholePercent(*part);
  }
  if (words.why.empty()) words.why = "no indicator that counts is known";
  return words;
}

CountedUsage Counter::Counted(std::int64_t total) && {
  counted_.total = total;
  counted_.say = [scores = scores_, wanted = wanted_, &book = book_](const CountedCustomer& one) {
    return Say((*scores)[one.number], book.last_day(one.period), wanted, book.settings());
  };
  return std::move(counted_);
}

/// A band or a range: who has such a score now, or had one and left.
CountedUsage CountRange(const UsageQuestion& question, const HealthRange& range, Wanted wanted) {
  const std::string_view metric = question.metric;
  const bool measured = metric.find(".measured.") != std::string_view::npos;
  wanted.lost = metric.ends_with(".lost");
  Counter counter(question.usage, wanted);
  if (measured) {
    counter.TakeQuarters();
    return std::move(counter).Counted(
        static_cast<std::int64_t>(wanted.lost ? range.measured.lost : range.measured.customers));
  }
  counter.Take(question.usage.book().last());
  return std::move(counter).Counted(
      metric.ends_with(".mrr") ? range.mrr : static_cast<std::int64_t>(range.customers));
}

Result<CountedUsage> CountBand(const UsageQuestion& question, const HealthBlock& health) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kHealthBandCount; ++i)
    names.push_back(ToString(static_cast<HealthBand>(i)));
  const Result<std::size_t> band =
      PlaceOfSegment("Say of which band (segment).", question.address.segment, names);
  if (!band.ok()) return band.error();
  return CountRange(question, health.bands[*band], {.band = *band});
}

Result<CountedUsage> CountScores(const UsageQuestion& question, const HealthBlock& health) {
  std::vector<std::string> from;
  for (const HealthRange& range : health.ranges) from.push_back(ShortNumber(range.from));
  const std::vector<std::string_view> names(from.begin(), from.end());
  const Result<std::size_t> range = PlaceOfSegment(
      "Say with which score the range begins (segment).", question.address.segment, names);
  if (!range.ok()) return range.error();
  return CountRange(question, health.ranges[*range], {.range = *range});
}

Result<CountedUsage> CountIndicator(const UsageQuestion& question, const HealthBlock& health) {
  const Result<std::size_t> indicator = PlaceOfSegment("Say of which indicator (segment).",
                                                       question.address.segment, IndicatorNames());
  if (!indicator.ok()) return indicator.error();
  Counter counter(question.usage, {.indicator = *indicator});
  counter.Take(question.usage.book().last());
  return std::move(counter).Counted(
      static_cast<std::int64_t>(health.indicators[*indicator].customers));
}

Result<CountedUsage> CountMonth(const UsageQuestion& question, const HealthBlock& health) {
  const UsageBook& book = question.usage.book();
  const std::string_view field = question.metric.substr(kMonths.size());
  const auto month =
      std::find_if(health.months.begin(), health.months.end(),
                   [&](const HealthMonth& row) { return row.month == question.address.month; });
  if (month == health.months.end()) {
    return Error{
        "explain.no_such_month",
        "There is no such month with health scores" +
            (health.months.empty() ? std::string(".")
                                   : ": there are " + MonthToString(health.months.front().month) +
                                         " to " + MonthToString(health.months.back().month) + ".")};
  }
  Wanted wanted;
  std::uint64_t total = month->customers;
  for (std::size_t i = 0; i < kHealthBandCount; ++i) {
    if (field != ToString(static_cast<HealthBand>(i))) continue;
    wanted.band = i;
    total = month->bands[i];
  }
  Counter counter(question.usage, wanted);
  for (std::size_t period = 0; period <= book.last(); ++period) {
    if (MonthOf(book.last_day(period)) == month->month) counter.Take(period);
  }
  return std::move(counter).Counted(static_cast<std::int64_t>(total));
}

}  // namespace

Result<CountedUsage> CountHealth(const UsageQuestion& question) {
  const std::optional<HealthBlock>& health = question.block.health;
  if (!health) {
    return Error{"explain.no_such_month",
                 "There is no health score: no file has an indicator of it (usage)."};
  }
  const std::string_view metric = question.metric;
  if (metric.starts_with(kBands)) return CountBand(question, *health);
  if (metric.starts_with(kRanges)) return CountScores(question, *health);
  if (metric.starts_with(kIndicatorsList)) return CountIndicator(question, *health);
  if (metric.starts_with(kMonths)) return CountMonth(question, *health);
  const bool now = !metric.starts_with("health.record.");
  const bool narrow = metric.ends_with(now ? ".scored" : ".lost");
  Counter counter(question.usage, {.scored = !now || narrow, .lost = !now && narrow});
  if (!now) {
    counter.TakeQuarters();
    return std::move(counter).Counted(
        static_cast<std::int64_t>(narrow ? health->measured_lost : health->measured));
  }
  counter.Take(question.usage.book().last());
  return std::move(counter).Counted(
      static_cast<std::int64_t>(narrow ? health->scored : health->observed));
}

}  // namespace holdfast
