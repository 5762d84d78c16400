import type { Language } from "./choose";

/** In the order of kLanguageTags. */
type FourWords = readonly [en: string, hans: string, hant: string, ms: string];
/** English is the core's own sentence. */
export type ThreeWords = readonly [hans: string, hant: string, ms: string];

interface SettingText {
  name: FourWords;
  meaning: ThreeWords;
  values?: Readonly<Record<string, ThreeWords>>;
}

const kNotCounted: ThreeWords = ["不计入。", "不計入。", "Ia tidak dikira."];
const kCounted: ThreeWords = ["计入。", "計入。", "Ia dikira."];

const kSettings: Readonly<Record<string, SettingText>> = {
  as_of: {
    name: ["Day of the figures", "截止日", "截止日", "Hari angka"],
    meaning: [
      "报表为该日终时的状态；last：数据中的最后日期。",
      "報表為該日終時的狀態；last：資料中的最後日期。",
      "Keadaan pada akhir hari ini; last: tarikh terakhir dalam data.",
    ],
  },
  partial_month: {
    name: ["Month that is not over", "未结束的月份", "未結束的月份", "Bulan yang belum tamat"],
    meaning: [
      "比率和合计是否包含截止日之后才结束的月份。",
      "比率和合計是否包含截止日之後才結束的月份。",
      "Sama ada kadar dan jumlah mengambil kira bulan yang tamat selepas hari angka.",
    ],
    values: {
      leave_out: [
        "比率和合计止于最后一个完整月份。",
        "比率和合計止於最後一個完整月份。",
        "Kadar dan jumlah berakhir dengan bulan lengkap yang terakhir.",
      ],
      include: [
        "当月与其他月份一样计算。",
        "當月與其他月份一樣計算。",
        "Bulan semasa dikira seperti bulan lain.",
      ],
    },
  },
  month_factors: {
    name: ["Weeks and days as months", "周和天折算为月", "週和天折算為月", "Minggu dan hari sebagai bulan"],
    meaning: ["周和天如何折算为月。", "週和天如何折算為月。", "Berapa bulan minggu dan hari dikira."],
    values: {
      exact: [
        "52 周或 365 天为 12 个月。",
        "52 週或 365 天為 12 個月。",
        "52 minggu atau 365 hari ialah 12 bulan.",
      ],
      four_weeks: [
        "一个月为 4 周或 30 天。",
        "一個月為 4 週或 30 天。",
        "Sebulan ialah 4 minggu atau 30 hari.",
      ],
      lago: [
        "一个月为 4.33 周或 30.44 天。",
        "一個月為 4.33 週或 30.44 天。",
        "Sebulan ialah 4.33 minggu atau 30.44 hari.",
      ],
    },
  },
  discounts: {
    name: ["Discounts", "折扣", "折扣", "Diskaun"],
    meaning: ["哪些折扣会降低 MRR。", "哪些折扣會降低 MRR。", "Diskaun mana yang mengurangkan MRR."],
    values: {
      net: ["扣除全部折扣后。", "扣除全部折扣後。", "Selepas semua diskaun."],
      forever: ["仅扣除永久折扣。", "僅扣除永久折扣。", "Selepas diskaun yang tidak pernah tamat."],
      list: ["按标价。", "按定價。", "Pada harga senarai."],
    },
  },
  quick_ratio: {
    name: ["Quick ratio", "速动比", "速動比", "Nisbah pantas"],
    meaning: [
      "速动比中哪些算作增长。",
      "速動比中哪些算作成長。",
      "Apa yang dikira sebagai pertumbuhan oleh nisbah pantas.",
    ],
    values: {
      new_expansion: ["新增和扩展。", "新增和擴展。", "Baharu dan pengembangan."],
      new_expansion_reactivation: ["另加回流。", "另加回流。", "Pengaktifan semula juga."],
    },
  },
  currency: {
    name: [
      "Currency of rows without one",
      "未注明币种的行",
      "未註明幣別的列",
      "Mata wang baris yang tidak menyatakannya",
    ],
    meaning: [
      "列、表头或符号都未注明币种的行，其币种。",
      "欄、表頭或符號都未註明幣別的列，其幣別。",
      "Bagi baris yang mata wangnya tidak diberi oleh lajur, pengepala atau simbol.",
    ],
  },
  reporting_currency: {
    name: ["Reporting currency", "报表币种", "報表幣別", "Mata wang laporan"],
    meaning: [
      "按所给汇率合成该币种的一份报表；none：每个币种一份。",
      "按所給匯率合成該幣別的一份報表；none：每個幣別一份。",
      "Satu laporan dalam mata wang ini, pada kadar yang diberi; none: satu bagi setiap mata wang.",
    ],
  },
  gap_days: {
    name: ["Gap that is no churn", "不算流失的间断", "不算流失的間斷", "Jurang yang bukan kehilangan"],
    meaning: [
      "客户没有 MRR 不超过这么多天，不算流失。",
      "客戶沒有 MRR 不超過這麼多天，不算流失。",
      "Pelanggan tanpa MRR sehingga sebanyak hari ini belum pergi.",
    ],
  },
  refunds: {
    name: ["Refunds", "退款", "退款", "Bayaran balik"],
    meaning: [
      "退款是否降低 MRR。",
      "退款是否降低 MRR。",
      "Sama ada wang yang dibayar balik mengurangkan MRR.",
    ],
    values: {
      ignore: ["退款不改变 MRR。", "退款不改變 MRR。", "Wang yang dibayar balik tidak mengubah MRR."],
      subtract: [
        "MRR 按扣除退款后的金额计算。",
        "MRR 按扣除退款後的金額計算。",
        "MRR ialah amaun ditolak wang yang dibayar balik.",
      ],
    },
  },
  open_invoices: {
    name: ["Open invoices", "未付发票", "未付發票", "Invois terbuka"],
    meaning: [
      "尚未支付的发票是否计入。",
      "尚未支付的發票是否計入。",
      "Sama ada invois yang belum dibayar dikira.",
    ],
    values: { leave_out: kNotCounted, count: kCounted },
  },
  prorations: {
    name: ["Prorations", "按比例结算", "按比例結算", "Prorata"],
    meaning: [
      "结算部分周期的明细是否计入。",
      "結算部分週期的明細是否計入。",
      "Sama ada baris yang menyelesaikan sebahagian tempoh dikira.",
    ],
    values: { leave_out: kNotCounted, count: kCounted },
  },
  tax: {
    name: ["Tax", "税", "稅", "Cukai"],
    meaning: ["MRR 是否含税。", "MRR 是否含稅。", "Sama ada cukai sebahagian daripada MRR."],
    values: {
      leave_out: ["MRR 不含税。", "MRR 不含稅。", "MRR tanpa cukai."],
      count: ["MRR 含税。", "MRR 含稅。", "MRR dengan cukai."],
    },
  },
  period: {
    name: ["Periods", "周期", "週期", "Tempoh"],
    meaning: ["月份另外合计为什么。", "月份另外合計為什麼。", "Bulan turut dijumlahkan kepada apa."],
    values: {
      month: ["仅按月。", "僅按月。", "Bulan sahaja."],
      quarter: ["另按季。", "另按季。", "Suku tahun juga."],
      year: ["另按年。", "另按年。", "Tahun juga."],
    },
  },
  fiscal_year_start: {
    name: ["First month of the year", "财年起始月", "財年起始月", "Bulan pertama tahun"],
    meaning: ["季和年从哪个月开始。", "季和年從哪個月開始。", "Bulan permulaan suku tahun dan tahun."],
  },
  size_tiers: {
    name: ["Tiers of size", "规模分档", "規模分級", "Peringkat saiz"],
    meaning: [
      "各较大客户档起始的 MRR，以货币整数单位计。",
      "各較大客戶級距起始的 MRR，以貨幣整數單位計。",
      "MRR, dalam unit penuh mata wang, tempat setiap peringkat pelanggan yang lebih besar bermula.",
    ],
  },
  warning_thresholds: {
    name: ["Thresholds of early warning", "预警阈值", "預警門檻", "Ambang amaran awal"],
    meaning: [
      "与引用值不同的预警触发值。",
      "與引用值不同的預警觸發值。",
      "Nilai yang mencetuskan peraturan amaran awal, jika bukan seperti dipetik.",
    ],
  },
  health_weights: {
    name: ["Weights of the health score", "健康分权重", "健康分權重", "Pemberat skor kesihatan"],
    meaning: [
      "健康分各指标的权重，未写者为 1。",
      "健康分各指標的權重，未寫者為 1。",
      "Pemberat setiap penunjuk skor kesihatan, 1 jika tidak dinyatakan.",
    ],
  },
  health_bands: {
    name: ["Bands of the health score", "健康分分档", "健康分分級", "Jalur skor kesihatan"],
    meaning: [
      "从多少分起客户需关注，从多少分起算健康。",
      "從多少分起客戶需關注，從多少分起算健康。",
      "Skor dari mana pelanggan perlu diperhatikan, dan dari mana ia sihat.",
    ],
  },
  advocate_thresholds: {
    name: ["Limits of the advocates' tests", "拥护者测试的界限", "擁護者測試的界限", "Had ujian penyokong"],
    meaning: [
      "与引用值或本产品自定值不同的测试界限。",
      "與引用值或本產品自訂值不同的測試界限。",
      "Had ujian penyokong, jika bukan seperti dipetik atau had kami.",
    ],
  },
  forecast_mark: {
    name: ["Mark of the back-test", "回测的标准", "回測的標準", "Tanda ujian ke belakang"],
    meaning: [
      "回测中的预测可与实际相差多少仍算准；引用值为 5%。",
      "回測中的預測可與實際相差多少仍算準；引用值為 5%。",
      "Sejauh mana ramalan ujian ke belakang boleh tersasar daripada apa yang berlaku: 5% dipetik.",
    ],
  },
  churn_words: {
    name: ["Classes of churn reasons", "流失原因的类别", "流失原因的類別", "Kelas sebab pelanggan pergi"],
    meaning: [
      "流失原因（或其中的词语）归入哪一类：external、under_use、competitor、payment 或 other；built_in：按已知词语。",
      "流失原因（或其中的詞語）歸入哪一類：external、under_use、competitor、payment 或 other；built_in：按已知詞語。",
      "Kelas bagi sebab, atau perkataan di dalamnya: external, under_use, competitor, payment atau other; built_in: seperti perkataan yang dikenali.",
    ],
  },
  conversion_days: {
    name: ["Days to convert", "转化期限（天）", "轉化期限（天）", "Hari untuk menukar"],
    meaning: [
      "注册后多少天内有首次 MRR 算作转化。",
      "註冊後多少天內有首次 MRR 算作轉化。",
      "Dalam berapa hari selepas mendaftar MRR pertama menjadikan pendaftaran suatu penukaran.",
    ],
  },
  churn_date: {
    name: ["Day of churn", "流失日", "流失日", "Hari kehilangan"],
    meaning: [
      "已取消的订阅何时算作流失。",
      "已取消的訂閱何時算作流失。",
      "Bila langganan yang dibatalkan dikira hilang.",
    ],
    values: {
      paid_end: ["已付期间结束时。", "已付期間結束時。", "Apabila masa yang telah dibayar tamat."],
      cancellation: [
        "客户提出终止的当天。",
        "客戶提出終止的當天。",
        "Pada hari pelanggan meminta penamatan.",
      ],
    },
  },
  past_due: {
    name: ["Past due subscriptions", "逾期订阅", "逾期訂閱", "Langganan tertunggak"],
    meaning: [
      "最近发票未付的订阅是否计入。",
      "最近發票未付的訂閱是否計入。",
      "Sama ada langganan yang invois terakhirnya belum dibayar dikira.",
    ],
    values: {
      count: ["只要仍在进行就计入。", "只要仍在進行就計入。", "Ia dikira selagi berjalan."],
      until_unpaid: [
        "计入，直到状态为“unpaid”。",
        "計入，直到狀態為「unpaid」。",
        'Ia dikira sehingga statusnya "unpaid".',
      ],
      leave_out: kNotCounted,
    },
  },
  paused: {
    name: ["Paused subscriptions", "暂停的订阅", "暫停的訂閱", "Langganan yang dijeda"],
    meaning: [
      "暂停的订阅是否保留其 MRR。",
      "暫停的訂閱是否保留其 MRR。",
      "Sama ada langganan yang dijeda mengekalkan MRR.",
    ],
    values: { leave_out: kNotCounted, count: kCounted },
  },
  usage: {
    name: ["Usage charges", "用量费用", "用量費用", "Caj penggunaan"],
    meaning: [
      "用量的发票明细是否计入。",
      "用量的發票明細是否計入。",
      "Sama ada baris invois bagi penggunaan dikira.",
    ],
    values: { leave_out: kNotCounted, count: kCounted },
  },
  net_churn: {
    name: ["Net MRR churn", "净 MRR 流失率", "淨 MRR 流失率", "Kehilangan MRR bersih"],
    meaning: [
      "净 MRR 流失是流失与收缩减去什么。",
      "淨 MRR 流失是流失與收縮減去什麼。",
      "Apa yang ditolak daripada kehilangan dan pengecutan.",
    ],
    values: {
      with_reactivation: ["扩展和回流。", "擴展和回流。", "Pengembangan dan pengaktifan semula."],
      without_reactivation: ["仅扩展。", "僅擴展。", "Pengembangan sahaja."],
    },
  },
  customer_churn: {
    name: ["Customer churn", "客户流失率", "客戶流失率", "Kehilangan pelanggan"],
    meaning: [
      "流失客户占哪些客户的比例。",
      "流失客戶占哪些客戶的比例。",
      "Pelanggan yang hilang ialah bahagian daripada siapa.",
    ],
    values: {
      opening: ["月初的客户。", "月初的客戶。", "Daripada pelanggan pada awal bulan."],
      opening_and_new: [
        "月初的客户，以及当月加入或回流的客户。",
        "月初的客戶，以及當月加入或回流的客戶。",
        "Daripada mereka dan yang menyertai atau kembali dalam bulan itu.",
      ],
    },
  },
  ltv: {
    name: ["Lifetime value", "客户终身价值", "客戶終身價值", "Nilai sepanjang hayat"],
    meaning: [
      "客户终身价值用什么去除每客户 MRR。",
      "客戶終身價值用什麼去除每客戶 MRR。",
      "MRR setiap pelanggan dibahagi dengan apa.",
    ],
    values: {
      six_months: [
        "之前六个完整月份客户流失率的平均值。",
        "之前六個完整月份客戶流失率的平均值。",
        "Purata kehilangan pelanggan enam bulan lengkap sebelumnya.",
      ],
      month: ["当月的客户流失率。", "當月的客戶流失率。", "Kehilangan pelanggan bulan itu."],
      net_mrr: [
        "之前六个完整月份净 MRR 流失率的平均值。",
        "之前六個完整月份淨 MRR 流失率的平均值。",
        "Purata kehilangan MRR bersih enam bulan lengkap sebelumnya.",
      ],
    },
  },
  returning_customers: {
    name: ["Customers who come back", "回流的客户", "回流的客戶", "Pelanggan yang kembali"],
    meaning: [
      "群组是否计入离开后又回来的客户。",
      "群组是否計入離開後又回來的客戶。",
      "Sama ada kohort mengira pelanggan yang pergi lalu kembali.",
    ],
    values: {
      counted: [
        "回来的客户重新计入其首个群组。",
        "回來的客戶重新計入其首個群組。",
        "Yang kembali dikira semula dalam kohort pertama.",
      ],
      until_first_churn: [
        "离开过的客户不再计入群组。",
        "離開過的客戶不再計入群組。",
        "Kohort tidak mengira semula sesiapa yang telah meninggalkannya.",
      ],
    },
  },
  one_off: {
    name: ["One-off charges", "一次性费用", "一次性費用", "Caj sekali sahaja"],
    meaning: [
      "一次性购买的发票明细是否计入。",
      "一次性購買的發票明細是否計入。",
      "Sama ada baris invois bagi yang dibeli sekali sahaja dikira.",
    ],
    values: {
      leave_out: kNotCounted,
      with_period: [
        "写明起止日期的，在其期间内计入。",
        "寫明起訖日期的，在其期間內計入。",
        "Ia dikira sepanjang tempohnya, jika permulaan dan akhirnya dinyatakan.",
      ],
    },
  },
  renewal_rate: {
    name: ["Renewal rate", "续约率", "續約率", "Kadar pembaharuan"],
    meaning: [
      "客户数续约率占哪些合同或客户的比例。",
      "客戶數續約率占哪些合約或客戶的比例。",
      "Kadar pembaharuan pelanggan ialah bahagian daripada apa.",
    ],
    values: {
      decided: [
        "期内到期且已续约或流失的合同。",
        "期內到期且已續約或流失的合約。",
        "Kontrak yang matang dalam tempoh itu dan diperbaharui atau hilang.",
      ],
      due: ["期内到期的全部合同。", "期內到期的全部合約。", "Semua kontrak yang matang dalam tempoh itu."],
      all_customers: [
        "有到期或提前续约合同的全部客户。",
        "有到期或提前續約合約的全部客戶。",
        "Semua pelanggan dengan kontrak yang matang, atau diperbaharui sebelum matang.",
      ],
    },
  },
  renewal_terms: {
    name: ["Renewal terms", "续约期限", "續約期限", "Tempoh pembaharuan"],
    meaning: [
      "没有续约表时，订阅与发票的哪些期限算作待续约的合同。",
      "沒有續約表時，訂閱與發票的哪些期限算作待續約的合約。",
      "Tempoh langganan dan invois yang manakah ialah kontrak untuk diperbaharui, tanpa jadual pembaharuan.",
    ],
    values: {
      yearly: ["12 个月或以上的期限。", "12 個月或以上的期限。", "Tempoh 12 bulan atau lebih."],
      quarterly: ["3 个月或以上的期限。", "3 個月或以上的期限。", "Tempoh 3 bulan atau lebih."],
      monthly: ["1 个月或以上的期限。", "1 個月或以上的期限。", "Tempoh sebulan atau lebih."],
      none: ["都不算：需要续约表。", "都不算：需要續約表。", "Tiada: jadual pembaharuan diperlukan."],
    },
  },
  grr: {
    name: ["Gross revenue retention", "总收入留存率", "總收入留存率", "Pengekalan hasil kasar"],
    meaning: ["GRR 如何计算。", "GRR 如何計算。", "Cara pengekalan hasil kasar dikira."],
    values: {
      accounts: [
        "逐个客户，从期初到期末。",
        "逐個客戶，從期初到期末。",
        "Pelanggan demi pelanggan, dari awal tempoh hingga akhirnya.",
      ],
      movements: [
        "按期内各月的流失和收缩。",
        "按期內各月的流失和收縮。",
        "Mengikut kehilangan dan pengecutan bulan-bulan dalam tempoh itu.",
      ],
      logo: ["留下的客户比例。", "留下的客戶比例。", "Bahagian pelanggan yang kekal."],
    },
  },
  grain: {
    name: ["Who counts", "计数对象", "計數對象", "Siapa dikira"],
    meaning: [
      "变动、留存和群组按什么计。",
      "變動、留存和群組按什麼計。",
      "Pergerakan, pengekalan dan kohort adalah tentang siapa.",
    ],
    values: {
      customer: [
        "客户，连同其全部订阅。",
        "客戶，連同其全部訂閱。",
        "Pelanggan, bersama semua langganannya.",
      ],
      subscription: [
        "各行写明的每个订阅，如同一个客户。",
        "各列寫明的每個訂閱，如同一個客戶。",
        "Setiap langganan yang dinamakan, seolah-olah seorang pelanggan.",
      ],
    },
  },
  month_state: {
    name: ["State of a month", "月度状态", "月度狀態", "Keadaan sebulan"],
    meaning: [
      "以一个月的哪一刻为该月的状态。",
      "以一個月的哪一刻為該月的狀態。",
      "Keadaan yang mana ialah keadaan bulan itu.",
    ],
    values: {
      last_day: ["最后一天结束时的状态。", "最後一天結束時的狀態。", "Keadaan pada akhir hari terakhirnya."],
      first_day: [
        "第一天的状态：此后开始的计入下个月。",
        "第一天的狀態：此後開始的計入下個月。",
        "Keadaan pada hari pertamanya: yang bermula kemudian dikira pada bulan berikutnya.",
      ],
    },
  },
  time_zone: {
    name: ["Time zone", "时区", "時區", "Zon waktu"],
    meaning: [
      "写明时区的时间按哪个时区归入日期；没有时间的日期照原样。",
      "寫明時區的時間按哪個時區歸入日期；沒有時間的日期照原樣。",
      "Masa yang menyatakan zonnya jatuh pada hari menurut zon mana; tarikh tanpa masa diambil seadanya.",
    ],
  },
  nrr_months: {
    name: ["Span of retention", "留存跨度", "留存跨度", "Tempoh pengekalan"],
    meaning: [
      "滚动留存窗口跨几个月。",
      "滾動留存期間跨幾個月。",
      "Berapa bulan tempoh pengekalan yang berturutan.",
    ],
  },
  cohort_by: {
    name: ["Cohorts by", "群组按", "群組按", "Kohort mengikut"],
    meaning: [
      "首次有 MRR 在多长时间之内的客户属于同一群组。",
      "首次有 MRR 在多長時間之內的客戶屬於同一群組。",
      "Pelanggan dengan MRR pertama dalam tempoh mana ialah satu kohort.",
    ],
    values: {
      month: ["同一个月的客户。", "同一個月的客戶。", "Pelanggan sebulan."],
      quarter: ["同一季度的客户。", "同一季的客戶。", "Pelanggan satu suku tahun."],
      year: ["同一年的客户。", "同一年的客戶。", "Pelanggan setahun."],
    },
  },
  cohort_age: {
    name: ["Months of cohorts", "群组的月份", "群組的月份", "Bulan kohort"],
    meaning: ["群组表在何时查看客户。", "群組表在何時查看客戶。", "Bila jadual kohort melihat pelanggan."],
    values: {
      calendar: [
        "在日历月末，首个为群组所在月。",
        "在日曆月底，首個為群組所在月。",
        "Pada akhir bulan kalendar, yang pertama ialah bulan kohort.",
      ],
      anniversary: [
        "在客户自身月份的最后一天，从加入之日算起。",
        "在客戶自身月份的最後一天，從加入之日算起。",
        "Pada hari terakhir bulan pelanggan sendiri, dikira dari hari menyertai.",
      ],
    },
  },
  cohort_key: {
    name: ["Start of cohorts", "群组的起点", "群組的起點", "Permulaan kohort"],
    meaning: [
      "客户按什么归入群组表的群组。",
      "客戶按什麼歸入群組表的群組。",
      "Apa yang meletakkan pelanggan dalam kohort jadual kohort.",
    ],
    values: {
      first_mrr: ["首次有 MRR。", "首次有 MRR。", "MRR yang pertama."],
      signup: [
        "注册之日，即使当时免费或在试用。",
        "註冊之日，即使當時免費或在試用。",
        "Hari mendaftar, walaupun percuma atau dalam percubaan.",
      ],
    },
  },
  churn_sign: {
    name: ["Sign of net churn", "净流失的正负号", "淨流失的正負號", "Tanda kehilangan bersih"],
    meaning: [
      "净 MRR 流失率的正负号表示什么。",
      "淨 MRR 流失率的正負號表示什麼。",
      "Apa yang dinyatakan tanda kehilangan MRR bersih.",
    ],
    values: {
      loss: ["流失为正，增长为负。", "流失為正，成長為負。", "Kehilangan di atas 0, pertumbuhan di bawah."],
      growth: ["增长为正，流失为负。", "成長為正，流失為負。", "Pertumbuhan di atas 0, kehilangan di bawah."],
    },
  },
  free_customers: {
    name: ["Customers who pay nothing", "不付费的客户", "不付費的客戶", "Pelanggan yang tidak membayar"],
    meaning: [
      "改用免费方案或获全额折扣、不再付费但仍在使用的客户如何处理。",
      "改用免費方案或獲全額折扣、不再付費但仍在使用的客戶如何處理。",
      "Apa yang berlaku kepada pelanggan yang terus melanggan tanpa bayaran.",
    ],
    values: {
      leave: [
        "算作流失：有 MRR 的才是客户。",
        "算作流失：有 MRR 的才是客戶。",
        "Mereka hilang: pelanggan ialah yang mempunyai MRR.",
      ],
      stay: [
        "付过费的，只要有免费订阅在继续，仍是客户。",
        "付過費的，只要有免費訂閱在繼續，仍是客戶。",
        "Yang pernah membayar kekal sebagai pelanggan selagi ada langganan percuma.",
      ],
    },
  },
  reactivation_window: {
    name: ["Longest reactivation", "回流期限", "回流期限", "Tempoh pengaktifan semula"],
    meaning: [
      "客户流失超过这么多天后再回来，算作新增；any：都不算。",
      "客戶流失超過這麼多天後再回來，算作新增；any：都不算。",
      "Pelanggan yang kembali lebih daripada sebanyak hari ini selepas hilang ialah baharu; any: tiada.",
    ],
  },
  same_month: {
    name: ["Ups and downs within a month", "当月内的增减", "當月內的增減", "Naik turun dalam sebulan"],
    meaning: [
      "客户当月内的增减，哪些算作变动。",
      "客戶當月內的增減，哪些算作變動。",
      "Apa daripada naik turun pelanggan dalam sebulan ialah pergerakan.",
    ],
    values: {
      net: [
        "到月末剩下的：一次变动。",
        "到月底剩下的：一次變動。",
        "Baki pada akhir bulan: satu pergerakan.",
      ],
      events: [
        "每天的变化各为一次变动。",
        "每天的變化各為一次變動。",
        "Perubahan setiap hari ialah pergerakan tersendiri.",
      ],
    },
  },
};

const kPlaces = { en: 0, "zh-Hans": 1, "zh-Hant": 2, ms: 3 } as const satisfies Record<Language, number>;

/** What a setting is called; its key where that is not known here. */
export function settingName(language: Language, key: string): string {
  return textOf(key)?.name[kPlaces[language]] ?? key;
}

/** What a setting decides, in the reader's language; null: only the core's English sentence is there. */
export function settingMeaning(language: Language, key: string): string | null {
  return otherThanEnglish(language, textOf(key)?.meaning);
}

/** What a value of a setting means; null as above. */
export function valueMeaning(language: Language, key: string, value: string): string | null {
  const values = textOf(key)?.values ?? {};
  return otherThanEnglish(language, Object.hasOwn(values, value) ? values[value] : undefined);
}

/** Words in three languages beside the core's English. */
export function otherThanEnglish(language: Language, words: ThreeWords | undefined): string | null {
  return language === "en" || words === undefined ? null : (words[kPlaces[language] - 1] ?? null);
}

function textOf(key: string): SettingText | undefined {
  return Object.hasOwn(kSettings, key) ? kSettings[key] : undefined;
}
