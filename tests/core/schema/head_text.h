#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/schema/guess.h"

namespace holdfast {

/// A head as text: one record per line, cells parted by `delimiter`, quotes as in RFC 4180 (a
/// quoted cell may hold line ends). A byte order mark is dropped.
inline Head HeadFromText(std::string_view text, char delimiter = ',') {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] { record.push_back(std::exchange(cell, {})); };
  const auto end_record = [&] {
    if (record.empty() && cell.empty()) return;
    end_cell();
    records.push_back(std::exchange(record, {}));
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c != '"') {
        cell.push_back(c);
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        cell.push_back('"');
        ++at;
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == delimiter) {
      end_cell();
    } else if (c == '\n') {
      end_record();
    } else if (c != '\r') {
      cell.push_back(c);
    }
  }
  end_record();
  Head head;
  if (records.empty()) return head;
  head.header = records.front();
  records.erase(records.begin());
  if (records.size() > kHeadRows) records.resize(kHeadRows);
  head.rows = std::move(records);
  return head;
}

/// `subscriptions customer=Customer ID start=Start end=...`: the table and the columns with a role,
/// in the order of the file. Month values are counted: `month_value*12`. An error is its code.
inline std::string Summary(const Result<Guess>& guess) {
  if (!guess.ok()) return guess.error().code;
  std::string text(ToString(guess->mapping.table));
  std::size_t months = 0;
  for (const Column& column : guess->mapping.columns) {
    if (column.role == Role::kMonthValue) {
      ++months;
    } else if (column.role != Role::kNone) {
      text += ' ' + std::string(ToString(column.role));
      if (!column.attribute.empty()) text += '.' + column.attribute;
      text += '=' + column.name;
    }
  }
  if (months > 0) text += " month_value*" + std::to_string(months);
  return text;
}

}  // namespace holdfast
