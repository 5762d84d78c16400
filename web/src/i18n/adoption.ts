/** Words for who signs up, comes to pay and uses the product. */

export const enAdoption = {
  conversion: {
    title: "Conversion",
    lead: (rate: string, converted: string, decided: string, days: string) =>
      `Of ${decided} sign-ups whose ${days} days are over, ${converted} came to pay within them: ${rate}.`,
    undecided: (count: string, days: string) =>
      `Sign-ups: ${count}. Of none are the ${days} days over within which they can convert.`,
    sure: (low: string, high: string) => `With so many, the true rate lies between ${low} and ${high}.`,
    median: (days: string) => `Half of those who converted took ${days} days or fewer.`,
    onlyPaying:
      "Everybody who signed up has come to pay: the files may leave out who has not, and the rate would say nothing then.",
    notTold: (count: string) =>
      `Of ${count} more customers with MRR no file says when they signed up: they are in no figure here.`,
    chart: "Conversion rate, by month of signing up",
    month: "Signed up in",
    signedUp: "Sign-ups",
    decided: "Decided",
    converted: "Converted",
    open: "Open",
    openConverted: "Open, and pay already",
    rate: "Conversion rate",
    all: "All",
    by: (attribute: string) => `Conversion by ${attribute}`,
    waiting: "Who may still convert",
    waitingLead: (count: string) => `Signed up lately and without MRR: ${count}.`,
    signedUpOn: "Signed up on",
    until: "Until",
  },
  adoption: {
    title: "Activation and engagement",
    activation: "Activation rate, by month of the first MRR",
    activationLead: (rate: string, activated: string, decided: string, days: string) =>
      `Of ${decided} customers with usage whose first ${days} days are over, ${activated} had the core process set up within them: ${rate}.`,
    activationUndecided: (days: string) => `Of no customer are the first ${days} days over.`,
    month: "First MRR in",
    started: "Started",
    activated: "Set up",
    openActivated: "Open, and set up already",
    activationRate: "Activation rate",
    engagement: "Engagement, by month",
    engagementLead: (rate: string, active: string, customers: string, month: string) =>
      `In ${month}, ${active} of ${customers} customers whose use is known used the product: ${rate}.`,
    customers: "Use known",
    active: "Used the product",
    engagementRate: "Engagement",
  },
};

type Words = typeof enAdoption;

export const zhHansAdoption: Words = {
  conversion: {
    title: "转化",
    lead: (rate, converted, decided, days) =>
      `已满 ${days} 天的 ${decided} 个注册客户中，有 ${converted} 个在期限内付费：${rate}。`,
    undecided: (count, days) => `注册客户 ${count} 个，尚无一个满 ${days} 天的转化期限。`,
    sure: (low, high) => `以这样的数量，真实比率在 ${low} 与 ${high} 之间。`,
    median: (days) => `已转化的客户中，一半用了不超过 ${days} 天。`,
    onlyPaying: "所有注册客户都已付费：文件可能略去了未付费的人，若是如此，转化率没有意义。",
    notTold: (count) => `另有 ${count} 个有 MRR 的客户，没有文件说明其何时注册，不计入此处任何数字。`,
    chart: "按注册月份的转化率",
    month: "注册月份",
    signedUp: "注册客户",
    decided: "已有结果",
    converted: "已转化",
    open: "未到期",
    openConverted: "未到期而已付费",
    rate: "转化率",
    all: "全部",
    by: (attribute) => `按 ${attribute} 的转化`,
    waiting: "仍可能转化的客户",
    waitingLead: (count) => `近期注册、尚无 MRR：${count} 个。`,
    signedUpOn: "注册日期",
    until: "截止",
  },
  adoption: {
    title: "激活与参与",
    activation: "按首次 MRR 月份的激活率",
    activationLead: (rate, activated, decided, days) =>
      `有使用数据且已满 ${days} 天的 ${decided} 个客户中，有 ${activated} 个在期限内完成核心流程设置：${rate}。`,
    activationUndecided: (days) => `尚无客户满最初的 ${days} 天。`,
    month: "首次 MRR 月份",
    started: "开始使用",
    activated: "已激活",
    openActivated: "未到期而已激活",
    activationRate: "激活率",
    engagement: "各月参与度",
    engagementLead: (rate, active, customers, month) =>
      `${month}，使用情况已知的 ${customers} 个客户中有 ${active} 个使用了产品：${rate}。`,
    customers: "使用情况已知",
    active: "使用了产品",
    engagementRate: "参与度",
  },
};

