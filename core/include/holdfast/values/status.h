#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

/// What a subscription's status means for MRR.
enum class SubscriptionStatus : std::uint8_t {
  kActive,
  kTrialing,    ///< No MRR yet.
  kPastDue,     ///< Runs, and its last invoice is not paid yet.
  kUnpaid,      ///< Runs, and the billing system has given up asking for the money.
  kPaused,      ///< No MRR.
  kCanceling,   ///< Counts until its end.
  kEnded,       ///< Over: needs an end.
  kFuture,      ///< Not begun.
  kSuperseded,  ///< An older version of another row; not churn.
};

/// The words of billing tools and spreadsheets: any case, `wc-` stripped, in four languages. Else
/// no value.
std::optional<SubscriptionStatus> ParseSubscriptionStatus(std::string_view cell);

/// true/false, yes/no, Y/N, 1/0, 是/否, Ya/Tidak. Else no value.
std::optional<bool> ParseBoolean(std::string_view cell);

}  // namespace holdfast
