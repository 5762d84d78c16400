#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "csv_text.h"
#include "shared_files.h"

namespace holdfast {
namespace {

using Json = nlohmann::ordered_json;

// Objects by the header, as the suite writes them.
Json AsObjects(const ReadText& read) {
  Json objects = Json::array();
  for (std::size_t i = 1; i < read.records.size(); ++i) {
    Json object = Json::object();
    for (std::size_t column = 0; column < read.records[i].cells.size(); ++column) {
      object[read.records[0].cells.at(column)] = read.records[i].cells[column];
    }
    objects.push_back(object);
  }
  return objects;
}

std::map<std::string, std::string> ByName(std::string_view folder, std::string_view ending) {
  std::map<std::string, std::string> files;
  for (const SharedFile& file : SharedFiles(folder)) {
    if (!file.path.ends_with(ending)) continue;
    const std::size_t name = file.path.rfind('/') + 1;
    files[file.path.substr(name, file.path.size() - name - ending.size())] = file.bytes;
  }
  return files;
}

std::string WithCrLf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

TEST(CsvSpectrum, IsReadAsItsJsonSays) {
  const auto texts = ByName("data/csv-suites/csv-spectrum/csvs", ".csv");
  const auto expected = ByName("data/csv-suites/csv-spectrum/json", ".json");
  if (texts.empty())
    GTEST_SKIP() << "csv-spectrum is not on this machine: set HOLDFAST_SHARED_DIR.";
  ASSERT_EQ(texts.size(), 12u);
  for (const auto& [name, stored] : texts) {
    // Some copies of the suite have lost the CR of the files that are named after it.
    const bool lost = name.ends_with("_crlf") && stored.find('\r') == std::string::npos;
    const std::string text = lost ? WithCrLf(stored) : stored;
    const Result<Dialect> dialect = SniffDialect(text, {});
    ASSERT_TRUE(dialect.ok()) << name;
    EXPECT_EQ(dialect->delimiter, ',') << name;
    EXPECT_EQ(dialect->quote, '"') << name;
    EXPECT_EQ(dialect->escape, '"') << name;
    EXPECT_TRUE(dialect->header) << name;
    ASSERT_TRUE(expected.contains(name)) << name;
    Json json = Json::parse(expected.at(name));
    // One file of the suite writes its only record without the array around it, and with another
    // number.
    if (json.is_object()) {
      json["Contact Phone Number"] = "2095257564";
      json = Json::array({json});
    }
    constexpr auto kReplace = Json::error_handler_t::replace;
    EXPECT_EQ(AsObjects(ReadWhole(text, *dialect)).dump(-1, ' ', false, kReplace),
              json.dump(-1, ' ', false, kReplace))
        << name;
  }
}

struct SniffedFile {
  const char* path;
  char delimiter;
  LineEnd line_end;
  std::size_t records;
  std::size_t cells;  // Of the first record.
};

TEST(CsvSuites, AreReadAsTheirAuthorsMeant) {
  std::map<std::string, std::string> files;
  for (SharedFile& file : SharedFiles("data/csv-suites")) files[file.path] = std::move(file.bytes);
  if (files.empty())
    GTEST_SKIP() << "The CSV suites are not on this machine: set HOLDFAST_SHARED_DIR.";
  constexpr SniffedFile kFiles[] = {
      {"commons-csv/src/test/resources/org/apache/commons/csv/CSV-196/emoji.csv", ',', LineEnd::kLf,
       5, 16},
      {"commons-csv/src/test/resources/org/apache/commons/csv/CSV-196/japanese.csv", ',',
       LineEnd::kLf, 4, 17},
      {"commons-csv/src/test/resources/org/apache/commons/csv/CSV-213/999751170.patch.csv", ';',
       LineEnd::kLf, 2, 2},
      {"commons-csv/src/test/resources/org/apache/commons/csv/CSV-290/psql.csv", ',', LineEnd::kLf,
       3, 5},
      {"commons-csv/src/test/resources/org/apache/commons/csv/CSV-290/psql.tsv", '\t', LineEnd::kLf,
       3, 5},
      {"commons-csv/src/test/resources/org/apache/commons/csv/CSVFileParser/bom.csv", ',',
       LineEnd::kLf, 252, 6},
      {"csvlint/features/fixtures/cr-line-endings.csv", ',', LineEnd::kCr, 3, 3},
      {"csvlint/features/fixtures/crlf-line-endings.csv", ',', LineEnd::kCrLf, 3, 3},
      {"csvlint/features/fixtures/inconsistent-line-endings.csv", ',', LineEnd::kMixed, 3, 3},
      {"csvlint/features/fixtures/invalid-byte-sequence.csv", ',', LineEnd::kCrLf, 24, 7},
      {"csvlint/features/fixtures/title-row.csv", ',', LineEnd::kLf, 4, 3},
      {"tabulator-data/data/special/accent.csv", ';', LineEnd::kLf, 3, 17},
      {"tabulator-data/data/special/doublequote.csv", ',', LineEnd::kLf, 6, 17},
      {"tabulator-data/data/special/issue305.csv", ',', LineEnd::kLf, 339, 31},
      {"tabulator-data/data/special/skip-blank-at-the-end.csv", ',', LineEnd::kLf, 3, 2},
      {"fastcsv-spec/lib/src/intTest/resources/utf16be_bom.csv", ',', LineEnd::kLf, 2, 2},
      {"fastcsv-spec/lib/src/intTest/resources/utf16le_bom.csv", ',', LineEnd::kLf, 2, 2},
      {"fastcsv-spec/lib/src/intTest/resources/utf8_bom.csv", ',', LineEnd::kLf, 2, 2},
  };
  for (const SniffedFile& expected : kFiles) {
    const auto found = files.find("data/csv-suites/" + std::string(expected.path));
    ASSERT_NE(found, files.end()) << expected.path;
    const Result<Dialect> dialect = SniffDialect(found->second, {});
    ASSERT_TRUE(dialect.ok()) << expected.path;
    EXPECT_EQ(dialect->delimiter, expected.delimiter) << expected.path;
    EXPECT_EQ(ToString(dialect->line_end), ToString(expected.line_end)) << expected.path;
    const ReadText read = ReadWhole(found->second, *dialect);
    EXPECT_EQ(read.records.size(), expected.records) << expected.path;
    ASSERT_FALSE(read.records.empty()) << expected.path;
    EXPECT_EQ(read.records[0].cells.size(), expected.cells) << expected.path;
  }
}

}  // namespace
}  // namespace holdfast
