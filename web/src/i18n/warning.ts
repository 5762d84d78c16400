/** Words for what the rules of early warning told so far, and for choosing their thresholds. */

export const enWarning = {
  warning: {
    measured: (from: string, to: string, months: string) =>
      `What each sign told so far, in these data: customers looked at in each quarter from ${from} to ${to}, with the sign and without it, and who of them left within ${months} months. A sign comes with a loss; that is not to say that it causes it.`,
    told: "What each sign told so far",
    noHistory:
      "How much each sign tells cannot be measured yet: that takes usage of at least three months before the last one.",
    threshold: "Trips at",
    quoted: (n: string) => `as quoted: ${n}`,
    claim: "As claimed",
    churnWith: "Churn with the sign",
    churnWithout: "Without",
    of: (churn: string, customers: string) => `${churn} of ${customers}`,
    lift: "Lift",
    difference: "Difference (95 %)",
    chance: "may be chance",
    claimOf: {
      no_login: "Three times the churn",
      core_use_down: "Renewal rate 40% lower",
      tickets: "65% churn",
      not_onboarded: "90-day churn 70% higher",
      few_modules: "GRR 21% lower than with more modules",
      no_renewal_talk: "Four times the churn",
      nps_down: "Churn risk 10% higher",
      no_add_on: "35% churn in the next year",
    },
    change: (rule: string) => `Threshold: ${rule}`,
  },
};

type Words = typeof enWarning;

export const zhHansWarning: Words = {
  warning: {
    measured: (from, to, months) =>
      `各信号在这些数据中的实际表现：自 ${from} 至 ${to}，每个季度末观察有信号与无信号的客户，看谁在之后 ${months} 个月内流失。信号与流失相伴，并不说明它是原因。`,
    told: "各信号迄今的表现",
    noHistory: "目前无法衡量各信号的效果：需要最近一个月之前至少三个月的使用数据。",
    threshold: "触发值",
    quoted: (n) => `引用值：${n}`,
    claim: "引用的说法",
    churnWith: "有信号时流失率",
    churnWithout: "无信号时",
    of: (churn, customers) => `${churn}（共 ${customers}）`,
    lift: "提升倍数",
    difference: "差异（95 %）",
    chance: "可能是偶然",
    claimOf: {
      no_login: "流失概率为三倍",
      core_use_down: "续费率下降 40%",
      tickets: "流失率 65%",
      not_onboarded: "90 天流失率上升 70%",
      few_modules: "GRR 比使用更多模块者低 21%",
      no_renewal_talk: "流失概率为四倍",
      nps_down: "流失风险上升 10%",
      no_add_on: "次年流失率 35%",
    },
    change: (rule) => `阈值：${rule}`,
  },
};

export const zhHantWarning: Words = {
  warning: {
    measured: (from, to, months) =>
      `各訊號在這些資料中的實際表現：自 ${from} 至 ${to}，每個季度末觀察有訊號與無訊號的客戶，看誰在之後 ${months} 個月內流失。訊號與流失相伴，並不說明它是原因。`,
    told: "各訊號迄今的表現",
    noHistory: "目前無法衡量各訊號的效果：需要最近一個月之前至少三個月的使用資料。",
    threshold: "觸發值",
    quoted: (n) => `引用值：${n}`,
    claim: "引用的說法",
    churnWith: "有訊號時流失率",
    churnWithout: "無訊號時",
    of: (churn, customers) => `${churn}（共 ${customers}）`,
    lift: "提升倍數",
    difference: "差異（95 %）",
    chance: "可能是偶然",
    claimOf: {
      no_login: "流失機率為三倍",
      core_use_down: "續費率下降 40%",
      tickets: "流失率 65%",
      not_onboarded: "90 天流失率上升 70%",
      few_modules: "GRR 比使用更多模組者低 21%",
      no_renewal_talk: "流失機率為四倍",
      nps_down: "流失風險上升 10%",
      no_add_on: "次年流失率 35%",
    },
    change: (rule) => `門檻：${rule}`,
  },
};

export const msWarning: Words = {
  warning: {
    measured: (from, to, months) =>
      `Apa yang ditunjukkan setiap tanda setakat ini dalam data ini: pelanggan dilihat pada setiap suku tahun dari ${from} hingga ${to}, dengan dan tanpa tanda, dan siapa yang pergi dalam ${months} bulan. Tanda datang bersama kehilangan; itu tidak bermakna ia puncanya.`,
    told: "Apa yang ditunjukkan setiap tanda setakat ini",
    noHistory:
      "Sejauh mana setiap tanda berguna belum dapat diukur: ia memerlukan penggunaan sekurang-kurangnya tiga bulan sebelum bulan terakhir.",
    threshold: "Ambang",
    quoted: (n) => `seperti dipetik: ${n}`,
    claim: "Seperti didakwa",
    churnWith: "Kadar pergi dengan tanda",
    churnWithout: "Tanpa tanda",
    of: (churn, customers) => `${churn} daripada ${customers}`,
    lift: "Gandaan",
    difference: "Beza (95 %)",
    chance: "mungkin kebetulan",
    claimOf: {
      no_login: "Tiga kali ganda kadar pergi",
      core_use_down: "Kadar pembaharuan 40% lebih rendah",
      tickets: "Kadar pergi 65%",
      not_onboarded: "Kadar pergi 90 hari 70% lebih tinggi",
      few_modules: "GRR 21% lebih rendah daripada pengguna lebih banyak modul",
      no_renewal_talk: "Empat kali ganda kadar pergi",
      nps_down: "Risiko pergi 10% lebih tinggi",
      no_add_on: "35% pergi pada tahun berikutnya",
    },
    change: (rule) => `Ambang: ${rule}`,
  },
};
