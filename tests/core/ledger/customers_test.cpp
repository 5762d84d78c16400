#include "holdfast/ledger/customers.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace holdfast {
namespace {

using Said = std::vector<std::pair<std::string, std::string>>;

void Add(std::string_view customer, std::string_view name, const Said& said, CustomerStore* store) {
  std::vector<std::string> names;
  std::vector<std::string_view> values;
  for (const auto& [attribute, value] : said) {
    names.push_back(attribute);
    values.push_back(value);
  }
  store->Add({customer, name, values}, names);
}

Said AttributesOf(const CustomerStore& store, std::string_view customer) {
  const auto found = store.Find(customer);
  return found ? store.AttributesOf(*found) : Said{{"not", "found"}};
}

TEST(CustomerStore, KeepsNamesAndAttributes) {
  CustomerStore store;
  Add("c1", "Acme", {{"region", "APAC"}, {"industry", "Law"}}, &store);
  Add("c2", "", {{"region", ""}, {"industry", "Retail"}}, &store);
  EXPECT_EQ(store.size(), 2U);
  EXPECT_EQ(store.name(*store.Find("c1")), "Acme");
  EXPECT_EQ(store.name(*store.Find("c2")), "");
  EXPECT_EQ(AttributesOf(store, "c1"), (Said{{"industry", "Law"}, {"region", "APAC"}}));
  EXPECT_EQ(AttributesOf(store, "c2"), (Said{{"industry", "Retail"}}));
  EXPECT_FALSE(store.Find("c3"));
  EXPECT_FALSE(CustomerStore().Find("c3"));
}

TEST(CustomerStore, KeepsTheSmallestOfSeveralWhateverTheOrder) {
  const std::vector<std::string> values = {"b", "a", "c"};
  for (std::size_t first = 0; first < 3; ++first) {
    CustomerStore store;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string& value = values[(first + i) % 3];
      Add("c1", value, {{"region", value}}, &store);
    }
    EXPECT_EQ(store.name(*store.Find("c1")), "a");
    EXPECT_EQ(AttributesOf(store, "c1"), (Said{{"region", "a"}}));
  }
}

TEST(CustomerStore, FindsACustomerThatOtherTablesNameByEmail) {
  CustomerStore store;
  Add("c1", "Acme", {{"email", "a@acme.example"}}, &store);
  Add("c0", "Twin", {{"email", "two@acme.example"}}, &store);
  Add("c2", "Twin", {{"email", "two@acme.example"}}, &store);
  Add("b@bolt.example", "Bolt", {}, &store);
  EXPECT_EQ(store.name(*store.Find("a@acme.example")), "Acme");
  EXPECT_EQ(store.name(*store.Find("b@bolt.example")), "Bolt");
  EXPECT_EQ(store.Find("two@acme.example"), store.Find("c0"));
  EXPECT_FALSE(store.Find("A@acme.example"));
  EXPECT_FALSE(store.Find("x@acme.example"));
}

TEST(CustomerStore, CountsValuesAndCustomersOfEachAttribute) {
  CustomerStore store;
  Add("c1", "", {{"region", "EU"}, {"tier", "A"}}, &store);
  Add("c2", "", {{"region", "EU"}}, &store);
  Add("c3", "", {{"region", "US"}}, &store);
  const auto attributes = store.Attributes();
  ASSERT_EQ(attributes.size(), 2U);
  EXPECT_EQ(attributes[0].name, "region");
  EXPECT_EQ(attributes[0].values, 2U);
  EXPECT_EQ(attributes[0].customers, 3U);
  EXPECT_EQ(attributes[1].name, "tier");
  EXPECT_EQ(attributes[1].values, 1U);
  EXPECT_EQ(attributes[1].customers, 1U);
}

void Say(std::string_view customer, std::string_view attribute, std::string_view value, Day day,
         CustomerStore* store) {
  store->Say(store->Number(customer), store->NumberOfAttribute(attribute), value, day);
}

TEST(CustomerStore, TakesTheLatestRowOfOtherTablesAndATableOfCustomersBeforeThem) {
  struct Statement {
    std::string_view value;
    Day day;
  };
  const std::vector<Statement> statements = {{"old", 10}, {"b", 20}, {"a", 20}, {"z", 15}};
  for (std::size_t first = 0; first < statements.size(); ++first) {
    CustomerStore store;
    CustomerStore apart;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const Statement& s = statements[(first + i) % statements.size()];
      Say("c1", "plan", s.value, s.day, i % 2 == 0 ? &store : &apart);
      Say("c2", "plan", s.value, s.day, &store);
    }
    Add("c2", "", {{"plan", "zz"}}, first % 2 == 0 ? &store : &apart);
    store.Merge(apart);
    EXPECT_EQ(AttributesOf(store, "c1"), (Said{{"plan", "a"}})) << first;
    EXPECT_EQ(AttributesOf(store, "c2"), (Said{{"plan", "zz"}})) << first;
    EXPECT_EQ(store.size(), 2U);
  }
}

