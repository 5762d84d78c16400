#pragma once

#include "picks.h"

namespace holdfast {

/// Takes a person's name from a column of given names and one of family names, where no column has
/// the customer's whole name and the user chose none.
void TakePersonName(Picks& picks);

}  // namespace holdfast
