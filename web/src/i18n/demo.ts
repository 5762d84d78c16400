/** Words for the demo company. */

export const enDemo = {
  demo: {
    open: "Try the demo company",
    note: "An invented company of four years: 620 customers, contracts, usage, costs and surveys, made on this page.",
  },
};

type Words = typeof enDemo;

export const zhHansDemo: Words = {
  demo: {
    open: "试用演示公司",
    note: "一家虚构公司的四年：620 位客户及其合同、使用、成本和问卷，均由本页生成。",
  },
};

export const zhHantDemo: Words = {
  demo: {
    open: "試用示範公司",
    note: "一家虛構公司的四年：620 位客戶及其合約、使用、成本與問卷，均由本頁產生。",
  },
};

export const msDemo: Words = {
  demo: {
    open: "Cuba syarikat demo",
    note: "Sebuah syarikat rekaan selama empat tahun: 620 pelanggan, kontrak, penggunaan, kos dan tinjauan, dijana oleh halaman ini.",
  },
};
