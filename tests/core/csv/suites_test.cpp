#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

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
  std::string_view path;
  char delimiter;
  LineEnd line_end;
  std::size_t records;  // With those before the header.
  std::size_t cells;    // Of the header.
  std::size_t skip = 0;
  Encoding encoding = Encoding::kUtf8;
};

constexpr SniffedFile kFiles[] = {
    {"commons-csv/CSV-141/csv-141.csv", ',', LineEnd::kLf, 4, 5, 0, Encoding::kUtf8},
    {"commons-csv/CSV-196/emoji.csv", ',', LineEnd::kLf, 5, 16, 0, Encoding::kUtf8},
    {"commons-csv/CSV-196/japanese.csv", ',', LineEnd::kLf, 4, 17, 0, Encoding::kUtf8},
    {"commons-csv/CSV-213/999751170.patch.csv", ';', LineEnd::kLf, 2, 2, 0, Encoding::kUtf8},
    {"commons-csv/CSV-254/csv-254.csv", ',', LineEnd::kLf, 3, 3, 0, Encoding::kUtf8},
    {"commons-csv/CSV-259/sample.txt", ',', LineEnd::kNone, 1, 3, 0, Encoding::kUtf8},
    {"commons-csv/CSV-290/psql.csv", ',', LineEnd::kLf, 3, 5, 0, Encoding::kUtf8},
    {"commons-csv/CSV-290/psql.tsv", '\t', LineEnd::kLf, 3, 5, 0, Encoding::kUtf8},
    {"commons-csv/CSVFileParser/bom.csv", ',', LineEnd::kLf, 252, 6, 0, Encoding::kUtf8},
    {"commons-csv/CSVFileParser/test.csv", ',', LineEnd::kLf, 13, 4, 0, Encoding::kUtf8},
    {"commons-csv/CSVFileParser/testCSV246.csv", ',', LineEnd::kLf, 7, 5, 0, Encoding::kUtf8},
    {"commons-csv/CSVFileParser/testCSV85.csv", ',', LineEnd::kLf, 8, 5, 1, Encoding::kUtf8},
    {"commons-csv/csv-167/sample1.csv", ',', LineEnd::kLf, 8, 3, 1, Encoding::kUtf8},
    {"csvlint/features/fixtures/cr-line-endings.csv", ',', LineEnd::kCr, 3, 3, 0, Encoding::kUtf8},
    {"csvlint/features/fixtures/crlf-line-endings.csv", ',', LineEnd::kCrLf, 3, 3, 0,
     Encoding::kUtf8},
    {"csvlint/features/fixtures/inconsistent-line-endings-unquoted.csv", ',', LineEnd::kMixed, 3, 3,
     0, Encoding::kUtf8},
    {"csvlint/features/fixtures/inconsistent-line-endings.csv", ',', LineEnd::kMixed, 3, 3, 0,
     Encoding::kUtf8},
    {"csvlint/features/fixtures/invalid-byte-sequence.csv", ',', LineEnd::kCrLf, 24, 7, 0,
     Encoding::kWindows1252},
    {"csvlint/features/fixtures/invalid_many_rows.csv", ',', LineEnd::kCrLf, 11, 3, 0,
     Encoding::kUtf8},
    {"csvlint/features/fixtures/lf-line-endings.csv", ',', LineEnd::kLf, 3, 3, 0, Encoding::kUtf8},
    {"csvlint/features/fixtures/title-row.csv", ',', LineEnd::kLf, 4, 3, 1, Encoding::kUtf8},
    {"csvlint/features/fixtures/valid.csv", ',', LineEnd::kCrLf, 3, 3, 0, Encoding::kUtf8},
    {"csvlint/features/fixtures/valid_many_rows.csv", ',', LineEnd::kCrLf, 7, 3, 0,
     Encoding::kUtf8},
    {"csvlint/features/fixtures/white space in filename.csv", ',', LineEnd::kCrLf, 3, 3, 0,
     Encoding::kUtf8},
    {"csvlint/features/fixtures/windows-line-endings.csv", ',', LineEnd::kCrLf, 2, 3, 0,
     Encoding::kUtf8},
    {"fastcsv-spec/lib/src/intTest/resources/utf16be_bom.csv", ',', LineEnd::kLf, 2, 2, 0,
     Encoding::kUtf16Be},
    {"fastcsv-spec/lib/src/intTest/resources/utf16le_bom.csv", ',', LineEnd::kLf, 2, 2, 0,
     Encoding::kUtf16Le},
    {"fastcsv-spec/lib/src/intTest/resources/utf8_bom.csv", ',', LineEnd::kLf, 2, 2, 0,
     Encoding::kUtf8},
    {"fastcsv-spec/lib/src/intTest/resources/utf8_nobom.csv", ',', LineEnd::kLf, 2, 2, 0,
     Encoding::kUtf8},
    {"tabulator-data/data/matrix.csv", ',', LineEnd::kLf, 5, 4, 0, Encoding::kUtf8},
    {"tabulator-data/data/table-reverse.csv", ',', LineEnd::kLf, 3, 2, 0, Encoding::kUtf8},
    {"tabulator-data/data/table.csv", ',', LineEnd::kLf, 3, 2, 0, Encoding::kUtf8},
    {"tabulator-data/data/table_unicode_headers.csv", ',', LineEnd::kLf, 3, 2, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/accent.csv", ';', LineEnd::kLf, 3, 17, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/bom.csv", ',', LineEnd::kLf, 3, 2, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/doublequote.csv", ',', LineEnd::kLf, 6, 17, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/escaping.csv", ',', LineEnd::kLf, 4, 2, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/issue305.csv", ',', LineEnd::kLf, 339, 31, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/latin1.csv", ',', LineEnd::kLf, 3, 2, 0, Encoding::kWindows1252},
    {"tabulator-data/data/special/long.csv", ',', LineEnd::kLf, 7, 2, 0, Encoding::kUtf8},
    {"tabulator-data/data/special/skip-blank-at-the-end.csv", ',', LineEnd::kLf, 3, 2, 0,
     Encoding::kUtf8},
    {"tabulator-data/data/special/skip-rows-before-headers.csv", ',', LineEnd::kLf, 4, 2, 1,
     Encoding::kUtf8},
    {"tabulator-data/data/special/skip-rows.csv", ',', LineEnd::kLf, 5, 2, 1, Encoding::kUtf8},
};

