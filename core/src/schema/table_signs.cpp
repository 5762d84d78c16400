#include "table_signs.h"

#include <array>

namespace holdfast {
namespace {

enum Kind : std::size_t { kInvoices, kPayments, kMovements, kCustomers, kRenewals, kKinds };

constexpr Table kTables[] = {Table::kInvoices, Table::kInvoices, Table::kMovements,
                             Table::kCustomers, Table::kRenewals};

struct TableSign {
  std::string_view key;
  Kind kind;
  int weight;  // kEnough of them make a kind.
};
constexpr int kEnough = 2;

constexpr TableSign kSigns[] = {
    {"invoice number", kInvoices, 2},
    {"invoice no", kInvoices, 2},
    {"invoice date", kInvoices, 2},
    {"invoice issuing date", kInvoices, 2},
    {"invoice lago id", kInvoices, 2},
    {"invoice id", kInvoices, 1},
    {"invoice type", kInvoices, 1},
    {"billed date", kInvoices, 2},
    {"issuing date", kInvoices, 1},
    {"due date", kInvoices, 1},
    {"due on", kInvoices, 1},
    {"amount due", kInvoices, 1},
    {"amount paid", kInvoices, 1},
    {"total discount amount", kInvoices, 1},
    {"subtotal", kInvoices, 1},
    {"tax amount", kInvoices, 1},
    {"line item start date", kInvoices, 2},
    {"adjustment start at", kInvoices, 2},
    {"service period start", kInvoices, 2},
    {"fee from date", kInvoices, 2},
    {"credit note number", kInvoices, 2},
    {"credit note lago id", kInvoices, 2},
    {"账单号", kInvoices, 2},
    {"发票号", kInvoices, 2},
    {"发票号码", kInvoices, 2},
    {"开票日期", kInvoices, 2},
    {"账单日期", kInvoices, 2},
    {"帳單號", kInvoices, 2},
    {"發票號碼", kInvoices, 2},
    {"發票日期", kInvoices, 2},
    {"no invois", kInvoices, 2},
    {"nombor invois", kInvoices, 2},
    {"tarikh invois", kInvoices, 2},
    {"card id", kPayments, 1},
    {"captured", kPayments, 1},
    {"amount refunded", kPayments, 1},
    {"refunded amount", kPayments, 1},
    {"statement descriptor", kPayments, 1},
    {"payment intent id", kPayments, 2},
    {"transaction id", kPayments, 2},
    {"store transaction id", kPayments, 2},
    {"transaction type", kPayments, 1},
    {"transaction status", kPayments, 1},
    {"charge id", kPayments, 1},
    {"payment id", kPayments, 2},
    {"payment date", kPayments, 2},
    {"payment method", kPayments, 1},
    {"order id", kPayments, 1},
    {"order date", kPayments, 2},
    {"transaction date", kPayments, 2},
    {"paid at", kPayments, 1},
    {"refunded at", kPayments, 1},
    {"purchase id", kPayments, 2},
    {"purchase date", kPayments, 2},
    {"financial status", kPayments, 2},
    {"lineitem name", kPayments, 1},
    {"event date", kPayments, 2},
    {"支付时间", kPayments, 2},
    {"付款日期", kPayments, 2},
    {"支付時間", kPayments, 2},
    {"masa pembayaran", kPayments, 2},
    {"tarikh bayaran", kPayments, 2},
    {"mrr movement", kMovements, 2},
    {"activity mrr movement", kMovements, 2},
    {"movement type", kMovements, 2},
    {"change category", kMovements, 2},
    {"change type", kMovements, 2},
    {"mrr change", kMovements, 2},
    {"mrr before", kMovements, 1},
    {"mrr after", kMovements, 1},
    {"变动类型", kMovements, 2},
    {"異動類型", kMovements, 2},
    {"jenis perubahan", kMovements, 2},
    {"delinquent", kCustomers, 1},
    {"total spend", kCustomers, 2},
    {"signup date", kCustomers, 1},
    {"industry", kCustomers, 1},
    {"region", kCustomers, 1},
    {"country", kCustomers, 1},
    {"account country", kCustomers, 1},
    {"account created at", kCustomers, 2},
    {"acquisition channel", kCustomers, 1},
    {"company size", kCustomers, 1},
    {"first name", kCustomers, 1},
    {"last name", kCustomers, 1},
    {"labels", kCustomers, 1},
    {"phone", kCustomers, 1},
    {"company", kCustomers, 1},
    {"company name", kCustomers, 1},
    {"utm source", kCustomers, 1},
    {"规模", kCustomers, 1},
    {"渠道", kCustomers, 1},
    {"規模", kCustomers, 1},
    {"通路", kCustomers, 1},
    {"segmen", kCustomers, 1},
    {"segment", kCustomers, 1},
    {"国家", kCustomers, 1},
    {"國家", kCustomers, 1},
    {"wilayah", kCustomers, 1},
    {"subscribed to emails", kCustomers, 1},
    {"email disabled", kCustomers, 2},
    {"所属行业", kCustomers, 1},
    {"行业", kCustomers, 1},
    {"地区", kCustomers, 1},
    {"產業", kCustomers, 1},
    {"地區", kCustomers, 1},
    {"industri", kCustomers, 1},
    {"negara", kCustomers, 1},
    {"deal name", kRenewals, 2},
    {"deal stage", kRenewals, 2},
    {"close date", kRenewals, 1},
    {"opportunity id", kRenewals, 2},
    {"opportunity name", kRenewals, 2},
    {"renewal date", kRenewals, 2},
    {"next renewal date", kRenewals, 1},
    {"renewal baseline", kRenewals, 2},
    {"renewal amount", kRenewals, 2},
    {"renewed amount", kRenewals, 2},
    {"churn amount", kRenewals, 1},
    {"续费日期", kRenewals, 2},
    {"续约日期", kRenewals, 2},
    {"續費日期", kRenewals, 2},
    {"續約日期", kRenewals, 2},
    {"tarikh pembaharuan", kRenewals, 2},
    {"tarikh pembaharuan berikutnya", kRenewals, 1},
    {"下次续费日期", kRenewals, 1},
    {"合同到期日", kRenewals, 1},
    {"合約到期日", kRenewals, 1},
    {"renewal status", kRenewals, 1},
    {"renewal due date", kRenewals, 2},
    {"arr up for renewal", kRenewals, 2},
    {"应续金额", kRenewals, 2},
    {"應續金額", kRenewals, 2},
    {"续约金额", kRenewals, 2},
    {"續約金額", kRenewals, 2},
    {"jumlah perlu diperbaharui", kRenewals, 2},
    {"jumlah pembaharuan", kRenewals, 2},
};

}  // namespace

std::optional<TableSigns> SignsOf(const std::vector<HeadColumn>& columns, bool no_money) {
  std::array<int, kKinds> weights = {};
  std::array<std::vector<std::string>, kKinds> signs;
  for (const HeadColumn& column : columns) {
    for (const TableSign& sign : kSigns) {
      if (sign.key != column.normal.key || column.normal.metadata) continue;
      weights[sign.kind] += sign.weight;
      signs[sign.kind].push_back(column.name);
    }
  }
  if (!no_money) weights[kCustomers] = 0;
  std::size_t best = 0;
  for (std::size_t kind = 1; kind < kKinds; ++kind) {
    if (weights[kind] > weights[best]) best = kind;
  }
  if (weights[best] < kEnough) return std::nullopt;
  return TableSigns{.table = kTables[best], .signs = signs[best]};
}

}  // namespace holdfast
