#include "holdfast/settings/settings.h"

namespace holdfast {
namespace {

// Values that differ from the defaults; a rule is the default's where nothing says otherwise.

constexpr std::string_view kOwnSources[] = {"core/README.md: every definition, with an example"};

constexpr std::string_view kChartMogulSources[] = {
    "https://help.chartmogul.com/article/242-churn-recognition",
    "https://help.chartmogul.com/hc/en-us/articles/15384089786524-Configuring-Subscription-"
    "Analytics-settings",
    "https://help.chartmogul.com/hc/en-us/articles/201244842",
    "https://chartmogul.com/blog/choose-how-to-interpret-discounted-or-free-plan-customers-churn-"
    "or-downgrade/"};
constexpr std::string_view kChartMogulOpen[] = {
    "Movements are of events joined within an hour; here of what changes on one day.",
    "What becomes of refunds is a setting of each account.",
    "How weeks become months is not known.",
    "Cohorts are of the first subscription; where a file tells only the day the customer signed "
    "up, "
    "that day is taken."};

constexpr ProfileValue kChartMogul[] = {{"grr", "movements"},
                                        {"same_month", "events"},
                                        {"nrr_months", "1"},
                                        {"free_customers", "stay"},
                                        {"cohort_key", "signup"}};

constexpr ProfileValue kStripe[] = {{"discounts", "forever"},
                                    {"churn_date", "cancellation"},
                                    {"past_due", "until_unpaid"},
                                    {"customer_churn", "opening_and_new"},
                                    {"ltv", "month"},
                                    {"same_month", "events"}};
constexpr std::string_view kStripeSources[] = {
    "https://docs.stripe.com/billing/subscriptions/analytics/glossary",
    "https://support.stripe.com/questions/billing-analytics",
    "https://help.uscreen.tv/en/articles/8700446-stripe-billing-analytics"};
constexpr std::string_view kStripeOpen[] = {
    "An account may choose the end of the cycle as its churn date, and which coupons count; this "
    "is the rule before that choice.",
    "Churn is of the last 30 days; here of the calendar month.",
    "How weeks become months is not known."};

constexpr ProfileValue kProfitWell[] = {{"usage", "count"}, {"ltv", "net_mrr"}};
constexpr std::string_view kProfitWellSources[] = {
    "https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-maxio",
    "https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-recurly",
    "https://learn.profitwell.com/category/WoBCXt3Wpj-calculating-metrics"};
constexpr std::string_view kProfitWellOpen[] = {
    "Its pages disagree on usage: they count it for most billing systems, and not for Paddle.",
    "A refund counts where a yearly plan is refunded and ended early; here none does.",
    "LTV is smoothed in a way that is not published; here the mean of six months.",
    "How weeks become months is not known."};

constexpr ProfileValue kBaremetrics[] = {{"net_churn", "without_reactivation"},
                                         {"customer_churn", "opening_and_new"},
                                         {"same_month", "events"},
                                         {"nrr_months", "1"}};
constexpr std::string_view kBaremetricsSources[] = {
    "https://changelog.baremetrics.com/net-mrr-churn-4htCw0",
    "https://changelog.baremetrics.com/?cursor=4rvQF0AhrFScF"};
constexpr std::string_view kBaremetricsOpen[] = {
    "Rates are of the last 30 days; here of the calendar month.",
    "Whether ups and downs within a month are netted is not known; here each counts, as who joins "
    "and leaves does.",
    "What becomes of past due and paused subscriptions and of refunds is not known."};

constexpr ProfileValue kRecurly[] = {
    {"month_factors", "four_weeks"}, {"refunds", "subtract"},    {"open_invoices", "count"},
    {"prorations", "count"},         {"one_off", "with_period"}, {"cohort_age", "anniversary"}};
constexpr std::string_view kRecurlySources[] = {
    "https://docs.recurly.com/docs/monthly-recurring-revenue",
    "https://support.recurly.com/hc/en-us/articles/360027455352-How-Are-Failed-Invoices-Handled-"
    "in-the-MRR-Calculation",
    "https://support.recurly.com/hc/en-us/articles/360023024212-What-are-Analytics-Settings-and-"
    "how-do-I-access-",
    "https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-recurly"};
constexpr std::string_view kRecurlyOpen[] = {
    "A day is 30th of a month; how a week becomes one is not known, four weeks are taken.",
    "Charges of failed invoices count; a file seldom tells a failed invoice from a void one, and "
    "here only open ones count.",
    "One returns no sooner than a month later; here after any month end without MRR.",
    "Retention counts paused subscribers as retained; here a pause is time without MRR (setting "
    "paused)."};

constexpr ProfileValue kChargebee[] = {{"same_month", "events"}};
constexpr std::string_view kChargebeeSources[] = {
    "https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-chargebee"};
constexpr std::string_view kChargebeeOpen[] = {
    "MRR is the estimate of the next renewal, with the coupons that will apply to it; here what a "
    "row says.",
    "The published example of GRR takes the smaller of two totals; here the smaller of each "
    "customer's two amounts, always.",
    "Whether ups and downs within a month are netted is not known; here each counts, as who joins "
    "and leaves does.",
    "Cancelled MRR by reason is without who cancels in the month of activation; here it has them.",
    "Whether usage and one-off items count is a choice of each account."};

constexpr ProfileValue kMaxio[] = {{"churn_date", "cancellation"},
                                   {"paused", "count"},
                                   {"reactivation_window", "90"},
                                   {"same_month", "events"},
                                   {"churn_sign", "growth"}};
constexpr std::string_view kMaxioSources[] = {
    "https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-maxio",
    "https://help.chargify.com/reports/churn-analytics.html",
    "https://help.chargify.com/reports/mrr-faq.html"};
constexpr std::string_view kMaxioOpen[] = {
    "Whether ups and downs within a month are netted is not known; here each counts, as who joins "
    "and leaves does.",
    "How weeks become months is not known."};

constexpr ProfileValue kRevenueCat[] = {
    {"month_factors", "four_weeks"}, {"grain", "subscription"}, {"cohort_key", "signup"}};
constexpr std::string_view kRevenueCatSources[] = {
    "https://www.revenuecat.com/docs/dashboard-and-"
    "metrics/charts/monthly-recurring-revenue-mrr-"
    "chart"};
constexpr std::string_view kRevenueCatOpen[] = {
    "Churn is less those who subscribe again, and may be negative; here reactivation stands apart.",
    "A change of product is churn and a new subscription; here expansion or contraction.",
    "Whether revenue is before or after tax and store fees is chosen for each chart.",
    "Cohorts count who has paid again; here who has MRR at the month's end."};

constexpr ProfileValue kPostHog[] = {{"gap_days", "45"},
                                     {"ltv", "month"},
                                     {"reactivation_window", "0"},
                                     {"same_month", "events"},
                                     {"grain", "subscription"}};
constexpr std::string_view kPostHogSources[] = {
    "https://posthog.com/docs/revenue-analytics/dashboard",
    "https://github.com/PostHog/posthog/pull/39439"};
constexpr std::string_view kPostHogOpen[] = {
    "The last amount stands for 45 days after its charge, then it is churn; here a gap of 45 days "
    "is bridged, and churn is at the end of the last paid period.",
    "Revenue per customer is of all revenue, one-off as well; here of MRR.",
    "What becomes of past due and paused subscriptions is not known."};

constexpr ProfileValue kLago[] = {{"month_factors", "lago"}, {"reactivation_window", "0"}};
constexpr std::string_view kLagoSources[] = {
    "https://getlago.com/docs/guide/analytics/revenue/mrr.md"};
constexpr std::string_view kLagoOpen[] = {
    "The factors are those of its older code; whether its newer pages have them is not known.",
    "Its older code counted tax (setting tax), its newer page does not.",
    "MRR is of the prices of plans; here of what a row says."};

constexpr ProfileValue kPlaybook[] = {{"month_state", "first_day"}};
constexpr std::string_view kPlaybookSources[] = {"https://github.com/dbt-labs/mrr-playbook"};
constexpr std::string_view kPlaybookOpen[] = {
    "It has movements, and no rates: these are the defaults' here."};

constexpr Profile kProfiles[] = {
    {"holdfast", "Holdfast", {}, kOwnSources, {}},
    {"chartmogul", "ChartMogul", kChartMogul, kChartMogulSources, kChartMogulOpen},
    {"stripe", "Stripe Billing", kStripe, kStripeSources, kStripeOpen},
    {"profitwell", "ProfitWell (Paddle)", kProfitWell, kProfitWellSources, kProfitWellOpen},
    {"baremetrics", "Baremetrics", kBaremetrics, kBaremetricsSources, kBaremetricsOpen},
    {"recurly", "Recurly", kRecurly, kRecurlySources, kRecurlyOpen},
    {"chargebee", "Chargebee", kChargebee, kChargebeeSources, kChargebeeOpen},
    {"maxio", "Maxio (Chargify)", kMaxio, kMaxioSources, kMaxioOpen},
    {"revenuecat", "RevenueCat", kRevenueCat, kRevenueCatSources, kRevenueCatOpen},
    {"posthog", "PostHog", kPostHog, kPostHogSources, kPostHogOpen},
    {"lago", "Lago", kLago, kLagoSources, kLagoOpen},
    {"mrr-playbook", "dbt mrr-playbook", kPlaybook, kPlaybookSources, kPlaybookOpen},
};

}  // namespace

std::span<const Profile> AllProfiles() { return kProfiles; }

}  // namespace holdfast
