#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/books.h"
#include "holdfast/ledger/customers.h"

namespace holdfast {

/// What the files say of customers, for many of them. The books outlive it and stay as they are.
class Directory {
 public:
  explicit Directory(const Books& books) : books_(books) {}

  /// As CustomerStore has it, but that a look-up by an e-mail address costs no more than another.
  std::optional<AccountId> Find(std::string_view customer) const;
  /// The name of a customer: that of a table of customers, else the smallest by bytes that a row of
  /// any other table gives, among them `own`. Empty where no file has one.
  std::string NameOf(std::string_view customer, std::string_view own = {}) const;

 private:
  const Books& books_;
  mutable std::optional<CustomerStore::Finder> finder_;  // Made for the first e-mail address.
};

/// Who looks after a customer: `own`, which a contract names itself, else the customer's attribute
/// "owner". Empty where no file says so.
std::string_view OwnerOf(const CustomerStore::Finder& customers, std::string_view customer,
                         std::string_view own = {});

/// The owners of accounts' customers, by account; empty where no file names an owner.
std::vector<std::string_view> OwnersOf(const CustomerStore& customers, const Accounts& accounts);

}  // namespace holdfast
