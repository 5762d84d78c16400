/** Words for customers who may speak for the product. */

export const enAdvocates = {
  advocates: {
    title: "Advocates",
    needed:
      "No file says what customers do for the product. A table of usage would: customer, date, and at least one of logins, core use, share of modules, milestones, add-ons, referrals and mentions, integrations, requests adopted, surveys answered.",
    lead: (count: string, observed: string, day: string, mrr: string) =>
      `Customers with usage who pass every test that can be made, as of ${day}: ${count} of ${observed}, with MRR of ${mrr}.`,
    note: "Whom to ask for a reference, by an article that names the tests and two of their limits, without a source. The scores place each customer among the others, by counts of the last twelve months (core use: three).",
    tests: "Tests",
    test: "Test",
    nameOf: { activity: "Activity", modules: "Share of modules", results: "Milestones", add_ons: "Add-ons" },
    testOf: {
      activity: (n: string) => `Among the ${n} most active`,
      modules: (n: string) => `Uses more than ${n} of the modules`,
      results: (n: string) => `Reached ${n} of the milestones or more`,
      add_ons: (n: string) => `Years in a row with an add-on, up to now: ${n} or more`,
    },
    valueOf: {
      activity: (n: string) => `More active: ${n} of customers`,
      modules: (n: string) => `Modules in use: ${n}`,
      results: (n: string) => `Milestones reached: ${n}`,
      add_ons: (n: string) => `Years in a row with an add-on: ${n}`,
    },
    limit: "Limit",
    quoted: (n: string) => `as quoted: ${n}`,
    ours: "no limit is quoted: ours",
    change: (test: string) => `Limit: ${test}`,
    known: "Known of",
    pass: "Pass",
    activityOf: {
      logins: "Activity: logins of the last three months.",
      core_use: "Activity: core use of the last three months, since no logins are known.",
    },
    scores: "The advocate model",
    score: "Score",
    scoreOf: {
      spread: "Spreads the word",
      reliance: "Relies on the product",
      feedback: "Value of feedback",
    },
    measureOf: {
      referrals: "Referrals and mentions",
      core_use: "Core use",
      integrations: "Integrations",
      requests_adopted: "Requests adopted",
      surveys_answered: "Surveys answered",
    },
    madeOf: "Made of",
    mean: "Mean of the scores",
    meanOf: "Mean of customers",
    noColumn: "no column",
    missing: (names: string) => `Not in the files, and in no score: ${names}.`,
    who: "Who passes most tests",
    passed: "Tests",
    isAdvocate: "passes all",
  },
};

type Words = typeof enAdvocates;

export const zhHansAdvocates: Words = {
  advocates: {
    title: "拥护者",
    needed:
      "没有文件说明客户为产品做了什么。需要一张使用数据表：客户、日期，以及登录次数、核心功能使用、模块渗透率、里程碑达成率、增购次数、推荐与提及、集成数、被采纳需求、问卷参与中的至少一项。",
    lead: (count, observed, day, mrr) =>
      `截至 ${day}，有使用数据的 ${observed} 个客户中，通过所有可做测试的有 ${count} 个，MRR 为 ${mrr}。`,
    note: "可请谁推荐：测试及其中两项的界限引自一篇未注明来源的文章。得分按最近十二个月的次数（核心功能使用：三个月）给出各客户在其余客户中的位置。",
    tests: "测试",
    test: "测试项",
    nameOf: { activity: "活跃度", modules: "模块渗透率", results: "里程碑", add_ons: "增购" },
    testOf: {
      activity: (n) => `活跃度居前 ${n}`,
      modules: (n) => `模块渗透率超过 ${n}`,
      results: (n) => `里程碑达成率不低于 ${n}`,
      add_ons: (n) => `至今连续有增购的年数：不少于 ${n}`,
    },
    valueOf: {
      activity: (n) => `更活跃的客户占 ${n}`,
      modules: (n) => `模块渗透率 ${n}`,
      results: (n) => `里程碑达成率 ${n}`,
      add_ons: (n) => `连续有增购的年数 ${n}`,
    },
    limit: "界限",
    quoted: (n) => `引用值：${n}`,
    ours: "未见引用的界限：本产品自定",
    change: (test) => `界限：${test}`,
    known: "已知客户",
    pass: "通过",
    activityOf: {
      logins: "活跃度：最近三个月的登录次数。",
      core_use: "活跃度：最近三个月的核心功能使用，因为没有登录数据。",
    },
    scores: "拥护者模型",
    score: "得分项",
    scoreOf: { spread: "传播贡献度", reliance: "产品依赖度", feedback: "反馈价值度" },
    measureOf: {
      referrals: "推荐与提及",
      core_use: "核心功能使用",
      integrations: "集成数",
      requests_adopted: "被采纳需求",
      surveys_answered: "问卷参与",
    },
    madeOf: "构成",
    mean: "三项平均",
    meanOf: "客户平均",
    noColumn: "没有此列",
    missing: (names) => `文件中没有，不计入任何得分：${names}。`,
    who: "通过测试最多的客户",
    passed: "测试结果",
    isAdvocate: "全部通过",
  },
};

