#include "holdfast/base/sort.h"

#include <algorithm>
#include <numeric>

namespace holdfast {

std::vector<std::uint32_t> SortedPlaces(std::size_t count, PlaceBefore before, const void* items) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(), [before, items](std::uint32_t a, std::uint32_t b) {
    return before(items, a, b);
  });
  return places;
}

}  // namespace holdfast
