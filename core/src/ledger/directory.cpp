#include "holdfast/ledger/directory.h"

#include <algorithm>
#include <optional>

namespace holdfast {
namespace {

constexpr std::string_view kOwner = "owner";

void TakeSmaller(std::string_view name, std::string_view* smallest) {
  if (!name.empty() && (smallest->empty() || name < *smallest)) *smallest = name;
}

}  // namespace

std::optional<AccountId> Directory::Find(std::string_view customer) const {
  if (customer.find('@') == std::string_view::npos) return books_.customers.Find(customer);
  if (!finder_) finder_.emplace(books_.customers);
  return finder_->Find(customer);
}

std::string Directory::NameOf(std::string_view customer, std::string_view own) const {
  const std::optional<AccountId> described = Find(customer);
  if (described && !books_.customers.name(*described).empty())
    return std::string(books_.customers.name(*described));
  std::string_view name = own;
  const Accounts& accounts = books_.ledger.accounts();
  for (const Currency currency : accounts.currencies()) {
    if (const auto account = accounts.Find(customer, currency))
      TakeSmaller(accounts.name(*account), &name);
  }
  TakeSmaller(books_.renewals.NameOf(customer), &name);
  TakeSmaller(books_.usage.NameOf(customer), &name);
  return std::string(name);
}

std::string_view OwnerOf(const CustomerStore::Finder& customers, std::string_view customer,
                         std::string_view own) {
  return own.empty() ? customers.AttributeOf(customer, kOwner) : own;
}

std::vector<std::string_view> OwnersOf(const CustomerStore& customers, const Accounts& accounts) {
  const std::vector<CustomerStore::Attribute> all = customers.Attributes();
  if (std::none_of(all.begin(), all.end(), [](const auto& one) { return one.name == kOwner; }))
    return {};
  std::vector<std::string_view> owners;
  for (const std::optional<AccountId> described : customers.FindEach(accounts)) {
    owners.push_back(described ? customers.AttributeOf(*described, kOwner) : std::string_view());
  }
  return owners;
}

}  // namespace holdfast
