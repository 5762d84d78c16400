#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/explain.h"

namespace holdfast {

/// An explanation that is none.
Error DoesNotAddUp(std::string_view metric);

/// Says in a row who the customer is; `own`: the name that the row's own table gives.
void SayCustomer(const Books& books, const Directory& directory, std::string_view customer,
                 std::string_view own, ExplainedRow* row);

/// Lines as a row shows them: one that follows its like is left out, and of very many only the
/// first are given.
ExplainedLines ShownLines(std::vector<SourceLine> lines);

/// `explain.no_such_segment`: the message, the nearest of the names to what is asked, and the first
/// of them.
Error NoSuchSegment(std::string message, std::string_view asked,
                    const std::vector<std::string_view>& names);

/// The place of a name among others; else NoSuchSegment.
Result<std::size_t> PlaceOfSegment(std::string_view message,
                                   const std::optional<std::string>& asked,
                                   std::span<const std::string_view> names);

/// A row of a file behind a part that is no sum of the ledger's states: a cost, a line of an
/// invoice, an answer, who signed up.
struct ListedRow {
  std::string_view customer;  ///< Empty: of nobody.
  std::int64_t amount = 0;    ///< What the row adds to the part.
  std::uint32_t file = 0;     ///< Its place among the files of its table.
  std::uint32_t line = 0;
  std::size_t number = 0;  ///< By which the caller knows it again.
};

/// Fills in a part whose role, metric, unit and total are there: of its rows those of the page, by
/// amount (the largest first), then by customer, file and line. `make` tells what stands in one of
/// them; its amount is set here. Error: `invariant.explanation_adds_up`.
Status FillListed(std::vector<ListedRow> rows, const ExplainPage& page,
                  const std::function<ExplainedRow(std::size_t number)>& make, ExplainedPart* part);

}  // namespace holdfast
