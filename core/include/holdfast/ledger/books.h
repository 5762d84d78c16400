#pragma once

#include <cstdint>

#include "holdfast/ledger/costs.h"
#include "holdfast/ledger/customers.h"
#include "holdfast/ledger/industry.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/one_off.h"
#include "holdfast/ledger/rates.h"
#include "holdfast/ledger/renewals.h"
#include "holdfast/ledger/sign_ups.h"
#include "holdfast/ledger/surveys.h"
#include "holdfast/ledger/usage.h"

namespace holdfast {

/// Everything that the files of one analysis say.
struct Books {
  Ledger ledger;
  RateStore rates;
  RenewalStore renewals;
  CustomerStore customers;
  UsageStore usage;
  CostStore costs;
  SurveyStore surveys;
  IndustryStore industry;
  OneOffStore one_off;
  SignUps sign_ups;

  /// As Ledger::Merge, for all of it.
  std::uint64_t Merge(const Books& other) {
    rates.Merge(other.rates);
    renewals.Merge(other.renewals);
    customers.Merge(other.customers);
    usage.Merge(other.usage);
    costs.Merge(other.costs);
    surveys.Merge(other.surveys);
    industry.Merge(other.industry);
    one_off.Merge(other.one_off);
    sign_ups.Merge(other.sign_ups);
    return ledger.Merge(other.ledger);
  }
};

}  // namespace holdfast
