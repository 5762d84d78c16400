#include "subscription_grain.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include "added_issue.h"

namespace holdfast {
namespace {

/// Whether the file names the subscriptions of rows with MRR.
bool NamesSubscriptions(const Ledger& ledger, std::size_t file) {
  const Blocks<Span>& spans = ledger.spans(file);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].mrr != 0 && ledger.accounts().is_subscription(spans[i].account)) return true;
  }
  return false;
}

Error Mixed(const Ledger& ledger, std::string_view customer, std::size_t by_subscription,
            std::size_t whole) {
  return {"report.mixed_grain",
          "A report by subscription would count customer \"" + std::string(customer) +
              "\" twice: " + std::string(ledger.file_name(by_subscription)) +
              " names subscriptions, and " + std::string(ledger.file_name(whole)) +
              " states the customer's MRR as a whole. Leave one of the two files out, or report by "
              "customer (setting grain)."};
}

}  // namespace

Status CheckSubscriptions(const Ledger& ledger) {
  // By customer, a file that names a subscription of it.
  std::unordered_map<std::string_view, std::size_t> named;
  std::vector<std::size_t> others;
  const Accounts& accounts = ledger.accounts();
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    if (!NamesSubscriptions(ledger, file)) {
      others.push_back(file);
      continue;
    }
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i)
      named.try_emplace(accounts.owner(spans[i].account), file);
  }
  if (named.empty()) return Ok();
  for (const std::size_t file : others) {
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const auto found = named.find(accounts.owner(spans[i].account));
      if (spans[i].mrr != 0 && found != named.end())
        return Mixed(ledger, found->first, found->second, file);
    }
  }
  return Ok();
}

void NoteOfCustomers(std::vector<InputAccount>* inputs) {
  for (InputAccount& input : *inputs) {
    const bool of_customers = input.table == Table::kUsage || input.table == Table::kCosts ||
                              input.table == Table::kRenewals;
    if (!of_customers) continue;
    Issue issue;
    issue.code = "report.of_customers";
    issue.count = input.rows.used;
    issue.message =
        "The table is of customers, and the report is by subscription (setting grain): early "
        "warning, health score, advocates, unit economics, sales pay and the reasons of churn are "
        "left out, and renewals where the report is of one segment.";
    AddIssue(std::move(issue), &input.issues);
  }
}

}  // namespace holdfast
