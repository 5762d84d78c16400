#include "holdfast/rows/row_parser.h"

#include <string>
#include <type_traits>
#include <variant>

#include "cost_rows.h"
#include "customer_rows.h"
#include "holdfast/values/fold.h"
#include "industry_rows.h"
#include "invoice_rows.h"
#include "movement_rows.h"
#include "mrr_rows.h"
#include "not_data.h"
#include "plan_rows.h"
#include "rate_rows.h"
#include "record_cells.h"
#include "renewal_rows.h"
#include "row_attributes.h"
#include "subscription_rows.h"
#include "survey_rows.h"
#include "trimmed.h"
#include "usage_rows.h"

namespace holdfast {
namespace {

struct Finding {
  std::string_view code;
  std::string_view message;
};

Finding FindingOf(NotData kind) {
  switch (kind) {
    case NotData::kBlank:
      return {"row.blank", "All cells of the row are blank"};
    case NotData::kRepeatedHeader:
      return {"row.repeated_header", "The row is the header once more"};
    case NotData::kTotal:
      return {"row.total", "The row is a sum of others"};
    case NotData::kFooter:
      return {"row.footer", "The row is a note and no data"};
    default:
      return {"row.group", "The row only names the customer of the rows below it"};
  }
}

}  // namespace

class RowParser::Impl {
 public:
  Impl(const Mapping& mapping, const Settings& settings, const Plans* plans)
      : cells_(mapping, settings), screen_(cells_), attributes_(cells_) {
    Choose(plans);
    invoices_ = std::get_if<InvoiceRows>(&table_);
  }

  std::span<const Row> Parse(const Record& record) {
    cells_.Begin(record);
    if (!screen_.LooksLikeData(record.cells) && LeavesOut(record)) return {};
    if (!cells_.CheckCellCount()) return {};
    if (invoices_ != nullptr) invoices_->Carry();
    if (!cells_.CheckTestMode()) {
      Account();
      return {};
    }
    if (!cells_.ReadCurrency()) return {};
    const std::span<const Row> rows = std::visit([](auto& table) { return Rows(table); }, table_);
    return cells_.fate() == Fate::kUsed ? rows : std::span<const Row>();
  }

  const RowAttributes& attributes() const { return attributes_; }
  std::span<const std::string_view> ReadAttributes() { return attributes_.Read(); }

  const OneOffRow* OneOff() {
    const bool apart = cells_.reason() == "row.one_off" || cells_.reason() == "row.usage";
    return invoices_ != nullptr && apart ? invoices_->OneOff() : nullptr;
  }

  const SignUpRow* SignUp() {
    if (invoices_ != nullptr) return invoices_->SignUp();
    SubscriptionRows* table = std::get_if<SubscriptionRows>(&table_);
    return table == nullptr ? nullptr : table->SignUp();
  }

  const RecordCells& cells() const { return cells_; }
  RecordCells& cells() { return cells_; }
  template <typename T>
  const T* table() const {
    return std::get_if<T>(&table_);
  }
  template <typename T>
  const T* used() const {
    return cells_.fate() == Fate::kUsed ? table<T>() : nullptr;
  }

 private:
  static std::span<const Row> Rows(std::monostate) { return {}; }
  template <typename T>
  static std::span<const Row> Rows(T& table) {
    return table.Parse();
  }

  void Choose(const Plans* plans) {
    switch (cells_.mapping().table) {
      case Table::kSubscriptions:
        table_.emplace<SubscriptionRows>(cells_, plans);
        break;
      case Table::kMrr:
        table_.emplace<MrrRows>(cells_);
        break;
      case Table::kInvoices:
        table_.emplace<InvoiceRows>(cells_, plans);
        break;
      case Table::kMovements:
        table_.emplace<MovementRows>(cells_);
        break;
      case Table::kCustomers:
        table_.emplace<CustomerRows>(cells_);
        break;
      case Table::kRenewals:
        table_.emplace<RenewalRows>(cells_);
        break;
      case Table::kRates:
        table_.emplace<RateRows>(cells_);
        break;
      case Table::kPlans:
        table_.emplace<PlanRows>(cells_);
        break;
      case Table::kUsage:
        table_.emplace<UsageRows>(cells_);
        break;
      case Table::kCosts:
        table_.emplace<CostRows>(cells_);
        break;
      case Table::kSurveys:
        table_.emplace<SurveyRows>(cells_);
        break;
      case Table::kIndustry:
        table_.emplace<IndustryRows>(cells_);
        break;
    }
  }

