#include "holdfast/values/churn_words.h"

#include <gtest/gtest.h>

#include <vector>

#include "holdfast/values/revenue_words.h"

namespace holdfast {
namespace {

TEST(ChurnWords, AreKnownInFourLanguages) {
  using enum ChurnClass;
  EXPECT_EQ(ChurnClassOf("Company went bankrupt"), kExternal);
  EXPECT_EQ(ChurnClassOf("公司倒闭"), kExternal);
  EXPECT_EQ(ChurnClassOf("預算刪減"), kExternal);
  EXPECT_EQ(ChurnClassOf("Syarikat muflis"), kExternal);
  EXPECT_EQ(ChurnClassOf("功能不足"), kUnderUse);
  EXPECT_EQ(ChurnClassOf("Terlalu mahal"), kUnderUse);
  EXPECT_EQ(ChurnClassOf("转用竞品"), kCompetitor);
  EXPECT_EQ(ChurnClassOf("Pindah ke pesaing"), kCompetitor);
  EXPECT_EQ(ChurnClassOf("扣款失败"), kPayment);
  EXPECT_EQ(ChurnClassOf("moved abroad"), kOther);
  EXPECT_EQ(ChurnClassOf(""), kOther);
}

// As people write it: by class, English, 简体, 繁體 and Melayu.
TEST(ChurnWords, AreThoseThatPeopleWrite) {
  struct Said {
    ChurnClass means;
    std::vector<const char*> reasons;
  };
  using enum ChurnClass;
  const std::vector<Said> all = {
      {kUnderUse,
       {"Hardly used",
        "rarely used it",
        "Not using it enough",
        "We don't use it",
        "didn’t use it",
        "did not use the product",
        "Never used",
        "No longer used",
        "Barely using it",
        "Seldom used",
        "Underutilised",
        "Low engagement",
        "inactive",
        "Usage declined",
        "stopped using it",
        "很少使用",
        "使用率低",
        "用得少",
        "账号闲置",
        "活跃度低",
        "没人用",
        "很少用",
        "使用頻率低",
        "帳號閒置",
        "沒人用",
        "活躍度低",
        "jarang digunakan",
        "Kurang digunakan",
        "tidak menggunakan produk",
        "Penggunaan rendah",
        "tidak aktif"}},
      {kExternal,
       {"Ceased trading",
        "went under",
        "Closing down",
        "No longer in business",
        "Downsizing",
        "Cost cutting",
        "cash flow problems",
        "Recession",
        "not profitable",
        "Project finished",
        "业务萎缩",
        "公司注销",
        "被并购",
        "资金紧张",
        "受疫情影响",
        "项目结束",
        "公司關閉",
        "經營不善",
        "業務縮減",
        "被併購",
        "資金不足",
        "經濟不景氣",
        "Gulung tikar",
        "tutup syarikat",
        "Masalah kewangan",
        "diambil alih",
        "Penggabungan syarikat",
        "projek tamat"}},
      {kCompetitor,
       {"built our own", "Replaced by another system", "migrated to Acme", "went with Acme",
        "internal tool", "改用其他软件", "换用其他系统", "选择了对手", "自建系统", "自主研发",
        "改用其他軟體", "轉投其他廠商", "自行開發", "Beralih ke produk lain", "guna sistem lain",
        "Alternatif lebih baik", "bina sendiri"}},
      {kPayment,
       {"Card declined", "chargeback", "Invoice overdue", "逾期未付", "余额不足", "餘額不足",
        "拖欠款項", "bayaran tertunggak", "Kad ditolak"}},
      {kOther, {"moved abroad", "Arrival of a new manager", "不清楚", "tidak diketahui"}}};
  for (const Said& said : all) {
    for (const char* reason : said.reasons)
      EXPECT_EQ(ToString(ChurnClassOf(reason)), ToString(said.means)) << reason;
  }
}

// The values of Stripe's cancellation feedback.
TEST(ChurnWords, CoverTheFeedbackThatStripeOffers) {
  using enum ChurnClass;
  for (const char* word : {"customer_service", "low_quality", "missing_features", "too_complex",
                           "too_expensive", "unused"})
    EXPECT_EQ(ChurnClassOf(word), kUnderUse) << word;
  EXPECT_EQ(ChurnClassOf("switched_service"), kCompetitor);
  EXPECT_EQ(ChurnClassOf("payment_failed"), kPayment);
  EXPECT_EQ(ChurnClassOf("other"), kOther);
}

TEST(ChurnWords, AClassIsItsOwnName) {
  for (std::size_t i = 0; i < kChurnClassCount; ++i) {
    const auto churn_class = static_cast<ChurnClass>(i);
    EXPECT_EQ(ChurnClassOf(ToString(churn_class)), churn_class);
  }
}

TEST(ChurnWords, SayWhereTheCustomerWentBeforeWhatWasMissing) {
  EXPECT_EQ(ChurnClassOf("Missing features, switched to Acme"), ChurnClass::kCompetitor);
}

TEST(ChurnWords, OfSomebodysOwnComeBeforeThoseKnown) {
  using enum ChurnClass;
  const auto word = [](const char* text, ChurnClass means) {
    return ChurnWord{text, ChurnKeyOf(text), means};
  };
  const std::vector<ChurnWord> own = {word("Acme", kCompetitor), word("price", kOther),
                                      word("Price of Acme too high", kUnderUse),
                                      word("zebra", kExternal), word("horse", kPayment)};
  const auto of = [&](const char* reason) { return ChurnClassOf(reason, own); };
  EXPECT_EQ(of("They moved to ACME in May"), kCompetitor);
  EXPECT_EQ(of("price"), kOther) << "a word that is known otherwise";
  EXPECT_EQ(of("the acme price"), kOther) << "the longer of two";
  EXPECT_EQ(of("Price of Acme: too high"), kUnderUse) << "a whole reason, a colon aside";
  EXPECT_EQ(of("a horse, a zebra"), kExternal) << "the first of two of a length";
  EXPECT_EQ(of("Missing features"), kUnderUse) << "none of them";
}

TEST(RevenueWords, SayWhatABoughtOnceLineIsFor) {
  using enum OneOffKind;
  EXPECT_EQ(OneOffKindOf("Implementation fee"), kImplementation);
  EXPECT_EQ(OneOffKindOf("实施费"), kImplementation);
  EXPECT_EQ(OneOffKindOf("Custom development"), kDevelopment);
  EXPECT_EQ(OneOffKindOf("客製開發"), kDevelopment);
  EXPECT_EQ(OneOffKindOf("增值服务"), kValueAdded);
  EXPECT_EQ(OneOffKindOf("SMS credits"), kValueAdded);
  EXPECT_EQ(OneOffKindOf("Go-live and configuration"), kImplementation);
  EXPECT_EQ(OneOffKindOf("教育訓練"), kImplementation);
  EXPECT_EQ(OneOffKindOf("Konfigurasi sistem"), kImplementation);
  EXPECT_EQ(OneOffKindOf("Bespoke report"), kDevelopment);
  EXPECT_EQ(OneOffKindOf("二次开发"), kDevelopment);
  EXPECT_EQ(OneOffKindOf("顧問費"), kDevelopment);
  EXPECT_EQ(OneOffKindOf("API overage"), kValueAdded);
  EXPECT_EQ(OneOffKindOf("超额流量"), kValueAdded);
  EXPECT_EQ(OneOffKindOf("Penggunaan SMS"), kValueAdded);
  EXPECT_EQ(OneOffKindOf("Fee of a new customer"), kOther) << "a customer is not custom";
  EXPECT_EQ(OneOffKindOf("Mug"), kOther);
}

}  // namespace
}  // namespace holdfast
