#include <algorithm>
#include <map>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "holdfast/base/sort.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/conversion.h"
#include "sign_up_people.h"
#include "telling_apart.h"

namespace holdfast {
namespace {

class ConversionShower {
 public:
  ConversionShower(const Books& books, const Settings& settings, Day as_of)
      : books_(books), term_{as_of, settings.conversion_days} {
    const People people(books, settings, as_of);
    sign_ups_ = people.SignUps();
    block_.as_of = as_of;
    block_.days = settings.conversion_days;
    block_.not_told = people.not_told();
  }

  bool empty() const { return sign_ups_.empty(); }

  Conversion Show() {
    block_.total = SumsBy([](const Person&) { return 0; })[0];
    block_.months =
        EachMonth(SumsBy([](const Person& person) { return MonthOf(person.signed_up); }),
                  MonthOf(block_.as_of));
    block_.only_paying = std::all_of(sign_ups_.begin(), sign_ups_.end(), [](const auto& sign_up) {
      return sign_up.second.paid != kOpenEnd;
    });
    ShowMedian();
    for (const CustomerStore::Attribute& attribute : books_.customers.Attributes())
      ShowBy(attribute.name);
    ShowWaiting();
    return std::move(block_);
  }

 private:
  template <typename KeyOf, typename Key = std::invoke_result_t<KeyOf, const Person&>>
  std::map<Key, WithinDays> SumsBy(KeyOf key_of) const {
    std::map<Key, WithinDays> sums;
    for (const auto& [id, person] : sign_ups_) term_.Count(person, &sums[key_of(person)]);
    return sums;
  }
  void ShowMedian();
  void ShowBy(const std::string& attribute);
  void ShowWaiting();

  const Books& books_;
  ConversionTerm term_;
  std::vector<NamedPerson> sign_ups_;
  Conversion block_;
};

void ConversionShower::ShowMedian() {
  std::vector<Day> days;
  for (const auto& [id, person] : sign_ups_) {
    if (term_.IsDecided(person) && term_.Converted(person))
      days.push_back(person.paid - person.signed_up);
  }
  if (days.empty()) return;
  std::sort(days.begin(), days.end());
  const std::size_t half = days.size() / 2;
  const Day below = days.size() % 2 == 0 ? days[half - 1] : days[half];
  block_.median_days = static_cast<double>(below + days[half]) / 2;
}

void ConversionShower::ShowBy(const std::string& attribute) {
  const auto value_of = [&](const Person& person) {
    return SaidOf(person, attribute, books_.customers);
  };
  // What is known only of who pays would say that all of them convert.
  const bool known_of_others =
      std::any_of(sign_ups_.begin(), sign_ups_.end(), [&value_of](const auto& sign_up) {
        return sign_up.second.paid == kOpenEnd && !value_of(sign_up.second).empty();
      });
  if (!MayTellApart(attribute) || !known_of_others) return;
  const auto segments = SumsBy(value_of);
  if (!TellsApart(segments)) return;
  ConversionsByAttribute by = {attribute, {}};
  for (const auto& [segment, sums] : segments) by.segments.push_back({std::string(segment), sums});
  block_.by.push_back(std::move(by));
}

void ConversionShower::ShowWaiting() {
  std::vector<std::pair<Day, std::string_view>> waiting;
  for (const auto& [id, person] : sign_ups_) {
    if (term_.Waits(person)) waiting.emplace_back(-person.signed_up, id);
  }
  StableSort(&waiting);
  block_.waiting = waiting.size();
  waiting.resize(std::min(waiting.size(), kOpenSignUpsShown));
  const Directory directory(books_);
  for (const auto& [latest_first, id] : waiting) {
    const Day signed_up = -latest_first;
    block_.shown.push_back(
        {std::string(id), directory.NameOf(id), signed_up, signed_up + term_.days});
  }
}

}  // namespace

std::optional<Conversion> ShownConversion(const Books& books, const Settings& settings, Day as_of) {
  ConversionShower shower(books, settings, as_of);
  if (shower.empty()) return std::nullopt;
  return shower.Show();
}

}  // namespace holdfast