TEST(CustomerStore, KeepsAttributesByNameInAnyOrderOfNaming) {
  CustomerStore store;
  Say("c1", "region", "EU", 1, &store);
  Say("c1", "plan", "Pro", 1, &store);
  Say("c1", "industry", "Law", 1, &store);
  Say("c1", "plan", "Team", 2, &store);
  EXPECT_EQ(AttributesOf(store, "c1"),
            (Said{{"industry", "Law"}, {"plan", "Team"}, {"region", "EU"}}));
  EXPECT_EQ(store.Attributes().front().name, "industry");
}

TEST(CustomerStore, FindsTheCustomerOfATableByEmailBeforeOneThatOnlyRowsDescribe) {
  CustomerStore store;
  Say("a@acme.example", "plan", "Pro", 1, &store);
  EXPECT_EQ(AttributesOf(store, "a@acme.example"), (Said{{"plan", "Pro"}}));
  Add("c1", "Acme", {{"email", "a@acme.example"}}, &store);
  EXPECT_EQ(store.name(*store.Find("a@acme.example")), "Acme");
}

TEST(CustomerStore, MergesAsIfReadTogether) {
  CustomerStore one;
  Add("c1", "Beta", {{"region", "US"}}, &one);
  CustomerStore two;
  Add("c2", "", {{"tier", "B"}}, &two);
  Add("c1", "Alpha", {{"region", "EU"}, {"tier", "A"}}, &two);
  for (const bool swap : {false, true}) {
    CustomerStore merged;
    merged.Merge(swap ? two : one);
    merged.Merge(swap ? one : two);
    EXPECT_EQ(merged.size(), 2U);
    EXPECT_EQ(merged.name(*merged.Find("c1")), "Alpha");
    EXPECT_EQ(AttributesOf(merged, "c1"), (Said{{"region", "EU"}, {"tier", "A"}}));
    EXPECT_EQ(AttributesOf(merged, "c2"), (Said{{"tier", "B"}}));
  }
}

/// "day file:line" of a customer's sign-up.
std::string SignUpOf(const CustomerStore& store, std::string_view customer) {
  const StatedDay stated = store.sign_up(*store.Find(customer));
  if (stated.day == kOpenEnd) return "none";
  return std::to_string(stated.day) + " " + std::string(store.file_name(stated.file)) + ":" +
         std::to_string(stated.line);
}

TEST(CustomerStore, KeepsTheRowOfTheFirstSignUp) {
  CustomerStore store;
  store.AddFile("a.csv");
  store.Add({"acme", "", {}, 50}, {}, 2);
  store.Add({"acme", "", {}, 40}, {}, 4);
  store.Add({"acme", "", {}, 40}, {}, 3);
  store.Add({"acme", "", {}}, {}, 1);
  store.Add({"bolt", "", {}}, {}, 5);
  store.AddFile("b.csv");
  store.Add({"acme", "", {}, 40}, {}, 2);
  store.Add({"core", "", {}, 30}, {}, 6);
  EXPECT_EQ(SignUpOf(store, "acme"), "40 a.csv:3");
  EXPECT_EQ(SignUpOf(store, "bolt"), "none");
  EXPECT_EQ(SignUpOf(store, "core"), "30 b.csv:6");
}

TEST(CustomerStore, MergesTheRowsOfSignUpsBehindTheOwnFiles) {
  CustomerStore merged;
  merged.AddFile("a.csv");
  merged.Add({"same", "", {}, 40}, {}, 9);
  merged.Add({"later", "", {}, 40}, {}, 8);
  CustomerStore other;
  other.AddFile("b.csv");
  other.AddFile("c.csv");
  other.Add({"later", "", {}, 30}, {}, 2);
  other.Add({"same", "", {}, 40}, {}, 3);
  other.Add({"fresh", "", {}, 20}, {}, 4);
  merged.Merge(other);
  EXPECT_EQ(SignUpOf(merged, "same"), "40 a.csv:9");
  EXPECT_EQ(SignUpOf(merged, "later"), "30 c.csv:2");
  EXPECT_EQ(SignUpOf(merged, "fresh"), "20 c.csv:4");
}

}  // namespace
}  // namespace holdfast
