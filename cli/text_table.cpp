#include "text_table.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "holdfast/base/text.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

// Characters, not bytes: names are UTF-8.
std::size_t Width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

std::string TextTable::ToString() const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], Width(row[i]));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line = " ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool words = i == 0 || (last_ == LastColumn::kWords && i + 1 == widths.size());
      const std::string padding(widths[i] - Width(row[i]), ' ');
      line += (i == 0 ? " " : "  ") + (words ? row[i] + padding : padding + row[i]);
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

std::string Percent(const Json& rate) {
  if (rate.is_null()) return "n/a";
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f %%", rate.get<double>() * 100);
  return buffer.data();
}

std::string PercentRange(const Json& low, const Json& high) {
  return low.is_null() ? "n/a" : Percent(low) + " to " + Percent(high);
}

std::string Fixed(const Json& number, int decimals) {
  if (number.is_null()) return "n/a";
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number.get<double>());
  return buffer.data();
}

std::string Ratio(const Json& rate) { return Fixed(rate, 2); }

std::string Sentence(const Json& text) {
  std::string plain = text.get<std::string>();
  for (char& c : plain) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return plain;
}

std::string Plain(const Json& text) { return Excerpt(Sentence(text), 40); }

std::string Heading(const std::string& title) {
  return "\n" + title + "\n" + std::string(title.size(), '-') + "\n";
}

}  // namespace holdfast::cli
