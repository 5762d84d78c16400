#pragma once

#include "notices.h"
#include "picks.h"

namespace holdfast {

/// `schema.two_customers`: another column names customers as well, and parts the rows in another
/// way than the one that was taken.
void NoticeTwoCustomers(const Picks& picks, Notices& notices);

/// `schema.minor_units_unclear`: whole, large amounts that could be cents, and neither the header
/// nor the product says.
void NoticeMinorUnits(const Picks& picks, Notices& notices);

}  // namespace holdfast
