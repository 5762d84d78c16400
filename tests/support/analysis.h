#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::testing {

struct TestFile {
  std::string bytes;
  std::string options = R"({"name":"test.csv"})";  ///< What Analysis::Open takes.
};

/// The envelope of the report on these files, their bytes given in chunks of `chunk` bytes (0: each
/// in one).
std::string ReportEnvelope(const std::vector<TestFile>& files, std::string_view config = "",
                           std::size_t chunk = 0);

/// The envelope of the answer to a question for a figure.
std::string ExplainEnvelope(const std::vector<TestFile>& files, std::string_view question,
                            std::string_view config = "");

/// Those of the answers to several, of files that are read once.
std::vector<std::string> ExplainEnvelopes(const std::vector<TestFile>& files,
                                          const std::vector<std::string>& questions,
                                          std::string_view config = "");

/// The report itself; null with a failed expectation when there is none.
nlohmann::json ReportOf(const std::vector<TestFile>& files, std::string_view config = "");
nlohmann::json ReportOf(std::string_view csv, std::string_view config = "");

/// The error instead of a report.
nlohmann::json ErrorOf(const std::vector<TestFile>& files, std::string_view config = "");
nlohmann::json ErrorOf(std::string_view csv, std::string_view config = "");

/// As ReportEnvelope, of Analysis::Segments.
std::string SegmentsEnvelope(const std::vector<TestFile>& files, const nlohmann::json& request,
                             std::string_view config = "");
nlohmann::json SegmentsOf(const std::vector<TestFile>& files, const nlohmann::json& request,
                          std::string_view config = "");

}  // namespace holdfast::testing
