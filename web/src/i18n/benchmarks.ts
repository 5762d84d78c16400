/** Words for benchmarks that are quoted: of customer retention by tier, and of NRR. */

export const enBenchmarks = {
  benchmarks: {
    title: "Benchmarks as quoted",
    quoted:
      "Customer retention over 12 months that an article gives for each kind of purchase. It names no sample and no source: these are no facts. Change them to your own.",
    nrrTitle: "NRR as quoted",
    nrrQuoted:
      "NRR that articles give for companies and markets, without sample, year or source: these are no facts. Change them to your own.",
    draw: "Draw them in the chart",
    names: {
      enterprise: "Enterprise",
      team: "Team",
      individual: "Individual",
      snowflake: "Snowflake",
      uipath: "UiPath",
      overseas: "Mean outside China, DingTalk",
      healthy: "Healthy",
      domestic: "Leading tools in China, below",
    },
    label: (name: string, rate: string) => `${name} ${rate}, as quoted`,
  },
};

type Words = typeof enBenchmarks;

export const zhHansBenchmarks: Words = {
  benchmarks: {
    title: "引用的基准",
    quoted: "某文章给出的各类采购十二个月客户留存率。文中没有样本和出处，并非事实。请改成您自己的数值。",
    nrrTitle: "引用的 NRR",
    nrrQuoted: "一些文章给出的公司和市场的 NRR，没有样本、年份和出处，并非事实。请改成您自己的数值。",
    draw: "画在图中",
    names: {
      enterprise: "企业采购",
      team: "团队采购",
      individual: "个人采购",
      snowflake: "Snowflake",
      uipath: "UiPath",
      overseas: "海外平均、钉钉",
      healthy: "健康",
      domestic: "国内头部工具，低于",
    },
    label: (name, rate) => `${name} ${rate}（引用）`,
  },
};

export const zhHantBenchmarks: Words = {
  benchmarks: {
    title: "引用的基準",
    quoted: "某文章給出的各類採購十二個月客戶留存率。文中沒有樣本和出處，並非事實。請改成您自己的數值。",
    nrrTitle: "引用的 NRR",
    nrrQuoted: "一些文章給出的公司和市場的 NRR，沒有樣本、年份和出處，並非事實。請改成您自己的數值。",
    draw: "畫在圖中",
    names: {
      enterprise: "企業採購",
      team: "團隊採購",
      individual: "個人採購",
      snowflake: "Snowflake",
      uipath: "UiPath",
      overseas: "海外平均、釘釘",
      healthy: "健康",
      domestic: "中國頭部工具，低於",
    },
    label: (name, rate) => `${name} ${rate}（引用）`,
  },
};

export const msBenchmarks: Words = {
  benchmarks: {
    title: "Penanda aras seperti dipetik",
    quoted:
      "Pengekalan pelanggan selama 12 bulan yang diberi sebuah artikel bagi setiap jenis pembelian. Tiada sampel atau sumber dinyatakan: ini bukan fakta. Tukar kepada nilai anda sendiri.",
    nrrTitle: "NRR seperti dipetik",
    nrrQuoted:
      "NRR yang diberi artikel bagi syarikat dan pasaran, tanpa sampel, tahun atau sumber: ini bukan fakta. Tukar kepada nilai anda sendiri.",
    draw: "Lukis dalam carta",
    names: {
      enterprise: "Perusahaan",
      team: "Pasukan",
      individual: "Perseorangan",
      snowflake: "Snowflake",
      uipath: "UiPath",
      overseas: "Purata luar China, DingTalk",
      healthy: "Sihat",
      domestic: "Alat utama di China, di bawah",
    },
    label: (name, rate) => `${name} ${rate}, dipetik`,
  },
};
