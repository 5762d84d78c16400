/** Words for the health score and for how well it told so far. */

export const enHealth = {
  health: {
    title: "Health score",
    needed:
      "No file says what customers do with the product. A table of usage would: customer, date, and at least one of logins, feature coverage, core use, advanced use, milestones, scenarios, NPS answer, issues resolved, renewal talk, add-ons.",
    lead: (scored: string, observed: string, day: string) =>
      `${scored} of ${observed} customers with usage have a score as of ${day}.`,
    verdict: {
      tells: (area: string, range: string, scores: string, lost: string) =>
        `So far it told who would leave: of one who stayed and one who left, the one who stayed had the higher score in ${area} of pairs (95 %: ${range}; a coin: 50 %), by ${scores} scores, ${lost} of customers who left.`,
      chance: (area: string, range: string, scores: string, lost: string) =>
        `So far it may be no better than a coin: of one who stayed and one who left, the one who stayed had the higher score in ${area} of pairs (95 %: ${range}, which holds 50 %), by ${scores} scores, ${lost} of customers who left. Do not act on it alone.`,
      reversed: (area: string, range: string, scores: string, lost: string) =>
        `So far it pointed the wrong way: of one who stayed and one who left, the one who stayed had the higher score in only ${area} of pairs (95 %: ${range}; a coin: 50 %), by ${scores} scores, ${lost} of customers who left. Do not use it as it is.`,
    },
    unknown: (months: string) =>
      `How well it tells who leaves is not known yet: that takes scores of customers who left and of customers who stayed in the ${months} months after. Do not rely on it.`,
    note: "Each score is made of what was known on its day alone. Counts are placed among these customers, shares stand as they are; indicators that are not known of a customer are left out and their weight is shared out among the others.",
    bands: "Bands",
    band: "Band",
    bandOf: { at_risk: "At risk", watch: "To be watched", healthy: "Healthy" },
    score: "Score",
    range: (from: string, to: string) => `${from} to ${to}`,
    left: (months: string) => `Left within ${months} months`,
    sure: "95 % interval",
    calibration: (from: string, to: string, months: string) =>
      `Of a score that works, fewer leave from each line to the one above. Customers scored at the end of each quarter from ${from} to ${to}, and who of them left within ${months} months.`,
    calibrated: "Calibration: churn by score",
    scored: "Had such a score",
    lost: "Left",
    history: "Mean score by month",
    mean: "Mean score",
    indicators: "Indicators and their weights",
    indicator: "Indicator",
    indicatorOf: {
      logins: "Logins",
      feature_coverage: "Feature coverage",
      core_use: "Core use",
      advanced_use: "Advanced use",
      milestones: "Milestones reached",
      scenarios: "Business scenarios",
      nps: "NPS answer",
      issues_resolved: "Issues resolved",
      renewal_talk: "Renewal talk",
      add_ons: "Add-ons",
    },
    weight: "Weight",
    change: (indicator: string) => `Weight: ${indicator}`,
    known: "Known of",
    ofAll: (some: string, all: string) => `${some} of ${all}`,
    part: "Mean part",
    missing: (names: string) => `Not known of anybody, and in no score: ${names}.`,
    serviceTarget: (share: string) =>
      `Quoted as a service target: at least ${share} of bugs solved within two days. Which issues count is what your file says.`,
    early: (rows: string) =>
      `Rows of usage of months before their customer's first MRR, which do not count: ${rows}.`,
    who: "The lowest scores",
    before: "Three months before",
    parts: "Parts",
  },
};

type Words = typeof enHealth;

