#include "rate_rows.h"

#include "holdfast/values/rate.h"
#include "trimmed.h"

namespace holdfast {

// A side without a column is the header's one currency, or the row's.
bool RateRows::ReadSide(Role role, Currency* currency) {
  const std::string_view cell = cells_.Cell(role);
  const std::string_view text = Trimmed(cell);
  *currency = cells_.currency();
  if (!text.empty()) {
    const std::optional<Currency> read = currencies_.Get(text, Currency::Parse);
    *currency = read.value_or(Currency());
  }
  return currency->known() || cells_.Reject("row.bad_currency", cell, cells_.NameOf(role),
                                            "a rate needs two currency codes of three letters");
}

bool RateRows::ReadCurrencies() {
  if (!ReadSide(Role::kFromCurrency, &row_.from) || !ReadSide(Role::kToCurrency, &row_.to)) {
    return false;
  }
  return row_.from != row_.to || cells_.Reject("row.bad_currency", cells_.Cell(Role::kToCurrency),
                                               cells_.NameOf(Role::kToCurrency),
                                               "both currencies of the rate are the same");
}

bool RateRows::ReadRate() {
  const std::string_view cell = cells_.Cell(Role::kRate);
  const char decimal = cells_.Has(Role::kRate) ? cells_.ColumnOf(Role::kRate).amount.decimal : '.';
  const std::optional<ExactRate> rate = ParseRate(cell, decimal);
  if (!rate) {
    return cells_.Reject("row.bad_rate", cell, cells_.NameOf(Role::kRate),
                         "this is not a rate above 0 with up to 12 decimals");
  }
  row_.numerator = rate->numerator;
  row_.denominator = rate->denominator;
  return true;
}

std::span<const Row> RateRows::Parse() {
  row_ = RateRow{};
  bool given = false;
  if (!cells_.ReadDate(Role::kDate, &row_.day, &given)) return {};
  if (!given) {
    cells_.Reject("row.no_date", cells_.Cell(Role::kDate), cells_.NameOf(Role::kDate),
                  "a rate needs its date");
    return {};
  }
  if (ReadCurrencies()) ReadRate();
  return {};
}

}  // namespace holdfast
