// The suites that say what every cell is: fastcsv's checks (YAML), its record starts (scanner.txt),
// and the control files of commons-csv. What this reader does otherwise, and why, stands in the
// lists of this file.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "csv_text.h"
#include "shared_files.h"

namespace holdfast {
namespace {

constexpr const char* kNotHere = "The CSV suites are not on this machine: set HOLDFAST_SHARED_DIR.";

struct Difference {
  std::string_view id;  ///< Of a check, or what the ids of several begin with.
  std::string_view reason;
};

using Rows = std::vector<std::vector<std::string>>;

Rows RowsOf(std::string_view text) {
  Rows rows;
  for (const ReadRecord& record : ReadWhole(text).records) rows.push_back(record.cells);
  return rows;
}

void ReplaceAll(std::string_view from, std::string_view to, std::string* text) {
  for (std::size_t at = text->find(from); at != std::string::npos; at = text->find(from, at)) {
    text->replace(at, from.size(), to);
    at += to.size();
  }
}

// The characters that the suite writes for what cannot be seen, for one kind of line end.
std::string Meant(std::string text, std::string_view line_end) {
  ReplaceAll("⏎", line_end, &text);
  ReplaceAll("␤", "\r\n", &text);
  ReplaceAll("␍", "\r", &text);
  ReplaceAll("␊", "\n", &text);
  ReplaceAll("␠", " ", &text);
  return text;
}

// The quoted texts of a line of the suite: 'it''s' or "text"; no escapes are used in the latter.
std::vector<std::string> QuotedTexts(std::string_view line) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char quote = line[i];
    if (quote != '\'' && quote != '"') continue;
    std::string text;
    for (++i; i < line.size(); ++i) {
      if (line[i] == quote && (quote == '"' || i + 1 == line.size() || line[i + 1] != quote)) break;
      if (line[i] == quote) ++i;
      text += line[i];
    }
    texts.push_back(text);
  }
  return texts;
}

struct Check {
  std::string id;
  std::string input;
  Rows records;
};

std::vector<Check> ChecksOf(const std::string& yaml) {
  std::vector<Check> checks;
  std::istringstream lines(yaml);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = line.find_first_not_of(' ');
    if (start == std::string::npos) continue;
    const std::string_view text = std::string_view(line).substr(start);
    if (text.starts_with("- id: ")) checks.push_back({std::string(text.substr(6)), "", {}});
    if (text.starts_with("input: ")) checks.back().input = QuotedTexts(text.substr(7)).at(0);
    if (text.starts_with("- [")) checks.back().records.push_back(QuotedTexts(text));
  }
  return checks;
}

constexpr Difference kFastCsvDifferences[] = {
    {"comments-read-", "a customer's name may begin with #: there are no comments in billing data"},
    {"comments-skip-", "a customer's name may begin with #: there are no comments in billing data"},
    {"line-breaks-3", "a blank line is no record: it could only be a row without a customer"},
    {"open-quotation-1", "a quote that nothing closes is a plain character, and is reported"},
    {"open-quotation-2", "a quote that nothing closes is a plain character, and is reported"},
};

TEST(FastCsvSpec, IsReadAsItsChecksSay) {
  std::size_t count = 0;
  std::set<std::string_view> seen;
  for (const SharedFile& file : SharedFiles("data/csv-suites/fastcsv-spec")) {
    if (!file.path.ends_with(".yaml")) continue;
    for (const Check& check : ChecksOf(file.bytes)) {
      ++count;
      const auto* const different =
          std::find_if(std::begin(kFastCsvDifferences), std::end(kFastCsvDifferences),
                       [&](const Difference& d) { return check.id.starts_with(d.id); });
      bool same = true;
      for (const std::string_view line_end : {"\n", "\r\n", "\r"}) {
        Rows expected = check.records;
        for (auto& record : expected) {
          for (std::string& cell : record) cell = Meant(cell, line_end);
        }
        const Rows rows = RowsOf(Meant(check.input, line_end));
        same = same && rows == expected;
        if (different == std::end(kFastCsvDifferences)) {
          EXPECT_EQ(rows, expected) << check.id;
        }
      }
      if (different == std::end(kFastCsvDifferences)) continue;
      EXPECT_FALSE(same) << check.id << " is read as meant: take it off the list";
      seen.insert(different->id);
    }
  }
  if (count == 0) GTEST_SKIP() << kNotHere;
  EXPECT_EQ(count, 60u);
  EXPECT_EQ(seen.size(), std::size(kFastCsvDifferences));
}

