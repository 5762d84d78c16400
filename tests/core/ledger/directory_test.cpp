#include "holdfast/ledger/directory.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace holdfast {
namespace {

/// Which tables name the customer "c", each by a word of its own.
struct Said {
  bool customers = false;
  bool ledger = false;
  bool renewals = false;
  bool usage = false;
};

Books BooksWith(const Said& said) {
  Books books;
  books.ledger.AddFile("mrr.csv", Table::kMrr);
  Row row;
  row.customer = "c";
  row.customer_name = said.ledger ? "Ledger" : "";
  row.end = 31;
  row.mrr = 1;
  books.ledger.Add(row, 2);
  if (said.customers) {
    CustomerRow customer;
    customer.customer = "c";
    customer.name = "Table";
    books.customers.Add(customer, {});
  }
  books.renewals.AddFile("renewals.csv");
  RenewalRow contract;
  contract.customer = "c";
  contract.customer_name = said.renewals ? "Renewals" : "";
  books.renewals.Add(contract, 2);
  books.usage.AddFile("usage.csv");
  UsageRow usage;
  usage.customer = "c";
  usage.customer_name = said.usage ? "Usage" : "";
  books.usage.Add(usage, 2);
  return books;
}

std::string NameOf(const Books& books, std::string_view customer, std::string_view own = {}) {
  return Directory(books).NameOf(customer, own);
}

TEST(Directory, NamesACustomerByWhateverTableHasAName) {
  EXPECT_EQ(NameOf(BooksWith({}), "c"), "");
  EXPECT_EQ(NameOf(BooksWith({.ledger = true}), "c"), "Ledger");
  EXPECT_EQ(NameOf(BooksWith({.renewals = true}), "c"), "Renewals");
  EXPECT_EQ(NameOf(BooksWith({.usage = true}), "c"), "Usage");
  EXPECT_EQ(NameOf(BooksWith({.usage = true}), "d"), "");
}

TEST(Directory, TakesATableOfCustomersBeforeAllAndElseTheSmallestName) {
  EXPECT_EQ(NameOf(BooksWith({true, true, true, true}), "c"), "Table");
  EXPECT_EQ(NameOf(BooksWith({false, true, true, true}), "c"), "Ledger");
  EXPECT_EQ(NameOf(BooksWith({false, false, true, true}), "c"), "Renewals");
  EXPECT_EQ(NameOf(BooksWith({false, true, true, true}), "c", "Account"), "Account");
}

TEST(Directory, FindsACustomerByTheEmailOfATableOfCustomers) {
  Books books;
  const std::vector<std::string> names = {"email"};
  const auto add = [&](std::string_view id, std::string_view name, std::string_view email) {
    const std::string_view values[] = {email};
    CustomerRow customer;
    customer.customer = id;
    customer.name = name;
    customer.attributes = values;
    books.customers.Add(customer, names);
  };
  add("c1", "Acme", "a@acme.example");
  add("c2", "Bolt", "b@bolt.example");
  add("x@core.example", "Core", "b@bolt.example");
  const Directory directory(books);
  EXPECT_EQ(directory.NameOf("a@acme.example"), "Acme");
  EXPECT_EQ(directory.NameOf("b@bolt.example"), "Bolt");
  EXPECT_EQ(directory.NameOf("x@core.example"), "Core");
  EXPECT_EQ(directory.NameOf("c2"), "Bolt");
  EXPECT_EQ(directory.NameOf("nobody@acme.example"), "");
  for (const std::string_view customer : {"a@acme.example", "b@bolt.example", "x@core.example",
                                          "c1", "nobody@acme.example", "nobody"})
    EXPECT_EQ(directory.Find(customer), books.customers.Find(customer)) << customer;
}

TEST(Directory, KeepsNamesOfContractsWhenBooksMerge) {
  Books one = BooksWith({});
  one.Merge(BooksWith({.renewals = true}));
  EXPECT_EQ(NameOf(one, "c"), "Renewals");
}

TEST(Directory, TakesAContractsOwnOwnerBeforeTheCustomers) {
  CustomerStore customers;
  const std::vector<std::string> names = {"owner"};
  const std::string_view values[] = {"Ana"};
  CustomerRow customer;
  customer.customer = "c";
  customer.attributes = values;
  customers.Add(customer, names);
  EXPECT_EQ(OwnerOf(CustomerStore::Finder(customers), "c"), "Ana");
  EXPECT_EQ(OwnerOf(CustomerStore::Finder(customers), "c", "Bo"), "Bo");
  EXPECT_EQ(OwnerOf(CustomerStore::Finder(customers), "d"), "");
  Accounts accounts;
  accounts.Intern("d", {}, {});
  accounts.Intern("c", {}, {});
  EXPECT_EQ(OwnersOf(customers, accounts), (std::vector<std::string_view>{"", "Ana"}));
  EXPECT_TRUE(OwnersOf(CustomerStore(), accounts).empty());
}

}  // namespace
}  // namespace holdfast
