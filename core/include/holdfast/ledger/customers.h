#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// What the tables of customers say: a name and attributes (industry, region, plan tier ...). Of
/// several values of one customer and attribute the smallest by bytes stays, so that the order of
/// rows and files does not matter.
class CustomerStore {
 public:
  /// `attributes`: the names of the row's attributes, in the order of the mapping's columns.
  void Add(const CustomerRow& row, std::span<const std::string> attributes);
  void Merge(const CustomerStore& other);

  /// Distinct customers with a row.
  std::size_t size() const { return customers_.size(); }

  /// A customer by the id that other tables use: the id of a row here or, where that id is an
  /// e-mail address and no row's id, a row's attribute "email".
  std::optional<AccountId> Find(std::string_view customer) const;

  /// Empty where the tables have none.
  std::string_view name(AccountId id) const { return customers_.name(id); }
  /// By attribute; those that are not said are left out.
  std::vector<std::pair<std::string, std::string>> AttributesOf(AccountId id) const;

  /// One of them; empty where it is not said.
  std::string_view AttributeOf(AccountId id, std::string_view attribute) const;
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
  struct Column {
    std::string attribute;
    std::vector<std::uint32_t> values;  // By customer: number in values_ + 1; 0: not said.
  };

  Column& ColumnOf(std::string_view attribute);
  void KeepSmaller(AccountId customer, std::string_view value, Column* column);
  std::string_view ValueOf(const Column& column, AccountId customer) const;

  Accounts customers_;
  Accounts values_;
  std::vector<Column> columns_;  // By attribute.
};

}  // namespace holdfast
