#pragma once

#include <set>
#include <string>
#include <string_view>

#include "analysis.h"

namespace holdfast::testing {

using Paths = std::set<std::string>;

/// The report with one value of a setting.
inline nlohmann::json ReportWith(std::string_view csv, const std::string& key,
                                 const std::string& value) {
  return ReportOf(csv, nlohmann::json({{"set", {{key, value}}}}).dump());
}

/// The figures of a report: without what it says of its files, settings and checks.
inline nlohmann::json FiguresOf(nlohmann::json report) {
  for (const char* key : {"inputs", "settings", "changed_settings", "invariants"})
    report.erase(key);
  return report;
}

inline void AddDifferent(const nlohmann::json& a, const nlohmann::json& b, const std::string& path,
                         Paths* paths) {
  if (a == b) return;
  const bool both = a.is_structured() && a.type() == b.type();
  if (!both || (a.is_array() && a.size() != b.size())) {
    paths->insert(path);
    return;
  }
  const std::string inside = path.empty() ? "" : path + ".";
  if (b.is_object()) {
    for (const auto& [key, value] : b.items()) {
      if (!a.contains(key)) paths->insert(inside + key);
    }
  }
  for (const auto& [key, value] : a.items()) {
    const bool place = a.is_array();
    if (!place && !b.contains(key)) {
      paths->insert(inside + key);
      continue;
    }
    AddDifferent(value, place ? b[std::stoul(key)] : b[key], place ? path : inside + key, paths);
  }
}

/// Where two reports differ, without the places in lists.
inline Paths Different(const nlohmann::json& a, const nlohmann::json& b) {
  Paths paths;
  AddDifferent(FiguresOf(a), FiguresOf(b), "", &paths);
  return paths;
}

/// Where a report differs with another value of a setting.
inline Paths Changed(std::string_view csv, const std::string& key, const std::string& value) {
  return Different(ReportOf(csv), ReportWith(csv, key, value));
}

/// a stays, b leaves in February and is back in April, c grows in March, d comes in March and
/// leaves in April, e shrinks in April.
inline constexpr std::string_view kMonths =
    "customer,month,mrr\n"
    "a,2024-01,100\na,2024-02,100\na,2024-03,100\na,2024-04,100\n"
    "b,2024-01,50\nb,2024-04,40\n"
    "c,2024-01,30\nc,2024-02,30\nc,2024-03,60\nc,2024-04,60\n"
    "d,2024-03,20\n"
    "e,2024-01,20\ne,2024-02,20\ne,2024-03,20\ne,2024-04,10\n";

}  // namespace holdfast::testing
