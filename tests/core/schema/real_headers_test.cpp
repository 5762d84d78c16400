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

struct Case {
  std::string_view file;
  std::string_view summary;
};

constexpr Case kCases[] = {
    {"apple_subscriber_report.from-code.tsv", "schema.table_not_yet"},
    {"apple_subscription_event_report.from-code.tsv", "schema.table_not_yet"},
    {"apple_subscription_report.from-code.tsv", "schema.no_table"},
    {"baremetrics_manual_import.from-template.csv",
     "subscriptions plan=plan_name currency=plan_currency unit_amount=plan_amount "
     "interval=plan_interval interval_count=plan_interval_count customer=customer_oid "
     "customer_name=customer_name subscription=subscription_oid start=subscription_started_at "
     "end=subscription_canceled_at quantity=subscription_quantity"},
    {"braintree_transactions.partial.csv", "schema.table_not_yet"},
    {"chartmogul_invoice_line_items.from-docs.csv", "schema.table_not_yet"},
    {"chartmogul_mrr_intervals.from-docs.csv",
     "subscriptions customer=CUSTOMER_UUID mrr=MRR start=START_DATE end=END_DATE plan=PLAN_UUID "
     "quantity=QUANTITY subscription=SUBSCRIPTION_UUID"},
    {"chartmogul_mrr_movements.from-docs.csv", "schema.table_not_yet"},
    {"dwh_salesforce_renewals.names-only.csv", "schema.table_not_yet"},
    {"ghost_members_export.from-tests.csv", "schema.table_not_yet"},
    {"gumroad_sales.from-code.csv", "schema.table_not_yet"},
    {"hubspot_deals.from-tests.csv", "schema.table_not_yet"},
    {"lago_credit_notes.from-code.csv", "schema.table_not_yet"},
    {"lago_invoice_fees.from-code.csv", "schema.table_not_yet"},
    {"lago_invoices.from-code.csv", "schema.table_not_yet"},
    {"patreon_members_2023.from-docstring.csv",
     "subscriptions customer_name=Name status=Patron Status amount=Pledge Amount interval=Charge "
     "Frequency plan=Tier start=Patronage Since Date customer=User ID currency=Currency"},
    {"patreon_members_2026.from-test.csv",
     "subscriptions customer_name=Name status=Patron Status amount=Pledge Amount interval=Charge "
     "Frequency plan=Tier start=Patronage Since Date customer=User ID currency=Currency"},
    {"qbo_invoice_import.from-tests.csv", "schema.table_not_yet"},
    {"recurly_accounts-export.from-docs.csv", "schema.table_not_yet"},
    {"recurly_adjustments-export.from-docs.csv", "schema.table_not_yet"},
    {"recurly_invoices-exports.from-docs.csv", "schema.table_not_yet"},
    {"recurly_invoices-summary.from-docs.csv", "schema.table_not_yet"},
    {"recurly_subscription-history-export.from-docs.csv",
     "subscriptions subscription=subscription_uuid customer=account_code start=version_started_at "
     "end=version_ended_at plan=plan_name amount=version_total_recurring_amount"},
    {"recurly_subscriptions-churned.from-docs.csv",
     "subscriptions subscription=uuid customer=account_code currency=currency quantity=quantity "
     "amount=total_recurring_amount trial_end=trial_ends_at start=activated_at "
     "canceled_at=canceled_at end=expires_at plan=plan_name"},
    {"recurly_subscriptions-export.from-docs.csv",
     "subscriptions subscription=uuid customer=account_code currency=currency quantity=quantity "
     "amount=total_recurring_amount trial_end=trial_ends_at start=activated_at "
     "canceled_at=canceled_at end=expires_at plan=plan_name"},
    {"recurly_subscriptions-external.from-docs.csv", "schema.missing_role"},
    {"recurly_subscriptions-pending-changes-export.from-docs.csv", "schema.table_not_yet"},
    {"recurly_transaction-export.from-docs.csv", "schema.table_not_yet"},
    {"revenuecat_scheduled-export-v5.from-docs.csv", "schema.table_not_yet"},
    {"shopify_orders_export.csv", "schema.table_not_yet"},
    {"steady_members.from-docs.csv",
     "subscriptions customer=email plan=plan_name mrr=plan_monthly_amount_cents "
     "interval=subscription_period status=subscription_state start=subscribed_at"},
    {"stripe_invoices.2023.csv", "schema.table_not_yet"},
    {"stripe_mrr_per_subscriber.from-code.csv",
     "mrr customer=Customer ID customer_name=Customer currency=Currency month_value*1"},
    {"stripe_subscriptions.excel-resaved.csv",
     "subscriptions subscription=id customer=Customer ID plan=Plan quantity=Quantity "
     "currency=Currency interval=Interval unit_amount=Amount status=Status start=Start Date (UTC) "
     "customer_name=Customer Name"},
    {"stripe_unified_customers.2023.csv", "schema.table_not_yet"},
    {"stripe_unified_customers.2025-metadata.csv", "schema.table_not_yet"},
    {"stripe_unified_payments.2023-createdUTC.csv", "schema.table_not_yet"},
    {"stripe_unified_payments.all-columns.csv", "schema.table_not_yet"},
    {"stripe_unified_payments.default-2024.csv", "schema.table_not_yet"},
    {"stripe_unified_payments.default-2026.csv", "schema.table_not_yet"},
    {"stripe_unified_payments.with-metadata.csv", "schema.table_not_yet"},
    {"substack_subscribers_detailed.from-issue.csv", "schema.missing_role"},
    {"woocommerce_subscriptions_export.from-code.csv",
     "subscriptions subscription=subscription_id status=subscription_status customer=customer_id "
     "start=start_date trial_end=trial_end_date canceled_at=cancelled_date end=end_date "
     "interval=billing_period interval_count=billing_interval amount=order_total "
     "currency=order_currency"},
    {"xero_sales_invoices_export.from-tests.csv", "schema.table_not_yet"},
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
    EXPECT_EQ(Summary(GuessFile(folder / c.file)), c.summary) << c.file;
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

TEST(RealHeadersTest, FlowstackLacksAnAmount) {
  const std::filesystem::path folder = std::string(HOLDFAST_SHARED_DIR) + "/data/sets/flowstack";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no shared data";
  EXPECT_EQ(Summary(GuessFile(folder / "subscriptions.csv")), "schema.missing_role");
  EXPECT_EQ(Summary(GuessFile(folder / "customers.csv")), "schema.table_not_yet");
  EXPECT_EQ(Summary(GuessFile(folder / "plans.csv")), "schema.no_table");
}

}  // namespace
}  // namespace holdfast
