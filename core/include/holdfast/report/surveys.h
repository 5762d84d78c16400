#pragma once

#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/surveys.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// NPS and eNPS of the answers up to a day: all, by quarter, and by what the table says of who
/// answered. Only surveys with answers; NPS first.
std::vector<SurveyBlock> ShownSurveys(const SurveyStore& surveys, Day as_of);

}  // namespace holdfast
