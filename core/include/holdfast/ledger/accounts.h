#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/ledger/blocks.h"

namespace holdfast {

/// An account: a customer in one currency; in a report by subscription, one of the customer's
/// subscriptions.
using AccountId = std::uint32_t;

/// Numbers the accounts in the order in which they are first seen, and keeps their names: one
/// open-addressing table, strings in blocks that never move. Looking an account up allocates
/// nothing.
class Accounts {
 public:
  /// The account's number; new ones are added. Of several names the smallest by bytes stays, so
  /// that the order of rows does not matter.
  AccountId Intern(std::string_view customer, std::string_view name, Currency currency) {
    return Intern(customer, customer.size(), name, currency);
  }
  /// Likewise; the first `owner_size` bytes of `text` are the customer's id, and the rest, if there
  /// is any, tells the subscription.
  AccountId Intern(std::string_view text, std::size_t owner_size, std::string_view name,
                   Currency currency);
  /// Intern() is about to be asked for these customers: reads what it will look at, of all of them
  /// at once, because with many accounts each look misses every cache, and waiting for many misses
  /// takes as long as waiting for one. Those accounts that may be theirs; valid until the next
  /// call.
  std::span<const AccountId> Expect(std::span<const std::string_view> customers);
  /// The account of a customer as a whole; none when there is no such account.
  std::optional<AccountId> Find(std::string_view customer, Currency currency) const;

  /// The account that Intern() gave last.
  AccountId last() const { return last_; }

  std::size_t size() const { return entries_.size(); }
  std::string_view customer(AccountId id) const {
    return {entries_[id].text, entries_[id].customer_size};
  }
  /// The id of the customer whose account it is; customer() is longer where it is a subscription's.
  std::string_view owner(AccountId id) const {
    return {entries_[id].text, entries_[id].owner_size};
  }
  bool is_subscription(AccountId id) const {
    return entries_[id].owner_size < entries_[id].customer_size;
  }
  std::string_view name(AccountId id) const { return {entries_[id].name, entries_[id].name_size}; }
  Currency currency(AccountId id) const { return entries_[id].currency; }
  /// Those that an account is in, in their order.
  const std::vector<Currency>& currencies() const { return currencies_; }

 private:
  struct Entry {
    const char* text = nullptr;
    const char* name = nullptr;
    std::uint32_t customer_size = 0;
    std::uint32_t owner_size = 0;
    std::uint32_t name_size = 0;
    Currency currency;
  };
  // The hash stands beside the number, so that looking at a slot of another account, and growing,
  // touches no entry: with many accounts each touch is a miss of every cache.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // Of the account, + 1; 0: free.
  };

  struct Look {
    std::uint32_t hash = 0;  // Of the customer who is expected.
    Slot found;
  };

  bool Matches(AccountId id, std::string_view text, std::size_t owner_size,
               Currency currency) const;
  void KeepSmallerName(Entry& entry, std::string_view name);
  void Grow();
  const char* Store(std::string_view text);

  Blocks<Entry> entries_;
  std::vector<Currency> currencies_;
  std::vector<Slot> slots_;  // A power of two of them.
  std::vector<std::unique_ptr<char[]>> text_;
  std::size_t text_free_ = 0;
  AccountId last_ = 0;
  std::vector<Look> looks_;
  std::vector<AccountId> expected_;
  std::uint32_t fetched_ =
      0;  // Means nothing; keeps compilers from leaving out what Expect() reads.
};

}  // namespace holdfast
