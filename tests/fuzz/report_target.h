#pragma once

#include <string_view>

namespace holdfast::testing {

/// Aborts when the whole job on these bytes breaks a promise: every chunking gives the same
/// envelope, it parses, each row has a fate, no invariant breaks, and an error has a sentence.
void CheckReport(std::string_view bytes);

}  // namespace holdfast::testing
