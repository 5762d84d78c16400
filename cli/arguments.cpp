#include "arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "holdfast/base/text.h"
#include "holdfast/csv/dialect.h"
#include "holdfast/report/explain.h"
#include "holdfast/settings/settings.h"
#include "text_report.h"

namespace holdfast::cli {
namespace {

constexpr std::array<std::string_view, 5> kCommands = {"report", "inspect", "cells", "explain",
                                                       "compare"};
constexpr std::array<std::string_view, 32> kOptions = {
    "--survey",   "--by",    "--segment",   "--input",    "--reason",    "--metric", "--month",
    "--cohort",   "--age",   "--currency",  "--limit",    "--excluded",  "--format", "--profile",
    "--set",      "--as-of", "--mapping",   "--table",    "--delimiter", "--quote",  "--escape",
    "--encoding", "--skip",  "--no-header", "--segments", "--filter",    "--period", "--help",
    "--version",  "--with",  "--with-set",  "--list"};
constexpr std::array<std::string_view, 12> kTables = {
    "subscriptions", "mrr",   "invoices", "movements", "customers", "renewals",
    "rates",         "plans", "usage",    "costs",     "surveys",   "industry"};

constexpr std::string_view kUsage =
    "Holdfast: retention, churn and expansion reports from billing CSV exports, on your own "
    "machine.\n"
    "\n"
    "  holdfast report [--table KIND=]FILE...   the report\n"
    "      --format text|json|csv               as text (default), as JSON, or one CSV line per "
    "month\n"
    "      --list NAME                          one of the report's other lists as CSV, see below\n"
    "      --as-of YYYY-MM-DD                   the state at the end of this day (default: the "
    "last date in the data)\n"
    "      --segments BY                        the segments instead: plan, interval, currency, "
    "cohort[:quarter|:year], size,\n"
    "                                           or an attribute of customers (industry:1 is its "
    "first level); --currency CODE\n"
    "      --filter BY=VALUE                    only that segment's customers; BY= those without "
    "a value\n"
    "      --period month|quarter|year          months added up to quarters or years as well\n"
    "      --table KIND=FILE                    what a row of the file is (default: recognised): "
    "subscriptions, mrr, invoices,\n"
    "                                           movements, customers, renewals, rates, plans, "
    "usage,\n"
    "                                           costs, surveys, industry\n"
    "      --mapping FILE                       what the columns are (JSON; holdfast inspect "
    "prints one); again for further files\n"
    "      --excluded FOLDER                    write the rows left out there, with their lines "
    "and reasons\n"
    "      --profile NAME, --set KEY=VALUE      definitions, see below\n"
    "  holdfast explain FILE... --metric NAME   the customers and lines behind one figure of the "
    "report; also takes the\n"
    "                                           options of report\n"
    "      --month YYYY-MM                      of this month (default: the last complete one); "
    "of a quarter or year: any of its\n"
    "      --cohort YYYY-MM --age N             for cells of cohorts: month of the first MRR, "
    "age "
    "in months\n"
    "      --age N                              also for contracts due within N days, or in week N "
    "from 0\n"
    "      --currency USD                       where the report has several\n"
    "      --reason CODE --input N              for rows left out: why (codes are in the "
    "report), "
    "and the file, from 0\n"
    "      --survey nps|enps                    for answers, where there are both\n"
    "      --by ATTRIBUTE --segment VALUE       for answers and sign-ups of customers with one "
    "value "
    "of an attribute; what a\n"
    "                                           survey says itself of who answered is a "
    "--segment; so are owners, classes\n"
    "                                           of reasons, and definitions of the renewal rate\n"
    "      --limit N                            the first N customers (default: 20 as text, "
    "otherwise all)\n"
    "  holdfast compare FILE... --with PROFILE  which figures differ by the definitions of another "
    "profile, and what each\n"
    "                                           setting changes; also takes the options of report\n"
    "      --with-set KEY=VALUE                 a definition of the other side\n"
    "      --month YYYY-MM                      figures of this month (default: the last complete "
    "one; all as JSON and CSV)\n"
    "      --metric NAME                        the customers who make the difference of this "
    "figure; also --cohort, --age,\n"
    "                                           --currency, --limit\n"
    "  holdfast inspect FILE                    dialect, columns, what they were taken for and "
    "why; JSON\n"
    "      --mapping FILE, --set KEY=VALUE      shows cells as a report would read them by these\n"
    "  holdfast cells FILE                      every cell: one JSON array of strings per "
    "record, header first\n"
    "      --delimiter C --quote C --escape C --encoding NAME --skip N --no-header   override "
    "what was recognised\n"
    "                                           (any command); N rows stand before the header; "
    "encodings: {encodings}\n"
    "\n"
    "  FILE may be - for standard input. Exit status: 0 ok, 1 usage, 2 input cannot be read as "
    "asked,\n"
    "  3 out of memory, 4 an invariant broke.\n"
    "\n"
    "Settings:\n";

// What tells the figure that is to be explained.
constexpr std::array<std::string_view, 11> kQuestion = {
    "--metric", "--month",  "--cohort", "--age",     "--currency", "--input",
    "--reason", "--survey", "--by",     "--segment", "--limit"};

Error Usage(std::string message) { return {"cli.usage", message + " See holdfast --help."}; }

Error Unknown(std::string_view what, std::string_view word,
              std::span<const std::string_view> known) {
  std::string message = "There is no " + std::string(what) + " \"" + std::string(word) + "\".";
  if (const auto near = Nearest(word, known))
    message += " Did you mean \"" + std::string(*near) + "\"?";
  return Usage(message);
}

bool IsOneOf(std::string_view word, std::span<const std::string_view> known) {
  for (const std::string_view name : known) {
    if (name == word) return true;
  }
  return false;
}

Status TakeFormat(const std::string& value, Arguments* arguments) {
  constexpr std::array<std::string_view, 3> kFormats = {"text", "json", "csv"};
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i] == value) {
      arguments->format = static_cast<Format>(i);
      return Ok();
    }
  }
  return Unknown("format", value, kFormats);
}

