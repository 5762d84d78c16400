#include "holdfast/csv/reader.h"

#include <memory>
#include <string>

#include "cutter.h"
#include "decoder.h"
#include "utf8_check.h"

namespace holdfast {

class Reader::Impl {
 public:
  Impl(const Dialect& dialect, const ReaderLimits& limits, const Transcoder& transcoder)
      : cutter_(dialect, limits, &issues_),
        decoder_(MakeDecoder(dialect.encoding, transcoder, &issues_)),
        may_have_bom_(dialect.encoding == Encoding::kUtf8) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  std::span<char> Buffer(std::size_t size) {
    if (!decoder_) {
      room_ = cutter_.Reserve(size);
      return {room_, size};
    }
    if (encoded_.size() < size) encoded_.resize(size);
    return {encoded_.data(), size};
  }

  void Commit(std::size_t size) {
    if (decoder_) {
      char* const room = cutter_.Reserve(Decoder::MaxOutput(size));
      size = decoder_->Decode(std::string_view(encoded_).substr(0, size), room);
    } else {
      CheckUtf8({room_, size});
    }
    cutter_.Append(size);
  }

  void End() {
    if (decoder_) {
      cutter_.Append(decoder_->End(cutter_.Reserve(Decoder::MaxOutput(0))));
    } else if (utf8_.cut() && !ended_) {
      NoteBadUtf8(cutter_.LineAtEnd());
    }
    cutter_.End();
    ended_ = true;
  }

  std::size_t Next(std::span<Record> records) {
    if (may_have_bom_ && !SkipBom()) return 0;
    return cutter_.Next(records);
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

  void CheckUtf8(std::string_view piece) {
    std::uint64_t line = 0;  // Of piece[counted]; 0: not known yet.
    std::size_t counted = 0;
    utf8_.Check(piece, [&](std::size_t at) {
      if (line == 0) line = cutter_.LineAtEnd();
      line += LinesBetween(piece.data(), counted, at);
      counted = at;
      NoteBadUtf8(line);
    });
  }

  void NoteBadUtf8(std::uint64_t line) {
    if (line == last_bad_line_) return;
    last_bad_line_ = line;
    issues_.Add("csv.bad_utf8", Severity::kNotice, line,
                "A row holds bytes that are not UTF-8 and are shown as U+FFFD: choose the encoding "
                "that the file has, or export it again as UTF-8.");
  }

  IssueLog issues_;
  Cutter cutter_;
  std::unique_ptr<Decoder> decoder_;  // None: the text is UTF-8.
  std::string encoded_;
  Utf8Check utf8_;
  char* room_ = nullptr;
  std::uint64_t last_bad_line_ = 0;
  bool may_have_bom_;
  bool ended_ = false;
};

Reader::Reader(const Dialect& dialect, const ReaderLimits& limits, const Transcoder& transcoder)
    : impl_(std::make_unique<Impl>(dialect, limits, transcoder)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

std::span<char> Reader::Buffer(std::size_t size) { return impl_->Buffer(size); }
void Reader::Commit(std::size_t size) { impl_->Commit(size); }
void Reader::End() { impl_->End(); }
std::size_t Reader::Next(std::span<Record> records) { return impl_->Next(records); }
const IssueLog& Reader::issues() const { return impl_->issues(); }
std::uint64_t Reader::dropped() const { return impl_->dropped(); }

}  // namespace holdfast
