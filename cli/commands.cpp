#include "commands.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>

#include "holdfast/base/text.h"
#include "holdfast/csv/reader.h"
#include "holdfast/engine/engine.h"
#include "text_report.h"
#include "transcoder.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kChunk = std::size_t{1} << 20;

void Print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

/// An open file that closes itself.
class File {
 public:
  explicit File(const std::string& path)
      : fd_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY)) {
    struct stat status = {};
    if (fd_ >= 0 && ::fstat(fd_, &status) == 0) {
      directory_ = S_ISDIR(status.st_mode);
      size_ = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    }
  }
  ~File() {
    if (fd_ > STDIN_FILENO) ::close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool ok() const { return fd_ >= 0; }
  bool directory() const { return directory_; }
  std::uint64_t size() const { return size_; }

  /// Bytes read into `room`, 0 at the end, negative on an error.
  ssize_t Read(std::span<char> room) const { return ::read(fd_, room.data(), room.size()); }

 private:
  int fd_;
  bool directory_ = false;
  std::uint64_t size_ = 0;
};

/// A line that follows long work on a terminal, and leaves nothing behind.
class Progress {
 public:
  Progress(const std::string& name, std::uint64_t size)
      : name_(name), size_(size), shown_(::isatty(STDERR_FILENO) == 1) {}
  ~Progress() {
    if (printed_) std::fputs("\r\033[K", stderr);
  }
  void At(std::uint64_t bytes) {
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || size_ == 0 || now - last_ < std::chrono::milliseconds(200)) return;
    last_ = now;
    printed_ = true;
    std::fprintf(stderr, "\r%s: %3.0f %%", name_.c_str(),
                 100.0 * static_cast<double>(bytes) / static_cast<double>(size_));
  }

 private:
  std::string name_;
  std::uint64_t size_;
  bool shown_;
  bool printed_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

Error CannotRead(const std::string& path, const std::string& why) {
  return {"cli.cannot_read", "The file cannot be read: " + why + ".", path};
}

/// Gives all bytes of a file to a sink with Buffer and Commit; `stop` ends early.
template <typename Sink>
Status Pump(const std::string& path, Sink* sink, const std::function<bool()>& stop) {
  const File file(path);
  if (!file.ok()) return CannotRead(path, std::strerror(errno));
  if (file.directory()) return CannotRead(path, "it is a directory; name the CSV file in it");
  Progress progress(path, file.size());
  std::uint64_t bytes = 0;
  while (!stop()) {
    const ssize_t count = file.Read(sink->Buffer(kChunk));
    if (count < 0) return CannotRead(path, std::strerror(errno));
    if (count == 0) break;
    sink->Commit(static_cast<std::size_t>(count));
    progress.At(bytes += static_cast<std::uint64_t>(count));
  }
  return Ok();
}

std::string NameOf(const std::string& path) {
  if (path == "-") return "standard input";
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

Result<std::string> ReadAll(const std::string& path, std::size_t limit) {
  struct Text {
    std::string bytes;
    std::size_t used = 0;
    std::span<char> Buffer(std::size_t size) {
      bytes.resize(used + size);
      return std::span(bytes).subspan(used);
    }
    void Commit(std::size_t size) { used += size; }
  } text;
  const Status status = Pump(path, &text, [&] { return text.used >= limit; });
  if (!status.ok()) return status.error();
  text.bytes.resize(std::min(text.used, limit));
  return std::move(text.bytes);
}

/// The mapping file, with the dialect options of the command line on top.
Result<Json> MappingOf(const Arguments& arguments) {
  Json mapping = Json::object();
  if (!arguments.mapping_path.empty()) {
    const Result<std::string> text = ReadAll(arguments.mapping_path, kChunk + 1);
    if (!text.ok()) return text.error();
    mapping = Json::parse(*text, nullptr, false);
    if (!mapping.is_object()) {
      return Error{"config.bad_json", "The mapping is not a JSON object.", arguments.mapping_path};
    }
  }
  for (const auto& [key, value] : arguments.dialect) {
    if (!mapping["dialect"].is_object()) mapping["dialect"] = Json::object();
    mapping["dialect"][key] = key == "header" ? Json(value != "false") : Json(value);
  }
  return mapping;
}

int Fail(const Error& error) {
  PrintError(error.message, error.file, error.line);
  if (error.code.rfind("invariant.", 0) == 0) return kInvariantBroke;
  if (error.code == "cli.usage" || error.code.rfind("settings.", 0) == 0) return kUsage;
  return kBadInput;
}

/// The value of an envelope, or its error.
Result<Json> Unwrap(const std::string& envelope) {
  Json json = Json::parse(envelope, nullptr, false);
  if (json["ok"].get<bool>()) return std::move(json["value"]);
  const Json& error = json["error"];
  return Error{error["code"], error["message"], error["file"], error["line"], error["column"]};
}

Status PushFiles(const Arguments& arguments, const Json& mapping, Analysis* analysis) {
  for (const InputFile& file : arguments.files) {
    Json description = {{"name", NameOf(file.path)}, {"mapping", mapping}};
    if (!file.table.empty()) description["table"] = file.table;
    const Result<Json> opened =
        Unwrap(analysis->Open(description.dump(-1, ' ', false, Json::error_handler_t::replace)));
    if (!opened.ok()) return opened.error();
    Status status = Pump(file.path, analysis, [&] { return analysis->failed(); });
    if (!status.ok()) return status;
  }
  return Ok();
}

}  // namespace

