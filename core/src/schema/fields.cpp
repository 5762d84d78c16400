#include "holdfast/schema/fields.h"

#include <algorithm>

namespace holdfast {
namespace {

using enum Role;
using enum Need;

constexpr FieldInfo kSubscriptionFields[] = {
    {kCustomer, kAlways},
    {kStart, kAlways},
    {kMrr, kOneOf, 1},
    {kArr, kOneOf, 1},
    {kAmount, kOneOf, 1},
    {kUnitAmount, kOneOf, 1},
    {kQuantity},
    {kInterval},
    {kIntervalCount},
    {kCurrency},
    {kEnd},
    {kCanceledAt},
    {kTrialEnd},
    {kStatus},
    {kPlan},
    {kSubscription},
    {kCustomerName},
    {kFamilyName},
    {kDiscountPercent},
    {kDiscountAmount},
    {kDiscountDuration},
    {kTrial},
    {kLatest},
    {kTestMode},
    {kAttribute},
};

constexpr FieldInfo kMrrFields[] = {
    {kCustomer, kAlways},
    {kMonth, kOneOf, 1},
    {kMrr, kOneOf, 2},
    {kArr, kOneOf, 2},
    {kMonthValue, kOneOf, 3},
    {kCurrency},
    {kPlan},
    {kCustomerName},
    {kFamilyName},
    {kAttribute},
};

constexpr FieldInfo kInvoiceFields[] = {
    {kCustomer, kAlways},
    {kAmount, kOneOf, 1},
    {kUnitAmount, kOneOf, 1},
    {kQuantity},
    {kPeriodStart, kOneOf, 2, kPeriodEnd},
    {kPeriodEnd},
    {kDate, kOneOf, 2},
    {kInterval},
    {kIntervalCount},
    {kCurrency},
    {kTax},
    {kDiscountAmount},
    {kRefunded},
    {kStatus},
    {kKind},
    {kDescription},
    {kProration},
    {kTrial},
    {kTestMode},
    {kPlan},
    {kInvoice},
    {kLine},
    {kSubscription},
    {kCustomerName},
    {kFamilyName},
    {kAttribute},
};

constexpr FieldInfo kMovementFields[] = {
    {kCustomer, kAlways},
    {kDate, kAlways},
    {kMrrChange, kOneOf, 1},
    {kMrr, kOneOf, 1, kMrrBefore},
    {kMrrBefore},
    {kKind},
    {kCurrency},
    {kPlan},
    {kSubscription},
    {kLine},
    {kTestMode},
    {kCustomerName},
    {kFamilyName},
    {kAttribute},
};

constexpr FieldInfo kCustomerFields[] = {
    {kCustomer, kAlways},
    {kCustomerName, kOneOf, 1},
    {kFamilyName},
    {kAttribute, kOneOf, 1},
    {kStart},
    {kTestMode},
};

constexpr FieldInfo kRenewalFields[] = {
    {kCustomer, kAlways},
    {kDueDate, kAlways},
    {kBaseAmount, kOneOf, 1},
    {kAmount, kOneOf, 1},
    {kRenewedAmount},
    {kLostAmount},
    {kOutcome},
    {kRenewedOn},
    {kCurrency},
    {kReason},
    {kOwner},
    {kPlan},
    {kSubscription},
    {kCustomerName},
    {kFamilyName},
    {kAttribute},
};

constexpr FieldInfo kRateFields[] = {
    {kDate, kAlways},
    {kFromCurrency, kAlways},
    {kToCurrency, kAlways},
    {kRate, kAlways},
};

constexpr FieldInfo kPlanFields[] = {
    {kPlan, kAlways},
    {kAmount, kOneOf, 1},
    {kUnitAmount, kOneOf, 1},
    {kPlanName, kOneOf, 1},
    {kInterval},
    {kIntervalCount},
    {kCurrency},
};

constexpr FieldInfo kUsageFields[] = {
    {kCustomer, kAlways},
    {kDate, kOneOf, 1},
    {kMonth, kOneOf, 1},
    {kMeasure, kOneOf, 2},
    {kLastLogin, kOneOf, 2},
    {kOnboardedOn, kOneOf, 2},
    {kCustomerName},
    {kAttribute},
    {kTestMode},
};

constexpr FieldInfo kCostFields[] = {
    {kMonth, kOneOf, 1},
    {kDate, kOneOf, 1},
    {kAmount, kOneOf, 2, kCostKind},
    {kCostValue, kOneOf, 2},
    {kCostKind},
    {kCurrency},
    {kAttribute},
};

constexpr FieldInfo kSurveyFields[] = {
    {kScore, kAlways}, {kDate, kAlways}, {kCustomer}, {kSurvey},
    {kCustomerName},   {kAttribute},     {kTestMode},
};

constexpr FieldInfo kIndustryFields[] = {
    {kMonth, kOneOf, 1},
    {kDate, kOneOf, 1},
    {kIndex, kAlways},
    {kSeries},
};

}  // namespace

std::span<const FieldInfo> FieldsOf(Table table) {
  switch (table) {
    case Table::kSubscriptions:
      return kSubscriptionFields;
    case Table::kMrr:
      return kMrrFields;
    case Table::kInvoices:
      return kInvoiceFields;
    case Table::kMovements:
      return kMovementFields;
    case Table::kCustomers:
      return kCustomerFields;
    case Table::kRenewals:
      return kRenewalFields;
    case Table::kRates:
      return kRateFields;
    case Table::kUsage:
      return kUsageFields;
    case Table::kCosts:
      return kCostFields;
    case Table::kSurveys:
      return kSurveyFields;
    case Table::kIndustry:
      return kIndustryFields;
    case Table::kPlans:
      break;
  }
  return kPlanFields;
}

bool Belongs(Role role, Table table) {
  const std::span<const FieldInfo> fields = FieldsOf(table);
  return role == kNone || std::any_of(fields.begin(), fields.end(), [role](const FieldInfo& field) {
           return field.role == role;
         });
}

}  // namespace holdfast
