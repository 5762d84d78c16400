#include "invoice_lines.h"

#include <map>
#include <string_view>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

bool IsCalledSo(std::string_view key) {
  return key.starts_with("line ") || key.starts_with("lineitem ") || key.starts_with("item ");
}

bool HasDifferentAmounts(const HeadColumn& invoices, const HeadColumn& amounts) {
  std::map<std::string_view, std::string_view> first;
  for (std::size_t row = 0; row < invoices.cells.size(); ++row) {
    const std::string_view invoice = Trim(invoices.cells[row]);
    const std::string_view amount = Trim(amounts.cells[row]);
    if (invoice.empty() || amount.empty()) continue;
    const auto [known, added] = first.try_emplace(invoice, amount);
    if (!added && known->second != amount) return true;
  }
  return false;
}

}  // namespace

bool AreInvoiceLines(const Picks& picks) {
  const HeadColumn* invoices = picks.ColumnOf(Role::kInvoice);
  if (invoices == nullptr) return false;
  for (const Role role : {Role::kAmount, Role::kUnitAmount}) {
    const HeadColumn* amounts = picks.ColumnOf(role);
    if (amounts == nullptr) continue;
    return IsCalledSo(amounts->normal.key) || HasDifferentAmounts(*invoices, *amounts);
  }
  return false;
}

}  // namespace holdfast
