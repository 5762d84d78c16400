/** Words for the forecast, its back-test, and the projection of how long customers stay. */

export const enForecast = {
  forecast: {
    title: "Forecast",
    none: {
      few_months: "No forecast: the rates of twelve months need 13 complete months of data.",
      few_customers:
        "No forecast: fewer than ten customers had MRR twelve months ago, too few for rates to go on by.",
      nothing_retained: "No forecast: nothing is left of the MRR of twelve months ago.",
      customers_move: "No forecast of this segment: customers come into it and leave it.",
    },
    lead: (month: string, base: string, total: string) =>
      `Today's customers would pay ${base} in ${month}, by the NRR of the last twelve months; ${total} with as much new business as in them.`,
    assumes:
      "No new customers are assumed but in the line that says so. Rates are taken to stay as they were; the back-test shows how far such forecasts were off.",
    chart: "MRR, so far and foretold",
    actual: "So far",
    kept: "Kept (GRR)",
    base: "Today's customers (NRR)",
    new: "New business",
    total: "With new business",
    survivors: "Survivors (sBG)",
    customers: "Customers left (sBG)",
    basis: "What the forecast starts from",
    mrr: "Today's MRR",
    newMrr: "MRR new within the year",
    limitsAre:
      "Limits of the lines by GRR and NRR: 95%, from how customers differ. Of survivors: 95%, from what the fit leaves open and from chance. With new business: the least and greatest error of past forecasts as long, where there are four.",
    backTest: "Back-test",
    backTestLead: (mark: string) =>
      `Forecasts by the same rules from the ends of past quarters, from what was known then, against what happened, and how many came within ${mark}. Fxiaoke (纷享销客) is quoted as staying within 5%. Above zero, more came than foretold.`,
    noBackTest: "No past quarter has twelve months before it and three behind it yet.",
    line: "Line",
    ahead: "Months ahead",
    forecasts: "Forecasts",
    meanError: "Mean error",
    bias: "With its sign",
    withinMark: (mark: string) => `Within ${mark}`,
    covered: "Within its limits",
    rows: "Each forecast",
    from: "From",
    until: "For",
    foretold: "Foretold",
    happened: "Happened",
    error: "Error",
    of: (part: string, all: string) => `${part} of ${all}`,
  },
  projection: {
    title: "How long customers will stay",
    none: {
      few_months: "No projection: there are fewer than two months in which customers could leave.",
      few_customers:
        "No projection: fewer than ten customers came after the first month of the data. Those of that month may be older than the data.",
      nobody_lost: "No projection: nobody left.",
      everybody_lost: "No projection: nobody is left at the oldest age.",
    },
    fitted: (customers: string, alpha: string, beta: string) =>
      `The sBG model on ${customers} customers (alpha ${alpha}, beta ${beta}): the likely leavers go first, so that leaving gets rarer with age.`,
    one_rate: (customers: string, churn: string) =>
      `Of ${customers} customers, leaving gets no rarer with age: ${churn} leave each month.`,
    value: (months: string, paid: string, value: string) =>
      `Within ${months} months, a new customer is expected to pay for ${paid} of them, worth ${value} at today's ARPA.`,
    infinite: "Without a horizon the mean would be infinite, so no value is told from it.",
    holdOut: (from: string, foretold: string, seen: string) =>
      `Held out: fitted on the data up to ${from}, it foretold ${foretold} of the customers of then to be left; ${seen} are.`,
    chart: "Still customers by age, seen and projected",
    seen: "Seen (Kaplan-Meier)",
    projected: "Projected (sBG)",
    pooled: "Pooled average of cohorts",
    pooledCustomers: "Of customers",
    bias: "The pooled average is biased: its old ages are those of old cohorts only, who came back counts again, and it may rise. The curve and the projection count first leaving of customers who came after the first month.",
  },
};

type Words = typeof enForecast;

