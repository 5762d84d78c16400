#include "json_parts.h"

namespace holdfast {
namespace {

void AddSums(const RenewalSums& sums, Json* json) {
  (*json)["due"] = sums.due;
  (*json)["renewed"] = sums.renewed;
  (*json)["lost"] = sums.lost;
  (*json)["open"] = sums.open;
  (*json)["renewed_early"] = sums.renewed_early;
  (*json)["customers"] = sums.customers;
  (*json)["customers_renewed"] = sums.customers_renewed;
  (*json)["due_amount"] = sums.due_amount;
  (*json)["open_amount"] = sums.open_amount;
  (*json)["renewed_amount"] = sums.renewed_amount;
  (*json)["renewed_amount_capped"] = sums.renewed_amount_capped;
  (*json)["lost_amount"] = sums.lost_amount;
  (*json)["customer_rate"] = OrNull(sums.customer_rate);
  (*json)["amount_rate"] = OrNull(sums.amount_rate);
  (*json)["amount_rate_capped"] = OrNull(sums.amount_rate_capped);
  AddInterval("customer_rate", sums.customer_sure, json);
  AddInterval("amount_rate", sums.amount_sure, json);
  AddInterval("amount_rate_capped", sums.amount_capped_sure, json);
}

Json UpcomingJson(const RenewalBlock& block) {
  Json shown = Json::array();
  for (const UpcomingRenewal& contract : block.upcoming_shown) {
    shown.push_back({{"customer", contract.customer},
                     {"name", contract.name},
                     {"due", DayToString(contract.due)},
                     {"base", contract.base},
                     {"owner", contract.owner},
                     {"source", SourceJson(contract.source)}});
  }
  return {{"contracts", block.upcoming},
          {"amount", block.upcoming_amount},
          {"decided", block.upcoming_decided},
          {"shown", std::move(shown)}};
}

Json RenewalBlockJson(const RenewalBlock& block) {
  Json months = Json::array();
  for (const RenewalMonth& month : block.months) {
    Json row = {{"month", MonthToString(month.month)}};
    AddSums(month.sums, &row);
    months.push_back(std::move(row));
  }
  Json total = Json::object();
  AddSums(block.total, &total);
  return {{"currency", block.currency.ToString()}, {"minor_digits", block.currency.minor_digits()},
          {"months", std::move(months)},           {"total", std::move(total)},
          {"upcoming", UpcomingJson(block)},       {"later", block.later},
          {"plan", RenewalPlanJson(block.plan)}};
}

}  // namespace

Json RowsJson(const RowCounts& rows) {
  Json excluded = Json::array();
  for (const ExcludedRows& entry : rows.excluded)
    excluded.push_back({{"reason", entry.reason}, {"rows", entry.rows}});
  return {{"read", rows.read},
          {"used", rows.used},
          {"ignored", rows.ignored},
          {"rejected", rows.rejected},
          {"excluded", std::move(excluded)}};
}

Json AmountsJson(const std::vector<AmountSums>& amounts) {
  Json list = Json::array();
  for (const AmountSums& sums : amounts) {
    Json excluded = Json::array();
    for (const ExcludedAmount& entry : sums.excluded) {
      excluded.push_back(
          {{"reason", entry.reason}, {"rows", entry.rows}, {"amount", entry.amount}});
    }
    list.push_back({{"currency", sums.currency.ToString()},
                    {"read", sums.read},
                    {"used", sums.used},
                    {"ignored", sums.ignored},
                    {"rejected", sums.rejected},
                    {"excluded", std::move(excluded)}});
  }
  return list;
}

Json SourceJson(const Source& source) { return {{"file", source.file}, {"line", source.line}}; }

Json AttributesJson(const MoverRow& row) {
  Json attributes = Json::object();
  for (const auto& [name, value] : row.attributes) attributes[name] = value;
  return attributes;
}

Json ConflictsJson(const ConflictList& conflicts) {
  Json rules = Json::array();
  for (const auto& [rule, count] : conflicts.rules)
    rules.push_back({{"rule", rule}, {"count", count}});
  Json shown = Json::array();
  for (const ConflictRow& row : conflicts.shown) {
    shown.push_back({{"rule", row.rule},
                     {"customer", row.customer},
                     {"currency", row.currency.ToString()},
                     {"month", MonthToString(row.month)},
                     {"kept", row.kept},
                     {"other", row.other},
                     {"kept_source", SourceJson(row.kept_source)},
                     {"other_source", SourceJson(row.other_source)}});
  }
  return {{"total", conflicts.total},
          {"superseded_rows", conflicts.superseded_rows},
          {"rules", std::move(rules)},
          {"shown", std::move(shown)}};
}

Json FxJson(const std::optional<FxRates>& fx) {
  if (!fx) return nullptr;
  Json rates = Json::array();
  for (const FxRate& rate : fx->rates) {
    rates.push_back({{"month", MonthToString(rate.month)},
                     {"from", rate.from.ToString()},
                     {"rate", rate.rate},
                     {"day", DayToString(rate.day)},
                     {"via", rate.via.known() ? Json(rate.via.ToString()) : Json(nullptr)},
                     {"later", rate.later}});
  }
  return {{"reporting_currency", fx->reporting_currency.ToString()},
          {"rates", std::move(rates)},
          {"ambiguous_days", fx->ambiguous_days}};
}

Json RenewalsJson(const std::optional<std::vector<RenewalBlock>>& renewals, RenewalSource source) {
  if (!renewals) return nullptr;
  Json currencies = Json::array();
  for (const RenewalBlock& block : *renewals) currencies.push_back(RenewalBlockJson(block));
  return {{"source", source == RenewalSource::kTable ? "table" : "terms"},
          {"currencies", std::move(currencies)}};
}

Json CustomersJson(const std::optional<KnownCustomers>& customers) {
  if (!customers) return nullptr;
  Json attributes = Json::array();
  for (const AttributeValues& attribute : customers->attributes) {
    attributes.push_back({{"name", attribute.name},
                          {"values", attribute.values},
                          {"customers", attribute.customers}});
  }
  return {{"known", customers->known}, {"attributes", std::move(attributes)}};
}

void AddWithinDays(const WithinDays& sums, const WithinDaysNames& names, Json* json) {
  (*json)[names.began] = sums.began;
  (*json)["decided"] = sums.decided;
  (*json)[names.reached] = sums.reached;
  (*json)["open"] = sums.open;
  (*json)[names.open_reached] = sums.open_reached;
  (*json)["rate"] = OrNull(sums.rate());
  AddInterval("rate", sums.rate_sure(), json);
}

Json WithinDaysJson(const std::vector<MonthWithinDays>& months, const WithinDaysNames& names) {
  Json list = Json::array();
  for (const MonthWithinDays& month : months) {
    Json row = {{"month", MonthToString(month.month)}};
    AddWithinDays(month.sums, names, &row);
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace holdfast
