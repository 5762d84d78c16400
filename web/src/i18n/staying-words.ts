/** Words for how long the customers of segments stay, and for who keeps and grows. */

export const enStaying = {
  lives: {
    title: "How long the customers of segments stay",
    differ: (square: string, degrees: string, p: string) =>
      `The segments differ by more than chance would have it: log-rank test, chi-square ${square}, df ${degrees}; between equals, such a difference comes in ${p} of cases.`,
    chance: (square: string, degrees: string, p: string) =>
      `The segments differ no more than chance would have it: log-rank test, chi-square ${square}, df ${degrees}; between equals, such a difference comes in ${p} of cases.`,
    none: "There is nothing to compare yet: nobody left, or only one segment had customers then.",
    note: "Still customers by months since the first MRR, each beside all customers (dotted).",
    median: "Half stay longer than, months",
    noMedian: "longer than can be seen",
    stayAfter: (months: string) => `Still customers after ${months} months`,
  },

  cross: {
    title: "Who keeps and grows",
    none: "Two complete months are needed for this.",
    lead: (month: string, window: string, keeps: string, grows: string) =>
      `Customers with MRR ${window} before the end of ${month}, by what they pay now. Who kept ${keeps} and pays ${grows} or more could buy more.`,
    windows: { 12: "12 months", 1: "a month" },
    keepsFrom: "Keeps from",
    growsFrom: "Grows from",
    quoted:
      "90% and 120% are quoted from an article, as it gives them: they are no facts about your customers.",
    map: "GRR and NRR of each segment",
    mapLead:
      "To the right: it keeps what it had. Upwards: it grows. The larger the circle, the more MRR it began with.",
    corners: {
      keeps_and_grows: "Keeps and grows",
      keeps: "Keeps",
      grows: "Grows, and loses",
      neither: "Neither",
    },
    cells: {
      keeps_and_grows: "Keep and grow",
      keeps: "Keep",
      shrinks: "Shrink",
      lost: "Lost",
    },
    table: "Customers by what became of them",
    customersAndMrr: (customers: string, mrr: string) => `${customers} · ${mrr}`,
    mrrNote: "Customers, and what they paid at the start.",
    candidates: "Could buy more",
    count: (shown: string, total: string) =>
      `${shown} of ${total} customers, by how much their MRR changed. The numbers of the table above show others.`,
    cellOf: (cell: string, segment: string) => `${cell}: ${segment}`,
    nobody: "There is no such customer.",
  },
};

type Words = typeof enStaying;

export const zhHansStaying: Words = {
  lives: {
    title: "各分群客户的留存时长",
    differ: (square: string, degrees: string, p: string) =>
      `各分群的差异超出偶然：对数秩检验，卡方 ${square}，自由度 ${degrees}；若分群相同，出现这种差异的概率为 ${p}。`,
    chance: (square: string, degrees: string, p: string) =>
      `各分群的差异未超出偶然：对数秩检验，卡方 ${square}，自由度 ${degrees}；若分群相同，出现这种差异的概率为 ${p}。`,
    none: "尚无可比较的内容：没有客户流失，或当时只有一个分群有客户。",
    note: "按首次产生 MRR 以来的月数显示仍为客户的比例，虚线为全部客户。",
    median: "半数客户留存超过（月）",
    noMedian: "超出可观察的时长",
    stayAfter: (months: string) => `${months} 个月后仍为客户`,
  },

  cross: {
    title: "留存且增长的客户",
    none: "需要两个完整的月份。",
    lead: (month, window, keeps, grows) =>
      `${month}末之前 ${window}有 MRR 的客户，按现在的付费分类。留住 ${keeps} 且付费达到 ${grows} 以上的，是增购对象。`,
    windows: { 12: "12 个月", 1: "1 个月" },
    keepsFrom: "留存门槛",
    growsFrom: "增长门槛",
    quoted: "90% 与 120% 按文章原文引用，并非关于您的客户的事实。",
    map: "各分群的 GRR 与 NRR",
    mapLead: "越靠右，留住的越多；越靠上，增长越多。圆越大，期初 MRR 越多。",
    corners: { keeps_and_grows: "留存且增长", keeps: "留存", grows: "有增长也有流失", neither: "两者皆否" },
    cells: { keeps_and_grows: "留存且增长", keeps: "留存", shrinks: "缩减", lost: "流失" },
    table: "客户去向",
    customersAndMrr: (customers, mrr) => `${customers} 位 · ${mrr}`,
    mrrNote: "客户数，以及他们期初的付费。",
    candidates: "增购对象",
    count: (shown, total) =>
      `共 ${total} 位客户，按 MRR 变化显示 ${shown} 位。点击上表中的数字可查看其他客户。`,
    cellOf: (cell, segment) => `${cell}：${segment}`,
    nobody: "没有这样的客户。",
  },
};

