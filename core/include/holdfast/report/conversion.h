#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "holdfast/ledger/books.h"
#include "holdfast/report/within_days.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

struct ConversionSegment {
  std::string segment;  ///< Empty: not said.
  WithinDays sums;
};

struct ConversionsByAttribute {
  std::string attribute;
  std::vector<ConversionSegment> segments;
};

/// Who signed up, has no MRR and may still convert.
struct OpenSignUp {
  std::string customer;
  std::string name;
  Day signed_up = 0;
  Day until = 0;  ///< The last day on which they convert.
};
inline constexpr std::size_t kOpenSignUpsShown = 200;

/// Sign-ups (leads) and who of them came to pay, of all files together.
struct Conversion {
  Day as_of = 0;
  std::int32_t days = 0;                ///< By setting `conversion_days`.
  WithinDays total;                     ///< From signing up to the first MRR.
  Rate median_days;                     ///< Of those who converted and are decided.
  std::vector<MonthWithinDays> months;  ///< Of signing up, to that of `as_of`.
  /// By attributes that are known of somebody who has not come to pay: others are known only of
  /// who does.
  std::vector<ConversionsByAttribute> by;
  std::uint64_t not_told = 0;  ///< Customers with MRR of whom nothing says that they signed up.
  bool only_paying = false;    ///< Everybody who signed up has come to pay: the files may leave
                               ///< out who has not.
  std::uint64_t waiting = 0;   ///< Open without MRR.
  std::vector<OpenSignUp> shown = {};  ///< Of these, the last to sign up.
};

/// A sign-up is a customer of whom a table of customers says the day, or with a trial or a
/// subscription at nothing; in a report by subscription, a subscription likewise. Its day is the
/// earliest of these. Of who has MRR before that day the sign-up is not told. None without any
/// sign-up up to `as_of`.
std::optional<Conversion> ShownConversion(const Books& books, const Settings& settings, Day as_of);

}  // namespace holdfast
