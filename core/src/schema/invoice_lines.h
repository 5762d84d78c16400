#pragma once

#include "picks.h"

namespace holdfast {

/// Whether the rows of a table of invoices are lines with amounts of their own, so that two equal
/// rows are two lines: the amount's column is called so, or an invoice has rows with different
/// amounts. Else a row is an invoice, or all of it that counts.
bool AreInvoiceLines(const Picks& picks);

}  // namespace holdfast