/// --table KIND=FILE, or --table KIND before the file.
Status TakeTable(const std::string& value, Arguments* arguments, std::string* next_table) {
  const std::size_t equals = value.find('=');
  const std::string kind = value.substr(0, equals);
  if (!IsOneOf(kind, kTables)) return Unknown("table kind", kind, kTables);
  if (equals == std::string::npos) {
    *next_table = kind;
  } else {
    arguments->files.push_back({value.substr(equals + 1), kind});
  }
  return Ok();
}

/// KEY=VALUE.
Status TakePair(std::string_view option, const std::string& value, Arguments* arguments) {
  const std::size_t equals = value.find('=');
  if (equals == std::string::npos) {
    return Usage(std::string(option) + " takes " + (option == "--filter" ? "BY" : "KEY") +
                 "=VALUE, not \"" + value + "\".");
  }
  if (option == "--with-set") {
    arguments->with_settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  } else if (option == "--set") {
    arguments->settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  } else {
    arguments->filter.emplace(value.substr(0, equals), value.substr(equals + 1));
  }
  return Ok();
}

/// What was recognised of a file is overridden by it.
Status TakeDialect(std::string_view option, const std::string& value, Arguments* arguments) {
  if (option == "--encoding" && !EncodingFromString(value))
    return Unknown("encoding", value, EncodingNames());
  const bool number = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
  if (option == "--skip" && (!number || value.size() > 3)) {
    return Usage("--skip takes the number of rows before the header, 0 to 999, not \"" + value +
                 "\".");
  }
  arguments->dialect.emplace_back(std::string(option.substr(2)), value);
  return Ok();
}

/// Takes in one option with its value; the value of a flag is empty.
Status Take(std::string_view option, const std::string& value, Arguments* arguments,
            std::string* next_table) {
  if (option == "--format") return TakeFormat(value, arguments);
  if (option == "--table") return TakeTable(value, arguments, next_table);
  if (option == "--set" || option == "--with-set" || option == "--filter")
    return TakePair(option, value, arguments);
  if (option == "--as-of") {
    arguments->settings.emplace_back("as_of", value);
  } else if (option == "--period") {
    arguments->settings.emplace_back("period", value);
  } else if (option == "--segments") {
    arguments->segments = value;
  } else if (option == "--list") {
    const std::vector<std::string_view> known = CsvListNames();
    if (!IsOneOf(value, known)) return Unknown("list", value, known);
    arguments->list = value;
    arguments->format = Format::kCsv;
  } else if (option == "--with") {
    arguments->with_profile = value;
  } else if (option == "--profile") {
    arguments->profile = value;
  } else if (IsOneOf(option, kQuestion)) {
    arguments->question.emplace_back(std::string(option.substr(2)), value);
  } else if (option == "--mapping") {
    arguments->mapping_paths.push_back(value);
  } else if (option == "--excluded") {
    arguments->excluded_folder = value;
  } else {
    return TakeDialect(option, value, arguments);
  }
  return Ok();
}

