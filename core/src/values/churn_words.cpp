#include "holdfast/values/churn_words.h"

#include <algorithm>
#include <iterator>

#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

using enum ChurnClass;

constexpr std::string_view kNames[] = {"external", "under_use", "competitor", "payment", "other"};
static_assert(std::size(kNames) == kChurnClassCount);

struct Word {
  std::string_view part;  // Of a text as FoldKey leaves it.
  ChurnClass means;
};

/// The first that is found stands: payments before all else, since "card declined after merger" is
/// a payment; competitors before use, since "missing features, moved to X" names where they went.
constexpr Word kWords[] = {
    {"involuntary", kPayment},
    {"payment", kPayment},
    {"declined", kPayment},
    {"delinquen", kPayment},
    {"dunning", kPayment},
    {"expiredcard", kPayment},
    {"cardexpired", kPayment},
    {"billingerror", kPayment},
    {"nonpay", kPayment},
    {"unpaid", kPayment},
    {"pastdue", kPayment},
    {"insufficientfunds", kPayment},
    {"欠费", kPayment},
    {"未付", kPayment},
    {"付款失败", kPayment},
    {"扣款失败", kPayment},
    {"支付失败", kPayment},
    {"信用卡", kPayment},
    {"欠費", kPayment},
    {"付款失敗", kPayment},
    {"扣款失敗", kPayment},
    {"bayarangagal", kPayment},
    {"tidakbayar", kPayment},
    {"kadtamat", kPayment},

    {"competit", kCompetitor},
    {"switched", kCompetitor},
    {"switching", kCompetitor},
    {"alternative", kCompetitor},
    {"anotherproduct", kCompetitor},
    {"otherproduct", kCompetitor},
    {"othertool", kCompetitor},
    {"othervendor", kCompetitor},
    {"inhouse", kCompetitor},
    {"竞争", kCompetitor},
    {"竞品", kCompetitor},
    {"友商", kCompetitor},
    {"替代", kCompetitor},
    {"自研", kCompetitor},
    {"競爭", kCompetitor},
    {"競品", kCompetitor},
    {"對手", kCompetitor},
    {"pesaing", kCompetitor},
    {"bertukar", kCompetitor},

    {"external", kExternal},
    {"bankrupt", kExternal},
    {"outofbusiness", kExternal},
    {"businessclosed", kExternal},
    {"companyclosed", kExternal},
    {"closeddown", kExternal},
    {"shutdown", kExternal},
    {"shutting", kExternal},
    {"insolven", kExternal},
    {"acquired", kExternal},
    {"acquisition", kExternal},
    {"merger", kExternal},
    {"merged", kExternal},
    {"restructur", kExternal},
    {"reorgani", kExternal},
    {"layoff", kExternal},
    {"budget", kExternal},
    {"economy", kExternal},
    {"seasonal", kExternal},
    {"projectended", kExternal},
    {"外部", kExternal},
    {"倒闭", kExternal},
    {"破产", kExternal},
    {"停业", kExternal},
    {"关闭", kExternal},
    {"重组", kExternal},
    {"收购", kExternal},
    {"合并", kExternal},
    {"裁员", kExternal},
    {"预算", kExternal},
    {"经营不善", kExternal},
    {"业务调整", kExternal},
    {"倒閉", kExternal},
    {"破產", kExternal},
    {"停業", kExternal},
    {"重組", kExternal},
    {"收購", kExternal},
    {"合併", kExternal},
    {"裁員", kExternal},
    {"預算", kExternal},
    {"muflis", kExternal},
    {"tutupperniagaan", kExternal},
    {"bajet", kExternal},
    {"penstrukturan", kExternal},

    {"underuse", kUnderUse},
    {"notused", kUnderUse},
    {"notusing", kUnderUse},
    {"lowusage", kUnderUse},
    {"lowuse", kUnderUse},
    {"nousage", kUnderUse},
    {"unused", kUnderUse},
    {"lackofuse", kUnderUse},
    {"adoption", kUnderUse},
    {"feature", kUnderUse},
    {"functional", kUnderUse},
    {"quality", kUnderUse},
    {"bug", kUnderUse},
    {"complex", kUnderUse},
    {"difficult", kUnderUse},
    {"training", kUnderUse},
    {"onboarding", kUnderUse},
    {"support", kUnderUse},
    {"customerservice", kUnderUse},
    {"service", kUnderUse},
    {"expensive", kUnderUse},
    {"price", kUnderUse},
    {"pricing", kUnderUse},
    {"cost", kUnderUse},
    {"value", kUnderUse},
    {"fit", kUnderUse},
    {"need", kUnderUse},
    {"使用", kUnderUse},
    {"没用", kUnderUse},
    {"不用", kUnderUse},
    {"功能", kUnderUse},
    {"产品", kUnderUse},
    {"培训", kUnderUse},
    {"服务", kUnderUse},
    {"支持", kUnderUse},
    {"匹配", kUnderUse},
    {"需求", kUnderUse},
    {"价格", kUnderUse},
    {"太贵", kUnderUse},
    {"產品", kUnderUse},
    {"培訓", kUnderUse},
    {"服務", kUnderUse},
    {"價格", kUnderUse},
    {"太貴", kUnderUse},
    {"tidakguna", kUnderUse},
    {"kurangguna", kUnderUse},
    {"ciri", kUnderUse},
    {"mahal", kUnderUse},
    {"harga", kUnderUse},
    {"sokongan", kUnderUse},
    {"latihan", kUnderUse},
};

}  // namespace

std::string_view ToString(ChurnClass churn_class) {
  return kNames[static_cast<std::size_t>(churn_class)];
}

std::optional<ChurnClass> ChurnClassFromString(std::string_view text) {
  const auto* const found = std::find(std::begin(kNames), std::end(kNames), text);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<ChurnClass>(found - std::begin(kNames));
}

std::string ChurnKeyOf(std::string_view text) {
  std::string key(FoldKey(text).text());
  std::erase_if(key, [](char c) { return c == ',' || c == ':'; });
  return key;
}

ChurnClass ChurnClassOf(std::string_view reason, std::span<const ChurnWord> own) {
  const ChurnWord* longest = nullptr;
  const std::string key = own.empty() ? std::string() : ChurnKeyOf(reason);
  for (const ChurnWord& word : own) {
    const bool longer = longest == nullptr || word.key.size() > longest->key.size();
    if (longer && key.find(word.key) != std::string::npos) longest = &word;
  }
  if (longest != nullptr) return longest->means;
  const FoldedText folded = FoldKey(reason);
  const std::string_view text = folded.text();
  for (const Word& word : kWords) {
    if (text.find(word.part) != std::string_view::npos) return word.means;
  }
  return kOther;
}

}  // namespace holdfast
