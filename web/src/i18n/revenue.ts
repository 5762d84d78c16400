/** Words for where revenue comes from, why customers leave, and what owners sold and kept. */

export const enRevenue = {
  revenue: {
    purityChart: "Revenue purity by month",
    quoted: (share: string) => `${share}, as quoted`,
    title: "Revenue",
    lead: (recurring: string, newArr: string, addOnArr: string) =>
      `Over the last twelve months, recurring revenue: ${recurring}; new ARR ${newArr}, add-on ARR ${addOnArr}.`,
    purityLead: (purity: string) =>
      `Revenue purity, recurring of all: ${purity}. An article quotes 85% as healthy, without a source.`,
    fill: "Invoices with one-off lines (implementation, development, value-added services) would show how pure revenue is.",
    recurring: "Recurring",
    newArr: "New ARR",
    addOnArr: "Add-on ARR",
    implementation: "Implementation",
    development: "Development",
    valueAdded: "Value-added",
    other: "Other one-off",
    purity: "Purity",
    profit: (front: string, back: string, margin: string, months: string) =>
      `Profit of the ${months} months with costs: new business ${front}, renewals ${back}; renewal margin ${margin}.`,
  },
  reasons: {
    title: "Why customers left",
    lead: (customers: string, mrr: string, from: string, to: string) =>
      `Lost from ${from} to ${to}: ${customers} customers, ${mrr} of MRR.`,
    manageable: (mrr: string, customers: string) =>
      `Manageable, that is not external: ${mrr} of the MRR with a known class, ${customers} of such customers.`,
    fill: 'A column such as "cancellation reason" in any table, or a table of renewals with reasons, would show why customers left.',
    cause: "Class",
    reason: "Reason in the files",
    classFor: (reason: string) => `Class of the reason "${reason}"`,
    asKnown: "As its words are known",
    assign: "A reason can be put into another class here; the setting takes words in reasons, too.",
    tenure: "By how long they had been customers",
    bySegment: "MRR lost by segment and class, twelve months",
    months: "Months",
    between: (from: string, to: string) => `${from} to ${to}`,
    leavers: (count: string) => `customers: ${count}`,
    andMore: (from: string) => `${from} and more`,
    classOf: {
      external: "External",
      under_use: "Product under-used",
      competitor: "Competitor",
      payment: "Payment failed (involuntary)",
      other: "Other",
      unsaid: "Not said",
    },
  },
  salesPay: {
    title: "Sold and kept, by owner",
    lead: (from: string, to: string) =>
      `From ${from} to ${to}: what pay plans pay for at different rates. Growth beyond what a contract was worth counts as expansion, not as renewal.`,
    fresh: "New MRR",
    returned: "Returned MRR",
    expansion: "Expansion MRR",
    renewal: "Renewed amount",
  },
};

type Words = typeof enRevenue;

export const zhHansRevenue: Words = {
  revenue: {
    purityChart: "每月收入纯度",
    quoted: (share: string) => `${share}（引自文章）`,
    title: "收入构成",
    lead: (recurring, newArr, addOnArr) =>
      `最近十二个月经常性收入 ${recurring}；新购 ARR ${newArr}，增购 ARR ${addOnArr}。`,
    purityLead: (purity) => `收入纯度（经常性占全部）：${purity}。有文章称 85% 以上为健康，未注明依据。`,
    fill: "加入含一次性项目（实施、开发、增值服务）的发票，即可看到收入纯度。",
    recurring: "经常性",
    newArr: "新购 ARR",
    addOnArr: "增购 ARR",
    implementation: "实施",
    development: "开发",
    valueAdded: "增值",
    other: "其他一次性",
    purity: "纯度",
    profit: (front, back, margin, months) =>
      `${months} 个有成本的月份：前端（新购）利润 ${front}，后端（续费）利润 ${back}，续费利润率 ${margin}。`,
  },
  reasons: {
    title: "流失原因",
    lead: (customers, mrr, from, to) => `${from} 至 ${to} 流失 ${customers} 位客户，MRR ${mrr}。`,
    manageable: (mrr, customers) =>
      `可管理（非外部原因）：占已归类 MRR 的 ${mrr}，占此类客户的 ${customers}。`,
    fill: "在任一表中加入“流失原因”一类的列，或带原因的续约表，即可看到客户为何流失。",
    cause: "类别",
    reason: "文件中的原因",
    classFor: (reason) => `原因“${reason}”的类别`,
    asKnown: "按已知词语",
    assign: "可在此把原因归入其他类别；设置中也可按原因中的词语归类。",
    tenure: "按客户年限",
    bySegment: "各分组按类别流失的 MRR，十二个月",
    months: "月数",
    between: (from, to) => `${from} 至 ${to}`,
    leavers: (count) => `${count} 个客户`,
    andMore: (from) => `${from} 及以上`,
    classOf: {
      external: "外部原因",
      under_use: "产品未用好",
      competitor: "竞争对手",
      payment: "付款失败（非自愿）",
      other: "其他",
      unsaid: "未注明",
    },
  },
  salesPay: {
    title: "按负责人的销售与续费",
    lead: (from, to) =>
      `${from} 至 ${to}：提成方案中费率不同的各项金额。超出原合同金额的部分计入增购，不计入续费。`,
    fresh: "新购 MRR",
    returned: "回流 MRR",
    expansion: "增购 MRR",
    renewal: "续费金额",
  },
};

