#include "listed_rows.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

constexpr std::size_t kLinesShown = 100;
constexpr std::size_t kNamed = 10;

/// The first of the names, for a message.
std::string NamesOf(std::vector<std::string_view> names) {
  const std::size_t more = names.size() - std::min(names.size(), kNamed);
  names.resize(names.size() - more);
  for (std::string_view& name : names) {
    if (name.empty()) name = "\"\" (not said)";
  }
  return Join(names, ", ") + (more > 0 ? " and " + std::to_string(more) + " more" : "") + ".";
}

bool Precedes(const ListedRow& a, const ListedRow& b) {
  const auto order = [](const ListedRow& row) {
    const std::int64_t size = row.amount < 0 ? row.amount : -row.amount;
    return std::tuple(size, row.customer, row.file, row.line, row.number);
  };
  return order(a) < order(b);
}

}  // namespace

Error DoesNotAddUp(std::string_view metric) {
  return {"invariant.explanation_adds_up",
          "What is behind " + std::string(metric) +
              " does not add up to it: this is an error of the program, and no explanation is "
              "better than a wrong one. Please report it with the file's shape."};
}

void SayCustomer(const Books& books, const Directory& directory, std::string_view customer,
                 std::string_view own, ExplainedRow* row) {
  row->customer = std::string(customer);
  row->name = directory.NameOf(customer, own);
  if (const auto found = directory.Find(customer))
    row->attributes = books.customers.AttributesOf(*found);
}

ExplainedLines ShownLines(std::vector<SourceLine> lines) {
  const auto same = [](const SourceLine& a, const SourceLine& b) {
    return a.file == b.file && a.line == b.line;
  };
  lines.erase(std::unique(lines.begin(), lines.end(), same), lines.end());
  ExplainedLines shown;
  shown.total = lines.size();
  lines.resize(std::min(lines.size(), kLinesShown));
  for (const SourceLine& line : lines) shown.shown.push_back({std::string(line.file), line.line});
  return shown;
}

Error NoSuchSegment(std::string message, std::string_view asked,
                    const std::vector<std::string_view>& names) {
  const auto near = asked.empty() ? std::nullopt : Nearest(asked, names);
  if (near && !near->empty()) message += " Did you mean \"" + Excerpt(*near) + "\"?";
  return {"explain.no_such_segment", message + " There are: " + NamesOf(names)};
}

Result<std::size_t> PlaceOfSegment(std::string_view message,
                                   const std::optional<std::string>& asked,
                                   std::span<const std::string_view> names) {
  const auto found = std::find(names.begin(), names.end(), asked);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return NoSuchSegment(std::string(message), asked.value_or(""), {names.begin(), names.end()});
}

Status FillListed(std::vector<ListedRow> rows, const ExplainPage& page,
                  const std::function<ExplainedRow(std::size_t number)>& make,
                  ExplainedPart* part) {
  std::int64_t sum = 0;
  for (const ListedRow& row : rows) sum += row.amount;
  if (sum != part->total) return DoesNotAddUp(part->metric);
  const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(page.offset, rows.size()));
  const auto to =
      from + static_cast<std::size_t>(std::min<std::uint64_t>(page.limit, rows.size() - from));
  std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(to), rows.end(),
                    Precedes);
  part->customers = rows.size();
  part->rest = part->total;
  for (std::size_t i = from; i < to; ++i) {
    part->rows.push_back(make(rows[i].number));
    part->rows.back().amount = rows[i].amount;
    part->rest -= rows[i].amount;
  }
  part->rest_customers = part->customers - part->rows.size();
  return Ok();
}

}  // namespace holdfast
