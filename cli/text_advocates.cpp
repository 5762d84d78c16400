#include <nlohmann/json.hpp>
#include <string>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kCustomersShown = 10;

std::string TestsText(const Json& advocates, const Json& block) {
  TextTable table;
  table.Row({"test", "limit", "as quoted", "known of", "pass", "MRR"});
  for (const Json& test : advocates["tests"]) {
    table.Row({test["code"].get<std::string>(), Ratio(test["threshold"]),
               test["quoted"].get<bool>() ? Ratio(test["usual"]) : "no limit quoted",
               test["customers"].dump(), test["passed"].dump(), Money(test["mrr"], block)});
  }
  return table.ToString();
}

std::string ScoresText(const Json& advocates) {
  TextTable table(LastColumn::kWords);
  table.Row({"score", "known of", "mean", "made of"});
  std::string missing;
  for (const Json& score : advocates["scores"]) {
    std::string made_of;
    for (const Json& measure : score["measures"]) {
      std::string& list = measure["customers"] == 0 ? missing : made_of;
      list += (list.empty() ? "" : ", ") + measure["code"].get<std::string>();
    }
    table.Row({score["code"].get<std::string>(), score["customers"].dump(), Ratio(score["mean"]),
               made_of.empty() ? "no column" : made_of});
  }
  if (missing.empty()) return table.ToString();
  return table.ToString() + "  not in the files, and in no score: " + missing + "\n";
}

std::string PassedText(const Json& customer) {
  std::string text;
  for (const Json& code : customer["passed"])
    text += (text.empty() ? "" : ", ") + code.get<std::string>();
  return text.empty() ? "none" : text;
}

}  // namespace

std::string AdvocatesText(const Json& block) {
  const auto found = block.find("advocates");
  if (found == block.end()) return {};
  const Json& advocates = *found;
  TextTable table(LastColumn::kWords);
  table.Row({"customer", "MRR", "spread", "reliance", "feedback", "mean", "tests passed"});
  std::size_t shown = 0;
  for (const Json& customer : advocates["customers"]) {
    if (shown++ == kCustomersShown) break;
    const Json& scores = customer["scores"];
    table.Row({CustomerText(customer), Money(customer["mrr"], block), Ratio(scores[0]),
               Ratio(scores[1]), Ratio(scores[2]), Ratio(customer["score"]), PassedText(customer)});
  }
  return Heading("Advocates, as of " + advocates["as_of"].get<std::string>()) + "  " +
         advocates["advocates"].dump() + " of " + advocates["observed"].dump() +
         " customers with usage pass every test that can be made, with MRR " +
         Money(advocates["advocates_mrr"], block) + "\n" + TestsText(advocates, block) +
         ScoresText(advocates) + table.ToString();
}

}  // namespace holdfast::cli
