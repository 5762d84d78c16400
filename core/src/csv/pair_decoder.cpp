#include "pair_decoder.h"

#include <algorithm>
#include <string>
#include <utility>

namespace holdfast {
namespace {

constexpr unsigned char kFirstLead = 0x81;
constexpr unsigned char kLastLead = 0xFE;
constexpr unsigned char kFirstTrail = 0x40;
constexpr unsigned char kLastTrail = 0xFE;
constexpr std::size_t kTrails = kLastTrail - kFirstTrail + 1;
constexpr std::size_t kPairs = (kLastLead - kFirstLead + 1) * kTrails;

constexpr unsigned kMarkShift = 21;
constexpr std::uint32_t kCodePointBits = (std::uint32_t{1} << kMarkShift) - 1;

constexpr std::uint32_t kFourByteBmp = 39420;
constexpr std::uint32_t kFourByteRest = 189000;

struct Correction {
  std::uint16_t pair;
  std::uint32_t code_point;
};

// Pairs of 2022's revision, and six for which the standard keeps the private character.
constexpr Correction kGb18030[] = {
    {0xA3A0, 0x3000}, {0xA6D9, 0xFE10}, {0xA6DA, 0xFE12}, {0xA6DB, 0xFE11}, {0xA6DC, 0xFE13},
    {0xA6DD, 0xFE14}, {0xA6DE, 0xFE15}, {0xA6DF, 0xFE16}, {0xA6EC, 0xFE17}, {0xA6ED, 0xFE18},
    {0xA6F3, 0xFE19}, {0xA8BC, 0x1E3F}, {0xFE51, 0xE816}, {0xFE52, 0xE817}, {0xFE53, 0xE818},
    {0xFE59, 0x9FB4}, {0xFE61, 0x9FB5}, {0xFE66, 0x9FB6}, {0xFE67, 0x9FB7}, {0xFE6C, 0xE831},
    {0xFE6D, 0x9FB8}, {0xFE76, 0xE83B}, {0xFE7E, 0x9FB9}, {0xFE90, 0x9FBA}, {0xFE91, 0xE855},
    {0xFEA0, 0x9FBB}};

// Punctuation and signs that the tables of Big5 give different characters or none, and the four
// letters with a mark.
constexpr Correction kBig5[] = {{0xA145, 0x2027},
                                {0xA14E, 0xFE51},
                                {0xA15A, 0x2574},
                                {0xA1C2, 0x00AF},
                                {0xA1C3, 0xFFE3},
                                {0xA1C5, 0x02CD},
                                {0xA1E3, 0xFF5E},
                                {0xA1F2, 0x2295},
                                {0xA1F3, 0x2299},
                                {0xA1FE, 0xFF0F},
                                {0xA240, 0xFF3C},
                                {0xA241, 0x2215},
                                {0xA242, 0xFE68},
                                {0xA244, 0xFFE5},
                                {0xA246, 0xFFE0},
                                {0xA247, 0xFFE1},
                                {0xA2CC, 0x5341},
                                {0xA2CE, 0x5345},
                                {0xA3E1, 0x20AC},
                                {0xC6CF, 0x5EF4},
                                {0xC6D3, 0x65E0},
                                {0xC6D5, 0x7676},
                                {0xC6D7, 0x96B6},
                                {0xC6DE, 0x3003},
                                {0xC6DF, 0x4EDD},
                                {0xF9FE, 0xFFED},
                                {0x8862, 0x00CA | 0x304u << kMarkShift},
                                {0x8864, 0x00CA | 0x30Cu << kMarkShift},
                                {0x88A3, 0x00EA | 0x304u << kMarkShift},
                                {0x88A5, 0x00EA | 0x30Cu << kMarkShift}};

constexpr bool Within(unsigned char byte, unsigned char low, unsigned char high) {
  return byte >= low && byte <= high;
}

constexpr bool IsLead(unsigned char byte) { return Within(byte, kFirstLead, kLastLead); }

constexpr bool IsTrail(Encoding encoding, unsigned char byte) {
  if (encoding == Encoding::kBig5) return Within(byte, 0x40, 0x7E) || Within(byte, 0xA1, 0xFE);
  return Within(byte, 0x40, 0xFE) && byte != 0x7F;
}

constexpr std::size_t IndexOf(unsigned char lead, unsigned char trail) {
  return std::size_t{lead} * kTrails + trail - (std::size_t{kFirstLead} * kTrails + kFirstTrail);
}

// The code point of a text that is one character; 0 for any other text.
std::uint32_t OnlyCodePoint(std::string_view utf8) {
  if (utf8.empty()) return 0;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(utf8[i]));
  };
  const std::size_t size = byte(0) < 0xC0 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  if (size == 1 || utf8.size() != size) return 0;
  std::uint32_t code_point = byte(0) & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code_point = code_point << 6 | (byte(i) & 0x3F);
  return code_point == kReplacement ? 0 : code_point;
}

}  // namespace