export const zhHansForecast: Words = {
  forecast: {
    title: "预测",
    none: {
      few_months: "没有预测：十二个月的比率需要 13 个完整月份的数据。",
      few_customers: "没有预测：十二个月前有 MRR 的客户不足十位，比率不足为据。",
      nothing_retained: "没有预测：十二个月前的 MRR 一点不剩。",
      customers_move: "该分组没有预测：客户会进出这个分组。",
    },
    lead: (month, base, total) =>
      `按最近十二个月的 NRR，现有客户到 ${month} 将付 ${base}；若新业务与这十二个月一样多，则为 ${total}。`,
    assumes: "除注明的一行外，不假设有新客户。比率视为不变；回测显示这样的预测曾差多少。",
    chart: "MRR：至今与预测",
    actual: "至今",
    kept: "保有（GRR）",
    base: "现有客户（NRR）",
    new: "新业务",
    total: "含新业务",
    survivors: "存续客户（sBG）",
    customers: "存续客户数（sBG）",
    basis: "预测的起点",
    mrr: "现在的 MRR",
    newMrr: "一年前未付费者的 MRR",
    limitsAre:
      "GRR 与 NRR 两行的区间：95%，来自客户之间的差异。存续客户：95%，来自拟合的不确定和偶然。含新业务：同样长度的以往预测的最小与最大误差，至少四次才有。",
    backTest: "回测",
    backTestLead: (mark) =>
      `用同样的规则，从以往各季度末、按当时已知的数据作预测，再与实际比较，看多少次相差在 ${mark} 以内。引用值：纷享销客称其预测偏差在 5% 以内。大于零表示实际多于预测。`,
    noBackTest: "还没有哪个季度之前有十二个月、之后有三个月。",
    line: "项目",
    ahead: "提前月数",
    forecasts: "预测次数",
    meanError: "平均误差",
    bias: "带符号",
    withinMark: (mark) => `${mark} 以内`,
    covered: "在区间内",
    rows: "各次预测",
    from: "预测时",
    until: "目标月",
    foretold: "预测",
    happened: "实际",
    error: "误差",
    of: (part, all) => `${part} / ${all}`,
  },
  projection: {
    title: "客户将留多久",
    none: {
      few_months: "没有推算：客户可能离开的月份不足两个。",
      few_customers: "没有推算：数据首月之后加入的客户不足十位。首月的客户可能早于数据。",
      nobody_lost: "没有推算：没有人离开。",
      everybody_lost: "没有推算：到最大月龄时已无人留下。",
    },
    fitted: (customers, alpha, beta) =>
      `sBG 模型，${customers} 位客户（alpha ${alpha}，beta ${beta}）：易流失者先走，因此月龄越大流失越少。`,
    one_rate: (customers, churn) => `${customers} 位客户中，流失并不随月龄减少：每月流失 ${churn}。`,
    value: (months, paid, value) =>
      `新客户在 ${months} 个月内预计付费 ${paid} 个月，按今日 ARPA 合收入 ${value}。`,
    infinite: "若不设期限，平均值为无穷大，因此不据此给出价值。",
    holdOut: (from, foretold, seen) =>
      `留出检验：只用到 ${from} 为止的数据拟合，预测当时客户留下 ${foretold}；实际留下 ${seen}。`,
    chart: "按月龄仍为客户：所见与推算",
    seen: "所见（Kaplan-Meier）",
    projected: "推算（sBG）",
    pooled: "各批合并平均",
    pooledCustomers: "群组客户数",
    bias: "合并平均有偏：大月龄只来自老批次，回来的客户再次计入，而且可能上升。曲线与推算只计首月之后加入的客户的首次离开。",
  },
};

