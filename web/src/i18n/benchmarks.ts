/** Words for benchmarks of customer retention by tier. */

export const enBenchmarks = {
  benchmarks: {
    title: "Benchmarks as quoted",
    quoted:
      "Customer retention over 12 months that an article gives for each kind of purchase. It names no sample and no source: these are no facts. Change them to your own.",
    draw: "Draw them in the chart",
    enterprise: "Enterprise",
    team: "Team",
    individual: "Individual",
    label: (name: string, rate: string) => `${name} ${rate}, as quoted`,
  },
};

type Words = typeof enBenchmarks;

export const zhHansBenchmarks: Words = {
  benchmarks: {
    title: "引用的基准",
    quoted: "某文章给出的各类采购十二个月客户留存率。文中没有样本和出处，并非事实。请改成您自己的数值。",
    draw: "画在图中",
    enterprise: "企业采购",
    team: "团队采购",
    individual: "个人采购",
    label: (name, rate) => `${name} ${rate}（引用）`,
  },
};

export const zhHantBenchmarks: Words = {
  benchmarks: {
    title: "引用的基準",
    quoted: "某文章給出的各類採購十二個月客戶留存率。文中沒有樣本和出處，並非事實。請改成您自己的數值。",
    draw: "畫在圖中",
    enterprise: "企業採購",
    team: "團隊採購",
    individual: "個人採購",
    label: (name, rate) => `${name} ${rate}（引用）`,
  },
};

export const msBenchmarks: Words = {
  benchmarks: {
    title: "Penanda aras seperti dipetik",
    quoted:
      "Pengekalan pelanggan selama 12 bulan yang diberi sebuah artikel bagi setiap jenis pembelian. Tiada sampel atau sumber dinyatakan: ini bukan fakta. Tukar kepada nilai anda sendiri.",
    draw: "Lukis dalam carta",
    enterprise: "Perusahaan",
    team: "Pasukan",
    individual: "Perseorangan",
    label: (name, rate) => `${name} ${rate}, dipetik`,
  },
};