PairTable::PairTable(Encoding encoding, const Transcoder& transcoder) {
  if (!transcoder) return;
  std::string lines;
  std::vector<std::size_t> indices;
  for (unsigned lead = kFirstLead; lead <= kLastLead; ++lead) {
    for (unsigned trail = kFirstTrail; trail <= kLastTrail; ++trail) {
      const auto first = static_cast<unsigned char>(lead);
      const auto second = static_cast<unsigned char>(trail);
      if (!IsTrail(encoding, second)) continue;
      lines += {static_cast<char>(first), static_cast<char>(second), '\n'};
      indices.push_back(IndexOf(first, second));
    }
  }
  const std::string decoded = transcoder(encoding, lines);
  if (decoded.empty()) return;
  pairs_.assign(kPairs, 0);
  std::string_view rest = decoded;
  for (const std::size_t index : indices) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    pairs_[index] = OnlyCodePoint(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  Correct(encoding);
}

void PairTable::Correct(Encoding encoding) {
  const auto apply = [&](const auto& corrections) {
    for (const Correction& correction : corrections) {
      const auto lead = static_cast<unsigned char>(correction.pair >> 8);
      pairs_[IndexOf(lead, static_cast<unsigned char>(correction.pair & 0xFF))] =
          correction.code_point;
    }
  };
  if (encoding == Encoding::kBig5) {
    apply(kBig5);
  } else {
    apply(kGb18030);
    FillFourBytes();
  }
}

// The characters up to U+FFFF that are no pair have four bytes, in the order of their numbers.
// Which they are was settled in 2000: later revisions gave pairs other characters and left these
// alone.
void PairTable::FillFourBytes() {
  std::vector<bool> taken(0x10000);
  for (const std::uint32_t code_point : pairs_) taken[code_point & 0xFFFF] = true;
  constexpr std::pair<char16_t, char16_t> kMoved[] = {
      {0x1E3F, 0xE7C7}, {0xFE10, 0xE78D}, {0xFE11, 0xE78F}, {0xFE12, 0xE78E}, {0xFE13, 0xE790},
      {0xFE14, 0xE791}, {0xFE15, 0xE792}, {0xFE16, 0xE793}, {0xFE17, 0xE794}, {0xFE18, 0xE795},
      {0xFE19, 0xE796}, {0x9FB4, 0xE81E}, {0x9FB5, 0xE826}, {0x9FB6, 0xE82B}, {0x9FB7, 0xE82C},
      {0x9FB8, 0xE832}, {0x9FB9, 0xE843}, {0x9FBA, 0xE854}, {0x9FBB, 0xE864}};
  for (const auto& [now, then] : kMoved) {
    taken[now] = false;
    taken[then] = true;
  }
  taken[0xE5E5] = true;
  for (std::uint32_t code_point = 0x80; code_point < 0x10000; ++code_point) {
    const bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
    if (!surrogate && !taken[code_point]) four_bytes_.push_back(static_cast<char16_t>(code_point));
  }
  // A platform that lacks a pair would shift all that follow.
  if (four_bytes_.size() != kFourByteBmp) four_bytes_.clear();
  std::replace(four_bytes_.begin(), four_bytes_.end(), char16_t{0x1E3F}, char16_t{0xE7C7});
}

std::uint32_t PairTable::CodePoint(unsigned char lead, unsigned char trail) const {
  return pairs_.empty() ? 0 : pairs_[IndexOf(lead, trail)] & kCodePointBits;
}

std::uint32_t PairTable::Mark(unsigned char lead, unsigned char trail) const {
  return pairs_.empty() ? 0 : pairs_[IndexOf(lead, trail)] >> kMarkShift;
}

std::uint32_t PairTable::OfFourBytes(std::uint32_t number) const {
  if (number < four_bytes_.size()) return four_bytes_[number];
  const bool beyond = number >= kFourByteRest && number < kFourByteRest + 0x100000;
  return beyond ? number - kFourByteRest + 0x10000 : 0;
}

PairDecoder::PairDecoder(Encoding encoding, PairTable table, IssueLog* issues)
    : encoding_(encoding), table_(std::move(table)), issues_(issues) {}

std::size_t PairDecoder::Decode(std::string_view bytes, char* out) {
  char* const start = out;
  for (const char c : bytes) out = Byte(static_cast<unsigned char>(c), out);
  return static_cast<std::size_t>(out - start);
}

std::size_t PairDecoder::End(char* out) {
  if (held_size_ == 0) return 0;
  held_size_ = 0;
  return static_cast<std::size_t>(Bad(out) - out);
}

char* PairDecoder::Byte(unsigned char byte, char* out) {
  if (held_size_ == 1) return Pair(byte, out);
  if (held_size_ > 1) return FourBytes(byte, out);
  if (byte < 0x80) return Put(byte, out);
  if (byte == 0x80 && encoding_ == Encoding::kGb18030) return Put(0x20AC, out);
  if (!IsLead(byte)) return Bad(out);
  held_[held_size_++] = byte;
  return out;
}

char* PairDecoder::Pair(unsigned char trail, char* out) {
  const unsigned char lead = held_[0];
  if (encoding_ == Encoding::kGb18030 && Within(trail, '0', '9')) {
    held_[held_size_++] = trail;
    return out;
  }
  held_size_ = 0;
  const bool fits = IsTrail(encoding_, trail);
  const std::uint32_t code_point = fits ? table_.CodePoint(lead, trail) : 0;
  if (code_point != 0) {
    out = Put(code_point, out);
    const std::uint32_t mark = table_.Mark(lead, trail);
    return mark == 0 ? out : Put(mark, out);
  }
  out = Bad(out);
  return trail < 0x80 ? Put(trail, out) : out;
}

char* PairDecoder::FourBytes(unsigned char byte, char* out) {
  const bool fits = held_size_ == 2 ? IsLead(byte) : Within(byte, '0', '9');
  if (held_size_ == 2 && fits) {
    held_[held_size_++] = byte;
    return out;
  }
  const std::size_t size = std::exchange(held_size_, 0);
  if (fits) {
    const std::uint32_t number = ((held_[0] - kFirstLead) * 10u + (held_[1] - '0')) * 1260u +
                                 (held_[2] - kFirstLead) * 10u + (byte - '0');
    const std::uint32_t code_point = table_.OfFourBytes(number);
    if (code_point != 0) return Put(code_point, out);
  }
  // The first byte alone is broken: what follows it is read again.
  const std::array<unsigned char, 3> again = {held_[1], held_[2], byte};
  out = Bad(out);
  out = Byte(again[0], out);
  if (size == 3) out = Byte(again[1], out);
  return Byte(again[2], out);
}

char* PairDecoder::Put(std::uint32_t code_point, char* out) {
  const bool first = std::exchange(first_, false);
  if (first && code_point == kByteOrderMark) return out;
  lines_.Count(code_point);
  return PutUtf8(code_point, out);
}

char* PairDecoder::Bad(char* out) {
  if (last_bad_line_ != lines_.line()) {
    last_bad_line_ = lines_.line();
    const bool big5 = encoding_ == Encoding::kBig5;
    issues_->Add(big5 ? "csv.bad_big5" : "csv.bad_gb18030", Severity::kNotice, last_bad_line_,
                 std::string("A row holds bytes that are no character of ") +
                     (big5 ? "Big5" : "GB18030") +
                     " and are shown as U+FFFD: check the encoding, or export the file as UTF-8.");
  }
  return Put(kReplacement, out);
}

}  // namespace holdfast
