#include "holdfast/metrics/lift.h"

namespace holdfast {

void Lift::Add(bool sign, bool lost) {
  Share& share = sign ? with : without;
  ++share.whole;
  if (lost) ++share.part;
}

Rate Lift::ratio() const {
  const Rate sign = ShareOf(with.part, with.whole);
  const Rate none = ShareOf(without.part, without.whole);
  return sign && none && *none > 0 ? Rate(*sign / *none) : std::nullopt;
}

Rate Lift::difference() const {
  const Rate sign = ShareOf(with.part, with.whole);
  const Rate none = ShareOf(without.part, without.whole);
  return sign && none ? Rate(*sign - *none) : std::nullopt;
}

}  // namespace holdfast
