#include "file_kind.h"

#include <algorithm>
#include <string>

#include "decoder.h"

namespace holdfast {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view what;
};

constexpr Magic kCompressed[] = {
    {"PK\x03\x04"sv, "a zip archive"},
    {"PK\x05\x06"sv, "an empty zip archive"},
    {"PK\x07\x08"sv, "a zip archive"},
    {"\x1F\x8B"sv, "a gzip archive"},
    {"\xFD"
     "7zXZ\x00"sv,
     "an xz archive"},
    {"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    {"Rar!\x1A\x07"sv, "a RAR archive"},
    {"\x04\x22\x4D\x18"sv, "an LZ4 archive"},
};

constexpr Magic kBinary[] = {
    {"%PDF-"sv, "a PDF"},
    {"\x89PNG\r\n\x1A\n"sv, "an image (PNG)"},
    {"\xFF\xD8\xFF"sv, "an image (JPEG)"},
    {"GIF87a"sv, "an image (GIF)"},
    {"GIF89a"sv, "an image (GIF)"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an Excel workbook of the old kind (.xls)"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"PAR1\x15"sv, "a Parquet file"},
    {"ARROW1\0"sv, "an Arrow file"},
    {"Obj\x01"sv, "an Avro file"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"{\\rtf"sv, "a rich text document (RTF)"},
    {"\x00\x00\xFE\xFF"sv, "a UTF-32 text"},
    {"\xFF\xFE\x00\x00"sv, "a UTF-32 text"},
};

constexpr std::string_view kMarkup[] = {"<!doctype html", "<html", "<?xml"};

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool IsBzip2(std::string_view head) {
  return head.starts_with("BZh") && head.size() >= 10 && head.substr(4, 6) == "1AY&SY";
}

bool IsTar(std::string_view head) {
  return head.size() > 262 && head.substr(257, 5) == "ustar" && Contains(head, "\0"sv);
}

bool IsMarkup(std::string_view head) {
  if (head.starts_with(kUtf8Bom)) head.remove_prefix(kUtf8Bom.size());
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  const auto same = [](char text, char lower) {
    const bool upper = text >= 'A' && text <= 'Z';
    return (upper ? static_cast<char>(text + ('a' - 'A')) : text) == lower;
  };
  return std::any_of(std::begin(kMarkup), std::end(kMarkup), [&](std::string_view tag) {
    return head.size() >= tag.size() && std::equal(tag.begin(), tag.end(), head.begin(),
                                                   [&](char a, char b) { return same(b, a); });
  });
}

Error Compressed(std::string_view head, std::string_view what) {
  const bool workbook = Contains(head, "[Content_Types].xml") || Contains(head, "xl/") ||
                        Contains(head, "opendocument.spreadsheet") || Contains(head, ".iwa");
  if (head.starts_with("PK") && workbook) {
    return {"csv.compressed",
            "This is a workbook (.xlsx, .ods or .numbers), not a CSV file: open it, save the sheet "
            "as CSV UTF-8 and give that file."};
  }
  return {"csv.compressed",
          "This is " + std::string(what) + ": unpack it and give the CSV file inside."};
}

Error Binary(std::string_view what) {
  return {"csv.binary", "This is " + std::string(what) +
                            ", not a CSV file: export the data as CSV (UTF-8) and give that file."};
}

}  // namespace

std::optional<Error> NotText(std::string_view head) {
  for (const Magic& magic : kCompressed) {
    if (head.starts_with(magic.bytes)) return Compressed(head, magic.what);
  }
  if (IsBzip2(head)) return Compressed(head, "a bzip2 archive");
  for (const Magic& magic : kBinary) {
    if (head.starts_with(magic.bytes)) return Binary(magic.what);
  }
  if (IsTar(head)) return Compressed(head, "a tar archive");
  if (IsMarkup(head)) return Binary("a web page or an XML document");
  return std::nullopt;
}

}  // namespace holdfast
