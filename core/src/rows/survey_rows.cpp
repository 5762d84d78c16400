#include "survey_rows.h"

#include "holdfast/values/fold.h"
#include "trimmed.h"

namespace holdfast {

SurveyRows::SurveyRows(RecordCells& cells) : cells_(cells) {
  const std::vector<Column>& columns = cells.mapping().columns;
  for (std::uint32_t i = 0; i < columns.size() && segment_ == UINT32_MAX; ++i) {
    if (columns[i].role == Role::kAttribute) segment_ = i;
  }
  if (!cells.Has(Role::kScore)) return;
  const FoldedText name = FoldKey(cells.ColumnOf(Role::kScore).name);
  if (name.text().starts_with("enps")) named_ = SurveyKind::kEnps;
}

bool SurveyRows::ReadScore() {
  const std::string_view cell = cells_.Cell(Role::kScore);
  const std::optional<Micro> score =
      ParseMicro(cell, cells_.ColumnOf(Role::kScore).amount.decimal, false);
  if (!score || *score > 10 * kMicro || *score % kMicro != 0) {
    return cells_.Reject("row.bad_score", cell, cells_.NameOf(Role::kScore),
                         "an answer is a whole number from 0 to 10");
  }
  row_.score = *score;
  return true;
}

bool SurveyRows::ReadKind() {
  const std::string_view cell = cells_.Cell(Role::kSurvey);
  row_.kind = named_;
  if (Trimmed(cell).empty()) return true;
  const std::optional<SurveyKind> kind = kinds_.Get(cell, ParseSurveyKind);
  if (kind) row_.kind = *kind;
  return kind || cells_.Reject("row.bad_survey", cell, cells_.NameOf(Role::kSurvey),
                               "only answers to the NPS and the eNPS question are read");
}

std::span<const Row> SurveyRows::Parse() {
  row_ = SurveyRow{};
  bool given = false;
  if (!cells_.ReadDate(Role::kDate, &row_.day, &given)) return {};
  if (!given) {
    cells_.Reject("row.no_date", cells_.Cell(Role::kDate), cells_.NameOf(Role::kDate),
                  "an answer needs its date");
    return {};
  }
  if (!ReadScore() || !ReadKind()) return {};
  row_.customer = Trimmed(cells_.Cell(Role::kCustomer));
  if (segment_ != UINT32_MAX) {
    row_.by = cells_.mapping().columns[segment_].attribute;
    row_.segment = Trimmed(cells_.record().cells[segment_]);
  }
  return {};
}

}  // namespace holdfast
