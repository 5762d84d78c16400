#include "holdfast/values/billing_words.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

TEST(BillingWords, KnowPayments) {
  using enum PaymentStatus;
  constexpr struct {
    std::string_view cell;
    PaymentStatus status;
  } kCases[] = {
      {"paid", kPaid},
      {"Paid", kPaid},
      {"PAID", kPaid},
      {"succeeded", kPaid},
      {"completed", kPaid},
      {"Completed", kPaid},
      {"closed", kPaid},
      {"finalized", kPaid},
      {"TRUE", kPaid},
      {"true", kPaid},
      {"1", kPaid},
      {"已支付", kPaid},
      {"Dibayar", kPaid},
      {"open", kOpen},
      {"past_due", kOpen},
      {"Past Due", kOpen},
      {"unpaid", kOpen},
      {"overdue", kOpen},
      {"outstanding", kOpen},
      {"sent", kOpen},
      {"authorised", kOpen},
      {"Pending", kOpen},
      {"processing", kOpen},
      {"FALSE", kOpen},
      {"待支付", kOpen},
      {"Menunggu Pembayaran", kOpen},
      {"draft", kVoid},
      {"Failed", kVoid},
      {"void", kVoid},
      {"voided", kVoid},
      {"uncollectible", kVoid},
      {"canceled", kVoid},
      {"已作废", kVoid},
      {"Gagal", kVoid},
      {"Refunded", kRefunded},
      {"reversed", kRefunded},
      {"partially_refunded", kPartlyRefunded},
      {"Partially refunded", kPartlyRefunded},
  };
  for (const auto& c : kCases) EXPECT_EQ(ParsePaymentStatus(c.cell), c.status) << c.cell;
  for (const std::string_view cell : {"", "gloomy", "paid twice"}) {
    EXPECT_FALSE(ParsePaymentStatus(cell)) << cell;
  }
}

TEST(BillingWords, KnowLines) {
  using enum LineKind;
  constexpr struct {
    std::string_view cell;
    LineKind kind;
  } kCases[] = {
      {"plan", kRecurring},
      {"subscription", kRecurring},
      {"Recurring", kRecurring},
      {"renewal", kRecurring},
      {"Scheduled subscription renewal", kRecurring},
      {"add_on", kAddOn},
      {"one_time", kOneOff},
      {"one-time", kOneOff},
      {"OneTime", kOneOff},
      {"one_off", kOneOff},
      {"setup_fee", kOneOff},
      {"charge", kOneOff},
      {"debit", kOneOff},
      {"gift", kOneOff},
      {"shipping", kOneOff},
      {"Usage", kUsage},
      {"metered", kUsage},
      {"credit", kCredit},
      {"carryforward", kCredit},
      {"Credit note", kCredit},
      {"Credit Memo", kCredit},
      {"refund", kRefund},
      {"退款", kRefund},
      {"plan_trial", kTrial},
      {"proration", kProration},
  };
  for (const auto& c : kCases) EXPECT_EQ(ParseLineKind(c.cell), c.kind) << c.cell;
  EXPECT_FALSE(ParseLineKind("banana"));
}

TEST(BillingWords, KnowMovements) {
  using enum ChangeKind;
  for (const std::string_view cell :
       {"new", "new_biz", "New business", "expansion", "upgrade", "increase", "reactivation",
        "reactivated", "新增", "Peningkatan"}) {
    EXPECT_EQ(ParseChangeKind(cell), kRaise) << cell;
  }
  for (const std::string_view cell : {"contraction", "downgrade", "decrease", "churn", "cancelled",
                                      "churn_delinquent", "流失", "Penurunan"}) {
    EXPECT_EQ(ParseChangeKind(cell), kLower) << cell;
  }
  EXPECT_EQ(ParseChangeKind("FX"), kFx);
  EXPECT_FALSE(ParseChangeKind("new_cancelled"));
}

TEST(BillingWords, KnowOutcomes) {
  for (const std::string_view cell : {"Closed Won", "closedwon", "Won", "renewed", "续约"}) {
    EXPECT_EQ(ParseOutcome(cell), OutcomeWord::kRenewed) << cell;
  }
  for (const std::string_view cell : {"Closed Lost", "closedlost", "Lost", "Churned", "流失"}) {
    EXPECT_EQ(ParseOutcome(cell), OutcomeWord::kLost) << cell;
  }
  EXPECT_FALSE(ParseOutcome("Negotiation"));
}

TEST(BillingWords, KnowTests) {
  for (const std::string_view cell : {"Test", "test_mode", "SANDBOX", "TRUE", "1", "测试"}) {
    EXPECT_EQ(ParseTestMode(cell), true) << cell;
  }
  for (const std::string_view cell : {"Live", "production", "False", "0", "No"}) {
    EXPECT_EQ(ParseTestMode(cell), false) << cell;
  }
  EXPECT_FALSE(ParseTestMode("perhaps"));
}

}  // namespace
}  // namespace holdfast
