#include "holdfast/csv/reader.h"

#include <optional>
#include <string>

#include "cutter.h"
#include "decoder.h"

namespace holdfast {

class Reader::Impl {
 public:
  Impl(const Dialect& dialect, const ReaderLimits& limits)
      : cutter_(dialect, limits, &issues_), may_have_bom_(dialect.encoding == Encoding::kUtf8) {
    if (dialect.encoding != Encoding::kUtf8) decoder_.emplace(dialect.encoding, &issues_);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  std::span<char> Buffer(std::size_t size) {
    if (!decoder_) return {cutter_.Reserve(size), size};
    if (utf16_.size() < size) utf16_.resize(size);
    return {utf16_.data(), size};
  }

  void Commit(std::size_t size) {
    if (decoder_) {
      char* const room = cutter_.Reserve(Utf16Decoder::MaxOutput(size));
      size = decoder_->Decode(std::string_view(utf16_).substr(0, size), room);
    }
    cutter_.Append(size);
  }

  void End() {
    if (decoder_) cutter_.Append(decoder_->End(cutter_.Reserve(Utf16Decoder::MaxOutput(0))));
    cutter_.End();
    ended_ = true;
  }

  bool Next(Record* record) {
    if (may_have_bom_ && !SkipBom()) return false;
    return cutter_.Next(record);
  }

  const IssueLog& issues() const { return issues_; }
  std::uint64_t dropped() const { return cutter_.dropped(); }

 private:
  // False while too few bytes are there to tell.
  bool SkipBom() {
    const std::string_view start = cutter_.Rest().substr(0, kUtf8Bom.size());
    if (start != kUtf8Bom.substr(0, start.size())) {
      may_have_bom_ = false;
    } else if (start.size() == kUtf8Bom.size()) {
      cutter_.Skip(start.size());
      may_have_bom_ = false;
    }
    return !may_have_bom_ || ended_;
  }

  IssueLog issues_;
  Cutter cutter_;
  std::optional<Utf16Decoder> decoder_;
  std::string utf16_;
  bool may_have_bom_;
  bool ended_ = false;
};

Reader::Reader(const Dialect& dialect, const ReaderLimits& limits)
    : impl_(std::make_unique<Impl>(dialect, limits)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

std::span<char> Reader::Buffer(std::size_t size) { return impl_->Buffer(size); }
void Reader::Commit(std::size_t size) { impl_->Commit(size); }
void Reader::End() { impl_->End(); }
bool Reader::Next(Record* record) { return impl_->Next(record); }
const IssueLog& Reader::issues() const { return impl_->issues(); }
std::uint64_t Reader::dropped() const { return impl_->dropped(); }

}  // namespace holdfast
