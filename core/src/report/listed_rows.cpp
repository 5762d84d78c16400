#include "listed_rows.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace holdfast {
namespace {

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
