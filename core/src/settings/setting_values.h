#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/settings/settings.h"

namespace holdfast {

// Values that are no words, from text and to it. False: this is no such value.

/// "any", or a whole number of days to 3,660.
bool ReadWindow(std::string_view text, std::optional<Day>* days);
std::string WindowText(const std::optional<Day>& days);

/// "last", or a day.
bool ReadAsOf(std::string_view text, std::optional<Day>* day);
std::string AsOfText(const std::optional<Day>& day);

/// "none", or a code.
bool ReadCurrency(std::string_view text, Currency* currency);
std::string CurrencyText(Currency currency);

/// A whole number of `least` to `most`.
bool ReadNumber(std::string_view text, std::int32_t least, std::int32_t most, std::int32_t* number);

/// "UTC", "as_written", or an offset of up to 14 hours: "+08:00", "-03:30".
bool ReadZone(std::string_view text, DayZone* zone);
std::string ZoneText(const DayZone& zone);

/// "100,1000".
bool ReadTiers(std::string_view text, std::vector<std::int64_t>* tiers);
/// Two of them, up to 100.
bool ReadBands(std::string_view text, std::vector<std::int64_t>* bands);
std::string TiersText(const std::vector<std::int64_t>& tiers);

/// "built_in", or "moved to Rival:competitor,no budget:external": texts without commas and colons,
/// each of its own key.
bool ReadChurnWords(std::string_view text, std::vector<ChurnWord>* words);
std::string ChurnWordsText(const std::vector<ChurnWord>& words);

}  // namespace holdfast
