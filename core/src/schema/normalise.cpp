#include "normalise.h"

#include <algorithm>
#include <cstddef>

#include "holdfast/values/fold.h"
#include "holdfast/values/interval.h"

namespace holdfast {
namespace {

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// startDate, ARRAmount: a word begins at a capital behind a small letter, or before one.
std::string SplitCamelCase(std::string_view name) {
  std::string words;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && IsUpper(name[at])) {
      const bool behind_small = IsLower(name[at - 1]) || IsDigit(name[at - 1]);
      const bool before_small = at + 1 < name.size() && IsLower(name[at + 1]);
      if (behind_small || (IsUpper(name[at - 1]) && before_small)) words.push_back(' ');
    }
    words.push_back(name[at]);
  }
  return words;
}

// Every sign of ASCII that is no letter and no digit parts words.
std::string JoinWords(std::string_view text) {
  std::string key;
  for (const char c : text) {
    const bool word = IsLower(c) || IsDigit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (word) {
      key.push_back(c);
    } else if (!key.empty() && key.back() != ' ') {
      key.push_back(' ');
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

struct CurrencySign {
  std::string_view text;
  std::string_view code;
};

constexpr CurrencySign kCurrencySigns[] = {
    {"$", ""},     {"rm", "MYR"},  {"nt$", "TWD"},      {"us$", "USD"},          {"hk$", "HKD"},
    {"s$", "SGD"}, {"rmb", "CNY"}, {"\xC2\xA3", "GBP"}, {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA5", ""},
    {"元", ""},
};

constexpr std::string_view kMinorUnits[] = {"cents",     "cent", "in cents",    "sen",
                                            "dalam sen", "分",   "minor units", "minor"};

// Currencies that end the names of columns (mrr_usd). Not every code of ISO 4217: "all" and "try"
// are words.
constexpr std::string_view kSuffixes[] = {
    "usd", "eur", "gbp", "jpy", "aud", "cad", "sgd", "myr", "cny", "twd", "hkd", "inr", "chf",
    "sek", "nok", "dkk", "brl", "nzd", "krw", "idr", "thb", "php", "vnd", "mxn", "zar", "aed"};

template <typename List>
bool Holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// What brackets behind a name say. True when the name is complete without it.
bool TakeNote(std::string_view note, NormalName& name) {
  if (note == "utc" || note == "gmt" || note == "utc timezone") return name.utc = true;
  if (note == "metadata") return name.metadata = true;
  if (note == "converted") return name.converted = true;
  if (Holds(kMinorUnits, note)) return name.minor_units = true;
  for (const CurrencySign& sign : kCurrencySigns) {
    if (note != sign.text) continue;
    name.currency = Currency::Parse(sign.code).value_or(Currency());
    return name.unit = true;
  }
  // "(monthly)": the interval is read from the whole name. Not "(months)", a unit of numbers.
  const bool digits = note.find_first_of("0123456789") != std::string_view::npos;
  if (!digits && IntervalInPlanName(note)) return true;
  const std::optional<Currency> currency = Currency::Parse(note);
  if (!currency || !currency->in_use()) return false;
  name.currency = *currency;
  return name.unit = true;
}

std::string_view TrimEnd(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Takes notes in brackets off the end as long as they are understood.
std::string_view TakeNotes(std::string_view text, NormalName& name) {
  for (;;) {
    text = TrimEnd(text);
    if (!text.ends_with(')') && !text.ends_with(']')) return text;
    const std::size_t open = text.find_last_of(text.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open == 0) return text;
    const std::string_view note = text.substr(open + 1, text.size() - open - 2);
    if (!TakeNote(note, name)) return text;
    text = text.substr(0, open);
  }
}

bool DropSuffix(std::string& key, std::string_view word) {
  if (key.size() <= word.size() + 1 || !key.ends_with(word)) return false;
  if (key[key.size() - word.size() - 1] != ' ') return false;
  key.resize(key.size() - word.size() - 1);
  return true;
}

void TakeSuffixes(NormalName& name) {
  if (DropSuffix(name.key, "in cents") || DropSuffix(name.key, "cents")) name.minor_units = true;
  for (const std::string_view code : kSuffixes) {
    if (!DropSuffix(name.key, code)) continue;
    name.currency = Currency::Parse(code).value_or(Currency());
    name.unit = true;
    DropSuffix(name.key, "in");
    break;
  }
}

}  // namespace

NormalName NormaliseName(std::string_view name) {
  const FoldedText folded = Fold(SplitCamelCase(name));
  NormalName normal;
  normal.key = JoinWords(TakeNotes(folded.text(), normal));
  TakeSuffixes(normal);
  normal.utc = normal.utc || normal.key.ends_with(" utc");
  return normal;
}

}  // namespace holdfast
