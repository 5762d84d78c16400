#include "not_data.h"

#include <algorithm>

#include "holdfast/values/fold.h"
#include "trimmed.h"

namespace holdfast {
namespace {

constexpr std::string_view kTotals[] = {
    "total",       "totals",    "grandtotal",  "grandtotals",
    "subtotal",    "subtotals", "sum",         "合计",
    "总计",        "小计",      "總計",        "合計",
    "小計",        "jumlah",    "jumlahbesar", "jumlahkeseluruhan",
    "jumlahkecil",
};

// What a file's footer begins with, as FoldKey leaves it.
constexpr std::string_view kFooters[] = {
    "copyright",       "©",           "confidentialinformation",
    "reportgenerated", "generatedby", "generatedon",
    "免责声明",        "免責聲明",    "penafian",
    "accrualbasis",    "cashbasis",   "disclaimer",
};

// What a total may be of where any other word could be a customer's: "Total MRR".
constexpr std::string_view kMeasures[] = {"mrr",     "arr",    "revenue",   "amount",
                                          "amounts", "sales",  "customers", "active",
                                          "monthly", "annual", "recurring"};

// So long is no word, and no heading.
constexpr std::size_t kNote = 30;

bool Blank(std::string_view cell) {
  if (cell.empty()) return true;
  const std::string_view trimmed = Trimmed(cell);
  // Wide spaces are a few bytes each.
  return trimmed.empty() || (static_cast<unsigned char>(trimmed.front()) >= 0x80 &&
                             trimmed.size() <= 12 && Fold(trimmed).text().empty());
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool BeginsWithAny(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

// Whether the word is in lower case what `text` begins with in any.
bool Begins(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (Lower(text[i]) != word[i]) return false;
  }
  return true;
}

// Whether a cell begins like a word of kTotals: cheap, and true for few names.
bool BeginsLikeTotalByWord(std::string_view cell) {
  switch (Lower(cell.front())) {
    case 't':
      return Begins(cell, "total");
    case 's':
      return Begins(cell, "subto") || Begins(cell, "sub-") || Begins(cell, "sub ") ||
             (Begins(cell, "sum") && cell.size() < 6);
    case 'g':
      return Begins(cell, "grand") && cell.size() > 6 &&
             (Lower(cell[5]) == 't' || Lower(cell[6]) == 't');
    case 'j':
      return Begins(cell, "jumla");
    default:
      break;
  }
  // Full-width letters are told apart later.
  constexpr std::string_view kHeads[] = {"合", "总", "總", "小", "\xEF\xBC"};
  return static_cast<unsigned char>(cell.front()) >= 0xe5 && BeginsWithAny(cell, kHeads);
}

// Nearly every name is told by its first letter.
inline bool BeginsLikeTotal(std::string_view cell) {
  if (cell.size() < 3) return false;
  const auto first = static_cast<unsigned char>(cell.front());
  const char lower = static_cast<char>(first | 0x20U);
  const bool may = first >= 0xe5 || lower == 't' || lower == 's' || lower == 'g' || lower == 'j';
  return may && BeginsLikeTotalByWord(cell);
}

bool IsTotalWord(std::string_view cell) {
  const FoldedText folded = FoldKey(cell);
  std::string_view key = folded.text();
  while (key.ends_with(':')) key.remove_suffix(1);
  return folded.fits() &&
         std::find(std::begin(kTotals), std::end(kTotals), key) != std::end(kTotals);
}

bool OnlyMeasures(std::string_view text) {
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (std::find(std::begin(kMeasures), std::end(kMeasures), word) == std::end(kMeasures)) {
      return false;
    }
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return true;
}

// "Grand Totals (5700 records)", "Total for Acme", "Total MRR", and with `any` "Total Acme".
bool BeginsAsTotal(std::string_view cell, bool any) {
  const FoldedText folded = Fold(cell);
  std::string_view text = folded.text();
  if (text.starts_with("grand total")) return true;
  if (!text.starts_with("total ") && !text.starts_with("subtotal ")) return false;
  text.remove_prefix(text.find(' ') + 1);
  return any || text.starts_with('(') || text.starts_with("for ") || OnlyMeasures(text);
}

bool BeginsAsFooter(std::string_view cell) {
  return BeginsWithAny(FoldKey(cell.substr(0, 60)).text(), kFooters);
}

bool IsNote(std::string_view cell) {
  const std::string_view text = Trimmed(cell);
  const bool words = std::count(text.begin(), text.end(), ' ') >= 2;
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
  return (words && text.size() > kNote) || (!ascii && text.size() > 3 * kNote);
}

bool IsDateRole(Role role) {
  switch (role) {
    case Role::kStart:
    case Role::kEnd:
    case Role::kCanceledAt:
    case Role::kMonth:
    case Role::kDate:
    case Role::kPeriodStart:
    case Role::kPeriodEnd:
    case Role::kDueDate:
      return true;
    default:
      return false;
  }
}

bool IsAmountRole(Role role) {
  switch (role) {
    case Role::kQuantity:
    case Role::kUnitAmount:
    case Role::kAmount:
    case Role::kMrr:
    case Role::kArr:
    case Role::kDiscountAmount:
    case Role::kMonthValue:
    case Role::kTax:
    case Role::kRefunded:
    case Role::kMrrChange:
    case Role::kMrrBefore:
    case Role::kBaseAmount:
    case Role::kRenewedAmount:
    case Role::kLostAmount:
    case Role::kRate:
    case Role::kIndex:
      return true;
    default:
      return false;
  }
}

// The dates that every row of a table has, the surest first.
constexpr Role kMainDates[] = {Role::kStart, Role::kMonth, Role::kDate, Role::kPeriodStart,
                               Role::kDueDate};

Role KeyRoleOf(const RecordCells& cells) {
  switch (cells.mapping().table) {
    case Table::kPlans:
      return Role::kPlan;
    case Table::kRates:
    case Table::kSurveys:
      return Role::kDate;
    case Table::kCosts:
    case Table::kIndustry:
      return cells.Has(Role::kMonth) ? Role::kMonth : Role::kDate;
    default:
      return Role::kCustomer;
  }
}

}  // namespace

NotDataScreen::NotDataScreen(const RecordCells& cells) : cells_(cells) {
  const Mapping& mapping = cells.mapping();
  const Role key = KeyRoleOf(cells);
  bool wide = false;
  for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
    const Role role = mapping.columns[i].role;
    if (role == key && key_ == kAbsent) key_ = i;
    if (role == Role::kCustomerName && name_ == kAbsent) name_ = i;
    if (IsDateRole(role)) dates_.push_back(i);
    if (IsAmountRole(role)) amounts_.push_back(i);
    wide = wide || role == Role::kMonthValue;
  }
  for (const Role role : kMainDates) {
    const auto of_role = [role](const Column& column) { return column.role == role; };
    const auto found = std::find_if(mapping.columns.begin(), mapping.columns.end(), of_role);
    if (found == mapping.columns.end() || role == key) continue;
    main_date_ = static_cast<std::uint32_t>(found - mapping.columns.begin());
    break;
  }
  groups_ = mapping.table == Table::kInvoices;
  names_only_ = wide || mapping.table == Table::kCustomers || mapping.table == Table::kPlans;
}

std::string_view NotDataScreen::CellAt(std::span<const std::string_view> record,
                                       std::uint32_t column) const {
  return column < record.size() ? record[column] : std::string_view();
}

bool NotDataScreen::LooksLikeData(std::span<const std::string_view> record) const {
  if (record.size() < cells_.mapping().columns.size() || key_ == kAbsent) return false;
  const std::string_view key = record[key_];
  if (key.empty() || BeginsLikeTotal(key) || key.front() == ' ') return false;
  if (key == cells_.mapping().columns[key_].name) return false;
  if (name_ != kAbsent && BeginsLikeTotal(record[name_])) return false;
  if (main_date_ != kAbsent) return !record[main_date_].empty();
  std::size_t filled = 0;
  for (std::size_t i = 0; i < record.size() && filled < 2; ++i) filled += record[i].empty() ? 0 : 1;
  return filled == 2;
}

bool NotDataScreen::AnyFilled(std::span<const std::string_view> record,
                              const std::vector<std::uint32_t>& columns) const {
  return std::any_of(columns.begin(), columns.end(),
                     [&](std::uint32_t column) { return !Blank(CellAt(record, column)); });
}

bool NotDataScreen::IsHeader(std::span<const std::string_view> record) const {
  const std::vector<Column>& columns = cells_.mapping().columns;
  if (record.size() != columns.size()) return false;
  for (std::size_t i = 0; i < record.size(); ++i) {
    const std::string_view cell = Trimmed(record[i]);
    // A column without a name of its own is called by its number.
    const bool unnamed = cell.empty() && columns[i].name.starts_with("column ");
    if (!unnamed && cell != Trimmed(columns[i].name)) return false;
  }
  return true;
}

bool NotDataScreen::IsTotal(std::span<const std::string_view> record) const {
  const bool dated = AnyFilled(record, dates_);
  const bool keyed = !Blank(CellAt(record, key_));
  for (std::uint32_t i = 0; i < record.size(); ++i) {
    const std::string_view cell = record[i];
    if (Blank(cell) || std::find(amounts_.begin(), amounts_.end(), i) != amounts_.end()) continue;
    // A plan or a product may be called "Total" on a row that is one.
    if (IsTotalWord(cell) && (IsName(i) || !keyed || (!dated && !names_only_))) return true;
    if (!dated && cells_.mapping().table != Table::kCustomers &&
        BeginsAsTotal(cell, groups_ || !names_only_)) {
      return true;
    }
  }
  return false;
}

bool NotDataScreen::IsFooter(std::span<const std::string_view> record, std::size_t filled) const {
  const auto first = std::find_if_not(record.begin(), record.end(), Blank);
  const bool misfit = record.size() != cells_.mapping().columns.size();
  // An unquoted comma cuts a footer in two.
  if (filled == 1 || misfit) {
    if (BeginsAsFooter(*first)) return true;
  }
  const auto column = static_cast<std::uint32_t>(first - record.begin());
  const bool name = groups_ ? column == 0 || IsName(column) : names_only_ && IsName(column);
  return filled == 1 && !name && IsNote(*first);
}

NotData NotDataScreen::KindOf(std::span<const std::string_view> record) const {
  const auto filled = static_cast<std::size_t>(
      std::count_if(record.begin(), record.end(), [](std::string_view c) { return !Blank(c); }));
  if (filled == 0) return NotData::kBlank;
  if (IsHeader(record)) return NotData::kRepeatedHeader;
  if (IsTotal(record)) return NotData::kTotal;
  if (IsFooter(record, filled)) return NotData::kFooter;
  const bool heads = !Blank(CellAt(record, 0)) || !Blank(CellAt(record, key_));
  return groups_ && filled == 1 && heads ? NotData::kGroup : NotData::kData;
}

}  // namespace holdfast
