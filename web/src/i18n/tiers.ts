/** Words for customer retention by tier of customers. */

export const enTiers = {
  tiers: {
    title: "Retention by tier",
    lead: (span: string) =>
      `Customer retention over ${span} of each tier. The benchmarks are quoted from an article that names no sample: change them to your own.`,
    chart: (span: string) => `Customer retention over ${span} by tier`,
    latest: (month: string, span: string) => `Customer retention over the ${span} to ${month}`,
    tier: "Tier",
    quoted: "Benchmark, as quoted",
    elephant: "Elephants",
    cheetah: "Cheetahs",
    rabbit: "Rabbits",
    named: (tier: string, size: string) => `${tier} (${size})`,
  },
};

type Words = typeof enTiers;

export const zhHansTiers: Words = {
  tiers: {
    title: "分层留存",
    lead: (span) => `各层客户 ${span}的客户留存率。基准引自一篇没有说明样本的文章：请改成您自己的数值。`,
    chart: (span) => `各层 ${span}客户留存率`,
    latest: (month, span) => `截至 ${month} 的 ${span}客户留存率`,
    tier: "层级",
    quoted: "基准（引用）",
    elephant: "大象",
    cheetah: "猎豹",
    rabbit: "兔子",
    named: (tier, size) => `${tier}（${size}）`,
  },
};

export const zhHantTiers: Words = {
  tiers: {
    title: "分層留存",
    lead: (span) => `各層客戶 ${span}的客戶留存率。基準引自一篇沒有說明樣本的文章：請改成您自己的數值。`,
    chart: (span) => `各層 ${span}客戶留存率`,
    latest: (month, span) => `截至 ${month} 的 ${span}客戶留存率`,
    tier: "層級",
    quoted: "基準（引用）",
    elephant: "大象",
    cheetah: "獵豹",
    rabbit: "兔子",
    named: (tier, size) => `${tier}（${size}）`,
  },
};

export const msTiers: Words = {
  tiers: {
    title: "Pengekalan mengikut peringkat",
    lead: (span) =>
      `Pengekalan pelanggan selama ${span} bagi setiap peringkat. Penanda aras dipetik daripada artikel yang tidak menyatakan sampel: tukar kepada nilai anda sendiri.`,
    chart: (span) => `Pengekalan pelanggan selama ${span} mengikut peringkat`,
    latest: (month, span) => `Pengekalan pelanggan selama ${span} hingga ${month}`,
    tier: "Peringkat",
    quoted: "Penanda aras, dipetik",
    elephant: "Gajah",
    cheetah: "Cheetah",
    rabbit: "Arnab",
    named: (tier, size) => `${tier} (${size})`,
  },
};
