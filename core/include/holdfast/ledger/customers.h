#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/stated_day.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// What files say of customers beside money: a name and attributes (industry, region, plan tier
/// ...). Of several values of one customer and attribute that of a table of customers stands, else
/// that of the row with the latest day; of these the smallest by bytes, so that the order of rows
/// and files does not matter.
class CustomerStore {
 public:
  /// The day of what a table of customers says: later than that of any row.
  static constexpr Day kOfCustomersTable = kOpenEnd;

  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  /// A row of a table of customers. `attributes`: the names of the row's attributes, in the order
  /// of the mapping's columns.
  void Add(const CustomerRow& row, std::span<const std::string> attributes, std::uint64_t line = 0);

  /// The number of a customer that a row of another table speaks of, and of an attribute, for
  /// Say().
  AccountId Number(std::string_view customer) { return customers_.Intern(customer, {}, {}); }
  std::uint32_t NumberOfAttribute(std::string_view attribute);
  /// What a row of another table says of its customer; `value` is not empty. `day`: the row's
  /// start. Allocates nothing for a value that is known.
  void Say(AccountId customer, std::uint32_t attribute, std::string_view value, Day day);

  void Merge(const CustomerStore& other);

  /// Distinct customers that a table of customers has a row for, or another file an attribute.
  std::size_t size() const { return customers_.size(); }

  /// A customer by the id that other tables use: the id of a row of a table of customers or, where
  /// that id is an e-mail address and no row's id, such a row's attribute "email"; else the id of
  /// whom only other tables describe.
  std::optional<AccountId> Find(std::string_view customer) const;

  /// The earliest day that tables of customers say the customer signed up on, and where.
  StatedDay sign_up(AccountId id) const {
    return id < signed_up_.size() ? signed_up_[id] : StatedDay{};
  }
  /// Its day; kOpenEnd: none.
  Day signed_up(AccountId id) const { return sign_up(id).day; }
  /// Of StatedDay::file; empty without any file.
  std::string_view file_name(std::size_t file) const {
    return file < files_.size() ? files_[file] : std::string_view();
  }
  std::string_view customer(AccountId id) const { return customers_.customer(id); }
  /// Empty where the tables have none.
  std::string_view name(AccountId id) const { return customers_.name(id); }
  /// By attribute; those that are not said are left out.
  std::vector<std::pair<std::string, std::string>> AttributesOf(AccountId id) const;

  /// One of them; empty where it is not said.
  std::string_view AttributeOf(AccountId id, std::string_view attribute) const;

  /// Find() for many customers: made in one go over the store, which has to outlive it and stay as
  /// it is, after which a look-up costs the same however many customers there are.
  class Finder {
   public:
    explicit Finder(const CustomerStore& customers);
    std::optional<AccountId> Find(std::string_view customer) const;
    /// What is said of the customer that is found; empty: nothing.
    std::string_view AttributeOf(std::string_view customer, std::string_view attribute) const;

   private:
    const CustomerStore& customers_;
    std::vector<std::optional<AccountId>> by_email_;  // By value: the customer with that address.
  };
  /// Find() for every one of `accounts`, in one go.
  std::vector<std::optional<AccountId>> FindEach(const Accounts& accounts) const;

  struct Attribute {
    std::string name;
    std::uint64_t values = 0;     ///< Different ones.
    std::uint64_t customers = 0;  ///< Who have one.
  };
  /// By name.
  std::vector<Attribute> Attributes() const;

 private:
  struct Value {
    std::uint32_t number = 0;  // In values_, + 1; 0: not said.
    Day day = 0;
  };
  struct Column {
    std::string attribute;
    std::vector<Value> values;  // By customer.
  };

  bool IsOfCustomersTable(AccountId customer) const {
    return customer < of_table_.size() && of_table_[customer];
  }
  void NoteSignUp(AccountId customer, const StatedDay& stated);
  std::string_view ValueOf(const Column& column, AccountId customer) const;
  std::string_view Text(const Value& value) const {
    return value.number == 0 ? std::string_view() : values_.customer(value.number - 1);
  }

  std::vector<std::string> files_;
  Accounts customers_;
  std::vector<bool> of_table_;        // By customer.
  std::vector<StatedDay> signed_up_;  // Likewise, up to the last who has one.
  Accounts values_;
  std::vector<Column> columns_;         // In the order in which they are first named.
  std::vector<std::uint32_t> by_name_;  // Their numbers, by attribute.
};

}  // namespace holdfast
