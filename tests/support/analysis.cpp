#include "analysis.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "holdfast/engine/engine.h"
#include "transcoder.h"

namespace holdfast::testing {
namespace {

using nlohmann::json;

void Push(std::string_view bytes, std::size_t chunk, Analysis* analysis) {
  if (chunk == 0) chunk = std::max<std::size_t>(1, bytes.size());
  for (; !bytes.empty(); bytes.remove_prefix(std::min(chunk, bytes.size()))) {
    const std::string_view part = bytes.substr(0, chunk);
    const std::span<char> room = analysis->Buffer(part.size());
    std::copy(part.begin(), part.end(), room.begin());
    analysis->Commit(part.size());
  }
}

Analysis Read(const std::vector<TestFile>& files, std::string_view config, std::size_t chunk) {
  Analysis analysis(config, IconvText);
  for (const TestFile& file : files) {
    analysis.Open(file.options);
    Push(file.bytes, chunk, &analysis);
  }
  return analysis;
}

}  // namespace

std::string ReportEnvelope(const std::vector<TestFile>& files, std::string_view config,
                           std::size_t chunk) {
  return Read(files, config, chunk).Report("");
}

std::string ExplainEnvelope(const std::vector<TestFile>& files, std::string_view question,
                            std::string_view config) {
  return Read(files, config, 0).Explain(question);
}

std::vector<std::string> ExplainEnvelopes(const std::vector<TestFile>& files,
                                          const std::vector<std::string>& questions,
                                          std::string_view config) {
  Analysis analysis = Read(files, config, 0);
  std::vector<std::string> answers;
  for (const std::string& question : questions) answers.push_back(analysis.Explain(question));
  return answers;
}

json ReportOf(const std::vector<TestFile>& files, std::string_view config) {
  const json envelope = json::parse(ReportEnvelope(files, config));
  EXPECT_TRUE(envelope["ok"]) << envelope.dump(2);
  return envelope.value("value", json());
}

json ReportOf(std::string_view csv, std::string_view config) {
  return ReportOf({{std::string(csv)}}, config);
}

json ErrorOf(const std::vector<TestFile>& files, std::string_view config) {
  const json envelope = json::parse(ReportEnvelope(files, config));
  EXPECT_FALSE(envelope["ok"]) << envelope.dump(2);
  return envelope.value("error", json());
}

json ErrorOf(std::string_view csv, std::string_view config) {
  return ErrorOf({{std::string(csv)}}, config);
}

std::string SegmentsEnvelope(const std::vector<TestFile>& files, const json& request,
                             std::string_view config) {
  Analysis analysis(config, IconvText);
  for (const TestFile& file : files) {
    analysis.Open(file.options);
    Push(file.bytes, 0, &analysis);
  }
  return analysis.Segments(request.dump());
}

json SegmentsOf(const std::vector<TestFile>& files, const json& request, std::string_view config) {
  const json envelope = json::parse(SegmentsEnvelope(files, request, config));
  EXPECT_TRUE(envelope["ok"]) << envelope.dump(2);
  return envelope.value("value", json());
}

}  // namespace holdfast::testing
