// Properties of explanations by rows of files: whatever the files say, the rows behind a figure
// make it.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "../support/analysis.h"
#include "../support/explained_figures.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::TestFile;

/// Draws the cells of files.
class Draw {
 public:
  explicit Draw(std::uint32_t seed) : random_(seed) {}

  int Below(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }
  std::string Customer() { return "c" + std::to_string(Below(6)); }
  std::string Month() { return "2024-" + Two(1 + Below(9)); }
  std::string Day() { return Month() + "-" + Two(1 + Below(28)); }
  std::string DayOfYears() {
    return std::to_string(2022 + Below(4)) + "-" + Two(1 + Below(12)) + "-" + Two(1 + Below(28));
  }
  std::string Amount() { return std::to_string(Below(90)) + "." + Two(Below(100)); }
  std::string OneOf(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(Below(static_cast<int>(words.size())))];
  }

 private:
  static std::string Two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

  std::mt19937 random_;
};

template <typename Row>
std::string Table(const std::string& head, int rows, Row row) {
  std::string csv = head + "\n";
  for (int i = 0; i < rows; ++i) csv += row(i) + "\n";
  return csv;
}

/// Subscriptions of six customers, some at nothing and some trials, and what files say beside them.
std::vector<TestFile> Files(Draw* draw) {
  Draw& d = *draw;
  const auto file = [](const std::string& csv, const std::string& name) {
    return TestFile{csv, R"({"name":")" + name + R"(.csv"})"};
  };
  const std::vector<std::string> currencies =
      d.Below(3) == 0 ? std::vector<std::string>{"USD", "EUR"} : std::vector<std::string>{"USD"};
  const std::string subscriptions =
      Table("customer,start_date,end_date,mrr,status,currency", 4 + d.Below(12), [&](int) {
        const std::string status = d.OneOf({"active", "active", "active", "trialing"});
        const std::string mrr = d.Below(6) == 0 ? "0" : d.Amount();
        const std::string end =
            d.Below(2) == 0 ? "" : "2024-1" + std::to_string(d.Below(3)) + "-05";
        return d.Customer() + "," + d.Day() + "," + end + "," + mrr + "," + status + "," +
               d.OneOf(currencies);
      });
  const std::string costs = Table("month,category,amount,currency", d.Below(12), [&](int) {
    return d.Month() + "," + d.OneOf({"Sales & Marketing", "Support", "Hosting", "Research"}) +
           "," + d.Amount() + "," + d.OneOf({"USD", "USD", "EUR"});
  });
  const std::string invoices =
      Table("invoice_number,customer_id,invoice_date,line_type,description,amount,status,currency",
            d.Below(10), [&](int i) {
              return std::to_string(d.Below(2) == 0 ? i : 1) + "," + d.Customer() + "," + d.Day() +
                     "," + d.OneOf({"setup_fee", "usage", "setup_fee"}) + "," +
                     d.OneOf({"Implementation", "Custom development", "API calls", "Sundry"}) +
                     "," + d.Amount() + ",paid,USD";
            });
  // Due before the day of the report and after it, by customers who may show a sign.
  const std::string renewals = Table(
      "customer,due_date,base_amount,renewed_amount,outcome,currency,owner", d.Below(16), [&](int) {
        const std::string due = d.Below(2) == 0 ? d.Day() : d.DayOfYears();
        const std::string outcome = d.OneOf({"renewed", "lost", "", ""});
        return d.Customer() + "," + due + "," + d.Amount() + "," +
               (outcome == "renewed" ? d.Amount() : "") + "," + outcome + "," +
               d.OneOf(currencies) + "," + d.OneOf({"", "", "Ana", "Cleo"});
      });
  const std::string usage =
      Table("customer,date,logins,onboarded_on,core_use,tickets,nps,module_share,add_ons,referrals",
            d.Below(25), [&](int) {
              return d.Customer() + "," + d.Day() + "," + d.OneOf({"", "0", "3"}) + "," +
                     (d.Below(3) == 0 ? d.Day() : "") + "," + d.OneOf({"", "2", "9"}) + "," +
                     d.OneOf({"", "0", "9"}) + "," + d.OneOf({"", "3", "8", "10"}) + "," +
                     d.OneOf({"", "0.4", "0.9"}) + "," + d.OneOf({"", "0", "1"}) + "," +
                     d.OneOf({"", "2"});
            });
  const std::string surveys = Table("date,survey,score,customer,segment", d.Below(12), [&](int) {
    return d.Day() + "," + d.OneOf({"NPS", "NPS", "eNPS"}) + "," + std::to_string(d.Below(11)) +
           "," + (d.Below(5) == 0 ? "" : d.Customer()) + "," + d.OneOf({"", "KA", "SMB"});
  });
  const std::string customers = Table(
      "customer_id,region,signup_date,churn_reason,owner,segment", 6 + d.Below(3), [&](int i) {
        return "c" + std::to_string(i) + "," + d.OneOf({"", "EU", "US"}) + "," +
               (d.Below(3) == 0 ? "" : d.Day()) + "," +
               d.OneOf({"", "Went to a competitor", "Shut down", "Too hard to use"}) + "," +
               d.OneOf({"", "Ana", "Ben"}) + "," + d.OneOf({"", "KA", "SMB"});
      });
  return {file(subscriptions, "subscriptions"), file(costs, "costs"), file(invoices, "invoices"),
          file(renewals, "renewals"),           file(usage, "usage"), file(surveys, "surveys"),
          file(customers, "customers")};
}

RC_GTEST_PROP(ExplainedFiles, AddUpToEveryFigureOfTheReport, (std::uint32_t seed)) {
  Draw draw(seed);
  const std::vector<TestFile> files = Files(&draw);
  const json settings = {{"set",
                          {{"as_of", "2024-1" + std::to_string(draw.Below(3)) + "-28"},
                           {"same_month", draw.OneOf({"net", "events"})},
                           {"month_state", draw.OneOf({"last_day", "first_day"})},
                           {"period", draw.OneOf({"month", "quarter", "year"})},
                           {"fiscal_year_start", draw.OneOf({"1", "1", "2", "7"})},
                           {"conversion_days", draw.OneOf({"7", "30", "90"})}}}};
  const json envelope = json::parse(testing::ReportEnvelope(files, settings.dump()));
  RC_PRE(envelope["ok"].get<bool>());
  std::vector<testing::ExplainedFigure> asked;
  for (const char* prefix : {"", "renewals.plan.", "renewals.plan.calendar."}) {
    const auto figures = testing::FiguresOfFiles(envelope["value"], prefix);
    for (int i = 0; i < 6 && !figures.empty(); ++i)
      asked.push_back(
          figures[static_cast<std::size_t>(draw.Below(static_cast<int>(figures.size())))]);
  }
  RC_PRE(!asked.empty());
  const std::string mistakes = testing::Mistakes(asked, files, settings.dump());
  if (!mistakes.empty()) RC_FAIL(mistakes);
}

}  // namespace
}  // namespace holdfast
