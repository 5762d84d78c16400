#include "readings.h"

#include <algorithm>

#include "comparison.h"

namespace holdfast {

void Reading::Open(const FileOptions& options) {
  EndFile();
  import_.emplace(options, config_, &books_, &plans_, transcoder_);
}

void Reading::EndFile() {
  if (!import_) return;
  Result<InputAccount> account = import_->Finish();
  excluded_.push_back(import_->TakeExcluded());
  import_.reset();
  if (account.ok()) {
    inputs_.push_back(std::move(*account));
  } else if (!error_) {
    error_ = account.error();
  }
}

Readings::Readings(const Config& config, const Transcoder& transcoder) {
  readings_.push_back(std::make_unique<Reading>(config, transcoder));
  if (!config.compare) return;
  for (const Settings& settings : AllOf(PlanOf(config.settings, *config.compare))) {
    if (Find(settings) != nullptr) continue;
    Config other;
    other.settings = settings;
    readings_.push_back(std::make_unique<Reading>(std::move(other), transcoder));
  }
}

const Reading* Readings::Find(const Settings& settings) const {
  for (const auto& reading : readings_) {
    if (ReadAlike(reading->settings(), settings)) return reading.get();
  }
  return nullptr;
}

void Readings::Open(const FileOptions& options) {
  for (const auto& reading : readings_) reading->Open(options);
}

std::span<char> Readings::Buffer(std::size_t size) {
  const std::span<char> room = main().Buffer(size);
  room_ = room;
  return room;
}

void Readings::Commit(std::size_t size) {
  const std::span<const char> bytes = room_.first(std::min(size, room_.size()));
  for (std::size_t i = 1; i < readings_.size(); ++i) {
    const std::span<char> room = readings_[i]->Buffer(bytes.size());
    std::copy(bytes.begin(), bytes.end(), room.begin());
    readings_[i]->Commit(bytes.size());
  }
  main().Commit(size);
}

void Readings::EndFile() {
  for (const auto& reading : readings_) reading->EndFile();
}

}  // namespace holdfast