struct RefusedFile {
  std::string_view path;
  std::string_view code;
};

constexpr RefusedFile kRefused[] = {
    {"commons-csv/CSV-248/csvRecord.bin", "csv.binary"},  // A Java object.
    {"commons-csv/empty.txt", "csv.empty"},
    {"csvlint/features/fixtures/spreadsheet.xls", "csv.binary"},
    {"csvlint/features/fixtures/spreadsheet.xlsx", "csv.compressed"},
    {"fastcsv-spec/lib/src/intTest/resources/utf32be_bom.csv", "csv.binary"},
    {"fastcsv-spec/lib/src/intTest/resources/utf32le_bom.csv", "csv.binary"},
};

// What is no table: what the suites say about themselves, and what other tests here read.
constexpr std::string_view kNoTables[] = {"LICENSE", "LICENSE.md",   "LICENSE.txt", "README.txt",
                                          "csvm",    "package.json", "readme.md",   "scanner.txt"};

/// The suites, by their paths below the folder, the longest part of one left out.
std::map<std::string, std::string> SuiteFiles() {
  constexpr std::string_view kRoot = "data/csv-suites/";
  constexpr std::string_view kLong = "src/test/resources/org/apache/commons/csv/";
  std::map<std::string, std::string> files;
  for (SharedFile& file : SharedFiles(kRoot)) {
    std::string path = file.path.substr(kRoot.size());
    if (const std::size_t at = path.find(kLong); at != std::string::npos)
      path.erase(at, kLong.size());
    files[path] = std::move(file.bytes);
  }
  return files;
}

TEST(CsvSuites, AreReadAsTheirAuthorsMeant) {
  const std::map<std::string, std::string> files = SuiteFiles();
  if (files.empty())
    GTEST_SKIP() << "The CSV suites are not on this machine: set HOLDFAST_SHARED_DIR.";
  for (const SniffedFile& expected : kFiles) {
    SCOPED_TRACE(expected.path);
    const auto found = files.find(std::string(expected.path));
    ASSERT_NE(found, files.end());
    const Result<Dialect> dialect = SniffDialect(found->second, {});
    ASSERT_TRUE(dialect.ok());
    EXPECT_EQ(ToString(dialect->encoding), ToString(expected.encoding));
    EXPECT_EQ(dialect->delimiter, expected.delimiter);
    EXPECT_EQ(ToString(dialect->line_end), ToString(expected.line_end));
    EXPECT_EQ(dialect->skip, expected.skip);
    const ReadText read = ReadWhole(found->second, *dialect);
    EXPECT_EQ(read.records.size(), expected.records);
    ASSERT_GT(read.records.size(), expected.skip);
    EXPECT_EQ(read.records[expected.skip].cells.size(), expected.cells);
  }
}

TEST(CsvSuites, AreRefusedWhereTheyAreNoText) {
  const std::map<std::string, std::string> files = SuiteFiles();
  if (files.empty())
    GTEST_SKIP() << "The CSV suites are not on this machine: set HOLDFAST_SHARED_DIR.";
  for (const RefusedFile& expected : kRefused) {
    const auto found = files.find(std::string(expected.path));
    ASSERT_NE(found, files.end()) << expected.path;
    const Result<Dialect> dialect = SniffDialect(found->second, {});
    ASSERT_FALSE(dialect.ok()) << expected.path;
    EXPECT_EQ(dialect.error().code, expected.code) << expected.path;
  }
}

TEST(CsvSuites, HaveNoFileThatIsLeftOut) {
  for (const auto& [path, bytes] : SuiteFiles()) {
    const std::string name = path.substr(path.rfind('/') + 1);
    const auto is = [&wanted = path](const auto& file) { return file.path == wanted; };
    // Expected results: of csv-spectrum above, of the others in the tests of their own.
    const bool result = name.ends_with(".json") || name.ends_with(".yaml") ||
                        (path.starts_with("commons-csv/CSVFileParser/") && name.ends_with(".txt"));
    EXPECT_TRUE(result || path.starts_with("csv-spectrum/csvs/") ||
                std::any_of(std::begin(kFiles), std::end(kFiles), is) ||
                std::any_of(std::begin(kRefused), std::end(kRefused), is) ||
                std::find(std::begin(kNoTables), std::end(kNoTables), name) != std::end(kNoTables))
        << path;
  }
}

}  // namespace
}  // namespace holdfast
