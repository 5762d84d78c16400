/** Words for the quality of growth. */

export const enGrowth = {
  growth: {
    arrChart: "ARR by month",
    effectsChart: "What changed MRR, by month",
    title: "Quality of growth",
    lead: (arr: string, growth: string, ratio: string) =>
      `ARR is ${arr}; over twelve months it changed by ${growth}. Growth ratio, to the growth of the twelve months before: ${ratio}.`,
    made: (from: string, change: string, customers: string, arpa: string) =>
      `MRR since ${from}: ${change}, of which ${customers} by the number of customers and ${arpa} by what each of them pays.`,
    ratioIs: "Above 1, growth speeds up. The definition is Holdfast's own; sources leave it open.",
    monthGrowth: "On the month",
    yearGrowth: "On 12 months",
    ratio: "Growth ratio",
    byCustomers: "By customers",
    byArpa: "By ARPA",
    concentration: "Concentration of MRR",
    largest: "Largest customers",
    share: "Share of MRR",
    concentrated: (customers: string, index: string) =>
      `MRR is as concentrated as if ${customers} equal customers paid it (Herfindahl index ${index}).`,
  },
  resilience: {
    title: "Growth resilience",
    fill: "An index of the industry would show how ARR fares in bad times: a file with a row per month (month, index; the name of the index where there are several).",
    industry: "the industry",
    lead: (held: string, measured: string, series: string) =>
      `In ${held} of ${measured} downturns of ${series}, ARR fell less than the index, or grew.`,
    never: (series: string) => `The index of ${series} never fell in the months of the report.`,
    unmeasured: (series: string) => `${series}: ARR is not known at the peaks of the index.`,
    unknown: (series: string) => `${series}: not enough data, the index has fewer than two months.`,
    downturnsOf: (series: string) => `Downturns of ${series}`,
    ownRule:
      "A downturn reaches from a peak of the index to its lowest month before it is back there. Sources ask for resilience in bad times without a formula; this one is Holdfast's own.",
    peak: "Peak",
    trough: "Trough",
    goesOn: (month: string) => `${month}, goes on`,
    index: "Index",
    before: "ARR at the peak",
    after: "ARR at the trough",
    change: "Change in ARR",
    resilience: "Resilience",
  },
};

type Words = typeof enGrowth;

export const zhHansGrowth: Words = {
  growth: {
    arrChart: "每月 ARR",
    effectsChart: "每月 MRR 变动的来源",
    title: "增长质量",
    lead: (arr, growth, ratio) =>
      `年度经常性收入 ARR 为 ${arr}，十二个月变化 ${growth}。与前十二个月增长率之比（增速比）：${ratio}。`,
    made: (from, change, customers, arpa) =>
      `${from} 以来 MRR 变化 ${change}，其中客户数带来 ${customers}，每位客户付费带来 ${arpa}。`,
    ratioIs: "大于 1 表示增长在加快。该定义为 Holdfast 自定，来源中没有给出。",
    monthGrowth: "环比",
    yearGrowth: "同比",
    ratio: "增速比",
    byCustomers: "客户数贡献",
    byArpa: "ARPA 贡献",
    concentration: "MRR 集中度",
    largest: "最大的客户数",
    share: "占 MRR",
    concentrated: (customers, index) =>
      `MRR 的集中程度相当于 ${customers} 位付费相同的客户（赫芬达尔指数 ${index}）。`,
  },
  resilience: {
    title: "增长韧性",
    fill: "加入行业指数文件，即可看到 ARR 在行业下行时的表现：每月一行（月份、指数；有多个指数时另加名称）。",
    industry: "行业",
    lead: (held, measured, series) =>
      `${series}的 ${measured} 次下行中，有 ${held} 次 ARR 降幅小于指数，或仍有增长。`,
    never: (series) => `在报表所含月份内，${series}指数从未下降。`,
    unmeasured: (series) => `${series}：指数处于高点时的 ARR 未知。`,
    unknown: (series) => `${series}：数据不足，指数少于两个月。`,
    downturnsOf: (series) => `${series}的下行期`,
    ownRule:
      "下行期从指数的高点算到其恢复前的最低月份。来源只说“行业不好时”的韧性，没有给出公式；此公式为 Holdfast 自定。",
    peak: "高点",
    trough: "低点",
    goesOn: (month) => `${month}，仍在持续`,
    index: "指数",
    before: "高点时 ARR",
    after: "低点时 ARR",
    change: "ARR 变化",
    resilience: "韧性",
  },
};

