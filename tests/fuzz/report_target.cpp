#include "report_target.h"

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "../support/analysis.h"
#include "holdfast/engine/engine.h"

namespace holdfast::testing {
namespace {

using nlohmann::json;

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

void RequireAccount(const json& report) {
  for (const json& input : report["inputs"]) {
    const json& rows = input["rows"];
    const std::uint64_t fates = rows["used"].get<std::uint64_t>() +
                                rows["ignored"].get<std::uint64_t>() +
                                rows["rejected"].get<std::uint64_t>();
    Require(rows["read"].get<std::uint64_t>() == fates, "every row has a fate");
  }
}

}  // namespace

void CheckReport(std::string_view bytes) {
  // The first byte chooses the chunk size, so that a finding repeats by itself.
  const std::size_t chunk = bytes.empty() ? 1 : 1 + static_cast<unsigned char>(bytes[0]);
  const std::string csv(bytes);
  const std::string whole = ReportEnvelope({{csv}});
  Require(ReportEnvelope({{csv}}, "", chunk) == whole, "every chunking gives the same bytes");
  const json envelope = json::parse(whole);
  if (envelope["ok"].get<bool>()) {
    RequireAccount(envelope["value"]);
  } else {
    const std::string code = envelope["error"]["code"];
    Require(code.rfind("invariant.", 0) != 0, "no figure contradicts another");
    Require(!envelope["error"]["message"].get<std::string>().empty(), "an error has a sentence");
  }
  Require(json::accept(Inspect(csv, "")), "an inspection is JSON");
}

}  // namespace holdfast::testing
