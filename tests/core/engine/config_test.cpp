#include "../../../core/src/engine/config.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

struct Refused {
  const char* json;
  const char* code;
  const char* part;
};

TEST(Config, RefusesWhatItDoesNotKnowOrCannotTake) {
  const Refused cases[] = {
      {"[]", "config.bad_json", "not a JSON object"},
      {"{", "config.bad_json", "not a JSON object"},
      {R"({"tabel":"mrr"})", "config.unknown_key", "Did you mean \"table\"?"},
      {R"({"table":"fruit"})", "config.bad_value", "subscriptions, mrr, invoices"},
      {R"({"table":7})", "config.bad_value", "a text"},
      {R"({"columns":[]})", "config.bad_value", "an object"},
      {R"({"columns":{"none":"a"}})", "config.unknown_role", "The roles are: customer"},
      {R"({"columns":{"customer":1}})", "config.bad_value", "a column's name"},
      {R"({"ignore":"a"})", "config.bad_value", "a list"},
      {R"({"ignore":[1]})", "config.bad_value", "a list"},
      {R"({"keep":"row.total"})", "config.bad_value", "a list"},
      {R"({"attributes":[{}]})", "config.bad_value", "a list of column names"},
      {R"({"header":3})", "config.bad_value", "a list of column names"},
      {R"({"plans":"yes"})", "config.bad_value", "true or false"},
      {R"({"date_order":"mdy"})", "config.bad_value", "day-first or month-first"},
      {R"({"decimal":";"})", "config.bad_value", "\".\" or \",\""},
      {R"({"minor_units":"yes"})", "config.bad_value", "true or false"},
      {R"({"currency":"euros"})", "config.bad_value", "ISO 4217"},
      {R"({"interval":"moonly"})", "config.bad_value", "billing interval"},
      {R"({"schema":"holdfast/mapping/2"})", "config.bad_value", "holdfast/mapping/1"},
      {R"({"dialect":[]})", "config.bad_value", "an object"},
      {R"({"dialect":{"delimiter":"::"}})", "config.bad_value", "one character"},
      {R"({"dialect":{"encoding":"klingon-nine"}})", "config.bad_value", "utf-8, utf-16le"},
      {R"({"dialect":{"encoding":"gb1803"}})", "config.bad_value", "Did you mean \"gb18030\"?"},
      {R"({"dialect":{"header":1}})", "config.bad_value", "true or false"},
      {R"({"dialect":{"delimeter":";"}})", "config.unknown_key", "Did you mean \"delimiter\"?"},
      {R"({"__proto__":{}})", "config.unknown_key", "__proto__"},
  };
  for (const Refused& c : cases) {
    const Result<MappingOverrides> mapping = ParseMapping(c.json);
    ASSERT_FALSE(mapping.ok()) << c.json;
    EXPECT_EQ(mapping.error().code, c.code) << c.json;
    EXPECT_NE(mapping.error().message.find(c.part), std::string::npos) << mapping.error().message;
  }
}

TEST(Config, RefusesDeepNestingAndLongText) {
  EXPECT_FALSE(
      ParseMapping(R"({"ignore":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}")
          .ok());
  EXPECT_FALSE(ParseMapping("{\"currency\":\"" + std::string(2'000'000, 'x') + "\"}").ok());
}

TEST(Config, ReadsAWholeMapping) {
  const Result<MappingOverrides> mapping =
      ParseMapping(R"({"schema":"holdfast/mapping/1","table":"mrr",
      "columns":{"customer":"Who","month":"When","mrr":"How much"},"ignore":["Other"],"attributes":["Industry"],"keep":["row.total"],
      "header":["Who","When","How much","Other","Industry"],"plans":true,"date_order":"day-first","decimal":",",
      "minor_units":true,"currency":"eur","interval":"year",
      "dialect":{"encoding":"utf-16le","delimiter":"\t","quote":"","escape":"\\","header":false}})");
  ASSERT_TRUE(mapping.ok()) << mapping.error().message;
  EXPECT_EQ(mapping->table, Table::kMrr);
  EXPECT_EQ(mapping->columns.size(), 3U);
  EXPECT_EQ(mapping->ignored, std::vector<std::string>{"Other"});
  EXPECT_EQ(mapping->attributes, std::vector<std::string>{"Industry"});
  EXPECT_EQ(mapping->keep, std::vector<std::string>{"row.total"});
  EXPECT_EQ(mapping->header.size(), 5U);
  EXPECT_TRUE(mapping->plans);
  EXPECT_EQ(mapping->date_order, DateOrder::kDayFirst);
  EXPECT_EQ(mapping->decimal, ',');
  EXPECT_EQ(mapping->minor_units, true);
  EXPECT_EQ(mapping->currency, Currency::Parse("EUR"));
  EXPECT_EQ(mapping->interval, (Interval{IntervalUnit::kYear, 1}));
  EXPECT_EQ(mapping->dialect.encoding, Encoding::kUtf16Le);
  EXPECT_EQ(mapping->dialect.delimiter, '\t');
  EXPECT_EQ(mapping->dialect.quote, '\0');
  EXPECT_EQ(mapping->dialect.escape, '\\');
  EXPECT_EQ(mapping->dialect.header, false);
}

TEST(Config, IsNothingDecidedWhenEmpty) {
  EXPECT_TRUE(ParseConfig("").ok());
  EXPECT_TRUE(ParseConfig("{}").ok());
  const Result<MappingOverrides> mapping = ParseMapping(" ");
  ASSERT_TRUE(mapping.ok());
  EXPECT_FALSE(mapping->table);
}

}  // namespace
}  // namespace holdfast