export const zhHantForecast: Words = {
  forecast: {
    title: "預測",
    none: {
      few_months: "沒有預測：十二個月的比率需要 13 個完整月份的資料。",
      few_customers: "沒有預測：十二個月前有 MRR 的客戶不足十位，比率不足為據。",
      nothing_retained: "沒有預測：十二個月前的 MRR 一點不剩。",
      customers_move: "此分組沒有預測：客戶會進出這個分組。",
    },
    lead: (month, base, total) =>
      `按最近十二個月的 NRR，現有客戶到 ${month} 將付 ${base}；若新業務與這十二個月一樣多，則為 ${total}。`,
    assumes: "除註明的一行外，不假設有新客戶。比率視為不變；回測顯示這樣的預測曾差多少。",
    chart: "MRR：至今與預測",
    actual: "至今",
    kept: "保有（GRR）",
    base: "現有客戶（NRR）",
    new: "新業務",
    total: "含新業務",
    survivors: "存續客戶（sBG）",
    customers: "存續客戶數（sBG）",
    basis: "預測的起點",
    mrr: "現在的 MRR",
    newMrr: "一年前未付費者的 MRR",
    limitsAre:
      "GRR 與 NRR 兩行的區間：95%，來自客戶之間的差異。存續客戶：95%，來自擬合的不確定和偶然。含新業務：同樣長度的以往預測的最小與最大誤差，至少四次才有。",
    backTest: "回測",
    backTestLead: (mark) =>
      `用同樣的規則，從以往各季末、按當時已知的資料作預測，再與實際比較，看多少次相差在 ${mark} 以內。引用值：紛享銷客稱其預測偏差在 5% 以內。大於零表示實際多於預測。`,
    noBackTest: "還沒有哪一季之前有十二個月、之後有三個月。",
    line: "項目",
    ahead: "提前月數",
    forecasts: "預測次數",
    meanError: "平均誤差",
    bias: "帶符號",
    withinMark: (mark) => `${mark} 以內`,
    covered: "在區間內",
    rows: "各次預測",
    from: "預測時",
    until: "目標月",
    foretold: "預測",
    happened: "實際",
    error: "誤差",
    of: (part, all) => `${part} / ${all}`,
  },
  projection: {
    title: "客戶將留多久",
    none: {
      few_months: "沒有推算：客戶可能離開的月份不足兩個。",
      few_customers: "沒有推算：資料首月之後加入的客戶不足十位。首月的客戶可能早於資料。",
      nobody_lost: "沒有推算：沒有人離開。",
      everybody_lost: "沒有推算：到最大月齡時已無人留下。",
    },
    fitted: (customers, alpha, beta) =>
      `sBG 模型，${customers} 位客戶（alpha ${alpha}，beta ${beta}）：易流失者先走，因此月齡越大流失越少。`,
    one_rate: (customers, churn) => `${customers} 位客戶中，流失並不隨月齡減少：每月流失 ${churn}。`,
    value: (months, paid, value) =>
      `新客戶在 ${months} 個月內預計付費 ${paid} 個月，按今日 ARPA 合收入 ${value}。`,
    infinite: "若不設期限，平均值為無窮大，因此不據此給出價值。",
    holdOut: (from, foretold, seen) =>
      `留出檢驗：只用到 ${from} 為止的資料擬合，預測當時客戶留下 ${foretold}；實際留下 ${seen}。`,
    chart: "按月齡仍為客戶：所見與推算",
    seen: "所見（Kaplan-Meier）",
    projected: "推算（sBG）",
    pooled: "各批合併平均",
    pooledCustomers: "群組客戶數",
    bias: "合併平均有偏：大月齡只來自老批次，回來的客戶再次計入，而且可能上升。曲線與推算只計首月之後加入的客戶的首次離開。",
  },
};

