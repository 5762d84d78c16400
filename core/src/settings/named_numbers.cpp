#include "holdfast/settings/named_numbers.h"

#include <algorithm>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

bool ReadOne(std::string_view pair, std::span<const std::string_view> names,
             std::span<std::optional<Micro>> numbers) {
  const std::size_t colon = pair.find(':');
  if (colon == std::string_view::npos) return false;
  const auto name = std::find(names.begin(), names.end(), Trim(pair.substr(0, colon)));
  const std::string_view number = Trim(pair.substr(colon + 1));
  const bool plain = !number.empty() && std::all_of(number.begin(), number.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.';
  });
  if (name == names.end() || !plain) return false;
  std::optional<Micro>& to = numbers[static_cast<std::size_t>(name - names.begin())];
  if (to) return false;
  to = ParseMicro(number, '.', false);
  return to.has_value();
}

std::string NumberText(Micro micro) {
  std::string text = std::to_string(micro / kMicro);
  Micro rest = micro % kMicro;
  if (rest == 0) return text;
  std::string decimals = std::to_string(kMicro + rest).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return text + "." + decimals;
}

}  // namespace

bool ReadNamedNumbers(std::string_view text, std::string_view unsaid,
                      std::span<const std::string_view> names,
                      std::span<std::optional<Micro>> numbers) {
  std::fill(numbers.begin(), numbers.end(), std::nullopt);
  if (text == unsaid) return true;
  for (;;) {
    const std::size_t comma = text.find(',');
    if (!ReadOne(text.substr(0, comma), names, numbers)) return false;
    if (comma == std::string_view::npos) return true;
    text.remove_prefix(comma + 1);
  }
}

std::string NamedNumbersText(std::string_view unsaid, std::span<const std::string_view> names,
                             std::span<const std::optional<Micro>> numbers) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!numbers[i]) continue;
    text += (text.empty() ? "" : ",") + std::string(names[i]) + ":" + NumberText(*numbers[i]);
  }
  return text.empty() ? std::string(unsaid) : text;
}

}  // namespace holdfast
