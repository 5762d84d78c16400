#include "holdfast/values/status.h"

#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

using enum SubscriptionStatus;

struct Name {
  std::string_view key;  // As FoldKey leaves it, without "wc-".
  SubscriptionStatus status;
};

// The commonest first: they are looked for in this order.
constexpr Name kNames[] = {
    {"active", kActive},
    {"canceled", kEnded},
    {"cancelled", kEnded},
    {"trialing", kTrialing},
    {"pastdue", kPastDue},
    {"expired", kEnded},
    {"live", kActive},
    {"paid", kActive},
    {"renewing", kActive},
    {"activepatron", kActive},
    {"subscribed", kActive},
    {"有效", kActive},
    {"正常", kActive},
    {"使用中", kActive},
    {"生效中", kActive},
    {"aktif", kActive},
    {"trialling", kTrialing},
    {"trial", kTrialing},
    {"intrial", kTrialing},
    {"试用", kTrialing},
    {"试用中", kTrialing},
    {"試用", kTrialing},
    {"試用中", kTrialing},
    {"percubaan", kTrialing},
    {"unpaid", kUnpaid},
    {"dunning", kPastDue},
    {"failed", kPastDue},
    {"declinedpatron", kPastDue},
    {"onhold", kPastDue},
    {"overdue", kPastDue},
    {"逾期", kPastDue},
    {"欠费", kPastDue},
    {"欠費", kPastDue},
    {"tertunggak", kPastDue},
    {"paused", kPaused},
    {"frozen", kPaused},
    {"suspended", kPaused},
    {"暂停", kPaused},
    {"暫停", kPaused},
    {"dijeda", kPaused},
    {"nonrenewing", kCanceling},
    {"notrenewing", kCanceling},
    {"pendingcancel", kCanceling},
    {"pendingcancellation", kCanceling},
    {"canceling", kCanceling},
    {"cancelling", kCanceling},
    {"ended", kEnded},
    {"churned", kEnded},
    {"formerpatron", kEnded},
    {"incompleteexpired", kEnded},
    {"terminated", kEnded},
    {"inactive", kEnded},
    {"已取消", kEnded},
    {"已到期", kEnded},
    {"已过期", kEnded},
    {"已過期", kEnded},
    {"流失", kEnded},
    {"已流失", kEnded},
    {"已终止", kEnded},
    {"已終止", kEnded},
    {"dibatalkan", kEnded},
    {"tamat", kEnded},
    {"tamattempoh", kEnded},
    {"future", kFuture},
    {"pending", kFuture},
    {"draft", kFuture},
    {"incomplete", kFuture},
    {"待生效", kFuture},
    {"upgraded", kSuperseded},
    {"downgraded", kSuperseded},
    {"switched", kSuperseded},
    {"modified", kSuperseded},
    {"converted", kSuperseded},
};

struct Answer {
  std::string_view key;
  bool yes;
};

constexpr Answer kAnswers[] = {
    {"true", true}, {"false", false}, {"yes", true}, {"no", false},    {"y", true},
    {"n", false},   {"1", true},      {"0", false},  {"t", true},      {"f", false},
    {"是", true},   {"否", false},    {"ya", true},  {"tidak", false},
};

std::optional<SubscriptionStatus> Find(std::string_view key) {
  for (const Name& name : kNames) {
    if (name.key == key) return name.status;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SubscriptionStatus> ParseSubscriptionStatus(std::string_view cell) {
  if (cell == "active") return kActive;
  if (cell == "canceled") return kEnded;
  const FoldedText folded = FoldKey(cell);
  if (!folded.fits()) return std::nullopt;
  std::string_view key = folded.text();
  if (const std::optional<SubscriptionStatus> status = Find(key)) return status;
  if (!key.starts_with("wc")) return std::nullopt;
  key.remove_prefix(2);
  return Find(key);
}

std::optional<bool> ParseBoolean(std::string_view cell) {
  const FoldedText folded = Fold(cell);
  if (!folded.fits()) return std::nullopt;
  for (const Answer& answer : kAnswers) {
    if (answer.key == folded.text()) return answer.yes;
  }
  return std::nullopt;
}

}  // namespace holdfast