export const zhHantAdoption: Words = {
  conversion: {
    title: "轉化",
    lead: (rate, converted, decided, days) =>
      `已滿 ${days} 天的 ${decided} 個註冊客戶中，有 ${converted} 個在期限內付費：${rate}。`,
    undecided: (count, days) => `註冊客戶 ${count} 個，尚無一個滿 ${days} 天的轉化期限。`,
    sure: (low, high) => `以這樣的數量，真實比率在 ${low} 與 ${high} 之間。`,
    median: (days) => `已轉化的客戶中，一半用了不超過 ${days} 天。`,
    onlyPaying: "所有註冊客戶都已付費：檔案可能略去了未付費的人，若是如此，轉化率沒有意義。",
    notTold: (count) => `另有 ${count} 個有 MRR 的客戶，沒有檔案說明其何時註冊，不計入此處任何數字。`,
    chart: "按註冊月份的轉化率",
    month: "註冊月份",
    signedUp: "註冊客戶",
    decided: "已有結果",
    converted: "已轉化",
    open: "未到期",
    openConverted: "未到期而已付費",
    rate: "轉化率",
    all: "全部",
    by: (attribute) => `按 ${attribute} 的轉化`,
    waiting: "仍可能轉化的客戶",
    waitingLead: (count) => `近期註冊、尚無 MRR：${count} 個。`,
    signedUpOn: "註冊日期",
    until: "截止",
  },
  adoption: {
    title: "啟用與參與",
    activation: "按首次 MRR 月份的啟用率",
    activationLead: (rate, activated, decided, days) =>
      `有使用資料且已滿 ${days} 天的 ${decided} 個客戶中，有 ${activated} 個在期限內完成核心流程設定：${rate}。`,
    activationUndecided: (days) => `尚無客戶滿最初的 ${days} 天。`,
    month: "首次 MRR 月份",
    started: "開始使用",
    activated: "已啟用",
    openActivated: "未到期而已啟用",
    activationRate: "啟用率",
    engagement: "各月參與度",
    engagementLead: (rate, active, customers, month) =>
      `${month}，使用情況已知的 ${customers} 個客戶中有 ${active} 個使用了產品：${rate}。`,
    customers: "使用情況已知",
    active: "使用了產品",
    engagementRate: "參與度",
  },
};

export const msAdoption: Words = {
  conversion: {
    title: "Penukaran",
    lead: (rate, converted, decided, days) =>
      `Daripada ${decided} pendaftaran yang cukup ${days} hari, ${converted} mula membayar dalam tempoh itu: ${rate}.`,
    undecided: (count, days) => `Pendaftaran: ${count}. Belum ada yang cukup ${days} hari untuk menukar.`,
    sure: (low, high) => `Dengan bilangan sebanyak ini, kadar sebenar terletak antara ${low} dan ${high}.`,
    median: (days) => `Separuh daripada yang menukar mengambil ${days} hari atau kurang.`,
    onlyPaying:
      "Semua yang mendaftar sudah membayar: fail mungkin tidak menyertakan yang belum, dan kadar ini tidak bermakna jika begitu.",
    notTold: (count) =>
      `Bagi ${count} lagi pelanggan dengan MRR, tiada fail menyatakan bila mereka mendaftar: mereka tiada dalam angka di sini.`,
    chart: "Kadar penukaran, mengikut bulan mendaftar",
    month: "Mendaftar pada",
    signedUp: "Pendaftaran",
    decided: "Sudah muktamad",
    converted: "Ditukar",
    open: "Belum tamat",
    openConverted: "Belum tamat, sudah membayar",
    rate: "Kadar penukaran",
    all: "Semua",
    by: (attribute) => `Penukaran mengikut ${attribute}`,
    waiting: "Yang masih boleh menukar",
    waitingLead: (count) => `Baru mendaftar dan tanpa MRR: ${count}.`,
    signedUpOn: "Mendaftar pada hari",
    until: "Hingga",
  },
  adoption: {
    title: "Pengaktifan dan penglibatan",
    activation: "Kadar pengaktifan, mengikut bulan MRR pertama",
    activationLead: (rate, activated, decided, days) =>
      `Daripada ${decided} pelanggan dengan data penggunaan yang cukup ${days} hari pertama, ${activated} menyiapkan proses teras dalam tempoh itu: ${rate}.`,
    activationUndecided: (days) => `Belum ada pelanggan yang cukup ${days} hari pertama.`,
    month: "MRR pertama pada",
    started: "Bermula",
    activated: "Diaktifkan",
    openActivated: "Belum tamat, sudah diaktifkan",
    activationRate: "Kadar pengaktifan",
    engagement: "Penglibatan mengikut bulan",
    engagementLead: (rate, active, customers, month) =>
      `Pada ${month}, ${active} daripada ${customers} pelanggan yang penggunaannya diketahui menggunakan produk: ${rate}.`,
    customers: "Penggunaan diketahui",
    active: "Menggunakan produk",
    engagementRate: "Penglibatan",
  },
};
