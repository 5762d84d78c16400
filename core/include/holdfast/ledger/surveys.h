#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/rows/row.h"

namespace holdfast {

struct SurveyAnswer {
  std::string customer;  ///< Empty: not said.
  Day day = 0;
  int score = 0;  ///< 0 to 10.
  SurveyKind kind = SurveyKind::kNps;
  std::string segment;  ///< Empty: not said.
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

/// What the tables of surveys say. Every row is an answer.
class SurveyStore {
 public:
  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  void Add(const SurveyRow& row, std::uint64_t line);
  void Merge(const SurveyStore& other);

  bool empty() const { return answers_.empty(); }
  std::string_view file_name(std::size_t file) const { return files_[file]; }
  /// In no particular order.
  const std::vector<SurveyAnswer>& answers() const { return answers_; }
  /// Whether a table says itself what who answered has of an attribute: SurveyAnswer::segment.
  bool Says(std::string_view attribute) const { return said_.contains(attribute); }

 private:
  std::vector<std::string> files_;
  std::vector<SurveyAnswer> answers_;
  std::set<std::string, std::less<>> said_;
};

}  // namespace holdfast
