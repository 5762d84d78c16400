#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"

// Ledgers made by hand, on which settings change something (setting_cases.cpp).
namespace holdfast::testing {

using Files = std::vector<TestFile>;

inline Files One(std::string_view csv) { return {{std::string(csv)}}; }

/// changed_figures.h: a to e over four months.
inline Files Months() { return One(kMonths); }

/// acme pays less for June; bolt leaves in April; core comes in March and leaves in June.
inline Files Year() {
  return One(
      "customer,2023-01,2023-02,2023-03,2023-04,2023-05,2023-06,2023-07,2023-08,2023-09,2023-10,"
      "2023-11,2023-12,2024-01\n"
      "acme,100,100,100,100,100,40,100,100,100,100,100,100,100\n"
      "bolt,50,50,50,,,,,,,,,,\ncore,,,20,20,20,,,,,,,,\n");
}

/// 40 who pay 100 from the end of 2021; 10 leave in 2022, 6 of the others in 2023.
inline Files Shrinking() {
  std::string csv = "customer,start_date,end_date,mrr\n";
  for (int i = 0; i < 40; ++i) {
    const char* end = i < 10 ? "2022-06-01" : i < 16 ? "2023-06-01" : "";
    csv += "c" + std::to_string(i) + ",2021-12-01," + end + ",100\n";
  }
  return One(csv);
}

/// Within months: bolt is away for 14 days around the end of February, core begins and dune ends in
/// the middle of one, guest comes and goes, and late is the last.
inline Files Days() {
  return One(
      "customer,start_date,end_date,mrr\n"
      "acme,2024-01-01,,100\nbolt,2024-01-01,2024-02-20,50\nbolt,2024-03-05,,60\n"
      "core,2024-01-15,,30\ndune,2024-01-01,2024-03-10,20\nguest,2024-02-05,2024-02-15,40\n"
      "late,2024-04-30,,5\n");
}

/// Of 31 January and 1 February by zone: acme's start in UTC, bolt's as New York has it.
inline Files Instants() {
  return One(
      "customer,start_date,mrr\nacme,2024-01-31T18:00:00Z,10\nbolt,2024-01-31 22:00:00 -0500,20\n"
      "core,2024-01-01,40\nlate,2024-02-29,5\n");
}

/// acme takes a second subscription in February and ends the first one in March.
inline Files Subscriptions() {
  return One(
      "customer,subscription_id,start_date,end_date,mrr\nacme,s1,2024-01-01,2024-03-01,10\n"
      "acme,s2,2024-02-01,,30\nbolt,,2024-01-01,,5\nlate,s9,2024-03-31,,1\n");
}

/// leaves has asked for the end in February and has paid until April.
inline Files Statuses() {
  return One(
      "customer,start_date,end_date,canceled_at,mrr,status\n"
      "leaves,2024-01-01,2024-04-01,2024-02-10,30,canceled\nholds,2024-01-01,,,20,paused\n"
      "owes,2024-01-01,,,10,past_due\nquits,2024-01-01,,,7,unpaid\nstays,2024-01-01,,,40,active\n"
      "late,2024-04-30,,,5,active\n");
}

/// 10 % for ever, 20 % once, none; 10 a week and 1 a day.
inline Files Prices() {
  return One(
      "customer,start_date,amount,interval,discount_percent,discount_duration\n"
      "acme,2024-01-01,100,month,10,forever\nbolt,2024-01-01,50,month,20,once\n"
      "core,2024-01-01,30,month,,\nweek,2024-01-01,10,week,,\nday,2024-01-01,1,day,,\n"
      "late,2024-02-29,5,month,,\n");
}

/// A year that is renewed and one that is not, quarters, and months.
inline Files Terms() {
  return One(
      "customer,start_date,end_date,amount,interval\nacme,2023-01-10,,1200,year\n"
      "bolt,2023-01-20,2024-01-20,600,year\ncore,2023-11-01,,90,quarter\n"
      "duke,2023-12-01,,10,month\nlate,2024-02-29,,1,month\n");
}

/// b pays after 133 days, d after 17; c and e do not. Of z and late nothing says when they signed
/// up.
inline Files SignUps() {
  return {{"customer,start_date,mrr\na,2024-01-25,100\nb,2024-06-01,50\nd,2024-06-01,80\n"
           "z,2024-01-01,10\nlate,2024-06-30,5\n",
           R"({"name":"subscriptions.csv"})"},
          {"customer_id,customer_name,channel,signup_date\na,Acme,ads,2024-01-05\n"
           "b,Bolt,ads,2024-01-20\nc,Core,partner,2024-02-01\nd,Dune,partner,2024-05-15\n"
           "e,Echo,ads,2024-06-20\n",
           R"({"name":"customers.csv"})"}};
}

inline Files Contracts() {
  return One(
      "customer,due_date,base_amount,renewed_amount,outcome\n"
      "a,2024-01-31,100,100,renewed\nb,2024-01-31,100,,lost\nc,2024-01-31,100,,\n"
      "d,2024-03-31,100,100,renewed\nd,2024-02-28,100,,lost\n");
}

/// acme is free from March on and ends in May; bolt is free in February and March; core has never
/// paid.
inline Files Free() {
  return One(
      "customer,plan,start_date,end_date,mrr\nacme,Pro,2024-01-01,2024-03-01,100\n"
      "acme,Free,2024-03-01,2024-05-01,0\nbolt,Pro,2024-01-01,2024-02-01,40\n"
      "bolt,Free,2024-02-01,2024-04-01,0\nbolt,Pro,2024-04-01,,60\ncore,Free,2024-01-01,,0\n"
      "dune,Pro,2024-01-01,,20\nlate,Pro,2024-05-31,,10\n");
}

/// acme begins on the last day of a month; bolt is lost in the second of its own months, guest in
/// the first.
inline Files OwnMonths() {
  return One(
      "customer,start_date,end_date,mrr\nacme,2024-01-31,,100\nbolt,2024-01-14,2024-02-20,50\n"
      "guest,2024-01-05,2024-01-20,20\nlate,2024-04-30,,5\n");
}

/// acme pays after a trial of a month; core has not paid.
inline Files Trials() {
  return One(
      "customer,start_date,trial_end,end_date,mrr,status\nacme,2024-01-10,2024-02-10,,100,active\n"
      "bolt,2024-01-05,,2024-03-01,50,canceled\ncore,2024-01-20,,,40,trialing\n"
      "dune,2024-03-02,,,30,active\n");
}

/// Of a 120.00 with tax, a proration and a set-up of a year; of b an invoice that is not paid; of c
/// 60.00 with tax, half of it paid back; of d what was used.
inline Files Invoices() {
  return One(
      "invoice_number,customer,status,line_type,total,tax,amount_refunded,period_start,period_end\n"
      "1,a,paid,subscription,120.00,20.00,0,2024-01-01,2024-01-31\n"
      "2,a,paid,proration,10.00,0,0,2024-01-01,2024-01-31\n"
      "3,b,open,subscription,50.00,0,0,2024-01-01,2024-01-31\n"
      "4,c,paid,subscription,60.00,10.00,30.00,2024-01-01,2024-01-31\n"
      "5,d,paid,usage,4.00,0,0,2024-01-01,2024-01-31\n"
      "6,a,paid,setup,24.00,0,0,2024-01-01,2024-12-31\n");
}

inline Files Reasons() {
  return One(
      "customer,start,end,amount,interval,cancellation_reason\nd,2024-03-31,,10,month,\n"
      "a,2024-01-01,2024-03-01,100,month,\"Moved to Rival, sadly\"\n"
      "b,2024-01-01,2024-03-01,60,month,Missing features\n"
      "c,2024-01-01,2024-02-01,40,month,Missing funds\n");
}

inline Files Currencies() {
  return {{"customer,month,mrr,currency\na,2024-01,10,EUR\na,2024-02,10,EUR\nb,2024-01,20,USD\n"
           "b,2024-02,20,USD\n"},
          {"date,from,to,rate\n2024-01-31,EUR,USD,1.00\n2024-02-29,EUR,USD,1.10\n",
           R"({"name":"rates.csv","table":"rates"})"}};
}

inline Files Activity() {
  return {{"customer,month,mrr\n"
           "a,2024-03,100\nb,2024-03,80\nc,2024-03,60\na,2024-06,100\nc,2024-06,60\n"},
          {"customer,date,logins,feature_coverage,nps,tickets,module_share,milestones\n"
           "a,2024-03-31,20,0.8,9,1,0.9,0.9\nb,2024-03-31,5,0.3,4,2,0.1,0.1\n"
           "a,2024-06-30,24,0.9,10,1,0.9,0.9\nc,2024-06-30,8,0.4,3,3,0.2,0.3\n",
           R"({"name":"usage.csv"})"}};
}

}  // namespace holdfast::testing
