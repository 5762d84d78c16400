#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "holdfast/base/issue.h"

namespace holdfast {

/// Puts an issue among others, which are by code.
inline void AddIssue(Issue issue, std::vector<Issue>* issues) {
  const auto at = std::find_if(issues->begin(), issues->end(),
                               [&](const Issue& other) { return other.code > issue.code; });
  issues->insert(at, std::move(issue));
}

}  // namespace holdfast
