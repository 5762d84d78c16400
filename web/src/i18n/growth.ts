/** Words for the quality of growth. */

export const enGrowth = {
  growth: {
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
};

type Words = typeof enGrowth;

export const zhHansGrowth: Words = {
  growth: {
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
};

export const zhHantGrowth: Words = {
  growth: {
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
};

export const msGrowth: Words = {
  growth: {
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
};
