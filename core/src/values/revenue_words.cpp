#include "holdfast/values/revenue_words.h"

#include <iterator>

#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

using enum OneOffKind;

constexpr std::string_view kNames[] = {"implementation", "development", "value_added", "other"};
static_assert(std::size(kNames) == kOneOffKindCount);

struct Word {
  std::string_view part;  // Of a text as FoldKey leaves it.
  OneOffKind means;
};

constexpr Word kWords[] = {
    {"implement", kImplementation},
    {"setup", kImplementation},
    {"onboarding", kImplementation},
    {"migration", kImplementation},
    {"training", kImplementation},
    {"installation", kImplementation},
    {"deployment", kImplementation},
    {"golive", kImplementation},
    {"kickoff", kImplementation},
    {"configuration", kImplementation},
    {"dataimport", kImplementation},
    {"workshop", kImplementation},
    {"实施", kImplementation},
    {"部署", kImplementation},
    {"上线", kImplementation},
    {"培训", kImplementation},
    {"迁移", kImplementation},
    {"初始化", kImplementation},
    {"實施", kImplementation},
    {"導入", kImplementation},
    {"上線", kImplementation},
    {"培訓", kImplementation},
    {"教育訓練", kImplementation},
    {"pelaksanaan", kImplementation},
    {"pemasangan", kImplementation},
    {"persediaan", kImplementation},
    {"konfigurasi", kImplementation},
    {"latihan", kImplementation},
    {"develop", kDevelopment},
    {"customi", kDevelopment},
    {"customfeature", kDevelopment},
    {"customreport", kDevelopment},
    {"customwork", kDevelopment},
    {"custombuil", kDevelopment},
    {"customproject", kDevelopment},
    {"bespoke", kDevelopment},
    {"integration", kDevelopment},
    {"consult", kDevelopment},
    {"professionalservice", kDevelopment},
    {"开发", kDevelopment},
    {"定制", kDevelopment},
    {"集成", kDevelopment},
    {"咨询", kDevelopment},
    {"開發", kDevelopment},
    {"客製", kDevelopment},
    {"整合", kDevelopment},
    {"諮詢", kDevelopment},
    {"顧問", kDevelopment},
    {"pembangunan", kDevelopment},
    {"penyesuaian", kDevelopment},
    {"integrasi", kDevelopment},
    {"perundingan", kDevelopment},
    {"valueadd", kValueAdded},
    {"usage", kValueAdded},
    {"overage", kValueAdded},
    {"metered", kValueAdded},
    {"sms", kValueAdded},
    {"credits", kValueAdded},
    {"topup", kValueAdded},
    {"增值", kValueAdded},
    {"短信", kValueAdded},
    {"充值", kValueAdded},
    {"用量", kValueAdded},
    {"超额", kValueAdded},
    {"流量", kValueAdded},
    {"加值", kValueAdded},
    {"簡訊", kValueAdded},
    {"儲值", kValueAdded},
    {"超額", kValueAdded},
    {"nilaitambah", kValueAdded},
    {"tambahnilai", kValueAdded},
    {"penggunaan", kValueAdded},
    {"tambahbaki", kValueAdded},
};

}  // namespace

std::string_view ToString(OneOffKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

OneOffKind OneOffKindOf(std::string_view name) {
  const FoldedText folded = FoldKey(name);
  for (const Word& word : kWords) {
    if (folded.text().find(word.part) != std::string_view::npos) return word.means;
  }
  return kOther;
}

}  // namespace holdfast
