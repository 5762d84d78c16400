// Every value of every setting changes exactly the figures it should, on a ledger made by hand
// (setting_cases.cpp). What the figures come to is in the tests of each setting as well.
#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "../../support/changed_figures.h"
#include "holdfast/settings/settings.h"
#include "setting_cases.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Paths;
using testing::SettingCase;
using testing::SettingCases;

/// "a: b c.d  e: f" as a.b, a.c.d, e.f; what stands before the first colon is at the top.
Paths PathsOf(std::string_view grouped) {
  Paths paths;
  std::string under;
  std::istringstream words{std::string(grouped)};
  for (std::string word; words >> word;) {
    if (word.back() == ':')
      under = word.substr(0, word.size() - 1) + ".";
    else
      paths.insert(under + word);
  }
  return paths;
}

/// The same the other way round, a line for each part of the report.
std::string Grouped(const Paths& paths) {
  std::map<std::string, std::string> parts;
  for (const std::string& path : paths) {
    const std::size_t dot = path.find('.');
    const bool top = dot == std::string::npos;
    parts[top ? "" : path.substr(0, dot) + ":"] += " " + path.substr(top ? 0 : dot + 1);
  }
  std::string text;
  for (const auto& [part, figures] : parts) text += part + figures + "\n";
  return text;
}

std::string ConfigOf(const SettingCase& c, bool changed) {
  json set = json::object();
  std::istringstream words{std::string(c.with)};
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    set[word.substr(0, equals)] = word.substr(equals + 1);
  }
  if (changed) set[std::string(c.key)] = c.value;
  return json({{"set", set}}).dump();
}

/// What a setting may change whatever it is: its own value, and how many checks were made.
json WithoutSettings(json report) {
  for (const char* key : {"settings", "changed_settings", "invariants"}) report.erase(key);
  return report;
}

json SegmentsBySize(const SettingCase& c, bool changed) {
  return testing::SegmentsOf(c.files(), {{"by", "size"}}, ConfigOf(c, changed))["segments"];
}

void ExpectOnlyItsOwnValueDiffers(const SettingCase& c, const json& before, const json& after) {
  Paths paths;
  testing::AddDifferent(before["settings"], after["settings"], "", &paths);
  EXPECT_EQ(paths, Paths{std::string(c.key)});
  EXPECT_EQ(after["settings"][std::string(c.key)], c.value);
  for (const json& invariant : after["invariants"])
    EXPECT_TRUE(invariant["holds"]) << invariant["name"];
}

/// "none" where there is no such figure; figures that are no whole numbers to 12 digits.
void ExpectNear(const json& figure, const std::string& expected, const std::string& where) {
  const json value = expected == "none" ? json(expected) : json::parse(expected);
  if (figure.is_number() && value.is_number())
    EXPECT_NEAR(figure.get<double>(), value.get<double>(), 1e-12) << where;
  else
    EXPECT_EQ(figure, value) << where;
}

json FigureAt(const json& report, const json::json_pointer& at) {
  return report.contains(at) ? report.at(at) : json("none");
}

void ExpectFigures(std::string_view figures, const json& before, const json& after) {
  std::istringstream words{std::string(figures)};
  std::string pointer;
  std::string was;
  std::string is;
  while (words >> pointer >> was >> is) {
    const json::json_pointer at(pointer);
    ExpectNear(FigureAt(before, at), was, pointer + " by default");
    ExpectNear(FigureAt(after, at), is, pointer);
  }
}

class EverySetting : public ::testing::TestWithParam<SettingCase> {};

TEST_P(EverySetting, ChangesExactlyTheFiguresItShould) {
  const SettingCase& c = GetParam();
  const json before = testing::ReportOf(c.files(), ConfigOf(c, false));
  const json after = testing::ReportOf(c.files(), ConfigOf(c, true));
  ExpectOnlyItsOwnValueDiffers(c, before, after);
  Paths changed;
  testing::AddDifferent(WithoutSettings(before), WithoutSettings(after), "", &changed);
  if (changed.empty() && SegmentsBySize(c, false) != SegmentsBySize(c, true))
    changed.insert("segments");
  EXPECT_EQ(Grouped(changed), Grouped(PathsOf(c.changes)));
  ExpectFigures(c.figures, before, after);
}

std::string NameOf(const ::testing::TestParamInfo<SettingCase>& info) {
  std::string name = std::string(info.param.key) + "_" + std::string(info.param.value) + "_" +
                     std::to_string(info.index);
  for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Settings, EverySetting, ::testing::ValuesIn(SettingCases()), NameOf);

// A setting, or a word of one, that is new has no case yet, and fails here.
TEST(SettingCases, HasACaseForEveryValue) {
  std::map<std::string_view, std::set<std::string_view>> tested;
  for (const SettingCase& c : SettingCases()) tested[c.key].insert(c.value);
  for (const SettingInfo& setting : AllSettings()) {
    EXPECT_TRUE(tested.contains(setting.key)) << setting.key;
    if (setting.words.empty()) continue;
    for (const SettingWord& word : setting.words.subspan(1))
      EXPECT_TRUE(tested[setting.key].contains(word.word)) << setting.key << "=" << word.word;
  }
}

TEST(SettingCases, HasNoCaseThatSaysNothing) {
  for (const SettingCase& c : SettingCases()) {
    EXPECT_FALSE(c.changes.empty()) << c.key << "=" << c.value;
    EXPECT_FALSE(c.figures.empty() && c.changes != "segments") << c.key << "=" << c.value;
  }
}

}  // namespace
}  // namespace holdfast