// The lines that records start on, by the marks of a line of scanner.txt, and its text.
struct Scan {
  std::string text;
  std::vector<std::uint64_t> starts;
};

Scan ScanOf(std::string line, std::string_view line_end) {
  line = line.substr(0, line.find("  "));
  ReplaceAll("$", line_end, &line);
  ReplaceAll("\\r", "\r", &line);
  ReplaceAll("\\n", "\n", &line);
  Scan scan;
  std::uint64_t number = 1;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '^') {
      scan.starts.push_back(number);
      continue;
    }
    scan.text += line[i];
    const bool crlf = line[i] == '\r' && i + 1 < line.size() && line[i + 1] == '\n';
    if (line[i] == '\n' || (line[i] == '\r' && !crlf)) ++number;
  }
  return scan;
}

TEST(FastCsvSpec, HasItsRecordsStartWhereItsScannerFindsThem) {
  // What is on each line then, by the same marks.
  constexpr struct {
    std::string_view line;
    std::string_view read;
    std::string_view reason;
  } kDifferences[] = {
      {"^___$^$", "^___$$", "a blank line is no record"},
      {"^___$^\"___$___", "^___$^\"___$^___", "a quote that nothing closes is a plain character"},
  };
  std::size_t count = 0;
  for (const SharedFile& file : SharedFiles("data/csv-suites/fastcsv-spec")) {
    if (!file.path.ends_with("scanner.txt")) continue;
    std::istringstream lines(file.bytes);
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line.starts_with('#') || line.starts_with("$ ") || line.starts_with("^ "))
        continue;
      ++count;
      std::string meant = line;
      for (const auto& difference : kDifferences) {
        if (line == difference.line) meant = difference.read;
      }
      for (const std::string_view line_end : {"\n", "\r\n", "\r"}) {
        const Scan scan = ScanOf(meant, line_end);
        std::vector<std::uint64_t> starts;
        for (const ReadRecord& record : ReadWhole(scan.text).records) starts.push_back(record.line);
        EXPECT_EQ(starts, scan.starts) << line;
      }
    }
  }
  if (count == 0) GTEST_SKIP() << kNotHere;
  EXPECT_GE(count, 20u);
}

// "4:[a, b, c, d]" and so on, a line for each record, as the control files of commons-csv write it.
std::string Listed(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += std::to_string(row.size()) + ":[";
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ", ") + row[i];
    text += "]\n";
  }
  return text;
}

TEST(CommonsCsv, IsReadAsItsControlFilesSay) {
  constexpr Difference kDifferences[] = {
      {"test_default_comment.txt", "# marks no comments"},
      {"test_rfc4180.txt", "a blank line is no record"},
      {"test_rfc4180_trim.txt",
       "blanks belong to the cell: values are trimmed where they are used"},
      {"testCSV246_checkWithNoComment.txt", "# marks no comments"},
      {"testCSV85_default.txt", "# marks no comments"},
      {"testCSV85_ignoreEmpty.txt", "# marks no comments"},
  };
  std::map<std::string, std::string> files;
  for (SharedFile& file : SharedFiles("data/csv-suites/commons-csv")) {
    const std::size_t at = file.path.find("/CSVFileParser/");
    if (at != std::string::npos) files[file.path.substr(at + 15)] = std::move(file.bytes);
  }
  if (files.empty()) GTEST_SKIP() << kNotHere;
  std::size_t count = 0;
  for (const auto& [name, control] : files) {
    if (!name.starts_with("test") || !name.ends_with(".txt")) continue;
    ++count;
    std::istringstream lines(control);
    std::string data, format, expected;
    std::getline(lines, data, ' ');
    data = data.substr(0, data.find('\n'));
    lines.clear();
    lines.str(control);
    std::getline(lines, format);
    std::getline(lines, format);
    for (std::string line; std::getline(lines, line);) expected += line + "\n";
    ASSERT_TRUE(files.contains(data)) << data;
    // A blank behind a closing quote belongs to the cell, as fastcsv's suite says, and is lost
    // here.
    ReplaceAll("  l ]", "  l  ]", &expected);
    const std::string read = Listed(RowsOf(files.at(data)));
    const bool differs =
        std::any_of(std::begin(kDifferences), std::end(kDifferences),
                    [&, id = std::string_view(name)](const Difference& d) { return d.id == id; });
    EXPECT_EQ(read == expected, !differs) << name << "\n" << read;
  }
  EXPECT_EQ(count, std::size(kDifferences) + 1);
}

}  // namespace
}  // namespace holdfast
