#include "holdfast/rows/row_parser.h"

#include <variant>

#include "mrr_rows.h"
#include "record_cells.h"
#include "subscription_rows.h"

namespace holdfast {

class RowParser::Impl {
 public:
  Impl(const Mapping& mapping, const Settings& settings) : cells_(mapping, settings) {
    if (mapping.table == Table::kMrr) {
      table_.emplace<MrrRows>(cells_);
    } else {
      table_.emplace<SubscriptionRows>(cells_);
    }
  }

  std::span<const Row> Parse(const Record& record) {
    cells_.Begin(record);
    if (!cells_.CheckCellCount() || !cells_.ReadCurrency()) return {};
    const std::span<const Row> rows = std::visit(
        [](auto& table) -> std::span<const Row> {
          if constexpr (std::is_same_v<decltype(table), std::monostate&>) {
            return {};
          } else {
            return table.Parse();
          }
        },
        table_);
    return cells_.fate() == Fate::kUsed ? rows : std::span<const Row>();
  }

  const RecordCells& cells() const { return cells_; }
  template <typename T>
  const T* table() const {
    return std::get_if<T>(&table_);
  }

 private:
  RecordCells cells_;
  std::variant<std::monostate, SubscriptionRows, MrrRows> table_;
};

RowParser::RowParser(const Mapping& mapping, const Settings& settings, const Plans*)
    : impl_(std::make_unique<Impl>(mapping, settings)) {}
RowParser::~RowParser() = default;
RowParser::RowParser(RowParser&&) noexcept = default;
RowParser& RowParser::operator=(RowParser&&) noexcept = default;

std::span<const Row> RowParser::Parse(const Record& record) { return impl_->Parse(record); }

Fate RowParser::fate() const { return impl_->cells().fate(); }
std::string_view RowParser::reason() const { return impl_->cells().reason(); }
std::span<const AmountRead> RowParser::amounts() const { return impl_->cells().amounts(); }
const CustomerRow* RowParser::customer() const { return nullptr; }
const RenewalRow* RowParser::renewal() const { return nullptr; }
const RateRow* RowParser::rate() const { return nullptr; }
const PlanRow* RowParser::plan() const { return nullptr; }
const IssueLog& RowParser::issues() const { return impl_->cells().issues(); }

std::span<const Month> RowParser::column_months() const {
  const MrrRows* mrr = impl_->table<MrrRows>();
  return mrr == nullptr ? std::span<const Month>() : mrr->column_months();
}

}  // namespace holdfast
