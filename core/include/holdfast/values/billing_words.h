#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

/// What the status of an invoice or a payment says of its money.
enum class PaymentStatus : std::uint8_t {
  kPaid,
  kOpen,            ///< Not paid yet, and may still be: counts where a setting says so.
  kVoid,            ///< Never to be paid: a draft, failed, voided, written off.
  kRefunded,        ///< Paid, and paid back.
  kPartlyRefunded,  ///< Paid, and a part of it paid back.
};

/// The words of billing tools, in four languages, and booleans ("Paid": TRUE). Any case; else no
/// value.
std::optional<PaymentStatus> ParsePaymentStatus(std::string_view cell);

/// What an invoice, a line of one or a payment is for.
enum class LineKind : std::uint8_t {
  kRecurring,
  kAddOn,      ///< Of a subscription when it has a period; else bought once.
  kOneOff,     ///< Bought once.
  kUsage,      ///< For what was used.
  kCredit,     ///< Lowers what is due.
  kRefund,     ///< Money paid back.
  kTrial,      ///< No MRR yet.
  kProration,  ///< Settles a part of a period.
};
std::optional<LineKind> ParseLineKind(std::string_view cell);

/// The kind of a change of MRR.
enum class ChangeKind : std::uint8_t {
  kRaise,  ///< New, expansion, reactivation.
  kLower,  ///< Contraction, churn.
  kFx,     ///< Exchange rates moved, not the customer.
};
std::optional<ChangeKind> ParseChangeKind(std::string_view cell);

/// How the renewal of a contract, or the deal for it, came out.
enum class OutcomeWord : std::uint8_t { kRenewed, kLost };
/// No value for a stage that decides nothing yet.
std::optional<OutcomeWord> ParseOutcome(std::string_view cell);

/// Whether a row is of a test: "Test", "sandbox" or true; "Live", "production" or false. Else no
/// value.
std::optional<bool> ParseTestMode(std::string_view cell);

}  // namespace holdfast