void PrintError(const std::string& message, const std::string& file, std::uint64_t line) {
  std::string text = "holdfast: ";
  if (!file.empty()) text += file + (line > 0 ? ":" + std::to_string(line) : "") + ": ";
  text += message + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

int RunReport(const Arguments& arguments) {
  const Result<Json> mapping = MappingOf(arguments);
  if (!mapping.ok()) return Fail(mapping.error());
  Json config = {{"profile", arguments.profile}, {"set", Json::object()}};
  for (const auto& [key, value] : arguments.settings) config["set"][key] = value;
  Analysis analysis(config.dump(-1, ' ', false, Json::error_handler_t::replace), IconvText);
  if (const Status status = PushFiles(arguments, *mapping, &analysis); !status.ok())
    return Fail(status.error());
  const std::string envelope = analysis.Report("");
  // The JSON of the report is printed as the core wrote it: parsing it could change its bytes.
  constexpr std::string_view kPrefix = "{\"ok\":true,\"value\":";
  if (arguments.format == Format::kJson && envelope.rfind(kPrefix, 0) == 0) {
    Print(std::string_view(envelope).substr(kPrefix.size(), envelope.size() - kPrefix.size() - 1));
    Print("\n");
    return kOk;
  }
  const Result<Json> report = Unwrap(envelope);
  if (!report.ok()) return Fail(report.error());
  Print(arguments.format == Format::kCsv ? CsvReport(*report) : TextReport(*report));
  return kOk;
}

int RunInspect(const Arguments& arguments) {
  const Result<Json> mapping = MappingOf(arguments);
  if (!mapping.ok()) return Fail(mapping.error());
  const std::string& path = arguments.files.front().path;
  const Result<std::string> head = ReadAll(path, kHeadBytes);
  if (!head.ok()) return Fail(head.error());
  Result<Json> inspection = Unwrap(Inspect(*head, mapping->dump(), IconvText));
  if (!inspection.ok()) {
    Error error = inspection.error();
    error.file = path;
    return Fail(error);
  }
  Print(inspection->dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  return kOk;
}

int RunCells(const Arguments& arguments) {
  const Result<Json> mapping = MappingOf(arguments);
  if (!mapping.ok()) return Fail(mapping.error());
  const std::string& path = arguments.files.front().path;
  const Result<std::string> all = ReadAll(path, SIZE_MAX);
  if (!all.ok()) return Fail(all.error());
  Result<Dialect> dialect = DialectFor(*all, mapping->dump(), IconvText);
  if (!dialect.ok()) {
    Error error = dialect.error();
    error.file = path;
    return Fail(error);
  }
  Reader reader(*dialect, {}, IconvText);
  const std::span<char> room = reader.Buffer(all->size());
  std::copy(all->begin(), all->end(), room.begin());
  reader.Commit(all->size());
  reader.End();
  Record record;
  std::size_t width = 0;
  std::uint64_t uneven = 0;
  while (reader.Next(&record)) {
    if (width == 0) width = record.cells.size();
    uneven += record.cells.size() != width ? 1 : 0;
    Json cells = Json::array();
    for (const std::string_view cell : record.cells) cells.push_back(cell);
    Print(cells.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
  }
  std::fprintf(stderr, "issues: %llu\n",
               static_cast<unsigned long long>(reader.issues().total() + uneven));
  return kOk;
}

}  // namespace holdfast::cli
