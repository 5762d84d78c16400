#pragma once

namespace holdfast {

/// Of the standard normal distribution: the share below `z`, and the value that the share `p` (0 <
/// p < 1) lies below.
double NormalCdf(double z);
double NormalQuantile(double p);

/// The chance of a chi-square of `degrees` (at least 1) degrees of freedom above `x`: the p-value.
double ChiSquareTail(double x, unsigned degrees);

}  // namespace holdfast