export const zhHantRevenue: Words = {
  revenue: {
    purityChart: "每月收入純度",
    quoted: (share: string) => `${share}（引自文章）`,
    title: "收入構成",
    lead: (recurring, newArr, addOnArr) =>
      `最近十二個月經常性收入 ${recurring}；新購 ARR ${newArr}，增購 ARR ${addOnArr}。`,
    purityLead: (purity) => `收入純度（經常性佔全部）：${purity}。有文章稱 85% 以上為健康，未註明依據。`,
    fill: "加入含一次性項目（導入、開發、加值服務）的發票，即可看到收入純度。",
    recurring: "經常性",
    newArr: "新購 ARR",
    addOnArr: "增購 ARR",
    implementation: "導入",
    development: "開發",
    valueAdded: "加值",
    other: "其他一次性",
    purity: "純度",
    profit: (front, back, margin, months) =>
      `${months} 個有成本的月份：前端（新購）利潤 ${front}，後端（續費）利潤 ${back}，續費利潤率 ${margin}。`,
  },
  reasons: {
    title: "流失原因",
    lead: (customers, mrr, from, to) => `${from} 至 ${to} 流失 ${customers} 位客戶，MRR ${mrr}。`,
    manageable: (mrr, customers) =>
      `可管理（非外部原因）：佔已歸類 MRR 的 ${mrr}，佔此類客戶的 ${customers}。`,
    fill: "在任一表中加入「流失原因」一類的欄，或帶原因的續約表，即可看到客戶為何流失。",
    cause: "類別",
    reason: "檔案中的原因",
    classFor: (reason) => `原因「${reason}」的類別`,
    asKnown: "按已知詞語",
    assign: "可在此把原因歸入其他類別；設定中也可按原因中的詞語歸類。",
    tenure: "按客戶年限",
    bySegment: "各分組按類別流失的 MRR，十二個月",
    months: "月數",
    between: (from, to) => `${from} 至 ${to}`,
    leavers: (count) => `${count} 個客戶`,
    andMore: (from) => `${from} 以上`,
    classOf: {
      external: "外部因素",
      under_use: "產品未用好",
      competitor: "競爭對手",
      payment: "付款失敗（非自願）",
      other: "其他原因",
      unsaid: "未註明",
    },
  },
  salesPay: {
    title: "按負責人的銷售與續費",
    lead: (from, to) =>
      `${from} 至 ${to}：獎金方案中費率不同的各項金額。超出原合約金額的部分計入增購，不計入續費。`,
    fresh: "新購 MRR",
    returned: "回流 MRR",
    expansion: "增購 MRR",
    renewal: "續費金額",
  },
};

export const msRevenue: Words = {
  revenue: {
    purityChart: "Ketulenan hasil mengikut bulan",
    quoted: (share: string) => `${share}, seperti dipetik`,
    title: "Hasil",
    lead: (recurring, newArr, addOnArr) =>
      `Dalam dua belas bulan terakhir, hasil berulang: ${recurring}; ARR baharu ${newArr}, ARR tambahan ${addOnArr}.`,
    purityLead: (purity) =>
      `Ketulenan hasil (bahagian berulang): ${purity}. Sebuah artikel menyebut 85% sebagai sihat, tanpa sumber.`,
    fill: "Invois dengan baris sekali sahaja (pelaksanaan, pembangunan, perkhidmatan nilai tambah) akan menunjukkan ketulenan hasil.",
    recurring: "Berulang",
    newArr: "ARR baharu",
    addOnArr: "ARR tambahan",
    implementation: "Pelaksanaan",
    development: "Pembangunan",
    valueAdded: "Nilai tambah",
    other: "Sekali lain",
    purity: "Ketulenan",
    profit: (front, back, margin, months) =>
      `Untung ${months} bulan yang ada kos: perniagaan baharu ${front}, pembaharuan ${back}; margin pembaharuan ${margin}.`,
  },
  reasons: {
    title: "Mengapa pelanggan pergi",
    lead: (customers, mrr, from, to) =>
      `Hilang dari ${from} hingga ${to}: ${customers} pelanggan, MRR ${mrr}.`,
    manageable: (mrr, customers) =>
      `Boleh diurus, iaitu bukan luaran: ${mrr} daripada MRR yang diketahui kelasnya, ${customers} daripada pelanggan itu.`,
    fill: 'Lajur seperti "sebab pembatalan" dalam mana-mana jadual, atau jadual pembaharuan dengan sebab, akan menunjukkan mengapa pelanggan pergi.',
    cause: "Kelas",
    reason: "Sebab dalam fail",
    classFor: (reason) => `Kelas bagi sebab "${reason}"`,
    asKnown: "Seperti perkataannya dikenali",
    assign: "Sebab boleh dimasukkan ke kelas lain di sini; tetapan juga menerima perkataan dalam sebab.",
    tenure: "Mengikut tempoh menjadi pelanggan",
    bySegment: "MRR hilang mengikut segmen dan kelas, dua belas bulan",
    months: "Bulan",
    between: (from, to) => `${from} hingga ${to}`,
    leavers: (count) => `${count} pelanggan`,
    andMore: (from) => `${from} dan lebih`,
    classOf: {
      external: "Luaran",
      under_use: "Produk kurang digunakan",
      competitor: "Pesaing",
      payment: "Bayaran gagal (bukan sukarela)",
      other: "Lain-lain",
      unsaid: "Tidak dinyatakan",
    },
  },
  salesPay: {
    title: "Jualan dan pembaharuan mengikut pemilik",
    lead: (from, to) =>
      `Dari ${from} hingga ${to}: jumlah yang dibayar pada kadar berbeza. Pertumbuhan melebihi nilai kontrak dikira sebagai pengembangan.`,
    fresh: "MRR baharu",
    returned: "MRR kembali",
    expansion: "MRR pengembangan",
    renewal: "Jumlah diperbaharui",
  },
};