export const zhHantGrowth: Words = {
  growth: {
    arrChart: "每月 ARR",
    effectsChart: "每月 MRR 變動的來源",
    title: "成長品質",
    lead: (arr, growth, ratio) =>
      `年度經常性收入 ARR 為 ${arr}，十二個月變化 ${growth}。與前十二個月成長率之比（增速比）：${ratio}。`,
    made: (from, change, customers, arpa) =>
      `${from} 以來 MRR 變化 ${change}，其中客戶數帶來 ${customers}，每位客戶付費帶來 ${arpa}。`,
    ratioIs: "大於 1 表示成長在加快。此定義為 Holdfast 自訂，來源中沒有給出。",
    monthGrowth: "月增率",
    yearGrowth: "年增率",
    ratio: "增速比",
    byCustomers: "客戶數貢獻",
    byArpa: "ARPA 貢獻",
    concentration: "MRR 集中度",
    largest: "最大的客戶數",
    share: "佔 MRR",
    concentrated: (customers, index) =>
      `MRR 的集中程度相當於 ${customers} 位付費相同的客戶（赫芬達爾指數 ${index}）。`,
  },
  resilience: {
    title: "成長韌性",
    fill: "加入產業指數檔案，即可看到 ARR 在產業下行時的表現：每月一列（月份、指數；有多個指數時另加名稱）。",
    industry: "產業",
    lead: (held, measured, series) =>
      `${series}的 ${measured} 次下行中，有 ${held} 次 ARR 降幅小於指數，或仍有成長。`,
    never: (series) => `在報表所含月份內，${series}指數從未下降。`,
    unmeasured: (series) => `${series}：指數處於高點時的 ARR 未知。`,
    unknown: (series) => `${series}：資料不足，指數少於兩個月。`,
    downturnsOf: (series) => `${series}的下行期`,
    ownRule:
      "下行期從指數的高點算到其恢復前的最低月份。來源只說「產業不好時」的韌性，沒有給出公式；此公式為 Holdfast 自訂。",
    peak: "高點",
    trough: "低點",
    goesOn: (month) => `${month}，仍在持續`,
    index: "指數",
    before: "高點時 ARR",
    after: "低點時 ARR",
    change: "ARR 變化",
    resilience: "韌性",
  },
};

export const msGrowth: Words = {
  growth: {
    arrChart: "ARR mengikut bulan",
    effectsChart: "Apa yang mengubah MRR, mengikut bulan",
    title: "Mutu pertumbuhan",
    lead: (arr, growth, ratio) =>
      `ARR ialah ${arr}; dalam dua belas bulan ia berubah ${growth}. Nisbah kepada pertumbuhan dua belas bulan sebelumnya: ${ratio}.`,
    made: (from, change, customers, arpa) =>
      `MRR sejak ${from}: ${change}, iaitu ${customers} daripada bilangan pelanggan dan ${arpa} daripada bayaran setiap pelanggan.`,
    ratioIs: "Melebihi 1, pertumbuhan semakin pantas. Takrif ini milik Holdfast; sumber tidak menyatakannya.",
    monthGrowth: "Berbanding bulan lalu",
    yearGrowth: "Berbanding 12 bulan",
    ratio: "Nisbah pertumbuhan",
    byCustomers: "Oleh pelanggan",
    byArpa: "Oleh ARPA",
    concentration: "Penumpuan MRR",
    largest: "Pelanggan terbesar",
    share: "Bahagian MRR",
    concentrated: (customers, index) =>
      `MRR tertumpu seolah-olah dibayar oleh ${customers} pelanggan yang sama besar (indeks Herfindahl ${index}).`,
  },
  resilience: {
    title: "Daya tahan pertumbuhan",
    fill: "Indeks industri akan menunjukkan keadaan ARR pada masa sukar: fail dengan satu baris setiap bulan (bulan, indeks; nama indeks jika ada beberapa).",
    industry: "industri",
    lead: (held, measured, series) =>
      `Dalam ${held} daripada ${measured} kemerosotan ${series}, ARR jatuh kurang daripada indeks, atau berkembang.`,
    never: (series) => `Indeks ${series} tidak pernah jatuh dalam bulan-bulan laporan.`,
    unmeasured: (series) => `${series}: ARR pada puncak indeks tidak diketahui.`,
    unknown: (series) => `${series}: data tidak mencukupi, indeks ada kurang daripada dua bulan.`,
    downturnsOf: (series) => `Kemerosotan ${series}`,
    ownRule:
      "Kemerosotan bermula dari puncak indeks hingga bulan terendah sebelum ia pulih. Sumber meminta daya tahan pada masa sukar tanpa rumus; rumus ini milik Holdfast.",
    peak: "Puncak",
    trough: "Lembah",
    goesOn: (month) => `${month}, masih berlarutan`,
    index: "Indeks",
    before: "ARR pada puncak",
    after: "ARR pada lembah",
    change: "Perubahan ARR",
    resilience: "Daya tahan",
  },
};