export const zhHansHealth: Words = {
  health: {
    title: "客户健康分",
    needed:
      "没有文件说明客户如何使用产品。需要一张使用数据表：客户、日期，以及登录次数、功能覆盖率、核心功能使用、高级功能渗透率、里程碑达成率、业务场景数、NPS 评分、问题解决率、续费沟通进度、增购次数中的至少一项。",
    lead: (scored, observed, day) =>
      `截至 ${day}，有使用数据的 ${observed} 个客户中有 ${scored} 个有健康分。`,
    verdict: {
      tells: (area, range, scores, lost) =>
        `迄今它能区分谁会流失：任取一个留下和一个流失的客户，留下者得分更高的比例为 ${area}（95 %：${range}；掷硬币为 50 %），依据 ${scores} 个得分，其中 ${lost} 个的客户流失了。`,
      chance: (area, range, scores, lost) =>
        `迄今它可能并不比掷硬币好：任取一个留下和一个流失的客户，留下者得分更高的比例为 ${area}（95 %：${range}，包含 50 %），依据 ${scores} 个得分，其中 ${lost} 个的客户流失了。请勿单凭它行动。`,
      reversed: (area, range, scores, lost) =>
        `迄今它指向相反的方向：任取一个留下和一个流失的客户，留下者得分更高的比例仅为 ${area}（95 %：${range}；掷硬币为 50 %），依据 ${scores} 个得分，其中 ${lost} 个的客户流失了。请勿照此使用。`,
    },
    unknown: (months) =>
      `目前还不知道它能否区分谁会流失：这需要在之后 ${months} 个月内既有流失也有留下的客户的得分。请勿依赖它。`,
    note: "每个得分只用当日已知的数据。次数按在这些客户中的位置计，比率照原值计；某客户未知的指标不计，其权重按比例分给其余指标。",
    bands: "分档",
    band: "档",
    bandOf: { at_risk: "有风险", watch: "需关注", healthy: "健康" },
    score: "得分",
    range: (from, to) => `${from} 至 ${to}`,
    left: (months) => `${months} 个月内流失`,
    sure: "95 % 区间",
    calibration: (from, to, months) =>
      `有效的得分，越往上流失越少。自 ${from} 至 ${to} 每个季度末给客户打分，看谁在之后 ${months} 个月内流失。`,
    calibrated: "校准：各得分的流失率",
    scored: "曾有此得分",
    lost: "流失",
    history: "各月平均得分",
    mean: "平均得分",
    indicators: "指标与权重",
    indicator: "指标",
    indicatorOf: {
      logins: "登录频率",
      feature_coverage: "功能覆盖率",
      core_use: "核心功能使用强度",
      advanced_use: "高级功能渗透率",
      milestones: "里程碑达成率",
      scenarios: "业务场景覆盖数",
      nps: "NPS 评分",
      issues_resolved: "问题解决率",
      renewal_talk: "续费沟通进度",
      add_ons: "增购行为密度",
    },
    weight: "权重",
    change: (indicator) => `权重：${indicator}`,
    known: "已知客户",
    ofAll: (some, all) => `${some} / ${all}`,
    part: "平均分项",
    missing: (names) => `所有客户均未知，不计入任何得分：${names}。`,
    serviceTarget: (share) =>
      `与问题解决率一同被引用的服务目标：至少 ${share} 的缺陷在两天内解决。哪些问题计入、以多长时间计，以您的文件为准。`,
    early: (rows) => `早于客户首个 MRR 月份的使用数据，不计入：${rows} 行。`,
    who: "得分最低的客户",
    before: "三个月前",
    parts: "分项",
  },
};

