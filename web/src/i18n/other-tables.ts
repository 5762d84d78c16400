/** Words for what stands beside MRR: renewals, early warning, unit economics and surveys, where files have them. */

export const enTables = {
  renewals: {
    chart: "Renewed and lost, by month due",
    title: "Renewals",
    ofTerms:
      "No file is a table of renewals: contracts are derived from the terms of subscriptions, and else of invoices. Those with a long enough billing interval (setting: renewal terms) are due each time a term ends, at their MRR over the term.",
    lead: (due: string, renewed: string, lost: string, open: string, rate: string, capped: string) =>
      `Of ${due} contracts due so far, ${renewed} were renewed and ${lost} lost; ${open} are not decided. Their amount was renewed at ${rate}, at ${capped} before counting any growth.`,
    due: "Due",
    renewed: "Renewed",
    lost: "Lost",
    open: "Not decided",
    dueAmount: "Amount due",
    renewedAmount: "Amount renewed",
    lostAmount: "Amount lost",
    customerRate: "Renewal rate",
    rateOf: { due: "Renewal rate, of all due", all_customers: "Renewal rate, of all customers" },
    amountRate: "Amount rate",
    upcoming: "Due in the next 90 days",
    upcomingLead: (count: string, amount: string) => `Contracts: ${count}, worth ${amount}.`,
    decided: (count: string) => `${count} more are decided already.`,
    later: (count: string) => `${count} are due later.`,
    upcomingDecided: "Due in the next 90 days and decided",
    dueLater: "Due later than in 90 days",
    dueOn: "Due on",
    worth: "Worth",
    owner: "Owner",
  },

  signals: {
    title: "Early warning",
    lead: (tripped: string, observed: string, day: string) =>
      `${tripped} of ${observed} paying customers with usage data show a sign that they may leave, as of ${day}.`,
    quoted:
      "The thresholds are quoted from articles that give no source: they are no facts about your customers.",
    rules: "Signs and who shows them",
    rule: "Sign",
    customers: "Customers",
    mrr: "MRR",
    who: "Customers to look after",
    nextDue: "Due for renewal",
    why: "Why",
    ruleOf: {
      no_login: (n: string) => `No login for ${n} days or more`,
      core_use_down: (n: string) => `Core use fell by ${n} or more`,
      tickets: (n: string) => `${n} or more tickets in 31 days`,
      not_onboarded: (n: string) => `Core process not set up after ${n} days`,
      few_modules: (n: string) => `${n} modules or fewer in use`,
      no_renewal_talk: (n: string) => `Renewal due within ${n} days, no talk begun`,
      nps_down: (n: string) => `NPS answer fell by ${n} or more`,
      no_add_on: (n: string) => `No add-on for ${n} days or more (key accounts)`,
    },
    valueOf: {
      no_login: (n: string) => `No login for ${n} days`,
      core_use_down: (n: string) => `Core use fell by ${n}`,
      tickets: (n: string) => `${n} tickets in 31 days`,
      not_onboarded: (n: string) => `Not set up after ${n} days`,
      few_modules: (n: string) => `Modules in use: ${n}`,
      no_renewal_talk: (n: string) => `Due in ${n} days, no talk begun`,
      nps_down: (n: string) => `NPS answer fell by ${n}`,
      no_add_on: (n: string) => `No add-on for ${n} days`,
    },
  },

  economics: {
    costsChart: "Costs by kind, by month",
    title: "Unit economics",
    lead: (months: string, customers: string, cac: string, ltv: string, payback: string, magic: string) =>
      `New customers in the last twelve months, of which ${months} have costs: ${customers}; each cost ${cac} (CAC). Lifetime value is ${ltv} times that; it is earned back in ${payback} months. Magic number of the last quarter: ${magic}.`,
    salesMarketing: "Sales and marketing",
    newCustomers: "New customers",
    cac: "CAC",
    retention: "Cost of retention",
    crc: "CRC per customer",
    grossMargin: "Gross margin",
    marginAfterRetention: "After retention",
    payback: "Payback, months",
    bySegment: "Unit economics by segment, twelve months",
    unassigned: (costs: string) =>
      `Costs that name none of these segments are in no segment's figures, only in the total's: ${costs}. Without its own cost of revenue, a segment's payback is of revenue.`,
    window: "Last 12 months",
    costs: "Costs by kind",
    costOfRevenue: "Cost of revenue",
    research: "Research and development",
    administration: "Administration",
    kindOf: {
      sales_marketing: "sales and marketing",
      retention: "retention",
      cost_of_revenue: "cost of revenue",
      research: "research and development",
      administration: "administration",
    },
  },

  needed: {
    signals:
      "No file says what customers do. A table of usage would: customer, date, and at least one of last login, logins, core use, tickets, modules, renewal talk, NPS answer, day of onboarding.",
    renewals:
      "No file says when contracts are due. A table of renewals would: customer, due date, amount; outcome, renewed amount, reason, owner. So would subscriptions with a billing interval of a year or more.",
    economics:
      "No file says what customers cost. A table of costs would: month, kind (sales and marketing, retention, cost of revenue ...), amount; a column that names a segment gives segments theirs.",
    conversion:
      "No file says when customers signed up. A table of customers with the day would, best with those who have not paid; so would subscriptions with trials.",
    surveys:
      "No file has answers to a survey. A table of them would: date, score from 0 to 10; customer, and which survey (NPS or eNPS).",
    salesPay:
      'No file names owners. A column such as "owner" in a table of customers or renewals would show what each of them sold and kept.',
  },
  held: {
    whole: "Who has not paid is in no segment of MRR: the report of all customers shows this.",
    filtered:
      "The files have rows for this, but they do not tell which of them belong to the customers chosen. The report of all customers shows them.",
    elsewhere:
      "The files have rows for this, but none of them tells of the months and the currency of this report.",
  },

  surveys: {
    title: "Surveys",
    name: { nps: "Net promoter score (NPS)", enps: "Employee net promoter score (eNPS)" },
    lead: (score: string, low: string, high: string, answers: string) =>
      `${score}, from ${answers} answers; with so many, the true score lies between ${low} and ${high}.`,
    byQuarter: (name: string) => `${name} by quarter`,
    bySegment: (name: string) => `${name} by who answered`,
    byAttribute: (name: string, attribute: string) => `${name} by the customer’s ${attribute}`,
    quarter: "Quarter from",
    segment: "Who answered",
    unsaid: "not said",
    answers: "Answers",
    promoters: "Promoters",
    passives: "Passives",
    detractors: "Detractors",
    score: "Score",
    interval: "Interval (95 %)",
    range: (low: string, high: string) => `${low} to ${high}`,
  },
};

