/** What a field of a table is called in each language. */
interface Words {
  en: string;
  "zh-Hans": string;
  "zh-Hant": string;
  ms: string;
}

const words = (en: string, hans: string, hant: string, ms: string): Words => ({
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
  ms,
});

const kRoles = {
  customer: words("Customer", "客户", "客戶", "Pelanggan"),
  family_name: words("Customer's family name", "客户的姓", "客戶的姓", "Nama keluarga pelanggan"),
  customer_name: words("Customer's name", "客户名称", "客戶名稱", "Nama pelanggan"),
  subscription: words("Subscription", "订阅", "訂閱", "Langganan"),
  plan: words("Plan", "套餐", "方案", "Pelan"),
  quantity: words("Quantity", "数量", "數量", "Kuantiti"),
  unit_amount: words("Price of one unit", "单价", "單價", "Harga seunit"),
  amount: words("Amount", "金额", "金額", "Amaun"),
  mrr: words("MRR", "MRR", "MRR", "MRR"),
  arr: words("ARR", "ARR", "ARR", "ARR"),
  discount_percent: words("Discount in percent", "折扣百分比", "折扣百分比", "Diskaun dalam peratus"),
  discount_amount: words("Discount amount", "折扣金额", "折扣金額", "Amaun diskaun"),
  discount_duration: words("How long the discount lasts", "折扣期限", "折扣期限", "Tempoh diskaun"),
  currency: words("Currency", "币种", "幣別", "Mata wang"),
  interval: words("Billing interval", "计费周期", "計費週期", "Kitaran bil"),
  interval_count: words("Intervals per bill", "每期周期数", "每期週期數", "Bilangan kitaran setiap bil"),
  start: words("Start", "开始", "開始", "Mula"),
  end: words("End", "结束", "結束", "Tamat"),
  canceled_at: words("Cancelled on", "取消日期", "取消日期", "Dibatalkan pada"),
  trial_end: words("End of the trial", "试用结束", "試用結束", "Tamat percubaan"),
  status: words("Status", "状态", "狀態", "Status"),
  month: words("Month", "月份", "月份", "Bulan"),
  month_value: words("MRR by month", "逐月 MRR", "逐月 MRR", "MRR mengikut bulan"),
  invoice: words("Invoice", "发票", "發票", "Invois"),
  line: words("Invoice line or payment", "发票行或付款", "發票項目或付款", "Baris invois atau bayaran"),
  date: words("Date", "日期", "日期", "Tarikh"),
  period_start: words("Service period from", "服务期开始", "服務期開始", "Tempoh perkhidmatan dari"),
  period_end: words("Service period to", "服务期结束", "服務期結束", "Tempoh perkhidmatan hingga"),
  tax: words("Tax", "税额", "稅額", "Cukai"),
  refunded: words("Refunded", "已退款", "已退款", "Dibayar balik"),
  kind: words("Kind", "类别", "類別", "Jenis"),
  proration: words("Proration", "按比例结算", "按比例結算", "Prorata"),
  test_mode: words("Test mode", "测试模式", "測試模式", "Mod ujian"),
  trial: words("Trial", "试用", "試用", "Percubaan"),
  latest: words("Latest version", "最新版本", "最新版本", "Versi terkini"),
  mrr_change: words("Change of MRR", "MRR 变动", "MRR 變動", "Perubahan MRR"),
  mrr_before: words("MRR before", "变动前 MRR", "變動前 MRR", "MRR sebelum"),
  attribute: words("Attribute of the customer", "客户属性", "客戶屬性", "Sifat pelanggan"),
  due_date: words("Due for renewal", "续约到期日", "續約到期日", "Tarikh pembaharuan"),
  base_amount: words("Amount up for renewal", "待续约金额", "待續約金額", "Amaun untuk diperbaharui"),
  renewed_amount: words("Renewed amount", "续约金额", "續約金額", "Amaun diperbaharui"),
  lost_amount: words("Lost amount", "流失金额", "流失金額", "Amaun hilang"),
  renewed_on: words("Renewed on", "续约日期", "續約日期", "Diperbaharui pada"),
  outcome: words("Outcome", "结果", "結果", "Hasil"),
  reason: words("Reason", "原因", "原因", "Sebab"),
  owner: words("Owner", "负责人", "負責人", "Penanggungjawab"),
  from_currency: words("From currency", "原币种", "原幣別", "Daripada mata wang"),
  to_currency: words("To currency", "目标币种", "目標幣別", "Kepada mata wang"),
  rate: words("Rate", "汇率", "匯率", "Kadar"),
  plan_name: words("Plan's name", "套餐名称", "方案名稱", "Nama pelan"),
  measure: words("Measure of usage", "使用指标", "使用指標", "Ukuran penggunaan"),
  last_login: words("Last login", "最近登录", "最近登入", "Log masuk terakhir"),
  onboarded_on: words("Onboarded on", "上线日期", "上線日期", "Tarikh siap orientasi"),
  score: words("Score (0 to 10)", "评分（0 至 10）", "評分（0 至 10）", "Skor (0 hingga 10)"),
  survey: words("Survey", "问卷", "問卷", "Tinjauan"),
  index: words("Index of the industry", "行业指数", "產業指數", "Indeks industri"),
  series: words("Name of the index", "指数名称", "指數名稱", "Nama indeks"),
  cost_kind: words("Kind of cost", "费用类型", "費用類型", "Jenis kos"),
  cost_value: words(
    "Cost of the kind in the name",
    "列名所示类型的费用",
    "欄名所示類型的費用",
    "Kos jenis dalam nama lajur",
  ),
} as const satisfies Record<string, Words>;

/** The name of a field; the core's own word for one that this page does not know. */
export function roleName(language: keyof Words, role: string): string {
  return Object.hasOwn(kRoles, role) ? kRoles[role as keyof typeof kRoles][language] : role;
}
