#include "holdfast/metrics/period_table.h"

#include <utility>

namespace holdfast {

PeriodEnds::PeriodEnds(std::vector<std::size_t> ends, std::size_t months) : ends_(std::move(ends)) {
  std::uint32_t period = 0;
  for (std::size_t month = 0; month <= months; ++month) {
    while (period < ends_.size() && ends_[period] < month) ++period;
    period_of_.push_back(period);
  }
}

class PeriodEnds::Shift {
 public:
  explicit Shift(const PeriodEnds& ends) : ends_(ends) {}

  /// from == to: the run counts at the end of no period.
  Run Next(const Run& months) {
    Run periods = ends_.Of(months);
    if (periods.from != begins_) new_again_ = months.new_again;
    begins_ = periods.from;
    periods.new_again = new_again_;
    return periods;
  }

 private:
  const PeriodEnds& ends_;
  std::uint32_t begins_ = UINT32_MAX;  // The period in which the last run began.
  bool new_again_ = false;             // Of the first run that began in it.
};

Timeline PeriodEnds::Of(const Timeline& months, std::vector<Run>* runs) const {
  runs->clear();
  Shift shift(*this);
  for (const Run& run : months.runs) {
    const Run periods = shift.Next(run);
    if (periods.from < periods.to) runs->push_back(periods);
  }
  return {months.account, *runs};
}

PartOfTimeline PeriodEnds::Of(const PartOfTimeline& months, std::vector<Run>* runs) const {
  runs->clear();
  Shift shift(*this);
  PartOfTimeline part;
  part.account = months.account;
  for (const Piece& piece : months.pieces) {
    const Run periods = shift.Next(piece.run);
    if (periods.from >= periods.to) continue;
    runs->push_back(periods);
    part.pieces.push_back({periods, piece.inside});
    if (piece.inside) part.inside.push_back(periods);
  }
  part.runs = *runs;
  return part;
}

PeriodTable::PeriodTable(PeriodEnds ends)
    : ends_(std::move(ends)),
      movements_(ends_.months().size()),
      retention_(ends_.months().size(), 1),
      spread_(ends_.months().size(), 1) {}

void PeriodTable::Add(const Timeline& months) {
  const Timeline timeline = ends_.Of(months, &runs_);
  movements_.Add(timeline);
  retention_.Add(timeline);
  spread_.Add(timeline);
}

void PeriodTable::AddPart(const PartOfTimeline& months) {
  const PartOfTimeline part = ends_.Of(months, &runs_);
  movements_.AddPart(part, [](MovementKind, std::size_t, Units, Units) {});
  retention_.AddPart(part);
  spread_.AddPart(part);
}

void PeriodTable::AddExchanged(const ExchangedMrr& periods) {
  movements_.AddExchanged(periods, [](MovementKind, std::size_t, Units, Units) {});
  retention_.AddExchanged(periods);
  spread_.AddExchanged(periods);
}

void PeriodTable::Finish() {
  movements_.Finish();
  retention_.Finish();
}

namespace {

void AddMonth(const Movement& month, Movement* sum) {
  for (Units Movement::*part :
       {&Movement::fresh, &Movement::fresh_again, &Movement::reactivation, &Movement::expansion,
        &Movement::expansion_of_free, &Movement::contraction, &Movement::churn, &Movement::fx,
        &Movement::entering, &Movement::leaving})
    AddTo(sum->*part, month.*part);
  using Customers = Movement::Customers;
  for (std::uint64_t Customers::*count :
       {&Customers::fresh, &Customers::fresh_again, &Customers::returned, &Customers::expanded,
        &Customers::contracted, &Customers::lost, &Customers::entered, &Customers::left})
    sum->customers.*count += month.customers.*count;
  sum->closing = month.closing;
  sum->customers.closing = month.customers.closing;
}

}  // namespace

void PeriodTable::SumMonths(const std::vector<Movement>& months) {
  sums_.clear();
  std::size_t first = 0;
  for (const std::size_t end : ends_.months()) {
    Movement& sum = sums_.emplace_back();
    sum.opening = months[first].opening;
    sum.customers.opening = months[first].customers.opening;
    for (std::size_t month = first; month <= end; ++month) AddMonth(months[month], &sum);
    first = end + 1;
  }
}

}  // namespace holdfast
