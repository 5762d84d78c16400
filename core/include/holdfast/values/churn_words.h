#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
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
std::optional<ChurnClass> ChurnClassFromString(std::string_view text);

/// A word, or a whole reason, that somebody puts into a class.
struct ChurnWord {
  std::string text;  ///< As written; without a comma or a colon.
  std::string key;   ///< As ChurnKeyOf writes it.
  ChurnClass means = ChurnClass::kOther;
};

/// A reason as words are looked for in it: FoldKey without commas and colons, which separate the
/// words of a setting. Two texts of the same key are the same reason.
std::string ChurnKeyOf(std::string_view text);

/// The class of a reason as people and billing tools write it, in four languages: by the class's
/// own name, else by the first of the known words that the text holds; kOther without one. Words of
/// `own` come before all of that: of those that the text holds the longest stands, which is a
/// whole reason before a part of it, of equally long ones the first.
ChurnClass ChurnClassOf(std::string_view reason, std::span<const ChurnWord> own = {});

}  // namespace holdfast
