#pragma once

#include <span>

#include "holdfast/ledger/books.h"
#include "holdfast/report/explain.h"
#include "sign_up_people.h"

namespace holdfast {

/// Fills in the lines of rows of `people`, each of another customer, whose days are there: as
/// `before_lines` the rows of files that state the day of signing up, of a table or of trials the
/// first that does (StatedDay), and as `after_lines` the rows that the first MRR is of.
void FillSignUpLines(const Books& books, const People& people, std::span<ExplainedRow> rows);

}  // namespace holdfast
