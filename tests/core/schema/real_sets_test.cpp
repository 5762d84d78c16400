#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "head_text.h"
#include "holdfast/schema/guess.h"

#ifndef HOLDFAST_SHARED_DIR
#define HOLDFAST_SHARED_DIR ""
#endif

namespace holdfast {
namespace {

// Tables of other people: shaped like an API, or exported for another purpose.
struct Case {
  std::string_view file;
  std::string_view source;
  std::string_view summary;
};

constexpr Case kCases[] = {
    {"flowstack/customers.csv", "",
     "customers customer=customer_id customer_name=company_name attribute.industry=industry "
     "attribute.region=region attribute.channel=acquisition_channel start=signup_date"},
    {"flowstack/plans.csv", "", "plans plan=plan_id plan_name=plan_name amount=monthly_price"},
    {"flowstack/subscriptions.csv", "", "schema.price_missing"},
    {"ibm-telco/Telco-Customer-Churn.csv", "", "schema.missing_role"},
    {"jaffle-shop-classic/raw_customers.csv", "",
     "customers customer=id customer_name=first_name family_name=last_name"},
    {"jaffle-shop-classic/raw_orders.csv", "", "schema.missing_role"},
    {"jaffle-shop-classic/raw_payments.csv", "", "schema.missing_role"},
    {"fivetran-dbt_recurly/account_history_data.csv", "",
     "customers customer=id start=created_at customer_name=company "
     "attribute.country=account_country"},
    {"fivetran-dbt_recurly/invoice_history_data.csv", "",
     "invoices line=id date=created_at customer=account_id kind=origin status=state "
     "invoice=number currency=currency amount=total"},
    {"fivetran-dbt_recurly/line_item_history_data.csv", "",
     "invoices date=created_at customer=account_id subscription=subscription_id line=uuid "
     "kind=type plan=plan_code invoice=invoice_number currency=currency amount=amount "
     "description=description quantity=quantity period_start=start_date period_end=end_date"},
    {"fivetran-dbt_recurly/plan_currency_history_data.csv", "",
     "plans plan=plan_id currency=currency unit_amount=unit_amount"},
    {"fivetran-dbt_recurly/plan_history_data.csv", "Recurly plans",
     "plans plan=id plan_name=name interval=interval_unit interval_count=interval_length"},
    {"fivetran-dbt_recurly/subscription_history_data.csv", "",
     "subscriptions start=activated_at canceled_at=canceled_at end=expires_at "
     "customer=account_id plan=plan_id subscription=uuid status=state trial_end=trial_ends_at "
     "currency=currency quantity=quantity amount=subtotal"},
    {"fivetran-dbt_recurly/subscription_add_on_history_data.csv", "", "schema.missing_role"},
    {"fivetran-dbt_recurly/transaction_data.csv", "",
     "invoices date=created_at customer=account_id invoice=invoice_id line=uuid "
     "currency=currency amount=amount status=status customer_name=billing_first_name "
     "family_name=billing_last_name attribute.country=billing_country"},
    {"fivetran-dbt_recurly/coupon_discount_data.csv", "", "schema.no_table"},
    {"fivetran-dbt_stripe/charge_data.csv", "",
     "invoices line=id amount=amount refunded=amount_refunded date=created currency=currency "
     "customer=customer_id description=description invoice=invoice_id status=status"},
    {"fivetran-dbt_stripe/customer_data.csv", "Stripe customers",
     "customers customer=id customer_name=name"},
    {"fivetran-dbt_stripe/invoice_data.csv", "",
     "invoices line=id amount=amount currency=currency customer=customer_id "
     "description=description invoice=invoice_id period_end=period_end period_start=period_start "
     "proration=proration quantity=quantity subscription=subscription_id status=status"},
    {"fivetran-dbt_stripe/invoice_line_item_data.csv", "", "schema.missing_role"},
    {"fivetran-dbt_stripe/plan_data.csv", "",
     "plans plan=id amount=amount currency=currency interval=interval "
     "interval_count=interval_count plan_name=nickname"},
    {"fivetran-dbt_stripe/price_data.csv", "",
     "plans plan=id currency=currency plan_name=nickname interval=recurring_interval "
     "interval_count=recurring_interval_count unit_amount=unit_amount"},
    {"fivetran-dbt_stripe/subscription_data.csv", "", "schema.missing_role"},
    {"fivetran-dbt_stripe/subscription_item_data.csv", "", "schema.no_table"},
    {"fivetran-dbt_stripe/payout_data.csv", "", "schema.no_table"},
    {"fivetran-dbt_stripe/refund_data.csv", "", "schema.no_table"},
    {"fivetran-dbt_stripe/balance_transaction_data.csv", "", "schema.no_table"},
    {"tryghost-migrate-fixtures/mg-beehiiv-members__members.csv", "beehiiv subscribers",
     "customers customer=email customer_name=First Name family_name=Last Name "
     "attribute.segment=tier"},
    {"tryghost-migrate-fixtures/mg-beehiiv__posts.csv", "", "schema.no_table"},
    {"tryghost-migrate-fixtures/mg-buttondown__emails.csv", "", "schema.no_table"},
    {"tryghost-migrate-fixtures/mg-curated-members-csv__subscribers.csv", "",
     "customers customer=Email Address start=Subscribed at attribute.channel=UTM Source"},
    {"tryghost-migrate-fixtures/mg-fs-utils__example.csv", "",
     "customers customer=Username customer_name=First name family_name=Last name"},
    {"tryghost-migrate-fixtures/mg-fs-utils__malformed.csv", "",
     "customers customer_name=name customer=email"},
    {"tryghost-migrate-fixtures/mg-fs-utils__posts.csv", "", "schema.no_table"},
    {"tryghost-migrate-fixtures/mg-mailchimp-members__cleaned.csv", "",
     "customers customer=Email Address customer_name=Company attribute.region=REGION"},
    {"tryghost-migrate-fixtures/mg-mailchimp-members__subscribed.csv", "",
     "customers customer=Email Address customer_name=Company attribute.region=REGION"},
    {"tryghost-migrate-fixtures/mg-mailchimp-members__unsubscribed.csv", "",
     "customers customer=Email Address customer_name=Company attribute.region=REGION"},
    {"tryghost-migrate-fixtures/mg-substack-members-csv__fixtures_signup_emails.csv",
     "Substack subscribers", "customers customer=email attribute.segment=active_subscription"},
    {"tryghost-migrate-fixtures/mg-substack-members-csv__fixtures_subscriber_emails.csv",
     "Substack subscribers",
     "customers customer_name=email customer=stripe_connected_customer_id attribute.segment=type"},
    {"tryghost-migrate-fixtures/mg-substack-members-csv__invalid.csv", "",
     "customers customer=email_address customer_name=name"},
    {"tryghost-migrate-fixtures/mg-substack__posts.csv", "", "schema.no_table"},
    {"tryghost-migrate-fixtures/mg-tinynews-members__subs-v1.csv", "",
     "customers attribute.segment=Tier start=Created at customer_name=Name customer=User id"},
    {"tryghost-migrate-fixtures/mg-tinynews-members__subs-v2.csv", "",
     "customers customer=email customer_name=First name family_name=Last name"},
    {"tryghost-migrate-fixtures/mg-wix-csv__empty.csv", "", "schema.no_table"},
    {"tryghost-migrate-fixtures/mg-wix-csv__posts.csv", "", "schema.no_table"},
};

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(RealSetsTest, EveryTableIsRecognisedOrRefusedForTheRightReason) {
  const std::filesystem::path folder = std::string(HOLDFAST_SHARED_DIR) + "/data/sets";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no shared data";
  for (const Case& c : kCases) {
    const auto guess = GuessMapping(HeadFromText(ReadFile(folder / c.file)), {});
    EXPECT_EQ(Summary(guess), c.summary) << c.file;
    EXPECT_EQ(guess.ok() ? guess->mapping.source : "", c.source) << c.file;
  }
}

}  // namespace
}  // namespace holdfast
