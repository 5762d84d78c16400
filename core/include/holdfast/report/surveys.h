#pragma once

#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// NPS and eNPS of the answers up to a day: all, by quarter, by what the table says of who
/// answered, and by every attribute that other tables give of their customers and no survey says
/// itself. Answers without a customer, of one whom no table describes, and of one without a value
/// stand in the segment without a name. An attribute that nobody who answered has is left out, and
/// so is what tells customers apart and not segments: an e-mail address, and an attribute with more
/// than 50 different values among them.
/// Only surveys with answers; NPS first.
std::vector<SurveyBlock> ShownSurveys(const Books& books, Day as_of);

}  // namespace holdfast