type Words = typeof enTables;

export const zhHansTables: Words = {
  renewals: {
    chart: "按到期月份的续约与流失金额",
    title: "续约",
    ofTerms:
      "没有续约表：合同由订阅的期限推出，没有订阅的客户则由发票的服务期推出。计费周期够长的（设置：续约期限）每到期限结束即到期，金额为该期限内的 MRR。",
    lead: (due, renewed, lost, open, rate, capped) =>
      `至今到期的 ${due} 份合同中，续约 ${renewed} 份，流失 ${lost} 份，未定 ${open} 份。金额续约率为 ${rate}，不计任何增长则为 ${capped}。`,
    due: "到期",
    renewed: "续约",
    lost: "流失",
    open: "未定",
    dueAmount: "到期金额",
    renewedAmount: "续约金额",
    lostAmount: "流失金额",
    customerRate: "续约率",
    rateOf: { due: "续约率（占全部应续合同）", all_customers: "续约率（占全部客户）" },
    amountRate: "金额续约率",
    upcoming: "未来 90 天内到期",
    upcomingLead: (count, amount) => `${count} 份合同，共 ${amount}。`,
    decided: (count) => `另有 ${count} 份已定。`,
    later: (count) => `${count} 份在此之后到期。`,
    upcomingDecided: "未来 90 天到期且已定",
    dueLater: "90 天后到期",
    dueOn: "到期日",
    worth: "金额",
    owner: "负责人",
  },

  signals: {
    title: "流失预警",
    lead: (tripped: string, observed: string, day: string) =>
      `截至 ${day}，${observed} 位有使用数据的付费客户中，${tripped} 位出现可能流失的信号。`,
    quoted: "这些阈值引自没有注明出处的文章，并非关于您的客户的事实。",
    rules: "信号与客户",
    rule: "信号",
    customers: "客户",
    mrr: "每月收入 MRR",
    who: "需要关注的客户",
    nextDue: "续约到期日",
    why: "原因",
    ruleOf: {
      no_login: (n: string) => `${n} 天或以上未登录`,
      core_use_down: (n: string) => `核心功能使用下降 ${n} 或以上`,
      tickets: (n: string) => `31 天内工单 ${n} 件或以上`,
      not_onboarded: (n: string) => `${n} 天后核心流程仍未上线`,
      few_modules: (n: string) => `使用模块不超过 ${n} 个`,
      no_renewal_talk: (n: string) => `${n} 天内到期，尚未开始续费沟通`,
      nps_down: (n: string) => `NPS 评分下降 ${n} 分或以上`,
      no_add_on: (n: string) => `重点客户 ${n} 天或以上未增购`,
    },
    valueOf: {
      no_login: (n: string) => `${n} 天未登录`,
      core_use_down: (n: string) => `核心功能使用下降 ${n}`,
      tickets: (n: string) => `31 天内 ${n} 件工单`,
      not_onboarded: (n: string) => `${n} 天后仍未上线`,
      few_modules: (n: string) => `使用模块 ${n} 个`,
      no_renewal_talk: (n: string) => `${n} 天后到期，尚未沟通`,
      nps_down: (n: string) => `NPS 评分下降 ${n} 分`,
      no_add_on: (n: string) => `${n} 天未增购`,
    },
  },

  economics: {
    costsChart: "每月各类费用",
    title: "单位经济",
    lead: (months: string, customers: string, cac: string, ltv: string, payback: string, magic: string) =>
      `在最近有费用的 ${months} 个月里，${customers} 位新客户的获客成本（CAC）为每位 ${cac}。生命周期价值是它的 ${ltv} 倍；${payback} 个月收回。上一季度的 Magic Number：${magic}。`,
    salesMarketing: "销售与市场费用",
    newCustomers: "新客户",
    cac: "获客成本 CAC",
    retention: "留存成本",
    crc: "每客户留存成本 CRC",
    grossMargin: "毛利率",
    marginAfterRetention: "扣除留存成本后",
    payback: "回收期（月）",
    bySegment: "各分组的单位经济，十二个月",
    unassigned: (costs: string) =>
      `未注明分组的费用只计入合计，不计入任何分组：${costs}。分组没有自己的收入成本时，回收期按收入计算。`,
    window: "最近十二个月",
    costs: "各类成本",
    costOfRevenue: "收入成本",
    research: "研发",
    administration: "行政",
    kindOf: {
      sales_marketing: "销售与市场",
      retention: "留存",
      cost_of_revenue: "收入成本",
      research: "研发",
      administration: "管理",
    },
  },

  needed: {
    signals:
      "没有文件说明客户做了什么。需要一张使用数据表：客户、日期，以及最近登录、登录次数、核心功能使用、工单数、模块数、续费沟通进度、NPS 评分、上线日期中的至少一项。",
    renewals:
      "没有文件说明合同何时到期。需要一张续约表：客户、到期日、金额；另可有结果、续约金额、原因、负责人。注明计费周期为一年或以上的订阅表也可以。",
    economics:
      "没有文件说明获取和留住客户的费用。需要一张费用表：月份、类型（销售与市场、留存、收入成本等）、金额；注明分组的列可给出各分组的数字。",
    conversion:
      "没有文件说明客户何时注册。需要一张含注册日期的客户表（最好也包括尚未付费的人），或含试用期的订阅表。",
    surveys:
      "没有文件含问卷回答。需要一张问卷表：日期、0 至 10 的评分；另可有客户和问卷类型（NPS 或 eNPS）。",
    salesPay: "没有文件注明负责人。在客户表或续约表中加入“负责人”一类的列，即可看到每人的销售与续费。",
  },
  held: {
    whole: "尚未付费的人不属于任何 MRR 分组：查看全部客户的报告即可看到。",
    filtered: "文件中有这方面的数据，但没有说明哪些属于所选客户。查看全部客户的报告即可看到。",
    elsewhere: "文件中有这方面的数据，但都不在本报告的月份和币种之内。",
  },

  surveys: {
    title: "问卷",
    name: { nps: "净推荐值 NPS", enps: "员工净推荐值 eNPS" },
    lead: (score: string, low: string, high: string, answers: string) =>
      `${answers} 份回答的得分为 ${score}；以这样的数量，真实得分在 ${low} 与 ${high} 之间。`,
    byQuarter: (name: string) => `${name}（按季度）`,
    bySegment: (name: string) => `${name}（按回答者）`,
    byAttribute: (name: string, attribute: string) => `${name}（按客户的 ${attribute}）`,
    quarter: "季度起始",
    segment: "回答者",
    unsaid: "未说明",
    answers: "回答数",
    promoters: "推荐者",
    passives: "中立者",
    detractors: "贬损者",
    score: "得分",
    interval: "区间（95 %）",
    range: (low: string, high: string) => `${low} 至 ${high}`,
  },
};