export const zhHantHealth: Words = {
  health: {
    title: "客戶健康分",
    needed:
      "沒有檔案說明客戶如何使用產品。需要一張使用資料表：客戶、日期，以及登入次數、功能覆蓋率、核心功能使用、進階功能滲透率、里程碑達成率、業務場景數、NPS 評分、問題解決率、續費溝通進度、增購次數中的至少一項。",
    lead: (scored, observed, day) =>
      `截至 ${day}，有使用資料的 ${observed} 個客戶中有 ${scored} 個有健康分。`,
    verdict: {
      tells: (area, range, scores, lost) =>
        `迄今它能區分誰會流失：任取一個留下和一個流失的客戶，留下者得分較高的比例為 ${area}（95 %：${range}；擲硬幣為 50 %），依據 ${scores} 個得分，其中 ${lost} 個的客戶流失了。`,
      chance: (area, range, scores, lost) =>
        `迄今它可能並不比擲硬幣好：任取一個留下和一個流失的客戶，留下者得分較高的比例為 ${area}（95 %：${range}，包含 50 %），依據 ${scores} 個得分，其中 ${lost} 個的客戶流失了。請勿單憑它行動。`,
      reversed: (area, range, scores, lost) =>
        `迄今它指向相反的方向：任取一個留下和一個流失的客戶，留下者得分較高的比例僅為 ${area}（95 %：${range}；擲硬幣為 50 %），依據 ${scores} 個得分，其中 ${lost} 個的客戶流失了。請勿照此使用。`,
    },
    unknown: (months) =>
      `目前還不知道它能否區分誰會流失：這需要在之後 ${months} 個月內既有流失也有留下的客戶的得分。請勿依賴它。`,
    note: "每個得分只用當日已知的資料。次數按在這些客戶中的位置計，比率照原值計；某客戶未知的指標不計，其權重按比例分給其餘指標。",
    bands: "分級",
    band: "級別",
    bandOf: { at_risk: "有風險", watch: "需關注", healthy: "健康" },
    score: "得分",
    range: (from, to) => `${from} 至 ${to}`,
    left: (months) => `${months} 個月內流失`,
    sure: "95 % 區間",
    calibration: (from, to, months) =>
      `有效的得分，越往上流失越少。自 ${from} 至 ${to} 每個季度末給客戶評分，看誰在之後 ${months} 個月內流失。`,
    calibrated: "校準：各得分的流失率",
    scored: "曾有此得分",
    lost: "流失",
    history: "各月平均得分",
    mean: "平均得分",
    indicators: "指標與權重",
    indicator: "指標",
    indicatorOf: {
      logins: "登入頻率",
      feature_coverage: "功能覆蓋率",
      core_use: "核心功能使用強度",
      advanced_use: "進階功能滲透率",
      milestones: "里程碑達成率",
      scenarios: "業務場景覆蓋數",
      nps: "NPS 評分",
      issues_resolved: "問題解決率",
      renewal_talk: "續費溝通進度",
      add_ons: "增購行為密度",
    },
    weight: "權重",
    change: (indicator) => `權重：${indicator}`,
    known: "已知客戶",
    ofAll: (some, all) => `${some} / ${all}`,
    part: "平均分項",
    missing: (names) => `所有客戶均未知，不計入任何得分：${names}。`,
    serviceTarget: (share) =>
      `與問題解決率一同被引用的服務目標：至少 ${share} 的缺陷在兩天內解決。哪些問題計入、以多長時間計，以您的檔案為準。`,
    early: (rows) => `早於客戶首個 MRR 月份的使用資料，不計入：${rows} 列。`,
    who: "得分最低的客戶",
    before: "三個月前",
    parts: "分項",
  },
};

