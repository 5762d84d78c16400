// Properties of several files that speak of the same customers: the order of files and rows is no
// matter, nor is a file given twice.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "../support/ledger_text.h"

namespace holdfast {
namespace {

constexpr Day kFirst = 19'723;  // 2024-01-01

struct DrawnRow {
  int customer;
  std::uint32_t identity;
  int start;  // A month, or a third of one.
  int length;
  int mrr;
};

struct DrawnFile {
  int table;
  bool keep;
  std::vector<DrawnRow> rows;
};

void showValue(const DrawnRow& row, std::ostream& os) {
  os << row.customer << "#" << row.identity << " " << row.start << "+" << row.length << " "
     << row.mrr;
}

void showValue(const DrawnFile& file, std::ostream& os) {
  os << "\ntable " << file.table << (file.keep ? " keep" : "") << ": ";
  for (const DrawnRow& row : file.rows) {
    showValue(row, os);
    os << "; ";
  }
}

/// Of the whole range, however small the test is.
template <typename T>
rc::Gen<T> In(T from, T to) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, to));
}

rc::Gen<DrawnRow> AnyRow() {
  return rc::gen::build<DrawnRow>(rc::gen::set(&DrawnRow::customer, In(0, 2)),
                                  rc::gen::set(&DrawnRow::identity, In<std::uint32_t>(0, 3)),
                                  rc::gen::set(&DrawnRow::start, In(0, 12)),
                                  rc::gen::set(&DrawnRow::length, In(0, 12)),
                                  rc::gen::set(&DrawnRow::mrr, In(-1, 4)));
}

rc::Gen<std::vector<DrawnFile>> AnyFiles() {
  return rc::gen::nonEmpty(rc::gen::scale(
      0.1,
      rc::gen::container<std::vector<DrawnFile>>(rc::gen::build<DrawnFile>(
          rc::gen::set(&DrawnFile::table, In(0, 4)), rc::gen::set(&DrawnFile::keep),
          rc::gen::set(&DrawnFile::rows,
                       rc::gen::scale(5, rc::gen::container<std::vector<DrawnRow>>(AnyRow())))))));
}

void AddTo(const DrawnFile& file, const std::string& name, Ledger* ledger) {
  ledger->AddFile(name, static_cast<Table>(file.table), file.keep);
  std::uint64_t line = 2;
  for (const DrawnRow& drawn : file.rows) {
    const std::string customer = "c" + std::to_string(drawn.customer);
    Row row;
    row.customer = customer;
    row.identity = drawn.identity;
    row.mrr = drawn.mrr;
    if (static_cast<Table>(file.table) == Table::kMrr) {
      row.start = FirstDayOf(MonthOf(kFirst) + drawn.start % 4);
      row.end = FirstDayOf(MonthOf(row.start) + 1);
    } else {
      row.start = kFirst + drawn.start * 10;
      row.end = drawn.length == 11 ? kOpenEnd : row.start + drawn.length * 10;
    }
    row.last_date = row.end == kOpenEnd ? row.start : row.end - 1;
    ledger->Add(row, line++);
  }
}

Ledger LedgerOf(const std::vector<DrawnFile>& files) {
  Ledger ledger;
  for (std::size_t i = 0; i < files.size(); ++i) AddTo(files[i], "f" + std::to_string(i), &ledger);
  return ledger;
}

struct Found {
  std::string mrr;        // Of every customer and month.
  std::string conflicts;  // Without the places they come from.
};

