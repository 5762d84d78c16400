#include "excluded.h"

#include "holdfast/csv/writer.h"

namespace holdfast {

void ExcludedTable::Start(std::span<const std::string> header) {
  csv_ = "line,fate,reason,explanation";
  for (const std::string& name : header) {
    csv_ += ',';
    AppendCell(name, &csv_);
  }
  csv_ += '\n';
}

void ExcludedTable::Add(const Record& record, Fate fate, std::string_view reason,
                        std::string_view explanation) {
  ++rows_;
  truncated_ = truncated_ || csv_.size() > kBytes;
  if (truncated_) return;
  csv_ += std::to_string(record.line);
  csv_ += fate == Fate::kIgnored ? ",ignored," : ",rejected,";
  csv_ += reason;
  csv_ += ',';
  AppendCell(explanation, &csv_);
  for (const std::string_view cell : record.cells) {
    csv_ += ',';
    AppendCell(cell, &csv_);
  }
  csv_ += '\n';
}

}  // namespace holdfast
