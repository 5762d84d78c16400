#include "columns.h"

#include <algorithm>

#include "holdfast/base/text.h"
#include "holdfast/values/date.h"
#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

constexpr std::size_t kSamples = 5;
constexpr std::size_t kSampleBytes = 80;

bool IsBlank(std::string_view cell) {
  // What most cells begin with leaves no doubt.
  const char first = cell.empty() ? ' ' : cell.front();
  const bool plain = (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') ||
                     (first >= 'A' && first <= 'Z');
  return !plain && Fold(cell).text().empty();
}

// Never inside a character.
std::string_view Cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0U) == 0x80U) --most;
  return text.substr(0, most);
}

void AddSample(std::string_view cell, std::vector<std::string>& samples) {
  if (samples.size() >= kSamples) return;
  const std::string_view sample = Cut(cell, kSampleBytes);
  if (std::find(samples.begin(), samples.end(), sample) == samples.end()) {
    samples.emplace_back(sample);
  }
}

bool IsTaken(const std::vector<HeadColumn>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(),
                     [name](const HeadColumn& column) { return column.name == name; });
}

std::string NameOf(std::string_view given, const std::vector<HeadColumn>& before, bool named_file,
                   Notices& notices) {
  const std::string numbered = "column " + std::to_string(before.size() + 1);
  if (IsBlank(given)) {
    if (named_file) {
      notices.Add("schema.empty_column_name", numbered,
                  "the header has no name here; the column is called by its number.");
    }
    return numbered;
  }
  std::string name(given);
  for (int number = 2; IsTaken(before, name); ++number) {
    name = std::string(given) + " (" + std::to_string(number) + ')';
  }
  if (name != given) {
    notices.Add("schema.duplicate_column", name,
                "the header has this name more than once; the first column of the name is used "
                "unless a mapping names another.");
  }
  return name;
}

bool IsSeparator(char c) { return c == ' ' || c == '_' || c == '-' || c == ':'; }

// Without "MRR" and the signs that part it from the rest, at either end.
std::string_view WithoutMrr(std::string_view name) {
  constexpr std::size_t kLength = 3;
  const auto is_mrr = [](std::string_view word) { return word == "mrr" || word == "MRR"; };
  if (name.size() <= kLength) return name;
  if (is_mrr(name.substr(0, kLength))) {
    name.remove_prefix(kLength);
    while (!name.empty() && IsSeparator(name.front())) name.remove_prefix(1);
  } else if (is_mrr(name.substr(name.size() - kLength))) {
    name.remove_suffix(kLength);
    while (!name.empty() && IsSeparator(name.back())) name.remove_suffix(1);
  }
  return name;
}

// "2024-01", "MRR Jan 2024", "Jan 2024 (USD)".
std::optional<Month> MonthOf(std::string_view name) {
  if (const std::optional<Month> month = ParseMonth(name)) return month;
  const std::size_t bracket = name.find_last_of("([");
  if (bracket != std::string_view::npos && bracket > 0) name = name.substr(0, bracket);
  return ParseMonth(WithoutMrr(Trim(name)));
}

std::size_t CountColumns(const Head& head) {
  if (!head.header.empty()) return head.header.size();
  std::size_t most = 0;
  for (const std::vector<std::string>& row : head.rows) most = std::max(most, row.size());
  return most;
}

}  // namespace

std::vector<HeadColumn> ReadColumns(const Head& head, Notices& notices) {
  std::vector<HeadColumn> columns;
  const bool named = !head.header.empty();
  const std::size_t count = CountColumns(head);
  columns.reserve(count);
  for (std::size_t at = 0; at < count; ++at) {
    const std::string_view given = named ? std::string_view(head.header[at]) : std::string_view();
    HeadColumn column;
    column.name = NameOf(given, columns, named, notices);
    column.normal = NormaliseName(given);
    column.month = MonthOf(given);
    column.cells.reserve(head.rows.size());
    for (const std::vector<std::string>& row : head.rows) {
      column.cells.push_back(at < row.size() ? std::string_view(row[at]) : std::string_view());
      if (at >= row.size() || IsBlank(row[at])) continue;
      column.values.push_back(row[at]);
      AddSample(row[at], column.samples);
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::optional<std::size_t> FindColumn(const std::vector<HeadColumn>& columns,
                                      std::string_view name) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns[at].name == name) return at;
  }
  const FoldedText wanted = Fold(name);
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const FoldedText folded = Fold(columns[at].name);
    if (wanted.fits() && folded.fits() && folded.text() == wanted.text()) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> FindKey(const std::vector<HeadColumn>& columns, std::string_view key) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns[at].normal.key == key && !columns[at].normal.metadata) return at;
  }
  return std::nullopt;
}

bool HasKey(const std::vector<HeadColumn>& columns, std::string_view key) {
  return FindKey(columns, key).has_value();
}

}  // namespace holdfast