Found Figures(const Ledger& ledger, Day gap_days) {
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(kFirst, kFirst + 200);
  const SourcesRule rule(ledger, spans, *grid);
  Conflicts conflicts(ledger.accounts());
  Timelines timelines(spans, *grid, {&rule, &conflicts, gap_days});
  std::map<std::string, std::string> customers;
  for (AccountId account = 0; account < ledger.accounts().size(); ++account) {
    std::string line;
    for (const Run& run : timelines.Of(account).runs) {
      line += " " + std::to_string(run.from) + "-" + std::to_string(run.to) + ":" +
              std::to_string(run.mrr);
    }
    customers[std::string(ledger.accounts().customer(account))] = line;
  }
  Found found;
  for (const auto& [customer, line] : customers)
    found.mrr += line.empty() ? "" : customer + line + "\n";
  for (const Conflict& c : conflicts.first()) {
    found.conflicts += std::string(ToString(c.rule)) + " " +
                       std::string(ledger.accounts().customer(c.account)) + " " +
                       MonthToString(c.month) + " " + std::to_string(c.kept) + " " +
                       std::to_string(c.other) + "\n";
  }
  found.conflicts +=
      std::to_string(conflicts.total()) + " " + std::to_string(conflicts.superseded());
  return found;
}

RC_GTEST_PROP(SeveralFiles, GiveTheSameFiguresInEveryOrder, ()) {
  std::vector<DrawnFile> files = *AnyFiles();
  const Day gap_days = *rc::gen::element<Day>(0, 15);
  const Found figures = Figures(LedgerOf(files), gap_days);
  std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
  std::shuffle(files.begin(), files.end(), random);
  for (DrawnFile& file : files) std::shuffle(file.rows.begin(), file.rows.end(), random);
  const Found shuffled = Figures(LedgerOf(files), gap_days);
  RC_ASSERT(shuffled.mrr == figures.mrr);
  RC_ASSERT(shuffled.conflicts == figures.conflicts);
}

RC_GTEST_PROP(SeveralFiles, MergeToTheSameFigures, ()) {
  const std::vector<DrawnFile> files = *AnyFiles();
  Ledger merged;
  for (std::size_t i = 0; i < files.size(); ++i) {
    Ledger one;
    AddTo(files[i], "f" + std::to_string(i), &one);
    merged.Merge(one);
  }
  RC_ASSERT(testing::LedgerText(merged) == testing::LedgerText(LedgerOf(files)));
}

RC_GTEST_PROP(SeveralFiles, GivenTwiceWithIdsCountOnce, ()) {
  std::vector<DrawnFile> files = *AnyFiles();
  for (DrawnFile& file : files) {
    for (DrawnRow& row : file.rows) row.identity += 1;
  }
  const Found once = Figures(LedgerOf(files), 0);
  std::vector<DrawnFile> twice = files;
  twice.insert(twice.end(), files.begin(), files.end());
  RC_ASSERT(Figures(LedgerOf(twice), 0).mrr == once.mrr);
}

TEST(FilesGenerator, CoversEveryRule) {
  std::uint64_t found[kConflictRuleCount] = {};
  std::uint64_t superseded = 0;
  std::uint64_t repeated = 0;
  for (int seed = 0; seed < 300; ++seed) {
    const auto files = AnyFiles()(rc::Random(static_cast<std::uint64_t>(seed)), 60).value();
    const Ledger ledger = LedgerOf(files);
    const SpansByAccount spans(ledger);
    const Result<Grid> grid = Grid::Months(kFirst, kFirst + 200);
    const SourcesRule rule(ledger, spans, *grid);
    Conflicts conflicts(ledger.accounts());
    Timelines timelines(spans, *grid, {&rule, &conflicts, 0});
    for (AccountId account = 0; account < ledger.accounts().size(); ++account)
      timelines.Of(account);
    for (std::size_t i = 0; i < kConflictRuleCount; ++i)
      found[i] += conflicts.count(static_cast<ConflictRule>(i));
    superseded += conflicts.superseded();
    repeated += ledger.repeated().size();
  }
  for (const std::uint64_t count : found) EXPECT_GT(count, 100U);
  EXPECT_GT(superseded, 100U);
  EXPECT_GT(repeated, 30U);
}

}  // namespace
}  // namespace holdfast
