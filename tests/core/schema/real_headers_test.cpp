#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "head_text.h"
#include "holdfast/schema/guess.h"

#ifndef HOLDFAST_SHARED_DIR
#define HOLDFAST_SHARED_DIR ""
#endif

namespace holdfast {
namespace {

// What a file is taken for; an empty source: no known export. An error is its code.
struct Case {
  std::string_view file;
  std::string_view source;
  std::string_view summary;
};

constexpr Case kCases[] = {
    {"apple_subscriber_report.from-code.tsv", "Apple subscribers",
     "invoices date=Event Date plan=Subscription Name interval=Standard Subscription Duration "
     "unit_amount=Customer Price currency=Customer Currency attribute.country=Country "
     "customer=Subscriber ID quantity=Units"},
    {"apple_subscription_event_report.from-code.tsv", "", "schema.table_not_yet"},
    {"apple_subscription_report.from-code.tsv", "", "schema.table_not_yet"},
    {"baremetrics_manual_import.from-template.csv", "Baremetrics import",
     "subscriptions plan=plan_name currency=plan_currency unit_amount=plan_amount "
     "interval=plan_interval interval_count=plan_interval_count customer=customer_oid "
     "customer_name=customer_name subscription=subscription_oid start=subscription_started_at "
     "end=subscription_canceled_at quantity=subscription_quantity"},
    {"braintree_transactions.partial.csv", "", "schema.missing_role"},
    {"chartmogul_invoice_line_items.from-docs.csv", "", "schema.missing_role"},
    {"chartmogul_mrr_intervals.from-docs.csv", "ChartMogul MRR intervals",
     "subscriptions customer=CUSTOMER_UUID mrr=MRR start=START_DATE end=END_DATE plan=PLAN_UUID "
     "subscription=SUBSCRIPTION_UUID trial=IS_TRIAL"},
    {"chartmogul_mrr_movements.from-docs.csv", "ChartMogul MRR movements",
     "movements date=DATE customer_name=CUSTOMER_NAME mrr_change=MRR_MOVEMENT kind=MOVEMENT_TYPE "
     "currency=CURRENCY_CODE customer=CUSTOMER_EXTERNAL_ID subscription=SUBSCRIPTION_EXTERNAL_ID "
     "plan=PLAN_EXTERNAL_ID line=UUID"},
    {"dwh_salesforce_renewals.names-only.csv", "Salesforce renewals",
     "renewals subscription=Opportunity ID customer=Master Customer ID due_date=Renewal Contract "
     "Start Date base_amount=Renewal Baseline (converted) lost_amount=Churn Amount(USD)"},
    {"ghost_members_export.from-tests.csv", "Ghost members",
     "customers customer=email customer_name=name attribute.labels=labels "
     "attribute.segment=tiers"},
    {"gumroad_sales.from-code.csv", "Gumroad sales",
     "invoices line=Purchase ID plan=Item Name customer_name=Buyer Name customer=Purchase Email "
     "date=Purchase Date amount=Sale Price ($) attribute.country=Country refunded=Partial Refund "
     "($) trial=Free trial purchase? interval=Recurrence attribute.channel=UTM Source"},
    {"hubspot_deals.from-tests.csv", "HubSpot deals",
     "renewals amount=Amount outcome=Deal Stage due_date=Close Date owner=Deal Owner "
     "customer=Company Name"},
    {"lago_credit_notes.from-code.csv", "", "schema.table_not_yet"},
    {"lago_invoice_fees.from-code.csv", "Lago fees",
     "invoices invoice=invoice_number date=invoice_issuing_date line=fee_lago_id "
     "kind=fee_item_type customer=subscription_external_id plan=subscription_plan_code "
     "period_start=fee_from_date period_end=fee_to_date currency=fee_amount_currency "
     "tax=fee_taxes_amount_cents amount=fee_total_amount_cents"},
    {"lago_invoices.from-code.csv", "Lago invoices",
     "invoices line=lago_id date=issuing_date customer=customer_external_id "
     "customer_name=customer_name attribute.country=customer_country invoice=invoice_number "
     "kind=invoice_type status=payment_status currency=currency amount=fees_amount_cents "
     "discount_amount=coupons_amount_cents"},
    {"patreon_members_2023.from-docstring.csv", "Patreon members",
     "subscriptions customer_name=Name status=Patron Status amount=Pledge Amount interval=Charge "
     "Frequency plan=Tier attribute.country=Country start=Patronage Since Date customer=User ID "
     "currency=Currency end=Access Expiration"},
    {"patreon_members_2026.from-test.csv", "Patreon members",
     "subscriptions customer_name=Name status=Patron Status trial=Free Trial amount=Pledge "
     "Amount interval=Charge Frequency plan=Tier start=Patronage Since Date customer=User ID "
     "currency=Currency end=Access Expiration attribute.country=Full country name "
     "attribute.channel=Subscription Source"},
    {"qbo_invoice_import.from-tests.csv", "QuickBooks invoices",
     "invoices invoice=InvoiceNo customer=Customer date=InvoiceDate plan=Item(Product/Service) "
     "description=ItemDescription quantity=ItemQuantity amount=ItemAmount currency=Currency"},
    {"recurly_accounts-export.from-docs.csv", "Recurly accounts",
     "customers customer=account_code customer_name=account_company_name "
     "attribute.country=account_country attribute.channel=account_acquisition_channel"},
    {"recurly_adjustments-export.from-docs.csv", "Recurly adjustments",
     "invoices line=uuid customer=account_code subscription=subscription_id "
     "date=adjustment_created_at period_start=adjustment_start_at period_end=adjustment_end_at "
     "currency=adjustment_currency amount=adjustment_total tax=adjustment_tax "
     "invoice=invoice_number status=invoice_state customer_name=account_name "
     "attribute.country=account_country plan=adjustment_plan_code"},
    {"recurly_invoices-exports.from-docs.csv", "Recurly invoices",
     "invoices customer=account_code customer_name=account_name invoice=invoice_number "
     "subscription=subscription_id plan=plan_code currency=currency date=date "
     "attribute.country=purchase_country amount=line_item_total "
     "period_start=line_item_start_date period_end=line_item_end_date line=line_item_uuid"},
    {"recurly_invoices-summary.from-docs.csv", "Recurly invoices summary",
     "invoices line=id invoice=invoice_number date=billed_date customer=account_code "
     "customer_name=account_company attribute.country=account_country currency=currency "
     "amount=invoice_total tax=tax_amount"},
    {"recurly_subscription-history-export.from-docs.csv", "Recurly subscription history",
     "subscriptions subscription=subscription_uuid customer=account_code "
     "canceled_at=subscription_expires_at start=version_started_at end=version_ended_at "
     "plan=plan_code amount=version_total_recurring_amount"},
    {"recurly_subscriptions-churned.from-docs.csv", "Recurly subscriptions",
     "subscriptions subscription=uuid customer=account_code plan=plan_code currency=currency "
     "amount=total_recurring_amount trial_end=trial_ends_at start=activated_at "
     "canceled_at=canceled_at end=expires_at customer_name=ship_address_firstname "
     "family_name=ship_address_lastname"},
    {"recurly_subscriptions-export.from-docs.csv", "Recurly subscriptions",
     "subscriptions subscription=uuid customer=account_code plan=plan_code currency=currency "
     "amount=total_recurring_amount trial_end=trial_ends_at start=activated_at "
     "canceled_at=canceled_at end=expires_at"},
    {"recurly_subscriptions-external.from-docs.csv", "", "schema.price_missing"},
    {"recurly_subscriptions-pending-changes-export.from-docs.csv", "", "schema.table_not_yet"},
    {"recurly_transaction-export.from-docs.csv", "Recurly transactions",
     "invoices customer=account_code customer_name=name line=transaction_id amount=amount "
     "tax=tax_amount currency=currency date=date attribute.country=country "
     "subscription=subscription_id"},
    {"revenuecat_scheduled-export-v5.from-docs.csv", "RevenueCat transactions",
     "invoices customer=rc_original_app_user_id attribute.country=country "
     "plan=product_identifier interval=product_duration period_start=start_time "
     "period_end=end_time trial=is_trial_period test_mode=is_sandbox amount=price_in_usd "
     "line=store_transaction_id subscription=original_store_transaction_id"},
    {"shopify_orders_export.csv", "Shopify orders",
     "invoices invoice=Name customer=Email status=Financial Status currency=Currency tax=Taxes "
     "amount=Total date=Created at plan=Lineitem name customer_name=Billing Name "
     "attribute.country=Billing Country refunded=Refunded Amount"},
    {"steady_members.from-docs.csv", "Steady members",
     "subscriptions customer_name=first_name family_name=last_name attribute.country=country "
     "customer=email "
     "plan=plan_name mrr=plan_monthly_amount_cents status=subscription_state start=subscribed_at"},
    {"stripe_invoices.2023.csv", "Stripe invoices",
     "invoices line=id currency=Currency customer=Customer date=Date (UTC) invoice=Number "
     "subscription=Subscription tax=Tax amount=Total status=Status"},
    {"stripe_mrr_per_subscriber.from-code.csv", "Stripe MRR per subscriber",
     "mrr customer=Customer ID customer_name=Customer currency=Currency month_value*1"},
    {"stripe_subscriptions.excel-resaved.csv", "Stripe subscriptions",
     "subscriptions subscription=id customer=Customer ID plan=Plan quantity=Quantity "
     "currency=Currency interval=Interval unit_amount=Amount status=Status start=Start Date "
     "(UTC) customer_name=Customer Name"},
    {"stripe_unified_customers.2023.csv", "Stripe customers",
     "customers customer=id customer_name=Name attribute.country=Card Address Country"},
    {"stripe_unified_customers.2025-metadata.csv", "Stripe customers",
     "customers customer=id customer_name=Name attribute.country=Card Address Country"},
    {"stripe_unified_payments.2023-createdUTC.csv", "Stripe payments",
     "invoices line=id description=Description date=Created (UTC) amount=Amount refunded=Amount "
     "Refunded currency=Currency status=Status customer=Customer ID customer_name=Customer "
     "Description"},
    {"stripe_unified_payments.all-columns.csv", "Stripe payments",
     "invoices line=id date=Created date (UTC) amount=Amount refunded=Amount Refunded "
     "currency=Currency description=Description test_mode=Mode status=Status "
     "attribute.country=Card Address Country customer=Customer ID customer_name=Customer "
     "Description attribute.channel=UTM Source"},
    {"stripe_unified_payments.default-2024.csv", "Stripe payments",
     "invoices line=id date=Created date (UTC) amount=Amount refunded=Amount Refunded "
     "currency=Currency description=Description status=Status customer=Customer ID "
     "customer_name=Customer Description"},
    {"stripe_unified_payments.default-2026.csv", "Stripe payments",
     "invoices line=id date=Created date (UTC) amount=Amount refunded=Amount Refunded "
     "currency=Currency description=Description status=Status customer=Customer ID "
     "customer_name=Customer Description"},
    {"stripe_unified_payments.with-metadata.csv", "Stripe payments",
     "invoices line=id date=Created date (UTC) amount=Amount refunded=Amount Refunded "
     "currency=Currency description=Description status=Status customer_name=Customer Description "
     "customer=Customer Email"},
    {"substack_subscribers_detailed.from-issue.csv", "Substack subscribers",
     "customers customer=Email customer_name=Name attribute.segment=Subscription type "
     "attribute.country=Subscriber country attribute.channel=Subscription source (paid)"},
    {"woocommerce_subscriptions_export.from-code.csv", "WooCommerce subscriptions",
     "subscriptions subscription=subscription_id status=subscription_status customer=customer_id "
     "start=start_date trial_end=trial_end_date canceled_at=cancelled_date end=end_date "
     "interval=billing_period interval_count=billing_interval amount=order_total "
     "currency=order_currency attribute.country=billing_country customer_name=billing_company"},
    {"xero_sales_invoices_export.from-tests.csv", "Xero invoices",
     "invoices customer=ContactName attribute.region=PORegion attribute.country=POCountry "
     "invoice=InvoiceNumber date=InvoiceDate plan=InventoryItemCode description=Description "
     "quantity=Quantity amount=LineAmount currency=Currency status=Status"},
};

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<Guess> GuessFile(const std::filesystem::path& path) {
  const char delimiter = path.extension() == ".tsv" ? '\t' : ',';
  return GuessMapping(HeadFromText(ReadFile(path), delimiter), {});
}

TEST(RealHeadersTest, EveryExportIsRecognisedOrRefusedForTheRightReason) {
  const std::filesystem::path folder = std::string(HOLDFAST_SHARED_DIR) + "/data/headers";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no shared data";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename() != "MANIFEST.csv") ++files;
  }
  EXPECT_EQ(files, std::size(kCases));
  for (const Case& c : kCases) {
    const auto guess = GuessFile(folder / c.file);
    EXPECT_EQ(Summary(guess), c.summary) << c.file;
    EXPECT_EQ(guess.ok() ? guess->mapping.source : "", c.source) << c.file;
  }
}

std::string Upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// As a spreadsheet writes it again: a byte order mark, semicolons, TRUE for true, columns in
// another order, lines that end in CRLF.
std::string ResavedText(const Head& head) {
  std::string text = "\xEF\xBB\xBF";
  const auto add = [&text](const std::vector<std::string>& cells) {
    for (std::size_t at = cells.size(); at > 0; --at) {
      const std::string& cell = cells[at - 1];
      const bool answer = cell == "true" || cell == "false";
      text += '"';
      for (const char c : answer ? Upper(cell) : cell)
        text += c == '"' ? "\"\"" : std::string(1, c);
      text += at > 1 ? "\";" : "\"\r\n";
    }
  };
  add(head.header);
  for (const std::vector<std::string>& row : head.rows) {
    if (row.size() == head.header.size()) add(row);
  }
  return text;
}

std::vector<std::string> SortedRoles(const Result<Guess>& guess) {
  std::vector<std::string> roles;
  if (!guess.ok()) return {guess.error().code};
  for (const Column& column : guess->mapping.columns) {
    if (column.role == Role::kNone) continue;
    roles.push_back(std::string(ToString(column.role)) + column.attribute + '=' + column.name +
                    (column.amount.minor_units ? " in minor units" : ""));
  }
  roles.push_back(guess->mapping.source);
  std::sort(roles.begin(), roles.end());
  return roles;
}

TEST(RealHeadersTest, EveryExportIsTheSameAfterASpreadsheetSavedIt) {
  const std::filesystem::path folder = std::string(HOLDFAST_SHARED_DIR) + "/data/headers";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no shared data";
  for (const Case& c : kCases) {
    const bool repeated = c.file.starts_with("recurly_transaction") ||
                          c.file.starts_with("recurly_subscriptions-external");
    if (repeated) continue;  // Their repeated columns are numbered in another order.
    const char delimiter = c.file.ends_with(".tsv") ? '\t' : ',';
    const Head head = HeadFromText(ReadFile(folder / c.file), delimiter);
    const auto resaved = GuessMapping(HeadFromText(ResavedText(head), ';'), {});
    EXPECT_EQ(SortedRoles(resaved), SortedRoles(GuessMapping(head, {}))) << c.file;
  }
}

TEST(RealHeadersTest, StripesDatesAreMonthFirstAfterExcel) {
  const std::filesystem::path file =
      std::string(HOLDFAST_SHARED_DIR) + "/data/headers/stripe_subscriptions.excel-resaved.csv";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "no shared data";
  const auto guess = GuessFile(file);
  ASSERT_TRUE(guess.ok());
  for (const Column& column : guess->mapping.columns) {
    if (column.role == Role::kStart) {
      EXPECT_EQ(column.date.order, DateOrder::kMonthFirst);
    }
  }
  EXPECT_TRUE(guess->notices.empty());
}

TEST(RealHeadersTest, FlowstackIsCompleteWithItsTableOfPlans) {
  const std::filesystem::path folder = std::string(HOLDFAST_SHARED_DIR) + "/data/sets/flowstack";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no shared data";
  MappingOverrides overrides;
  overrides.plans = true;
  const auto guess = GuessMapping(HeadFromText(ReadFile(folder / "subscriptions.csv")), overrides);
  EXPECT_EQ(Summary(guess),
            "subscriptions subscription=subscription_id customer=customer_id plan=plan_id "
            "start=subscription_start end=subscription_end status=subscription_status "
            "discount_percent=discount_percent");
  ASSERT_TRUE(guess.ok());
  ASSERT_EQ(guess->notices.size(), 1U);
  EXPECT_EQ(guess->notices.front().code, "schema.interval_not_used");
  EXPECT_TRUE(guess->mapping.priced_by_plan);
  const auto plans = GuessMapping(HeadFromText(ReadFile(folder / "plans.csv")), {});
  ASSERT_TRUE(plans.ok());
  EXPECT_EQ(plans->mapping.interval, (Interval{.unit = IntervalUnit::kMonth, .count = 1}));
}

}  // namespace
}  // namespace holdfast
