#include "csv_list_rows.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/csv/writer.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

const Json& At(const Json& node, std::string_view pointer) {
  static const Json kNull = nullptr;
  const Json::json_pointer at{std::string(pointer)};
  return node.contains(at) ? node[at] : kNull;
}

std::string CellText(const Json& value, Unit unit, int digits) {
  if (value.is_null()) return {};
  if (value.is_array()) {
    std::string text;
    for (const Json& one : value)
      text += (text.empty() ? "" : "; ") + (one.is_string() ? one.get<std::string>() : one.dump());
    return text;
  }
  if (value.is_string()) return value.get<std::string>();
  return unit == Unit::kMoney ? ToDecimal(value.get<Minor>(), digits) : value.dump();
}

/// Writes the rows of one currency.
class RowWriter {
 public:
  RowWriter(const ListOfReport& list, std::string_view currency, int digits, std::string* text)
      : list_(list), currency_(currency), digits_(digits), text_(text) {}

  void Write(const Json& node) { WriteList(node, {list_.path, list_.within, list_.deeper}); }

 private:
  /// `paths`: from `node` to the list, and from its rows on.
  void WriteList(const Json& node, std::vector<std::string_view> paths) {
    const Json& rows = At(node, paths.front());
    const std::vector<std::string_view> within(paths.begin() + 1, paths.end());
    if (rows.is_object()) WriteBelow(rows, 0, within);
    if (!rows.is_array()) return;
    for (std::size_t i = 0; i < rows.size(); ++i) WriteBelow(rows[i], i, within);
  }

  void WriteBelow(const Json& row, std::size_t place, const std::vector<std::string_view>& within) {
    rows_.push_back(&row);
    if (within.empty() || within.front().empty()) {
      WriteRow(place);
    } else {
      WriteList(row, within);
    }
    rows_.pop_back();
  }

  void WriteRow(std::size_t place) {
    std::string currency = currency_;
    int digits = digits_;
    // What is in no block states its own, of the row or of that around it.
    for (const Json* around : rows_) {
      if (!currency_.empty() || !around->is_object() || !around->contains("currency")) continue;
      currency = (*around)["currency"].get<std::string>();
      digits = Currency::Parse(currency).value_or(Currency()).minor_digits();
    }
    AppendCell(currency, text_);
    for (const ListColumn& column : list_.columns) {
      *text_ += ",";
      AppendCell(CellOf(column, place, digits), text_);
    }
    *text_ += "\n";
  }

  std::string CellOf(const ListColumn& column, std::size_t place, int digits) const {
    if (column.pointer == "*") return std::to_string(place);
    std::string pointer(column.pointer);
    if (const std::size_t star = pointer.find('*'); star != std::string::npos)
      pointer.replace(star, 1, std::to_string(place));
    return CellText(At(*rows_[rows_.size() - 1 - column.up], pointer), column.unit, digits);
  }

  const ListOfReport& list_;
  std::string currency_;
  int digits_;
  std::string* text_;
  std::vector<const Json*> rows_;  ///< From the outermost to the one that is written.
};

void WriteBlock(const ListOfReport& list, const Json& block, std::string* text) {
  const auto currency = block["currency"].get<std::string>();
  RowWriter(list, currency, block["minor_digits"].get<int>(), text).Write(block);
}

}  // namespace

std::string CsvOf(const ListOfReport& list, const Json& report) {
  std::string text = "currency";
  for (const ListColumn& column : list.columns) text += "," + std::string(column.name);
  text += "\n";
  const Json& blocks = list.place == Place::kRenewals ? At(report, "/renewals/currencies")
                                                      : At(report, "/currencies");
  if (list.place == Place::kReport) {
    RowWriter(list, "", 0, &text).Write(report);
  } else if (blocks.is_array()) {
    for (const Json& block : blocks) WriteBlock(list, block, &text);
  } else if (list.place == Place::kBlock) {
    WriteBlock(list, report, &text);
  }
  return text;
}

}  // namespace holdfast::cli
