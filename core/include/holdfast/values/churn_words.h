#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace holdfast {

/// Why a customer left: the three classes that 纷享销客 names, the payment that failed, and the
/// rest.
enum class ChurnClass : std::uint8_t {
  kExternal,    ///< Out of business, restructured, taken over, no budget.
  kUnderUse,    ///< Does not get enough out of the product: fit, quality, price, support, training.
  kCompetitor,  ///< Went to another product.
  kPayment,     ///< Involuntary: a card expired or was declined, an invoice stayed unpaid.
  kOther,       ///< Something else is said.
};
inline constexpr std::size_t kChurnClassCount = static_cast<std::size_t>(ChurnClass::kOther) + 1;

/// "external", "under_use", "competitor", "payment", "other".
std::string_view ToString(ChurnClass churn_class);

/// The class of a reason as people and billing tools write it, in four languages: by the class's
/// own name, else by the first of the known words that the text holds; kOther without one.
ChurnClass ChurnClassOf(std::string_view reason);

}  // namespace holdfast
