#pragma once

#include <cstdint>
#include <span>

#include "record_cells.h"

namespace holdfast {

/// Answers to the NPS and eNPS question: no MRR.
class SurveyRows {
 public:
  explicit SurveyRows(RecordCells& cells);

  std::span<const Row> Parse();
  void Account() {}

  const SurveyRow& row() const { return row_; }

 private:
  bool ReadScore();
  bool ReadKind();

  RecordCells& cells_;
  std::uint32_t segment_ = UINT32_MAX;
  SurveyKind named_ = SurveyKind::kNps;  // By the name of the column with the score.
  CellMemo<std::optional<SurveyKind>> kinds_;
  SurveyRow row_;
};

}  // namespace holdfast