export const zhHantAdvocates: Words = {
  advocates: {
    title: "擁護者",
    needed:
      "沒有檔案說明客戶為產品做了什麼。需要一張使用資料表：客戶、日期，以及登入次數、核心功能使用、模組滲透率、里程碑達成率、增購次數、推薦與提及、整合數、被採納需求、問卷參與中的至少一項。",
    lead: (count, observed, day, mrr) =>
      `截至 ${day}，有使用資料的 ${observed} 個客戶中，通過所有可做測試的有 ${count} 個，MRR 為 ${mrr}。`,
    note: "可請誰推薦：測試及其中兩項的界限引自一篇未註明來源的文章。得分按最近十二個月的次數（核心功能使用：三個月）給出各客戶在其餘客戶中的位置。",
    tests: "測試",
    test: "測試項",
    nameOf: { activity: "活躍度", modules: "模組滲透率", results: "里程碑", add_ons: "增購" },
    testOf: {
      activity: (n) => `活躍度居前 ${n}`,
      modules: (n) => `模組滲透率超過 ${n}`,
      results: (n) => `里程碑達成率不低於 ${n}`,
      add_ons: (n) => `至今連續有增購的年數：不少於 ${n}`,
    },
    valueOf: {
      activity: (n) => `更活躍的客戶佔 ${n}`,
      modules: (n) => `模組滲透率 ${n}`,
      results: (n) => `里程碑達成率 ${n}`,
      add_ons: (n) => `連續有增購的年數 ${n}`,
    },
    limit: "界限",
    quoted: (n) => `引用值：${n}`,
    ours: "未見引用的界限：本產品自訂",
    change: (test) => `界限：${test}`,
    known: "已知客戶",
    pass: "通過",
    activityOf: {
      logins: "活躍度：最近三個月的登入次數。",
      core_use: "活躍度：最近三個月的核心功能使用，因為沒有登入資料。",
    },
    scores: "擁護者模型",
    score: "得分項",
    scoreOf: { spread: "傳播貢獻度", reliance: "產品依賴度", feedback: "回饋價值度" },
    measureOf: {
      referrals: "推薦與提及",
      core_use: "核心功能使用",
      integrations: "整合數",
      requests_adopted: "被採納需求",
      surveys_answered: "問卷參與",
    },
    madeOf: "構成",
    mean: "三項平均",
    meanOf: "客戶平均",
    noColumn: "沒有此欄",
    missing: (names) => `檔案中沒有，不計入任何得分：${names}。`,
    who: "通過測試最多的客戶",
    passed: "測試結果",
    isAdvocate: "全部通過",
  },
};

export const msAdvocates: Words = {
  advocates: {
    title: "Penyokong",
    needed:
      "Tiada fail menyatakan apa yang pelanggan lakukan untuk produk. Jadual penggunaan diperlukan: pelanggan, tarikh, dan sekurang-kurangnya satu daripada log masuk, penggunaan teras, bahagian modul, pencapaian, tambahan, rujukan dan sebutan, integrasi, permintaan diterima, tinjauan dijawab.",
    lead: (count, observed, day, mrr) =>
      `Pelanggan dengan data penggunaan yang lulus semua ujian yang boleh dibuat, setakat ${day}: ${count} daripada ${observed}, dengan MRR ${mrr}.`,
    note: "Siapa yang boleh diminta menjadi rujukan, menurut artikel yang menamakan ujian dan dua hadnya tanpa sumber. Skor menunjukkan kedudukan setiap pelanggan antara yang lain, daripada bilangan dua belas bulan terakhir (penggunaan teras: tiga).",
    tests: "Ujian",
    test: "Ujian",
    nameOf: { activity: "Keaktifan", modules: "Bahagian modul", results: "Pencapaian", add_ons: "Tambahan" },
    testOf: {
      activity: (n) => `Antara ${n} paling aktif`,
      modules: (n) => `Menggunakan lebih daripada ${n} modul`,
      results: (n) => `Mencapai ${n} pencapaian atau lebih`,
      add_ons: (n) => `Tahun berturut-turut dengan tambahan, hingga kini: ${n} atau lebih`,
    },
    valueOf: {
      activity: (n) => `Lebih aktif: ${n} pelanggan`,
      modules: (n) => `Modul digunakan: ${n}`,
      results: (n) => `Pencapaian: ${n}`,
      add_ons: (n) => `Tahun berturut-turut dengan tambahan: ${n}`,
    },
    limit: "Had",
    quoted: (n) => `seperti dipetik: ${n}`,
    ours: "tiada had dipetik: had kami",
    change: (test) => `Had: ${test}`,
    known: "Diketahui bagi",
    pass: "Lulus",
    activityOf: {
      logins: "Keaktifan: log masuk tiga bulan terakhir.",
      core_use: "Keaktifan: penggunaan teras tiga bulan terakhir, kerana log masuk tidak diketahui.",
    },
    scores: "Model penyokong",
    score: "Skor",
    scoreOf: {
      spread: "Sumbangan sebaran",
      reliance: "Kebergantungan pada produk",
      feedback: "Nilai maklum balas",
    },
    measureOf: {
      referrals: "Rujukan dan sebutan",
      core_use: "Penggunaan teras",
      integrations: "Integrasi",
      requests_adopted: "Permintaan diterima",
      surveys_answered: "Tinjauan dijawab",
    },
    madeOf: "Terdiri daripada",
    mean: "Purata skor",
    meanOf: "Purata pelanggan",
    noColumn: "tiada lajur",
    missing: (names) => `Tiada dalam fail, dan tiada dalam mana-mana skor: ${names}.`,
    who: "Siapa lulus paling banyak ujian",
    passed: "Ujian",
    isAdvocate: "lulus semua",
  },
};