export const zhHantStaying: Words = {
  lives: {
    title: "各分群客戶的留存時長",
    differ: (square: string, degrees: string, p: string) =>
      `各分群的差異超出偶然：對數等級檢定，卡方 ${square}，自由度 ${degrees}；若分群相同，出現這種差異的機率為 ${p}。`,
    chance: (square: string, degrees: string, p: string) =>
      `各分群的差異未超出偶然：對數等級檢定，卡方 ${square}，自由度 ${degrees}；若分群相同，出現這種差異的機率為 ${p}。`,
    none: "尚無可比較的內容：沒有客戶流失，或當時只有一個分群有客戶。",
    note: "按首次產生 MRR 以來的月數顯示仍為客戶的比例，虛線為全部客戶。",
    median: "半數客戶留存超過（月）",
    noMedian: "超出可觀察的時長",
    stayAfter: (months: string) => `${months} 個月後仍為客戶`,
  },

  cross: {
    title: "留存且成長的客戶",
    none: "需要兩個完整的月份。",
    lead: (month, window, keeps, grows) =>
      `${month}底之前 ${window}有 MRR 的客戶，按現在的付費分類。留住 ${keeps} 且付費達到 ${grows} 以上的，是增購對象。`,
    windows: { 12: "12 個月", 1: "1 個月" },
    keepsFrom: "留存門檻",
    growsFrom: "成長門檻",
    quoted: "90% 與 120% 按文章原文引用，並非關於您的客戶的事實。",
    map: "各分群的 GRR 與 NRR",
    mapLead: "越靠右，留住的越多；越靠上，成長越多。圓越大，期初 MRR 越多。",
    corners: { keeps_and_grows: "留存且成長", keeps: "留存", grows: "有成長也有流失", neither: "兩者皆否" },
    cells: { keeps_and_grows: "留存且成長", keeps: "留存", shrinks: "縮減", lost: "流失" },
    table: "客戶去向",
    customersAndMrr: (customers, mrr) => `${customers} 位 · ${mrr}`,
    mrrNote: "客戶數，以及他們期初的付費。",
    candidates: "增購對象",
    count: (shown, total) =>
      `共 ${total} 位客戶，按 MRR 變化顯示 ${shown} 位。點選上表中的數字可查看其他客戶。`,
    cellOf: (cell, segment) => `${cell}：${segment}`,
    nobody: "沒有這樣的客戶。",
  },
};

export const msStaying: Words = {
  lives: {
    title: "Berapa lama pelanggan setiap segmen kekal",
    differ: (square: string, degrees: string, p: string) =>
      `Segmen berbeza lebih daripada kebetulan: ujian log-rank, khi kuasa dua ${square}, darjah kebebasan ${degrees}; antara segmen yang sama, beza begini berlaku dalam ${p} kes.`,
    chance: (square: string, degrees: string, p: string) =>
      `Segmen tidak berbeza lebih daripada kebetulan: ujian log-rank, khi kuasa dua ${square}, darjah kebebasan ${degrees}; antara segmen yang sama, beza begini berlaku dalam ${p} kes.`,
    none: "Belum ada yang boleh dibandingkan: tiada pelanggan pergi, atau hanya satu segmen mempunyai pelanggan ketika itu.",
    note: "Masih pelanggan mengikut bulan sejak MRR pertama, di sebelah semua pelanggan (garis putus-putus).",
    median: "Separuh kekal lebih lama daripada (bulan)",
    noMedian: "lebih lama daripada yang dapat dilihat",
    stayAfter: (months: string) => `Masih pelanggan selepas ${months} bulan`,
  },

  cross: {
    title: "Siapa yang kekal dan berkembang",
    none: "Dua bulan lengkap diperlukan.",
    lead: (month, window, keeps, grows) =>
      `Pelanggan yang mempunyai MRR ${window} sebelum akhir ${month}, mengikut bayaran sekarang. Yang mengekalkan ${keeps} dan membayar ${grows} atau lebih boleh ditawarkan lagi.`,
    windows: { 12: "12 bulan", 1: "sebulan" },
    keepsFrom: "Kekal dari",
    growsFrom: "Berkembang dari",
    quoted:
      "90% dan 120% dipetik daripada sebuah artikel seperti yang diberikan: bukan fakta tentang pelanggan anda.",
    map: "GRR dan NRR setiap segmen",
    mapLead:
      "Ke kanan: ia mengekalkan apa yang ada. Ke atas: ia berkembang. Semakin besar bulatan, semakin banyak MRR permulaannya.",
    corners: {
      keeps_and_grows: "Kekal dan berkembang",
      keeps: "Kekal",
      grows: "Berkembang, tetapi hilang",
      neither: "Tiada kedua-duanya",
    },
    cells: { keeps_and_grows: "Kekal dan berkembang", keeps: "Kekal", shrinks: "Mengecil", lost: "Hilang" },
    table: "Pelanggan mengikut nasibnya",
    customersAndMrr: (customers, mrr) => `${customers} orang · ${mrr}`,
    mrrNote: "Pelanggan, dan bayaran mereka pada permulaan.",
    candidates: "Boleh membeli lagi",
    count: (shown, total) =>
      `${shown} daripada ${total} pelanggan, mengikut perubahan MRR. Nombor dalam jadual di atas menunjukkan yang lain.`,
    cellOf: (cell, segment) => `${cell}: ${segment}`,
    nobody: "Tiada pelanggan begitu.",
  },
};