  // A row that is left out before it is read still belongs to the account of the amounts.
  void Account() {
    if (!cells_.ReadCurrency()) return;
    std::visit(
        [](auto& table) {
          if constexpr (!std::is_same_v<decltype(table), std::monostate&>) table.Account();
        },
        table_);
  }

  bool LeavesOut(const Record& record) {
    const NotData kind = screen_.KindOf(record.cells);
    if (kind == NotData::kData) return false;
    const Finding finding = FindingOf(kind);
    if (cells_.Ignore(finding.code, {}, {}, finding.message)) return false;
    if (invoices_ != nullptr) Group(kind, record);
    if (record.cells.size() == cells_.mapping().columns.size()) Account();
    return true;
  }

  void Group(NotData kind, const Record& record) {
    if (kind == NotData::kTotal) invoices_->OpenGroup({});
    if (kind != NotData::kGroup) return;
    for (const std::string_view cell : record.cells) {
      if (!Trimmed(cell).empty()) return invoices_->OpenGroup(Trimmed(cell));
    }
  }

  RecordCells cells_;
  NotDataScreen screen_;
  RowAttributes attributes_;
  std::variant<std::monostate, SubscriptionRows, MrrRows, InvoiceRows, MovementRows, CustomerRows,
               RenewalRows, RateRows, PlanRows, UsageRows, CostRows, SurveyRows, IndustryRows>
      table_;
  InvoiceRows* invoices_ = nullptr;
};

RowParser::RowParser(const Mapping& mapping, const Settings& settings, const Plans* plans)
    : impl_(std::make_unique<Impl>(mapping, settings, plans)) {}
RowParser::~RowParser() = default;
RowParser::RowParser(RowParser&&) noexcept = default;
RowParser& RowParser::operator=(RowParser&&) noexcept = default;

std::span<const Row> RowParser::Parse(const Record& record) { return impl_->Parse(record); }

Fate RowParser::fate() const { return impl_->cells().fate(); }
std::string_view RowParser::reason() const { return impl_->cells().reason(); }
std::string_view RowParser::explanation() const { return impl_->cells().explanation(); }
void RowParser::ExplainEvery() { impl_->cells().ExplainEvery(); }
std::span<const AmountRead> RowParser::amounts() const { return impl_->cells().amounts(); }
const IssueLog& RowParser::issues() const { return impl_->cells().issues(); }

std::string_view RowParser::subscription() const {
  const RecordCells& cells = impl_->cells();
  if (cells.settings().grain == Grain::kCustomer) return {};
  return WithoutGuard(Trimmed(cells.Cell(Role::kSubscription)));
}

const CustomerRow* RowParser::customer() const {
  const CustomerRows* table = impl_->used<CustomerRows>();
  return table == nullptr ? nullptr : &table->row();
}

const RenewalRow* RowParser::renewal() const {
  const RenewalRows* table = impl_->used<RenewalRows>();
  return table == nullptr ? nullptr : &table->row();
}

const RateRow* RowParser::rate() const {
  const RateRows* table = impl_->used<RateRows>();
  return table == nullptr ? nullptr : &table->row();
}

const PlanRow* RowParser::plan() const {
  const PlanRows* table = impl_->used<PlanRows>();
  return table == nullptr ? nullptr : &table->row();
}

const UsageRow* RowParser::usage() const {
  const UsageRows* table = impl_->used<UsageRows>();
  return table == nullptr ? nullptr : &table->row();
}

std::span<const CostRow> RowParser::costs() const {
  const CostRows* table = impl_->used<CostRows>();
  return table == nullptr ? std::span<const CostRow>() : table->rows();
}

const SurveyRow* RowParser::survey() const {
  const SurveyRows* table = impl_->used<SurveyRows>();
  return table == nullptr ? nullptr : &table->row();
}

const IndustryRow* RowParser::industry() const {
  const IndustryRows* table = impl_->used<IndustryRows>();
  return table == nullptr ? nullptr : &table->row();
}

const OneOffRow* RowParser::one_off() { return impl_->OneOff(); }

const SignUpRow* RowParser::sign_up() { return impl_->SignUp(); }

std::span<const std::string> RowParser::attribute_names() const {
  return impl_->attributes().names();
}

std::span<const std::string_view> RowParser::attributes() { return impl_->ReadAttributes(); }

std::span<const Month> RowParser::column_months() const {
  const MrrRows* mrr = impl_->table<MrrRows>();
  return mrr == nullptr ? std::span<const Month>() : mrr->column_months();
}

}  // namespace holdfast
