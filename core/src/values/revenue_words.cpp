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
    {"实施", kImplementation},
    {"部署", kImplementation},
    {"上线", kImplementation},
    {"培训", kImplementation},
    {"迁移", kImplementation},
    {"實施", kImplementation},
    {"導入", kImplementation},
    {"培訓", kImplementation},
    {"pelaksanaan", kImplementation},
    {"pemasangan", kImplementation},
    {"latihan", kImplementation},
    {"develop", kDevelopment},
    {"customi", kDevelopment},
    {"custom", kDevelopment},
    {"integration", kDevelopment},
    {"consult", kDevelopment},
    {"professionalservice", kDevelopment},
    {"开发", kDevelopment},
    {"定制", kDevelopment},
    {"開發", kDevelopment},
    {"客製", kDevelopment},
    {"pembangunan", kDevelopment},
    {"valueadd", kValueAdded},
    {"usage", kValueAdded},
    {"overage", kValueAdded},
    {"sms", kValueAdded},
    {"credits", kValueAdded},
    {"topup", kValueAdded},
    {"增值", kValueAdded},
    {"短信", kValueAdded},
    {"充值", kValueAdded},
    {"加值", kValueAdded},
    {"簡訊", kValueAdded},
    {"nilaitambah", kValueAdded},
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