export const zhHantTables: Words = {
  renewals: {
    chart: "依到期月份的續約與流失金額",
    title: "續約",
    ofTerms:
      "沒有續約表：合約由訂閱的期限推得，沒有訂閱的客戶則由發票的服務期推得。計費週期夠長的（設定：續約期限）每到期限結束即到期，金額為該期限內的 MRR。",
    lead: (due, renewed, lost, open, rate, capped) =>
      `至今到期的 ${due} 份合約中，續約 ${renewed} 份，流失 ${lost} 份，未定 ${open} 份。金額續約率為 ${rate}，不計任何成長則為 ${capped}。`,
    due: "到期",
    renewed: "續約",
    lost: "流失",
    open: "未定",
    dueAmount: "到期金額",
    renewedAmount: "續約金額",
    lostAmount: "流失金額",
    customerRate: "續約率",
    rateOf: { due: "續約率（占全部應續合約）", all_customers: "續約率（占全部客戶）" },
    amountRate: "金額續約率",
    upcoming: "未來 90 天內到期",
    upcomingLead: (count, amount) => `${count} 份合約，共 ${amount}。`,
    decided: (count) => `另有 ${count} 份已定。`,
    later: (count) => `${count} 份在此之後到期。`,
    upcomingDecided: "未來 90 天到期且已定",
    dueLater: "90 天後到期",
    dueOn: "到期日",
    worth: "金額",
    owner: "負責人",
  },

  signals: {
    title: "流失預警",
    lead: (tripped: string, observed: string, day: string) =>
      `截至 ${day}，${observed} 位有使用資料的付費客戶中，${tripped} 位出現可能流失的訊號。`,
    quoted: "這些門檻引自沒有註明出處的文章，並非關於您的客戶的事實。",
    rules: "訊號與客戶",
    rule: "訊號",
    customers: "客戶",
    mrr: "每月營收 MRR",
    who: "需要關注的客戶",
    nextDue: "續約到期日",
    why: "原因",
    ruleOf: {
      no_login: (n: string) => `${n} 天或以上未登入`,
      core_use_down: (n: string) => `核心功能使用下降 ${n} 或以上`,
      tickets: (n: string) => `31 天內工單 ${n} 件或以上`,
      not_onboarded: (n: string) => `${n} 天後核心流程仍未上線`,
      few_modules: (n: string) => `使用模組不超過 ${n} 個`,
      no_renewal_talk: (n: string) => `${n} 天內到期，尚未開始續費溝通`,
      nps_down: (n: string) => `NPS 評分下降 ${n} 分或以上`,
      no_add_on: (n: string) => `重點客戶 ${n} 天或以上未增購`,
    },
    valueOf: {
      no_login: (n: string) => `${n} 天未登入`,
      core_use_down: (n: string) => `核心功能使用下降 ${n}`,
      tickets: (n: string) => `31 天內 ${n} 件工單`,
      not_onboarded: (n: string) => `${n} 天後仍未上線`,
      few_modules: (n: string) => `使用模組 ${n} 個`,
      no_renewal_talk: (n: string) => `${n} 天後到期，尚未溝通`,
      nps_down: (n: string) => `NPS 評分下降 ${n} 分`,
      no_add_on: (n: string) => `${n} 天未增購`,
    },
  },

  economics: {
    costsChart: "每月各類費用",
    title: "單位經濟",
    lead: (months: string, customers: string, cac: string, ltv: string, payback: string, magic: string) =>
      `在最近有費用的 ${months} 個月裡，${customers} 位新客戶的獲客成本（CAC）為每位 ${cac}。生命週期價值是它的 ${ltv} 倍；${payback} 個月收回。上一季度的 Magic Number：${magic}。`,
    salesMarketing: "銷售與行銷費用",
    newCustomers: "新客戶",
    cac: "獲客成本 CAC",
    retention: "留存成本",
    crc: "每客戶留存成本 CRC",
    grossMargin: "毛利率",
    marginAfterRetention: "扣除留存成本後",
    payback: "回收期（月）",
    bySegment: "各分組的單位經濟，十二個月",
    unassigned: (costs: string) =>
      `未註明分組的費用只計入合計，不計入任何分組：${costs}。分組沒有自己的收入成本時，回收期按收入計算。`,
    window: "最近十二個月",
    costs: "各類成本",
    costOfRevenue: "收入成本",
    research: "研發",
    administration: "行政",
    kindOf: {
      sales_marketing: "銷售與行銷",
      retention: "留存",
      cost_of_revenue: "收入成本",
      research: "研發",
      administration: "管理",
    },
  },

  needed: {
    signals:
      "沒有檔案說明客戶做了什麼。需要一張使用資料表：客戶、日期，以及最近登入、登入次數、核心功能使用、工單數、模組數、續費溝通進度、NPS 評分、上線日期中的至少一項。",
    renewals:
      "沒有檔案說明合約何時到期。需要一張續約表：客戶、到期日、金額；另可有結果、續約金額、原因、負責人。註明計費週期為一年或以上的訂閱表也可以。",
    economics:
      "沒有檔案說明獲取與留住客戶的費用。需要一張費用表：月份、類型（銷售與行銷、留存、收入成本等）、金額；註明分組的欄可給出各分組的數字。",
    conversion:
      "沒有檔案說明客戶何時註冊。需要一張含註冊日期的客戶表（最好也包括尚未付費的人），或含試用期的訂閱表。",
    surveys:
      "沒有檔案含問卷回答。需要一張問卷表：日期、0 至 10 的評分；另可有客戶和問卷類型（NPS 或 eNPS）。",
    salesPay: "沒有檔案註明負責人。在客戶表或續約表中加入「負責人」一類的欄，即可看到每人的銷售與續費。",
  },
  held: {
    whole: "尚未付費的人不屬於任何 MRR 分組：查看全部客戶的報告即可看到。",
    filtered: "檔案中有這方面的資料，但沒有說明哪些屬於所選客戶。查看全部客戶的報告即可看到。",
    elsewhere: "檔案中有這方面的資料，但都不在本報告的月份與幣別之內。",
  },

  surveys: {
    title: "問卷",
    name: { nps: "淨推薦值 NPS", enps: "員工淨推薦值 eNPS" },
    lead: (score: string, low: string, high: string, answers: string) =>
      `${answers} 份回答的得分為 ${score}；以這樣的數量，真實得分在 ${low} 與 ${high} 之間。`,
    byQuarter: (name: string) => `${name}（按季度）`,
    bySegment: (name: string) => `${name}（按回答者）`,
    byAttribute: (name: string, attribute: string) => `${name}（按客戶的 ${attribute}）`,
    quarter: "季度起始",
    segment: "回答者",
    unsaid: "未說明",
    answers: "回答數",
    promoters: "推薦者",
    passives: "中立者",
    detractors: "貶損者",
    score: "得分",
    interval: "區間（95 %）",
    range: (low: string, high: string) => `${low} 至 ${high}`,
  },
};

