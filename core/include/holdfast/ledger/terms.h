#pragma once

#include <cstdint>

#include "holdfast/ledger/customers.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/renewals.h"
#include "holdfast/ledger/sources_rule.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// The contracts that subscriptions, and else invoices, come to by their terms, for who keeps no
/// table of renewals (core/README.md, terms of subscriptions).
///
/// A row of a table of subscriptions with MRR has terms where it is billed by an interval that is
/// long enough (setting renewal_terms): they run from its start, one after the other. In a table of
/// contracts (Ledger::HasAgreedEnds) a row is one term. A contract is what of an account ends its
/// terms of one length on one day.
///
/// It is worth the MRR of the day before, over the months of the term; renewed at the MRR of the
/// rows that go on and of those that begin on that day, over the same months. A row that stops
/// within its term is due on its end, unless another with the same term takes over on that day:
/// that is a change within the term. One that takes over with a term of its own has renewed the
/// contract before it was due.
///
/// An account without rows of subscriptions has the terms of its invoices: a row whose service
/// period is long enough is one term. What another row of that period takes back is no part of it.
///
/// What begins after `as_of` is not known; a contract that is due after it is open. Linear in the
/// rows of accounts that have terms.
RenewalStore ContractsOfTerms(const Ledger& ledger, const SpansByAccount& spans,
                              const SourcesRule& sources, const CustomerStore& customers,
                              const Settings& settings, Day as_of);

/// Whether a row may have a term: else nothing of the above needs to be looked at.
bool MayHaveTerms(const Ledger& ledger, RenewalTerms terms);

}  // namespace holdfast
