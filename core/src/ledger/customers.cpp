#include "holdfast/ledger/customers.h"

#include <algorithm>

namespace holdfast {

void CustomerStore::Add(const CustomerRow& row, std::span<const std::string> attributes) {
  const AccountId customer = customers_.Intern(row.customer, row.name, {});
  const std::size_t said = std::min(row.attributes.size(), attributes.size());
  for (std::size_t i = 0; i < said; ++i) {
    if (!row.attributes[i].empty())
      KeepSmaller(customer, row.attributes[i], &ColumnOf(attributes[i]));
  }
}

void CustomerStore::Merge(const CustomerStore& other) {
  for (AccountId id = 0; id < other.customers_.size(); ++id) {
    const AccountId customer =
        customers_.Intern(other.customers_.customer(id), other.customers_.name(id), {});
    for (const Column& column : other.columns_) {
      const std::string_view value = other.ValueOf(column, id);
      if (!value.empty()) KeepSmaller(customer, value, &ColumnOf(column.attribute));
    }
  }
}

CustomerStore::Column& CustomerStore::ColumnOf(std::string_view attribute) {
  auto at = std::lower_bound(
      columns_.begin(), columns_.end(), attribute,
      [](const Column& column, std::string_view wanted) { return column.attribute < wanted; });
  if (at == columns_.end() || at->attribute != attribute)
    at = columns_.insert(at, {std::string(attribute), {}});
  return *at;
}

void CustomerStore::KeepSmaller(AccountId customer, std::string_view value, Column* column) {
  if (column->values.size() <= customer) column->values.resize(customers_.size());
  const std::string_view kept = ValueOf(*column, customer);
  if (kept.empty() || value < kept) column->values[customer] = values_.Intern(value, "", {}) + 1;
}

std::string_view CustomerStore::ValueOf(const Column& column, AccountId customer) const {
  if (customer >= column.values.size() || column.values[customer] == 0) return {};
  return values_.customer(column.values[customer] - 1);
}

std::optional<AccountId> CustomerStore::Find(std::string_view customer) const {
  if (const auto found = customers_.Find(customer, {})) return found;
  if (customer.find('@') == std::string_view::npos) return std::nullopt;
  const auto email = values_.Find(customer, {});
  if (!email) return std::nullopt;
  std::optional<AccountId> best;
  for (const Column& column : columns_) {
    if (column.attribute != "email") continue;
    for (AccountId id = 0; id < column.values.size(); ++id) {
      if (column.values[id] != *email + 1) continue;
      if (!best || customers_.customer(id) < customers_.customer(*best)) best = id;
    }
  }
  return best;
}

std::vector<std::optional<AccountId>> CustomerStore::FindEach(const Accounts& accounts) const {
  // By value, the customer with that e-mail address.
  std::vector<std::optional<AccountId>> by_email(values_.size());
  for (const Column& column : columns_) {
    if (column.attribute != "email") continue;
    for (AccountId id = 0; id < column.values.size(); ++id) {
      if (column.values[id] == 0) continue;
      std::optional<AccountId>& best = by_email[column.values[id] - 1];
      if (!best || customers_.customer(id) < customers_.customer(*best)) best = id;
    }
  }
  std::vector<std::optional<AccountId>> found(accounts.size());
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const std::string_view customer = accounts.customer(account);
    found[account] = customers_.Find(customer, {});
    if (found[account] || customer.find('@') == std::string_view::npos) continue;
    if (const auto email = values_.Find(customer, {})) found[account] = by_email[*email];
  }
  return found;
}

std::string_view CustomerStore::AttributeOf(AccountId id, std::string_view attribute) const {
  for (const Column& column : columns_) {
    if (column.attribute == attribute) return ValueOf(column, id);
  }
  return {};
}

std::vector<std::pair<std::string, std::string>> CustomerStore::AttributesOf(AccountId id) const {
  std::vector<std::pair<std::string, std::string>> attributes;
  for (const Column& column : columns_) {
    const std::string_view value = ValueOf(column, id);
    if (!value.empty()) attributes.emplace_back(column.attribute, value);
  }
  return attributes;
}

std::vector<CustomerStore::Attribute> CustomerStore::Attributes() const {
  std::vector<Attribute> attributes;
  for (const Column& column : columns_) {
    Attribute attribute = {column.attribute, 0, 0};
    std::vector<bool> seen(values_.size());
    for (const std::uint32_t value : column.values) {
      if (value == 0) continue;
      ++attribute.customers;
      attribute.values += seen[value - 1] ? 0 : 1;
      seen[value - 1] = true;
    }
    attributes.push_back(attribute);
  }
  return attributes;
}

}  // namespace holdfast
