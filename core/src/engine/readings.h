#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "config.h"
#include "import.h"

namespace holdfast {

/// The files of an analysis, as one set of settings reads them.
class Reading {
 public:
  Reading(Config config, Transcoder transcoder)
      : config_(std::move(config)), transcoder_(std::move(transcoder)) {}

  const Settings& settings() const { return config_.settings; }

  /// Ends the file before it.
  void Open(const FileOptions& options);
  bool open() const { return import_.has_value(); }
  /// Of the open file.
  std::span<char> Buffer(std::size_t size) { return import_->Buffer(size); }
  void Commit(std::size_t size) { import_->Commit(size); }
  bool failed() const { return error_.has_value() || (import_ && import_->failed()); }
  void EndFile();

  /// Of the first file that cannot be read.
  const std::optional<Error>& error() const { return error_; }
  const Books& books() const { return books_; }
  const std::vector<InputAccount>& inputs() const { return inputs_; }
  const std::vector<ExcludedTable>& excluded() const { return excluded_; }

 private:
  Config config_;
  Transcoder transcoder_;
  Books books_;
  Plans plans_;
  std::optional<Import> import_;
  std::vector<InputAccount> inputs_;
  std::vector<ExcludedTable> excluded_;
  std::optional<Error> error_;
};

/// The readings of one analysis: the first is that of its settings, the others those that its
/// comparison needs. All take the same bytes.
class Readings {
 public:
  /// `config.compare`, where there is one, says with what the settings are compared.
  Readings(const Config& config, const Transcoder& transcoder);

  Reading& main() { return *readings_.front(); }
  const Reading& main() const { return *readings_.front(); }
  /// One whose rows are read as `settings` say; null: the files have not been read so.
  const Reading* Find(const Settings& settings) const;

  void Open(const FileOptions& options);
  std::span<char> Buffer(std::size_t size);
  void Commit(std::size_t size);
  void EndFile();

 private:
  std::vector<std::unique_ptr<Reading>> readings_;
  std::span<const char> room_;
};

}  // namespace holdfast
