#pragma once

#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// Whether a report by subscription counts nothing twice. Error: `report.mixed_grain` where one
/// file states a customer's MRR by subscription and another one the same customer's as a whole.
Status CheckSubscriptions(const Ledger& ledger);

/// Notes at the tables of usage, costs and renewals (`report.of_customers`) what of them a report
/// by subscription leaves out.
void NoteOfCustomers(std::vector<InputAccount>* inputs);

}  // namespace holdfast
