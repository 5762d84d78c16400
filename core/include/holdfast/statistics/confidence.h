#pragma once

namespace holdfast {

/// The 97.5 % quantile of the normal distribution: every interval of a report is one of 95 %.
inline constexpr double kZ95 = 1.959963984540054;

/// What the data leave open about a figure: the true value lies within in 95 of 100 such samples.
struct ConfidenceInterval {
  double low = 0;
  double high = 0;

  friend bool operator==(const ConfidenceInterval&, const ConfidenceInterval&) = default;
};

}  // namespace holdfast