Status TakeWords(const std::vector<std::string>& words, Arguments* arguments) {
  std::string next_table;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "-" || word.empty() || word[0] != '-') {
      arguments->files.push_back({word, next_table});
      next_table.clear();
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string option = word.substr(0, equals);
    if (!IsOneOf(option, kOptions)) return Unknown("option", option, kOptions);
    if (option == "--help" || option == "--version") {
      arguments->command = option == "--help" ? Command::kHelp : Command::kVersion;
      return Ok();
    }
    if (option == "--no-header") {
      arguments->dialect.emplace_back("header", "false");
      continue;
    }
    if (equals == std::string::npos && i + 1 == words.size())
      return Usage(option + " needs a value.");
    const std::string value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
    if (Status status = Take(option, value, arguments, &next_table); !status.ok()) return status;
  }
  return Ok();
}

/// Whether the command can do with these arguments.
Status Check(const std::string& name, const Arguments& arguments) {
  const Command command = arguments.command;
  if (command == Command::kHelp || command == Command::kVersion) return Ok();
  if (arguments.files.empty())
    return Usage("holdfast " + name + " needs a file (- is standard input).");
  if (!arguments.list.empty() && (command != Command::kReport || !arguments.segments.empty()))
    return Usage("--list is for holdfast report, without --segments.");
  if (!arguments.list.empty() && arguments.format != Format::kCsv)
    return Usage("--list writes CSV: leave out --format.");
  const bool compares = command == Command::kCompare;
  const bool analyses = compares || command == Command::kReport || command == Command::kExplain;
  if (!analyses && arguments.mapping_paths.size() > 1)
    return Usage("holdfast " + name + " takes one mapping.");
  if (!analyses && arguments.files.size() > 1)
    return Usage("holdfast " + name + " takes one file.");
  // Segments are of one currency too.
  const bool only_currency = !arguments.segments.empty() && arguments.question.size() == 1 &&
                             arguments.question.front().first == "currency";
  const bool asks = compares || command == Command::kExplain;
  if (!asks && !arguments.question.empty() && !only_currency) {
    return Usage("--" + arguments.question.front().first + " belongs to holdfast explain, not to " +
                 name + ".");
  }
  if (command == Command::kExplain &&
      std::none_of(arguments.question.begin(), arguments.question.end(),
                   [](const auto& entry) { return entry.first == "metric"; }))
    return Usage("holdfast explain needs --metric NAME.");
  const bool with = !arguments.with_profile.empty() || !arguments.with_settings.empty();
  if (compares && !with)
    return Usage("holdfast compare needs --with PROFILE or --with-set KEY=VALUE.");
  if (!compares && with) return Usage("--with belongs to holdfast compare, not to " + name + ".");
  return Ok();
}

}  // namespace

Result<Arguments> ParseArguments(const std::vector<std::string>& words) {
  Arguments arguments;
  if (words.empty()) return Usage("Nothing was asked for.");
  if (words[0] == "--help" || words[0] == "help" || words[0] == "-h") return arguments;
  if (words[0] == "--version") {
    arguments.command = Command::kVersion;
    return arguments;
  }
  if (!IsOneOf(words[0], kCommands)) return Unknown("command", words[0], kCommands);
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    if (kCommands[i] == words[0]) arguments.command = static_cast<Command>(i);
  }
  if (Status status = TakeWords(words, &arguments); !status.ok()) return status.error();
  if (Status status = Check(words[0], arguments); !status.ok()) return status.error();
  return arguments;
}

std::string HelpText() {
  std::string text(kUsage);
  constexpr std::string_view kEncodings = "{encodings}";
  text.replace(text.find(kEncodings), kEncodings.size(), Join(EncodingNames(), ", "));
  for (const SettingInfo& info : AllSettings()) {
    text += "  " + std::string(info.key) + "=" + std::string(info.values) + "\n      " +
            std::string(info.meaning) + "\n";
  }
  text += "\nLists:\n  " + Join(CsvListNames(), " ") + "\n";
  text += "\nProfiles (definitions.schema.json and core/README.md say what is known of each):\n ";
  for (const Profile& profile : AllProfiles()) text += " " + std::string(profile.name);
  text += "\n";
  text += "\nFigures (a name may leave out its first parts):\n";
  for (const FigureInfo& info : AllFigures())
    text += "  " + std::string(info.metric) + ": " + std::string(info.meaning) + "\n";
  return text;
}

}  // namespace holdfast::cli
