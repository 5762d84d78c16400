#include "holdfast/values/cost_words.h"

#include <iterator>
#include <span>

#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

using enum CostKind;

template <typename T>
struct Word {
  std::string_view key;  // As FoldKey leaves it.
  T meaning;
};

constexpr std::string_view kCostNames[] = {"sales_marketing", "retention", "cost_of_revenue",
                                           "research", "administration"};
static_assert(std::size(kCostNames) == kCostKindCount);

constexpr Word<CostKind> kCosts[] = {
    {"salesmarketing", kSalesMarketing},
    {"sales&marketing", kSalesMarketing},
    {"salesandmarketing", kSalesMarketing},
    {"marketing&sales", kSalesMarketing},
    {"s&m", kSalesMarketing},
    {"sm", kSalesMarketing},
    {"sales", kSalesMarketing},
    {"marketing", kSalesMarketing},
    {"advertising", kSalesMarketing},
    {"ads", kSalesMarketing},
    {"acquisition", kSalesMarketing},
    {"cac", kSalesMarketing},
    {"销售", kSalesMarketing},
    {"市场", kSalesMarketing},
    {"营销", kSalesMarketing},
    {"销售费用", kSalesMarketing},
    {"市场费用", kSalesMarketing},
    {"销售与市场", kSalesMarketing},
    {"销售和市场", kSalesMarketing},
    {"获客成本", kSalesMarketing},
    {"銷售", kSalesMarketing},
    {"行銷", kSalesMarketing},
    {"銷售費用", kSalesMarketing},
    {"銷售與行銷", kSalesMarketing},
    {"獲客成本", kSalesMarketing},
    {"jualan", kSalesMarketing},
    {"pemasaran", kSalesMarketing},
    {"jualandanpemasaran", kSalesMarketing},
    {"jualan&pemasaran", kSalesMarketing},
    {"pemerolehan", kSalesMarketing},
    {"retention", kRetention},
    {"crc", kRetention},
    {"support", kRetention},
    {"success", kRetention},
    {"customersuccess", kRetention},
    {"customersupport", kRetention},
    {"customerservice", kRetention},
    {"service", kRetention},
    {"servicesuccess", kRetention},
    {"service/success", kRetention},
    {"support&success", kRetention},
    {"supportandsuccess", kRetention},
    {"service&success", kRetention},
    {"serviceandsuccess", kRetention},
    {"accountmanagement", kRetention},
    {"客户成功", kRetention},
    {"客服", kRetention},
    {"服务", kRetention},
    {"服务费用", kRetention},
    {"服务成本", kRetention},
    {"留存成本", kRetention},
    {"售后", kRetention},
    {"客戶成功", kRetention},
    {"服務", kRetention},
    {"服務費用", kRetention},
    {"服務成本", kRetention},
    {"sokongan", kRetention},
    {"perkhidmatan", kRetention},
    {"kejayaanpelanggan", kRetention},
    {"pengekalan", kRetention},
    {"cogs", kCostOfRevenue},
    {"costofrevenue", kCostOfRevenue},
    {"costofsales", kCostOfRevenue},
    {"costofgoodssold", kCostOfRevenue},
    {"hosting", kCostOfRevenue},
    {"infrastructure", kCostOfRevenue},
    {"delivery", kCostOfRevenue},
    {"营业成本", kCostOfRevenue},
    {"主营业务成本", kCostOfRevenue},
    {"服务器", kCostOfRevenue},
    {"云服务", kCostOfRevenue},
    {"交付", kCostOfRevenue},
    {"營業成本", kCostOfRevenue},
    {"伺服器", kCostOfRevenue},
    {"雲端服務", kCostOfRevenue},
    {"kosjualan", kCostOfRevenue},
    {"pengehosan", kCostOfRevenue},
    {"r&d", kResearch},
    {"rd", kResearch},
    {"rnd", kResearch},
    {"research", kResearch},
    {"research&development", kResearch},
    {"researchanddevelopment", kResearch},
    {"development", kResearch},
    {"engineering", kResearch},
    {"product", kResearch},
    {"研发", kResearch},
    {"研发费用", kResearch},
    {"研發", kResearch},
    {"研發費用", kResearch},
    {"penyelidikan", kResearch},
    {"penyelidikandanpembangunan", kResearch},
    {"g&a", kAdministration},
    {"ga", kAdministration},
    {"admin", kAdministration},
    {"administration", kAdministration},
    {"generalandadministrative", kAdministration},
    {"general&administrative", kAdministration},
    {"overhead", kAdministration},
    {"行政", kAdministration},
    {"管理费用", kAdministration},
    {"行政费用", kAdministration},
    {"管理費用", kAdministration},
    {"行政費用", kAdministration},
    {"pentadbiran", kAdministration},
};

constexpr Word<SurveyKind> kSurveys[] = {
    {"nps", SurveyKind::kNps},          {"customer", SurveyKind::kNps},
    {"customernps", SurveyKind::kNps},  {"客户", SurveyKind::kNps},
    {"客戶", SurveyKind::kNps},         {"pelanggan", SurveyKind::kNps},
    {"relationship", SurveyKind::kNps}, {"enps", SurveyKind::kEnps},
    {"employee", SurveyKind::kEnps},    {"employeenps", SurveyKind::kEnps},
    {"staff", SurveyKind::kEnps},       {"员工", SurveyKind::kEnps},
    {"員工", SurveyKind::kEnps},        {"pekerja", SurveyKind::kEnps},
};

template <typename T>
std::optional<T> Find(std::span<const Word<T>> words, std::string_view cell) {
  const FoldedText key = FoldKey(cell);
  for (const Word<T>& word : words) {
    if (word.key == key.text()) return word.meaning;
  }
  return std::nullopt;
}

}  // namespace

std::string_view ToString(CostKind kind) { return kCostNames[static_cast<std::size_t>(kind)]; }

std::optional<CostKind> CostKindFromString(std::string_view text) {
  for (std::size_t at = 0; at < kCostKindCount; ++at) {
    if (kCostNames[at] == text) return static_cast<CostKind>(at);
  }
  return std::nullopt;
}

std::optional<CostKind> ParseCostKind(std::string_view cell) {
  return Find(std::span<const Word<CostKind>>(kCosts), cell);
}

std::string_view ToString(SurveyKind kind) { return kind == SurveyKind::kNps ? "nps" : "enps"; }

std::optional<SurveyKind> ParseSurveyKind(std::string_view cell) {
  return Find(std::span<const Word<SurveyKind>>(kSurveys), cell);
}

}  // namespace holdfast