export const msHealth: Words = {
  health: {
    title: "Skor kesihatan",
    needed:
      "Tiada fail menyatakan apa yang pelanggan lakukan dengan produk. Jadual penggunaan diperlukan: pelanggan, tarikh, dan sekurang-kurangnya satu daripada log masuk, liputan ciri, penggunaan teras, penggunaan lanjutan, pencapaian, senario, jawapan NPS, isu diselesaikan, rundingan pembaharuan, tambahan.",
    lead: (scored, observed, day) =>
      `${scored} daripada ${observed} pelanggan dengan data penggunaan mempunyai skor setakat ${day}.`,
    verdict: {
      tells: (area, range, scores, lost) =>
        `Setakat ini ia menunjukkan siapa yang akan pergi: antara seorang yang kekal dan seorang yang pergi, yang kekal mempunyai skor lebih tinggi dalam ${area} pasangan (95 %: ${range}; syiling: 50 %), daripada ${scores} skor, ${lost} daripadanya pelanggan yang pergi.`,
      chance: (area, range, scores, lost) =>
        `Setakat ini ia mungkin tidak lebih baik daripada syiling: antara seorang yang kekal dan seorang yang pergi, yang kekal mempunyai skor lebih tinggi dalam ${area} pasangan (95 %: ${range}, yang merangkumi 50 %), daripada ${scores} skor, ${lost} daripadanya pelanggan yang pergi. Jangan bertindak berdasarkannya sahaja.`,
      reversed: (area, range, scores, lost) =>
        `Setakat ini ia menunjuk arah yang salah: antara seorang yang kekal dan seorang yang pergi, yang kekal mempunyai skor lebih tinggi dalam hanya ${area} pasangan (95 %: ${range}; syiling: 50 %), daripada ${scores} skor, ${lost} daripadanya pelanggan yang pergi. Jangan gunakannya begini.`,
    },
    unknown: (months) =>
      `Sejauh mana ia menunjukkan siapa yang pergi belum diketahui: ia memerlukan skor pelanggan yang pergi dan yang kekal dalam ${months} bulan selepasnya. Jangan bergantung padanya.`,
    note: "Setiap skor dibuat daripada apa yang diketahui pada harinya sahaja. Bilangan dinilai mengikut kedudukan antara pelanggan ini, nisbah kekal seadanya; penunjuk yang tidak diketahui bagi seorang pelanggan ditinggalkan dan pemberatnya dibahagikan kepada yang lain.",
    bands: "Jalur",
    band: "Jalur",
    bandOf: { at_risk: "Berisiko", watch: "Perlu diperhatikan", healthy: "Sihat" },
    score: "Skor",
    range: (from, to) => `${from} hingga ${to}`,
    left: (months) => `Pergi dalam ${months} bulan`,
    sure: "Selang 95 %",
    calibration: (from, to, months) =>
      `Bagi skor yang berkesan, semakin ke atas semakin kurang yang pergi. Pelanggan dinilai pada setiap akhir suku tahun dari ${from} hingga ${to}, dan siapa yang pergi dalam ${months} bulan.`,
    calibrated: "Penentukuran: kadar pergi mengikut skor",
    scored: "Pernah mendapat skor ini",
    lost: "Pergi",
    history: "Purata skor mengikut bulan",
    mean: "Purata skor",
    indicators: "Penunjuk dan pemberatnya",
    indicator: "Penunjuk",
    indicatorOf: {
      logins: "Log masuk",
      feature_coverage: "Liputan ciri",
      core_use: "Penggunaan teras",
      advanced_use: "Penggunaan lanjutan",
      milestones: "Pencapaian",
      scenarios: "Senario perniagaan",
      nps: "Jawapan NPS",
      issues_resolved: "Isu diselesaikan",
      renewal_talk: "Rundingan pembaharuan",
      add_ons: "Tambahan",
    },
    weight: "Pemberat",
    change: (indicator) => `Pemberat: ${indicator}`,
    known: "Diketahui bagi",
    ofAll: (some, all) => `${some} daripada ${all}`,
    part: "Purata bahagian",
    missing: (names) => `Tidak diketahui bagi sesiapa, dan tiada dalam mana-mana skor: ${names}.`,
    serviceTarget: (share) =>
      `Sasaran khidmat yang dipetik bersama isu diselesaikan: sekurang-kurangnya ${share} pepijat diselesaikan dalam dua hari. Isu mana yang dikira, dan dalam tempoh berapa lama, terletak pada fail anda.`,
    early: (rows) =>
      `Baris penggunaan bagi bulan sebelum MRR pertama pelanggannya, yang tidak dikira: ${rows}.`,
    who: "Skor terendah",
    before: "Tiga bulan sebelumnya",
    parts: "Bahagian",
  },
};
