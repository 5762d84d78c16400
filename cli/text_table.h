#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace holdfast::cli {

/// What the last column of a table holds.
enum class LastColumn { kNumbers, kWords };

/// Columns side by side; words to the left (the first column, and the last where it has words),
/// numbers to the right.
class TextTable {
 public:
  explicit TextTable(LastColumn last = LastColumn::kNumbers) : last_(last) {}
  void Row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  std::string ToString() const;

 private:
  LastColumn last_;
  std::vector<std::vector<std::string>> rows_;
};

/// "95.2 %"; "n/a" for null.
std::string Percent(const nlohmann::ordered_json& rate);
/// "40.2 % to 95.2 %", the interval of a figure; "n/a" where there is none.
std::string PercentRange(const nlohmann::ordered_json& low, const nlohmann::ordered_json& high);
/// "3.5000", with so many decimals; "n/a" for null.
std::string Fixed(const nlohmann::ordered_json& number, int decimals);
/// "3.50"; "n/a" for null.
std::string Ratio(const nlohmann::ordered_json& rate);
/// A sentence that quotes a file, without the control characters that could drive a terminal.
std::string Sentence(const nlohmann::ordered_json& text);
/// A name from a file, likewise, as far as it fits a table.
std::string Plain(const nlohmann::ordered_json& text);
/// A heading with a line under it.
std::string Heading(const std::string& title);

}  // namespace holdfast::cli
