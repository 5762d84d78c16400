#include "holdfast/ledger/customers.h"

#include <algorithm>

namespace holdfast {
namespace {

bool IsEmail(std::string_view customer) { return customer.find('@') != std::string_view::npos; }

}  // namespace

void CustomerStore::Add(const CustomerRow& row, std::span<const std::string> attributes,
                        std::uint64_t line) {
  const AccountId customer = customers_.Intern(row.customer, row.name, {});
  if (of_table_.size() <= customer) of_table_.resize(customers_.size());
  of_table_[customer] = true;
  NoteSignUp(customer, StatedInLast(files_.size(), row.signed_up, line));
  const std::size_t said = std::min(row.attributes.size(), attributes.size());
  for (std::size_t i = 0; i < said; ++i) {
    if (row.attributes[i].empty()) continue;
    Say(customer, NumberOfAttribute(attributes[i]), row.attributes[i], kOfCustomersTable);
  }
}

void CustomerStore::NoteSignUp(AccountId customer, const StatedDay& stated) {
  if (stated.day == kOpenEnd) return;
  if (signed_up_.size() <= customer) signed_up_.resize(customers_.size());
  signed_up_[customer] = std::min(signed_up_[customer], stated);
}

std::uint32_t CustomerStore::NumberOfAttribute(std::string_view attribute) {
  const auto at = std::lower_bound(by_name_.begin(), by_name_.end(), attribute,
                                   [this](std::uint32_t column, std::string_view wanted) {
                                     return columns_[column].attribute < wanted;
                                   });
  if (at != by_name_.end() && columns_[*at].attribute == attribute) return *at;
  const auto number = static_cast<std::uint32_t>(columns_.size());
  by_name_.insert(at, number);
  columns_.push_back({std::string(attribute), {}});
  return number;
}

void CustomerStore::Say(AccountId customer, std::uint32_t attribute, std::string_view value,
                        Day day) {
  std::vector<Value>& values = columns_[attribute].values;
  if (values.size() <= customer) values.resize(customers_.size());
  Value& kept = values[customer];
  if (kept.number != 0) {
    if (day < kept.day) return;
    const std::string_view text = Text(kept);
    if (text == value) {
      kept.day = day;
      return;
    }
    if (day == kept.day && text < value) return;
  }
  kept = {values_.Intern(value, {}, {}) + 1, day};
}

void CustomerStore::Merge(const CustomerStore& other) {
  const std::size_t first = files_.size();
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  for (AccountId id = 0; id < other.customers_.size(); ++id) {
    const AccountId customer =
        customers_.Intern(other.customers_.customer(id), other.customers_.name(id), {});
    if (of_table_.size() <= customer) of_table_.resize(customers_.size());
    of_table_[customer] = of_table_[customer] || other.IsOfCustomersTable(id);
    NoteSignUp(customer, BehindFiles(first, other.sign_up(id)));
    for (const Column& column : other.columns_) {
      if (id >= column.values.size() || column.values[id].number == 0) continue;
      const Value& value = column.values[id];
      Say(customer, NumberOfAttribute(column.attribute), other.Text(value), value.day);
    }
  }
}

std::string_view CustomerStore::ValueOf(const Column& column, AccountId customer) const {
  return customer < column.values.size() ? Text(column.values[customer]) : std::string_view();
}

std::optional<AccountId> CustomerStore::Find(std::string_view customer) const {
  const auto found = customers_.Find(customer, {});
  const bool of_table = found && IsOfCustomersTable(*found);
  return of_table || !IsEmail(customer) ? found : Finder(*this).Find(customer);
}

CustomerStore::Finder::Finder(const CustomerStore& customers) : customers_(customers) {
  for (const Column& column : customers.columns_) {
    if (column.attribute != "email") continue;
    by_email_.resize(customers.values_.size());
    for (AccountId id = 0; id < column.values.size(); ++id) {
      if (column.values[id].number == 0 || !customers.IsOfCustomersTable(id)) continue;
      std::optional<AccountId>& best = by_email_[column.values[id].number - 1];
      if (!best || customers.customers_.customer(id) < customers.customers_.customer(*best))
        best = id;
    }
  }
}

std::optional<AccountId> CustomerStore::Finder::Find(std::string_view customer) const {
  const auto found = customers_.customers_.Find(customer, {});
  if ((found && customers_.IsOfCustomersTable(*found)) || !IsEmail(customer)) return found;
  const auto email = customers_.values_.Find(customer, {});
  return email && *email < by_email_.size() && by_email_[*email] ? by_email_[*email] : found;
}

std::string_view CustomerStore::Finder::AttributeOf(std::string_view customer,
                                                    std::string_view attribute) const {
  const std::optional<AccountId> id = Find(customer);
  return id ? customers_.AttributeOf(*id, attribute) : std::string_view();
}

std::vector<std::optional<AccountId>> CustomerStore::FindEach(const Accounts& accounts) const {
  const Finder finder(*this);
  std::vector<std::optional<AccountId>> found;
  for (AccountId account = 0; account < accounts.size(); ++account)
    found.push_back(finder.Find(accounts.owner(account)));
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
  for (const std::uint32_t number : by_name_) {
    const Column& column = columns_[number];
    const std::string_view value = ValueOf(column, id);
    if (!value.empty()) attributes.emplace_back(column.attribute, value);
  }
  return attributes;
}

std::vector<CustomerStore::Attribute> CustomerStore::Attributes() const {
  std::vector<Attribute> attributes;
  for (const std::uint32_t number : by_name_) {
    const Column& column = columns_[number];
    Attribute attribute = {column.attribute, 0, 0};
    std::vector<bool> seen(values_.size());
    for (const Value& value : column.values) {
      if (value.number == 0) continue;
      ++attribute.customers;
      attribute.values += seen[value.number - 1] ? 0 : 1;
      seen[value.number - 1] = true;
    }
    attributes.push_back(attribute);
  }
  return attributes;
}

}  // namespace holdfast
