import type { TermWords } from "./words";

export const enTerms: TermWords = {
  also: "Also called",
  settings: "Where products disagree, the settings at the foot of the report say what counts.",
  of: {
    mrr: "What all running subscriptions come to per month, at the month's last instant, or on its first day where the settings say so. A year's price counts a twelfth, one-off charges and taxes do not count.",
    arr: "MRR × 12.",
    customers: "Customers with MRR at the end of the month.",
    arpa: "MRR ÷ customers with MRR.",
    nrr: "MRR at the window's end of the customers who had MRR at its start ÷ their MRR at its start. Growth counts, new customers do not; it can pass 100%.",
    grr: "Like net retention, but no customer counts for more than at the start: the sum of the smaller of both amounts ÷ MRR at the start. Never above 100%. The settings can choose another rule.",
    logo: "Customers of the window's start who still have MRR at its end ÷ customers at its start. Some articles call this GRR.",
    opening_mrr: "MRR at the end of the month before, that is where the window begins.",
    retained:
      "MRR at the window's end of the customers who had MRR at its start. The numerator of net retention.",
    closing_mrr: "Opening + new + reactivation + expansion − contraction − churn (and exchange rates).",
    kept: "For each customer of the start, the smaller of MRR then and at the end; added up. The numerator of gross retention.",
    opening_customers: "Customers with MRR where the window begins.",
    customers_kept: "Of the customers at the start, those who have MRR at the window's end.",
    new_mrr: "MRR of customers who never had any before.",
    reactivation: "MRR of customers who had left and came back.",
    expansion: "What customers pay more than a month before: upgrades, seats, add-ons, price rises.",
    contraction: "What customers who stayed pay less than a month before.",
    churn_mrr: "The former MRR of customers who have none any more.",
    fx: "What changed through exchange rates alone. No customer did anything.",
    net_new: "New + reactivation + expansion − contraction − churn.",
    lost_customers: "Customers with MRR at the month's start and none at its end.",
    customer_churn: "Customers lost ÷ customers at the month's start.",
    gross_churn: "(Churn + contraction) ÷ MRR at the month's start.",
    net_churn:
      "(Churn + contraction − expansion − reactivation) ÷ MRR at the month's start. Below zero, growth outweighs loss; the settings can turn the sign.",
    net_churn_cold: "(Churn + contraction − expansion) ÷ MRR at the month's start.",
    interval:
      "Where the rate would lie 19 times out of 20 with as many other customers like these. Few customers make it wide.",
    median_life:
      "The age in months by which half of the customers have left, by the survival curve. None while more than half stay.",
    survival:
      "The share of customers who stay at least so long, by Kaplan and Meier: after each age, × (1 − left ÷ stayed until then).",
    at_risk: "Customers who were seen up to this age and had not left before it.",
    left: "Customers who left at this age.",
    cohort:
      "Customers whose first MRR fell in the same month, or quarter or year by the settings, followed month by month.",
    cohort_start: "The cohort's customers, or their first MRR; 100% in the cells after it.",
    expansion_rate: "Expansion ÷ MRR at the month's start.",
    customers_expanded: "Customers who pay more than a month before.",
    quick_ratio: "(New + expansion) ÷ (churn + contraction). Above 1, more is gained than lost.",
    month_growth: "MRR ÷ MRR a month before − 1.",
    year_growth: "ARR ÷ ARR twelve months before − 1.",
    growth_ratio: "Growth of these twelve months ÷ growth of the twelve before. Above 1, growth speeds up.",
    by_customers: "Change in the number of customers × the mean of MRR per customer before and after.",
    by_arpa: "Change in MRR per customer × the mean of the number of customers before and after.",
    concentration:
      "The sum of the squares of each customer's share of MRR. 1 ÷ it: as many equal customers would be as concentrated.",
    top_share: "MRR of the largest customers ÷ all MRR.",
    growth_resilience:
      "Change in ARR − change in an index of the industry, from the peak to the trough of a downturn. Above 0, ARR fell less than the industry, or grew.",
    downturn:
      "From a peak of the index to its lowest month before it is back there: index at the trough ÷ index at the peak − 1.",
    recurring: "MRR at the end of each month, added up.",
    new_arr: "New MRR × 12.",
    add_on_arr: "Expansion MRR × 12.",
    one_off:
      "Invoice lines that do not recur: implementation, development, what is paid by use and the like, net.",
    value_added: "Invoice lines for services beyond the product that do not recur.",
    purity: "Recurring revenue ÷ (recurring + one-off). An article quotes 85% as healthy.",
    front_profit: "New ARR − sales and marketing.",
    back_profit: "Amount renewed − costs of retention and of revenue.",
    renewal_margin: "Back-end profit ÷ amount renewed.",
    sales_marketing: "All costs of sales and marketing in the month.",
    new_customers: "Customers with their first MRR ever.",
    cac: "Sales and marketing ÷ new customers.",
    retention_cost: "Support, customer success, and marketing to existing customers.",
    crc: "Cost of retention ÷ customers at the month's start.",
    gross_margin: "(MRR − cost of revenue) ÷ MRR.",
    margin_after_retention: "(MRR − cost of revenue − cost of retention) ÷ MRR.",
    payback:
      "CAC ÷ (MRR of a new customer × gross margin): months until a new customer has paid for being won.",
    ltv: "MRR per customer ÷ mean customer churn of the six months before.",
    ltv_to_cac: "Lifetime value × gross margin ÷ CAC.",
    magic_number: "ARR added in the last quarter ÷ sales and marketing of the quarter before.",
    due: "Contracts whose term ended in the period.",
    renewed: "Contracts due that were renewed, also early.",
    renewed_early: "Contracts agreed before the day they were due; part of those renewed.",
    renewals_lost: "Contracts due that were not renewed.",
    renewals_open: "Contracts due that are not decided. They are in no rate.",
    due_amount: "What the contracts due were worth.",
    renewed_amount: "What the renewed contracts are worth now, add-ons included.",
    lost_amount: "What lost contracts were worth, and what renewed ones are worth less.",
    customer_renewal:
      "Renewed ÷ due, in contracts or customers. Articles differ in what is due, so the definitions stand beside each other.",
    amount_renewal: "Amount renewed ÷ amount due and decided. Add-ons count: it can pass 100% (rate C, NDR).",
    rate_a:
      "Amount renewed without add-ons, each contract at most what it was worth ÷ amount due and decided.",
    renewal_base: "Amount renewed, up to what the contracts were worth, of customers who renewed before.",
    first_renewal: "The same of customers who renew for the first time: new in the term before.",
    add_ons: "What renewed contracts are worth beyond what they were worth.",
    renewal_growth: "Amount renewed in a year ÷ that of the year before − 1.",
    renewal_term: "For how many years contracts are renewed, on average.",
    at_stake: "What contracts coming due are worth.",
    renewal_risk: "Of the amount at stake, that of customers who show a sign of early warning.",
    sign_up:
      "Customers of whom a file says the day they signed up, with a trial, or who began with a subscription at nothing; by the earliest day.",
    conversion:
      "Sign-ups with MRR within the days to convert ÷ sign-ups whose days are over. Who may still convert is in neither.",
    activation:
      "Customers with usage who had the core process set up within 30 days of their first MRR (the threshold of early warning) ÷ those whose days are over.",
    engagement:
      "Customers with MRR at the month's end who used the product in it (logins, core use or a last login) ÷ those of whom usage says so or otherwise.",
    nps: "Share of promoters − share of detractors, from −100 to 100. Among employees: eNPS.",
    promoters: "Answers of 9 and 10.",
    passives: "Answers of 7 and 8.",
    detractors: "Answers of 0 to 6.",
    answers: "How many answers the score is of.",
    threshold: "From where on a sign counts. Quoted from articles without a source; yours to change.",
    churn_with: "Of customers who showed the sign, the share who left in the quarter after.",
    churn_without: "Of customers who did not show it, the share who left in the quarter after.",
    lift: "Churn with the sign ÷ churn without. Near 1, the sign tells nothing.",
    difference: "Churn with the sign − churn without, as its 95% interval. One that holds 0 is no evidence.",
    manageable: "Of the MRR lost for a known class of reason, the part that is not external.",
    churn_class:
      "External (the customer's own fate), product under-used, competitor, or payment that failed.",
    segment_rate: "The rate of the segment's customers alone, in this window.",
    weight: "What the rate divides by in this segment ÷ that of all.",
    rate_effect: "Change of the segment's rate × the mean of its weights before and after.",
    mix_effect:
      "Change of the segment's weight × how far its rate lies from that of all. The sum of all effects is the change of the total.",
    keep_grow:
      "Customers by what became of them: who kept and grew could buy more, who shrank or left needs a look.",
    forecast:
      "Today's MRR × the retention rates of the last twelve months (GRR, NRR), month by month; with new business: as much more as in them. Survivors: by the sBG model of how customers leave.",
    forecast_error:
      "Forecast made at a past quarter's end from what was known then, against what happened: what happened ÷ forecast − 1.",
    projection:
      "Share of customers who will still be there at this age if each has a chance of leaving of their own, spread over customers as a beta distribution (Fader and Hardie).",
    pooled_average:
      "Customers with MRR at this age ÷ size, of all cohorts that are as old. Old ages are those of old cohorts only, and who came back counts again.",
    pooled_customers: "Customers of the cohorts that are as old as this.",
    health_score:
      "The weighted mean of the health indicators that are known of a customer, 0 to 100; the weights of missing ones go to the rest.",
    advocate_limit:
      "From where on a customer passes. Two limits are quoted from an article without a source, two are ours; all are yours to change.",
    advocate_score:
      "The mean of the scores that are known. Each is 0 to 100: the customer's place among the others.",
    advocate:
      "A customer who passes every test that the files allow: activity, modules in use, milestones reached, add-ons in years in a row.",
    spread:
      "Place among the customers by referrals and mentions of twelve months, 0 to 100; half of those with as many count as less.",
    reliance:
      "Mean place among the customers by core use of three months and by integrations in use, 0 to 100.",
    feedback:
      "Mean place among the customers by requests adopted and by surveys answered in twelve months, 0 to 100.",
    one_plan:
      "Contracts due within 180 days that nobody has decided yet, the next first, for a weekly review: each with what it is worth, who looks after it and which signs of early warning its customer shows.",
    tier: "Customers by MRR, in three tiers: elephants pay the most, rabbits the least. The limits between them are the setting of tiers by size.",
    auc: "Share of pairs, of one customer who left and one who stayed, in which the one who stayed had the higher score; equal scores count half. A coin comes to 50%. The interval is Hanley and McNeil's.",
    calibration:
      "Of the customers who had a score in this range at a quarter's end, the share who left within the next months. Of a score that works, the share falls from range to range.",
    health_band:
      "At risk below 40, to be watched below 70, healthy from there on, unless the settings say other limits. The limits are a habit and no finding.",
    health_weight:
      "How much the indicator counts in the score. All count 1 unless changed here; the weight of one that is not known of a customer goes to that customer's others.",
    back_test:
      "The same forecast made at the end of each past quarter from what was known then, held against what happened. The mark of 5% is quoted from Fxiaoke of its own forecasts; a setting changes it.",
    indicator_logins: "Logins of the month; counts as the customer's place among the others.",
    indicator_feature_coverage: "Share of the product's features in use, by the latest row of twelve months.",
    indicator_core_use:
      "Use of the core modules in the month; counts as the customer's place among the others.",
    indicator_advanced_use: "Share of use that is of advanced features, by the latest row of twelve months.",
    indicator_milestones: "Share of the agreed results that are reached, by the latest row of twelve months.",
    indicator_scenarios:
      "For how many kinds of work the product is used; counts as the customer's place among the others.",
    indicator_nps: "The customer's latest answer to the NPS question within twelve months ÷ 10.",
    indicator_issues_resolved:
      "Share of the customer's issues that are resolved, by the latest row of twelve months.",
    indicator_renewal_talk:
      "How far the talk about the renewal has come; counts only where a contract is due within 90 days.",
    indicator_add_ons: "Add-ons bought in twelve months; counts as the customer's place among the others.",
    signal_no_login: "Days since the customer's last login, up to the end of the last complete month.",
    signal_core_use_down: "Fall of core use from one row of usage to the next, as a share.",
    signal_tickets: "Tickets and complaints of the last 31 days.",
    signal_not_onboarded:
      "Days since the customer's first start without a day on which the core process was set up.",
    signal_few_modules: "How many modules the customer uses, by the latest row of usage.",
    signal_no_renewal_talk:
      "A contract is due soon, and the latest row of usage says that no talk about its renewal has begun.",
    signal_nps_down: "Fall of the customer's answer to the NPS question from one row to the next, in points.",
    signal_no_add_on: "Days since a key account, one of the largest tier by MRR, last bought an add-on.",
    cost_of_revenue:
      "What serving the customers costs: hosting, delivery, licences. It comes off MRR for the gross margin.",
    other_costs:
      "Costs of research and development, and of administration. They are in none of these figures.",
  },
};
