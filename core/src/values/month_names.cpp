#include "month_names.h"

namespace holdfast {
namespace {

struct MonthName {
  std::string_view name;
  unsigned month;
};

constexpr MonthName kMonths[] = {
    {"january", 1},   {"february", 2},  {"march", 3},   {"april", 4},     {"may", 5},
    {"june", 6},      {"july", 7},      {"august", 8},  {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12}, {"januari", 1}, {"februari", 2},  {"mac", 3},
    {"mei", 5},       {"jun", 6},       {"julai", 7},   {"ogos", 8},      {"oktober", 10},
    {"disember", 12},
};

constexpr std::size_t kShort = 3;

}  // namespace

unsigned MonthFromName(std::string_view word) {
  if (word == "sept") return 9;
  for (const MonthName& month : kMonths) {
    if (word == month.name) return month.month;
    if (word.size() == kShort && month.name.starts_with(word)) return month.month;
  }
  return 0;
}

}  // namespace holdfast
