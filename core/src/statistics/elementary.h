#pragma once

namespace holdfast {

/// e^x and the natural logarithm (x > 0), to about one unit in the last place. They add, multiply
/// and divide only, which IEEE 754 rounds the same on every machine: those of the C libraries
/// differ in their last bits, and a report has the same bytes natively and in WebAssembly.
double Exp(double x);
double Log(double x);

}  // namespace holdfast