export const msTables: Words = {
  renewals: {
    chart: "Diperbaharui dan hilang, mengikut bulan tamat",
    title: "Pembaharuan",
    ofTerms:
      "Tiada fail ialah jadual pembaharuan: kontrak diperoleh daripada tempoh langganan, atau tempoh perkhidmatan invois bagi pelanggan tanpa langganan. Yang mempunyai selang bil yang cukup panjang (tetapan: tempoh pembaharuan) tamat setiap kali tempohnya berakhir, pada MRR sepanjang tempoh itu.",
    lead: (due, renewed, lost, open, rate, capped) =>
      `Daripada ${due} kontrak yang telah tamat tempoh, ${renewed} diperbaharui dan ${lost} hilang; ${open} belum diputuskan. Amaunnya diperbaharui pada ${rate}, pada ${capped} sebelum mengira sebarang pertumbuhan.`,
    due: "Tamat tempoh",
    renewed: "Diperbaharui",
    lost: "Hilang",
    open: "Belum diputuskan",
    dueAmount: "Amaun tamat tempoh",
    renewedAmount: "Amaun diperbaharui",
    lostAmount: "Amaun hilang",
    customerRate: "Kadar pembaharuan",
    rateOf: {
      due: "Kadar pembaharuan, daripada semua yang matang",
      all_customers: "Kadar pembaharuan, daripada semua pelanggan",
    },
    amountRate: "Kadar amaun",
    upcoming: "Tamat tempoh dalam 90 hari akan datang",
    upcomingLead: (count, amount) => `${count} kontrak, bernilai ${amount}.`,
    decided: (count) => `${count} lagi sudah diputuskan.`,
    later: (count) => `${count} tamat tempoh kemudian.`,
    upcomingDecided: "Tamat tempoh dalam 90 hari, sudah diputuskan",
    dueLater: "Tamat tempoh selepas 90 hari",
    dueOn: "Tamat tempoh pada",
    worth: "Nilai",
    owner: "Penanggungjawab",
  },

  signals: {
    title: "Amaran awal",
    lead: (tripped: string, observed: string, day: string) =>
      `${tripped} daripada ${observed} pelanggan berbayar yang ada data penggunaan menunjukkan tanda mungkin pergi, setakat ${day}.`,
    quoted: "Ambang ini dipetik daripada rencana tanpa sumber: ia bukan fakta tentang pelanggan anda.",
    rules: "Tanda dan siapa menunjukkannya",
    rule: "Tanda",
    customers: "Pelanggan",
    mrr: "MRR pelanggan",
    who: "Pelanggan yang perlu perhatian",
    nextDue: "Tarikh pembaharuan",
    why: "Sebab",
    ruleOf: {
      no_login: (n: string) => `Tiada log masuk ${n} hari atau lebih`,
      core_use_down: (n: string) => `Penggunaan teras turun ${n} atau lebih`,
      tickets: (n: string) => `${n} tiket atau lebih dalam 31 hari`,
      not_onboarded: (n: string) => `Proses teras belum sedia selepas ${n} hari`,
      few_modules: (n: string) => `${n} modul atau kurang digunakan`,
      no_renewal_talk: (n: string) => `Perlu diperbaharui dalam ${n} hari, belum dibincangkan`,
      nps_down: (n: string) => `Jawapan NPS turun ${n} atau lebih`,
      no_add_on: (n: string) => `Tiada pembelian tambahan ${n} hari atau lebih (akaun utama)`,
    },
    valueOf: {
      no_login: (n: string) => `Tiada log masuk ${n} hari`,
      core_use_down: (n: string) => `Penggunaan teras turun ${n}`,
      tickets: (n: string) => `${n} tiket dalam 31 hari`,
      not_onboarded: (n: string) => `Belum sedia selepas ${n} hari`,
      few_modules: (n: string) => `Modul digunakan: ${n}`,
      no_renewal_talk: (n: string) => `Tamat dalam ${n} hari, belum dibincangkan`,
      nps_down: (n: string) => `Jawapan NPS turun ${n}`,
      no_add_on: (n: string) => `Tiada pembelian tambahan ${n} hari`,
    },
  },

  economics: {
    costsChart: "Kos mengikut jenis, setiap bulan",
    title: "Ekonomi unit",
    lead: (months: string, customers: string, cac: string, ltv: string, payback: string, magic: string) =>
      `Dalam ${months} bulan terakhir yang ada kos, ${customers} pelanggan baharu menelan kos ${cac} setiap seorang (CAC). Nilai seumur hidup ialah ${ltv} kali ganda; ia diperoleh semula dalam ${payback} bulan. Magic number suku terakhir: ${magic}.`,
    salesMarketing: "Jualan dan pemasaran",
    newCustomers: "Pelanggan baharu",
    cac: "Kos pemerolehan (CAC)",
    retention: "Kos pengekalan",
    crc: "CRC setiap pelanggan",
    grossMargin: "Margin kasar",
    marginAfterRetention: "Selepas pengekalan",
    payback: "Bayaran balik, bulan",
    bySegment: "Ekonomi unit mengikut segmen, dua belas bulan",
    unassigned: (costs: string) =>
      `Kos yang tidak menamakan segmen ini hanya dikira dalam jumlah, bukan dalam mana-mana segmen: ${costs}. Tanpa kos hasil sendiri, tempoh pulangan segmen adalah daripada hasil.`,
    window: "12 bulan lalu",
    costs: "Kos mengikut jenis",
    costOfRevenue: "Kos hasil",
    research: "Penyelidikan dan pembangunan",
    administration: "Pentadbiran",
    kindOf: {
      sales_marketing: "jualan dan pemasaran",
      retention: "pengekalan",
      cost_of_revenue: "kos hasil",
      research: "penyelidikan dan pembangunan",
      administration: "pentadbiran",
    },
  },

  needed: {
    signals:
      "Tiada fail menyatakan apa yang pelanggan lakukan. Jadual penggunaan diperlukan: pelanggan, tarikh, dan sekurang-kurangnya satu daripada log masuk terakhir, log masuk, penggunaan teras, tiket, modul, rundingan pembaharuan, jawapan NPS, tarikh mula guna.",
    renewals:
      "Tiada fail menyatakan bila kontrak tamat tempoh. Jadual pembaharuan diperlukan: pelanggan, tarikh tamat, jumlah; hasil, jumlah diperbaharui, sebab, penanggungjawab. Langganan dengan selang bil setahun atau lebih juga memadai.",
    economics:
      "Tiada fail menyatakan kos pelanggan. Jadual kos diperlukan: bulan, jenis (jualan dan pemasaran, pengekalan, kos hasil ...), jumlah; lajur yang menamakan segmen memberi angka setiap segmen.",
    conversion:
      "Tiada fail menyatakan bila pelanggan mendaftar. Jadual pelanggan dengan tarikh mendaftar (sebaiknya termasuk yang belum membayar) akan menyatakannya; begitu juga langganan dengan percubaan.",
    surveys:
      "Tiada fail mengandungi jawapan tinjauan. Jadual diperlukan: tarikh, skor dari 0 hingga 10; pelanggan, dan jenis tinjauan (NPS atau eNPS).",
    salesPay:
      'Tiada fail menamakan penanggungjawab. Lajur seperti "pemilik" dalam jadual pelanggan atau pembaharuan akan menunjukkan apa yang setiap orang jual dan kekalkan.',
  },
  held: {
    whole: "Yang belum membayar tiada dalam mana-mana segmen MRR: laporan semua pelanggan menunjukkannya.",
    filtered:
      "Fail mempunyai baris untuk ini, tetapi tidak menyatakan yang mana milik pelanggan yang dipilih. Laporan semua pelanggan menunjukkannya.",
    elsewhere:
      "Fail mempunyai baris untuk ini, tetapi tiada satu pun tentang bulan dan mata wang laporan ini.",
  },

  surveys: {
    title: "Tinjauan",
    name: { nps: "Skor promoter bersih (NPS)", enps: "Skor promoter bersih pekerja (eNPS)" },
    lead: (score: string, low: string, high: string, answers: string) =>
      `${score} daripada ${answers} jawapan; dengan bilangan itu, skor sebenar terletak antara ${low} dan ${high}.`,
    byQuarter: (name: string) => `${name} mengikut suku tahun`,
    bySegment: (name: string) => `${name} mengikut penjawab`,
    byAttribute: (name: string, attribute: string) => `${name} mengikut ${attribute} pelanggan`,
    quarter: "Suku dari",
    segment: "Penjawab",
    unsaid: "tidak dinyatakan",
    answers: "Jawapan",
    promoters: "Promoter",
    passives: "Pasif",
    detractors: "Pengkritik",
    score: "Skor",
    interval: "Selang (95 %)",
    range: (low: string, high: string) => `${low} hingga ${high}`,
  },
};
