#pragma once

#include <vector>

#include "holdfast/ledger/books.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// Says in the account of each file which of its rows of usage are of months before their customer
/// signed up and had the first MRR, in any file: the notice `report.early_usage`. Rows of a trial
/// are not meant, nor of customers without any MRR. `inputs` are the files of the books.
void NoteEarlyUsage(const Books& books, std::vector<InputAccount>* inputs);

}  // namespace holdfast
