#include "holdfast/engine/engine.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "comparison.h"
#include "config.h"
#include "definitions.h"
#include "explain_request.h"
#include "holdfast/report/build.h"
#include "holdfast/report/json.h"
#include "import.h"
#include "inspection.h"
#include "readings.h"
#include "requests.h"

namespace holdfast {
namespace {

std::string Fault(const Error& error) {
  const nlohmann::ordered_json json = {{"ok", false},
                                       {"error",
                                        {{"code", error.code},
                                         {"message", error.message},
                                         {"file", error.file},
                                         {"line", error.line},
                                         {"column", error.column}}}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// Wraps JSON text without parsing it again.
std::string Value(std::string_view json) {
  return "{\"ok\":true,\"value\":" + std::string(json) + "}";
}

}  // namespace

std::string Inspect(std::string_view head, std::string_view options, const Transcoder& transcoder) {
  const Result<InspectOptions> read = ParseInspectOptions(options);
  if (!read.ok()) return Fault(read.error());
  const Result<std::string> inspection = InspectionJson(head, *read, transcoder);
  return inspection.ok() ? Value(*inspection) : Fault(inspection.error());
}

std::string Definitions() { return Value(DefinitionsJson()); }

Result<Dialect> DialectFor(std::string_view head, std::string_view options,
                           const Transcoder& transcoder) {
  const Result<MappingOverrides> overrides = ParseMapping(options);
  if (!overrides.ok()) return overrides.error();
  return SniffDialect(head.substr(0, kHeadBytes), overrides->dialect, transcoder);
}

class Analysis::Impl {
 public:
  Impl(std::string_view config, const Transcoder& transcoder) {
    Result<Config> read = ParseConfig(config);
    if (read.ok()) {
      config_ = std::move(*read);
    } else {
      error_ = read.error();
    }
    readings_.emplace(config_, transcoder);
  }

  Status Open(std::string_view file) {
    EndFile();
    if (error_) return *error_;
    Result<FileOptions> options = ParseFileOptions(file);
    if (!options.ok()) {
      error_ = options.error();
      return *error_;
    }
    readings_->Open(*options);
    return Ok();
  }

  std::span<char> Buffer(std::size_t size) {
    if (main().open()) return readings_->Buffer(size);
    // Bytes without a file have nowhere to go, but the caller still needs room to write them to.
    spare_.resize(size);
    return spare_;
  }

  void Commit(std::size_t size) {
    if (main().open()) {
      readings_->Commit(size);
    } else if (!error_) {
      error_ = Error{"engine.no_file", "Bytes came before a file was opened. Open a file first."};
    }
  }

  bool failed() const { return error_.has_value() || main().failed(); }

  Status Finish() {
    EndFile();
    if (!error_ && inputs().empty())
      error_ = Error{"engine.no_file", "There is no file to report on. Open a file first."};
    if (error_) return *error_;
    const auto none_used = [](const InputAccount& input) { return NoneUsed(input).has_value(); };
    if (std::all_of(inputs().begin(), inputs().end(), none_used))
      return *NoneUsed(inputs().front());
    return Ok();
  }

  Result<const holdfast::Report*> ReportWith(std::string_view changes) {
    if (Status status = Finish(); !status.ok()) return status.error();
    const Result<ReportRequest> request = ParseReportRequest(changes, config_);
    if (!request.ok()) return request.error();
    return ReportBy(*request);
  }

  Result<Explanation> Explain(std::string_view question) {
    if (Status status = Finish(); !status.ok()) return status.error();
    const Result<ExplainRequest> request = ParseExplainRequest(question, config_);
    if (!request.ok()) return request.error();
    const Result<const holdfast::Report*> report = ReportBy(request->report);
    if (!report.ok()) return report.error();
    return ExplainFigure(main().books(), **report, request->report.settings, request->address,
                         request->page);
  }

  Result<SegmentsReport> SegmentsBy(std::string_view text) {
    if (Status status = Finish(); !status.ok()) return status.error();
    const Result<SegmentsQuery> query = ParseSegmentsQuery(text, config_);
    if (!query.ok()) return query.error();
    if (Status status = CheckRead(query->report.settings); !status.ok()) return status.error();
    return BuildSegments(main().books(), query->report.settings, query->segments,
                         query->report.filter);
  }

  Result<const ExcludedTable*> ExcludedOf(std::size_t file) {
    if (Status status = Finish(); !status.ok()) return status.error();
    if (file < main().excluded().size() && config_.excluded) return &main().excluded()[file];
    return Error{"engine.excluded_not_kept",
                 "The rows left out of this file were not kept. Ask for them before reading "
                 "(\"excluded\": true)."};
  }

  Result<std::string> Compare(std::string_view text) {
    if (Status status = Finish(); !status.ok()) return status.error();
    const Result<CompareRequest> request = ParseCompareRequest(text, config_);
    if (!request.ok()) return request.error();
    return CompareJson(*readings_, *request);
  }

  const std::vector<InputAccount>& inputs() const { return main().inputs(); }

 private:
  /// The rows were read as these settings say.
  Status CheckRead(const Settings& settings) const {
    for (const SettingInfo& info : AllSettings()) {
      if (info.needs_reading &&
          ValueOf(settings, info.key) != ValueOf(config_.settings, info.key)) {
        return Error{"engine.needs_reading",
                     "The setting \"" + std::string(info.key) +
                         "\" decides how rows are read: read the files again with it."};
      }
    }
    return Ok();
  }

  /// The report; the last one is kept for the questions about it.
  Result<const holdfast::Report*> ReportBy(const ReportRequest& request) {
    const bool kept = report_ && report_->settings == ToStrings(request.settings) &&
                      report_->filter == request.filter;
    if (kept) return &*report_;
    if (Status status = CheckRead(request.settings); !status.ok()) return status.error();
    Result<holdfast::Report> built =
        BuildReport(main().books(), inputs(), request.settings, request.filter);
    if (!built.ok()) return built.error();
    report_ = std::move(*built);
    return &*report_;
  }

  void EndFile() {
    if (!main().open()) return;
    report_.reset();
    readings_->EndFile();
    if (!error_) error_ = main().error();
  }

  const Reading& main() const { return readings_->main(); }

  Config config_;
  std::optional<Readings> readings_;
  std::optional<holdfast::Report> report_;
  std::vector<char> spare_;
  std::optional<Error> error_;
};

Analysis::Analysis(std::string_view config, Transcoder transcoder)
    : impl_(std::make_unique<Impl>(config, transcoder)) {}
Analysis::~Analysis() = default;
Analysis::Analysis(Analysis&&) noexcept = default;
Analysis& Analysis::operator=(Analysis&&) noexcept = default;

std::string Analysis::Open(std::string_view file) {
  const Status status = impl_->Open(file);
  return status.ok() ? Value("null") : Fault(status.error());
}

std::span<char> Analysis::Buffer(std::size_t size) { return impl_->Buffer(size); }
void Analysis::Commit(std::size_t size) { impl_->Commit(size); }
bool Analysis::failed() const { return impl_->failed(); }

std::string Analysis::Finish() {
  const Status status = impl_->Finish();
  return status.ok() ? Value(ToJson(impl_->inputs())) : Fault(status.error());
}

std::string Analysis::Excluded(std::size_t file) {
  const Result<const ExcludedTable*> excluded = impl_->ExcludedOf(file);
  if (!excluded.ok()) return Fault(excluded.error());
  const nlohmann::ordered_json json = {{"csv", (*excluded)->csv()},
                                       {"rows", (*excluded)->rows()},
                                       {"truncated", (*excluded)->truncated()}};
  return Value(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

std::string Analysis::Report(std::string_view settings) {
  const Result<const holdfast::Report*> report = impl_->ReportWith(settings);
  return report.ok() ? Value(ToJson(**report)) : Fault(report.error());
}

std::string Analysis::Explain(std::string_view question) {
  const Result<Explanation> explanation = impl_->Explain(question);
  return explanation.ok() ? Value(ToJson(*explanation)) : Fault(explanation.error());
}

std::string Analysis::Compare(std::string_view request) {
  const Result<std::string> comparison = impl_->Compare(request);
  return comparison.ok() ? Value(*comparison) : Fault(comparison.error());
}

std::string Analysis::Segments(std::string_view request) {
  const Result<SegmentsReport> report = impl_->SegmentsBy(request);
  return report.ok() ? Value(ToJson(*report)) : Fault(report.error());
}

}  // namespace holdfast
