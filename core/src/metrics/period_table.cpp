#include "holdfast/metrics/period_table.h"

#include <utility>

namespace holdfast {

PeriodTable::PeriodTable(std::vector<std::size_t> ends, std::size_t months)
    : ends_(std::move(ends)), movements_(ends_.size()), retention_(ends_.size(), 1) {
  std::uint32_t period = 0;
  for (std::size_t month = 0; month <= months; ++month) {
    while (period < ends_.size() && ends_[period] < month) ++period;
    period_of_.push_back(period);
  }
}

void PeriodTable::Add(const Timeline& months) {
  runs_.clear();
  for (const Run& run : months.runs) {
    const Run periods = PeriodsOf(run);
    if (periods.from < periods.to) runs_.push_back(periods);
  }
  const Timeline timeline = {months.account, runs_};
  movements_.Add(timeline);
  retention_.Add(timeline);
}

void PeriodTable::AddPart(const PartOfTimeline& months) {
  runs_.clear();
  PartOfTimeline part;
  part.account = months.account;
  for (const Piece& piece : months.pieces) {
    const Run periods = PeriodsOf(piece.run);
    if (periods.from >= periods.to) continue;
    runs_.push_back(periods);
    part.pieces.push_back({periods, piece.inside});
    if (piece.inside) part.inside.push_back(periods);
  }
  part.runs = runs_;
  movements_.AddPart(part, [](MovementKind, std::size_t, Units, Units) {});
  retention_.AddPart(part);
}

void PeriodTable::AddExchanged(const ExchangedMrr& periods) {
  movements_.AddExchanged(periods, [](MovementKind, std::size_t, Units, Units) {});
  retention_.AddExchanged(periods);
}

void PeriodTable::Finish() {
  movements_.Finish();
  retention_.Finish();
}

}  // namespace holdfast
