#include "holdfast/base/money.h"

#include <algorithm>
#include <cstdlib>

namespace holdfast {
namespace {

// ISO 4217 list one, amendment 176, without funds, metals and test codes.
constexpr std::string_view kInUse =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
    "GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF "
    "KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
    "MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD "
    "SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH "
    "UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

constexpr std::string_view kNoDigits =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view kThreeDigits = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view kFourDigits = "CLF UYW";

// Every code is followed by one space, so that a match is never part of two codes.
bool Lists(std::string_view list, std::string_view code) {
  for (std::size_t at = 0; at + 3 <= list.size(); at += 4) {
    if (list.substr(at, 3) == code) return true;
  }
  return false;
}

/// ISO 4217's code for no currency.
constexpr std::string_view kNone = "XXX";

constexpr Int128 kMost = INT64_MAX;
constexpr Int128 kLeast = INT64_MIN;

}  // namespace

std::optional<Currency> Currency::Parse(std::string_view text) {
  if (text.size() != 3) return std::nullopt;
  std::uint32_t code = 0;
  for (const char c : text) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z') return std::nullopt;
    code = (code << 8U) | static_cast<unsigned char>(upper);
  }
  const Currency parsed(code);
  return parsed.ToString() == kNone ? Currency() : parsed;
}

std::string Currency::ToString() const {
  if (!known()) return std::string(kNone);
  return {static_cast<char>(code_ >> 16U & 0xffU), static_cast<char>(code_ >> 8U & 0xffU),
          static_cast<char>(code_ & 0xffU)};
}

int Currency::minor_digits() const {
  if (!known()) return 2;
  const std::string code = ToString();
  if (Lists(kNoDigits, code)) return 0;
  if (Lists(kThreeDigits, code)) return 3;
  if (Lists(kFourDigits, code)) return 4;
  return 2;
}

bool Currency::in_use() const { return known() && Lists(kInUse, ToString()); }

std::optional<std::int64_t> DivideHalfEven(Int128 numerator, Int128 denominator, bool* exact) {
  Int128 quotient = numerator / denominator;
  const Int128 rest = numerator % denominator;
  if (exact != nullptr) *exact = rest == 0;
  const Int128 size = rest < 0 ? -rest : rest;
  // Compared with what is left rather than doubled: twice the rest may not fit.
  const Int128 left = denominator - size;
  if (size > left || (size == left && quotient % 2 != 0)) quotient += numerator < 0 ? -1 : 1;
  if (quotient > kMost || quotient < kLeast) return std::nullopt;
  return static_cast<std::int64_t>(quotient);
}

Minor ToMinor(Units units) {
  const Minor whole = units / kUnitsPerMinor;
  const Units rest = units % kUnitsPerMinor;
  if (rest >= kUnitsPerMinor / 2) return whole + 1;
  if (rest <= -kUnitsPerMinor / 2) return whole - 1;
  return whole;
}

std::string ToDecimal(Minor amount, int minor_digits) {
  const bool negative = amount < 0;
  std::uint64_t rest = static_cast<std::uint64_t>(amount);
  if (negative) rest = 0 - rest;
  std::string text;
  for (int digit = 0; rest != 0 || digit <= minor_digits; ++digit) {
    if (digit == minor_digits && digit != 0) text.push_back('.');
    text.push_back(static_cast<char>('0' + rest % 10));
    rest /= 10;
  }
  if (negative) text.push_back('-');
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace holdfast
