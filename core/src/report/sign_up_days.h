#pragma once

#include <vector>

#include "holdfast/ledger/books.h"

namespace holdfast {

/// By account, the day its customer signed up: the earliest of what tables of customers say and of
/// the starts of the customer's rows and trials, in any currency; kOpenEnd where nothing says it.
/// In a report by subscription, of the subscription, of which tables of customers say nothing.
std::vector<Day> SignUpDays(const Books& books);

}  // namespace holdfast