export const msForecast: Words = {
  forecast: {
    title: "Ramalan",
    none: {
      few_months: "Tiada ramalan: kadar dua belas bulan memerlukan 13 bulan data yang lengkap.",
      few_customers:
        "Tiada ramalan: kurang daripada sepuluh pelanggan mempunyai MRR dua belas bulan lalu, terlalu sedikit untuk dijadikan kadar.",
      nothing_retained: "Tiada ramalan: tiada apa-apa yang tinggal daripada MRR dua belas bulan lalu.",
      customers_move: "Tiada ramalan bagi segmen ini: pelanggan masuk dan keluar daripadanya.",
    },
    lead: (month, base, total) =>
      `Pelanggan hari ini akan membayar ${base} pada ${month} mengikut NRR dua belas bulan lalu; ${total} dengan perniagaan baharu sebanyak tempoh itu.`,
    assumes:
      "Tiada pelanggan baharu diandaikan kecuali pada baris yang menyatakannya. Kadar dianggap kekal; ujian ke belakang menunjukkan sejauh mana ramalan begini tersasar.",
    chart: "MRR, setakat ini dan diramal",
    actual: "Setakat ini",
    kept: "Dikekalkan (GRR)",
    base: "Pelanggan hari ini (NRR)",
    new: "Perniagaan baharu",
    total: "Dengan perniagaan baharu",
    survivors: "Pelanggan kekal (sBG)",
    customers: "Bilangan kekal (sBG)",
    basis: "Permulaan ramalan",
    mrr: "MRR hari ini",
    newMrr: "MRR daripada yang tidak membayar setahun sebelumnya",
    limitsAre:
      "Had baris GRR dan NRR: 95%, daripada perbezaan antara pelanggan. Pelanggan kekal: 95%, daripada ketidakpastian padanan dan kebetulan. Dengan perniagaan baharu: ralat terkecil dan terbesar ramalan lalu yang sama panjang, jika ada empat.",
    backTest: "Ujian ke belakang",
    backTestLead: (mark) =>
      `Ramalan dengan peraturan yang sama dari hujung suku lalu, daripada apa yang diketahui ketika itu, berbanding apa yang berlaku, dan berapa yang tersasar tidak lebih ${mark}. Fxiaoke (纷享销客) dipetik sebagai menyatakan tidak lebih 5%. Melebihi sifar, lebih banyak yang datang daripada diramal.`,
    noBackTest: "Belum ada suku yang mempunyai dua belas bulan sebelum dan tiga bulan selepasnya.",
    line: "Baris",
    ahead: "Bulan ke hadapan",
    forecasts: "Ramalan",
    meanError: "Purata ralat",
    bias: "Dengan tanda",
    withinMark: (mark) => `Dalam ${mark}`,
    covered: "Dalam hadnya",
    rows: "Setiap ramalan",
    from: "Dari",
    until: "Untuk",
    foretold: "Diramal",
    happened: "Berlaku",
    error: "Ralat",
    of: (part, all) => `${part} daripada ${all}`,
  },
  projection: {
    title: "Berapa lama pelanggan akan kekal",
    none: {
      few_months: "Tiada unjuran: kurang daripada dua bulan pelanggan boleh pergi.",
      few_customers:
        "Tiada unjuran: kurang daripada sepuluh pelanggan datang selepas bulan pertama data. Pelanggan bulan itu mungkin lebih lama daripada data.",
      nobody_lost: "Tiada unjuran: tiada sesiapa pergi.",
      everybody_lost: "Tiada unjuran: tiada sesiapa yang tinggal pada umur tertua.",
    },
    fitted: (customers, alpha, beta) =>
      `Model sBG pada ${customers} pelanggan (alpha ${alpha}, beta ${beta}): yang mudah pergi pergi dahulu, jadi semakin lama semakin jarang yang pergi.`,
    one_rate: (customers, churn) =>
      `Daripada ${customers} pelanggan, pemergian tidak semakin jarang: ${churn} pergi setiap bulan.`,
    value: (months, paid, value) =>
      `Dalam ${months} bulan, pelanggan baharu dijangka membayar untuk ${paid} bulan, bernilai ${value} pada ARPA hari ini.`,
    infinite: "Tanpa had masa puratanya tidak terhingga, jadi tiada nilai dinyatakan daripadanya.",
    holdOut: (from, foretold, seen) =>
      `Ditahan: dipadankan pada data hingga ${from}, ia meramal ${foretold} pelanggan ketika itu tinggal; sebenarnya ${seen}.`,
    chart: "Masih pelanggan mengikut umur, dilihat dan diunjur",
    seen: "Dilihat (Kaplan-Meier)",
    projected: "Diunjur (sBG)",
    pooled: "Purata kohort terkumpul",
    pooledCustomers: "Daripada pelanggan",
    bias: "Purata terkumpul berat sebelah: umur tua hanya daripada kohort lama, yang kembali dikira lagi, dan ia boleh naik. Keluk dan unjuran mengira pemergian pertama pelanggan yang datang selepas bulan pertama.",
  },
};
