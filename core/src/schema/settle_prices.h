#pragma once

#include "notices.h"
#include "picks.h"

namespace holdfast {

/// One price per row: an MRR says most, a total more than the price of a unit. ARR needs no
/// interval.
void KeepOnePrice(Picks& picks);

/// A price beside a quantity can be that of one unit or of the row: settled by rows of one plan
/// with different quantities, else by its name.
void SettleUnitPrice(Picks& picks, Notices& notices);

/// A price that is per month by its name stays so whatever the billing cycle is.
void SettleInterval(Picks& picks, Notices& notices);

/// Keeps the tax only where the amount contains it.
void SettleTax(Picks& picks, Notices& notices);

}  // namespace holdfast
