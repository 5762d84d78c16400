import type { Language } from "./choose";
import { type ThreeWords, otherThanEnglish } from "./setting-meanings";

/** What is not known of products' rules, or not expressed by a setting; by the core's own sentence. */
const kOpen: Readonly<Record<string, ThreeWords>> = {
  "Movements are of events joined within an hour; here of what changes on one day.": [
    "其变动按一小时内合并的事件计算；这里按同一天内的变化计算。",
    "其變動按一小時內合併的事件計算；這裡按同一天內的變化計算。",
    "Pergerakannya ialah peristiwa yang digabungkan dalam sejam; di sini apa yang berubah pada satu hari.",
  ],
  "Customers who go on for nothing stay customers; here they are lost.": [
    "转为免费的客户仍是客户；这里算作流失。",
    "轉為免費的客戶仍是客戶；這裡算作流失。",
    "Pelanggan yang terus tanpa bayaran kekal pelanggan; di sini mereka hilang.",
  ],
  "What becomes of refunds is a setting of each account.": [
    "退款如何处理由各账户设置。",
    "退款如何處理由各帳戶設定。",
    "Layanan bayaran balik ialah tetapan setiap akaun.",
  ],
  "Cohorts are of the first subscription; where a file tells only the day the customer signed up, that day is taken.":
    [
      "群组按首个订阅划分；文件只写明客户注册日时，取该日。",
      "群組按首個訂閱劃分；檔案只寫明客戶註冊日時，取該日。",
      "Kohort adalah bagi langganan pertama; jika fail hanya menyatakan hari pelanggan mendaftar, hari itu diambil.",
    ],
  "Cohorts count who has paid again; here who has MRR at the month's end.": [
    "群组统计再次付款的订阅；这里统计月末有 MRR 的。",
    "群組統計再次付款的訂閱；這裡統計月底有 MRR 的。",
    "Kohort mengira yang membayar lagi; di sini yang ada MRR pada akhir bulan.",
  ],
  "How weeks become months is not known.": [
    "周如何折算为月，不得而知。",
    "週如何折算為月，不得而知。",
    "Cara minggu menjadi bulan tidak diketahui.",
  ],
  "An account may choose the end of the cycle as its churn date, and which coupons count; this is the rule before that choice.":
    [
      "账户可选择以周期结束为流失日，以及哪些优惠券计入；这里是作此选择之前的规则。",
      "帳戶可選擇以週期結束為流失日，以及哪些優惠券計入；這裡是作此選擇之前的規則。",
      "Akaun boleh memilih akhir kitaran sebagai tarikh kehilangan, dan kupon mana yang dikira; ini peraturan sebelum pilihan itu.",
    ],
  "Churn is of the last 30 days; here of the calendar month.": [
    "流失率按最近 30 天计算；这里按日历月。",
    "流失率按最近 30 天計算；這裡按日曆月。",
    "Kehilangan adalah bagi 30 hari terakhir; di sini bagi bulan kalendar.",
  ],
  "Whether ups and downs within a month are netted is not known; here each counts, as who joins and leaves does.":
    [
      "当月内的增减是否相抵，不得而知；这里每次都计入，如同当月加入又离开的客户。",
      "當月內的增減是否相抵，不得而知；這裡每次都計入，如同當月加入又離開的客戶。",
      "Sama ada naik turun dalam sebulan saling ditolak tidak diketahui; di sini setiap satu dikira, seperti yang menyertai lalu pergi.",
    ],
  "Cancelled MRR by reason is without who cancels in the month of activation; here it has them.": [
    "按原因划分的取消 MRR 不含激活当月取消的客户；这里包含。",
    "按原因劃分的取消 MRR 不含啟用當月取消的客戶；這裡包含。",
    "MRR dibatalkan mengikut sebab tanpa mereka yang membatalkan pada bulan pengaktifan; di sini mereka termasuk.",
  ],
  "Its pages disagree on usage: they count it for most billing systems, and not for Paddle.": [
    "其页面对用量的说法不一：对多数计费系统计入，对 Paddle 不计入。",
    "其頁面對用量的說法不一：對多數計費系統計入，對 Paddle 不計入。",
    "Halamannya tidak sekata tentang penggunaan: dikira bagi kebanyakan sistem pengebilan, tidak bagi Paddle.",
  ],
  "A refund counts where a yearly plan is refunded and ended early; here none does.": [
    "年付套餐提前终止并退款时，退款计入；这里都不计入。",
    "年付方案提前終止並退款時，退款計入；這裡都不計入。",
    "Bayaran balik dikira apabila pelan tahunan dibayar balik dan ditamatkan awal; di sini tidak.",
  ],
  "LTV is smoothed in a way that is not published; here the mean of six months.": [
    "终身价值的平滑方式未公布；这里取六个月的平均值。",
    "終身價值的平滑方式未公布；這裡取六個月的平均值。",
    "LTV dilicinkan dengan cara yang tidak diterbitkan; di sini purata enam bulan.",
  ],
  "Rates are of the last 30 days; here of the calendar month.": [
    "比率按最近 30 天计算；这里按日历月。",
    "比率按最近 30 天計算；這裡按日曆月。",
    "Kadar adalah bagi 30 hari terakhir; di sini bagi bulan kalendar.",
  ],
  "What becomes of past due and paused subscriptions and of refunds is not known.": [
    "逾期和暂停的订阅以及退款如何处理，不得而知。",
    "逾期和暫停的訂閱以及退款如何處理，不得而知。",
    "Layanan langganan tertunggak dan dijeda serta bayaran balik tidak diketahui.",
  ],
  "A day is 30th of a month; how a week becomes one is not known, four weeks are taken.": [
    "一天为三十分之一个月；周如何折算不得而知，按四周计算。",
    "一天為三十分之一個月；週如何折算不得而知，按四週計算。",
    "Sehari ialah satu pertiga puluh bulan; cara minggu dikira tidak diketahui, empat minggu diambil.",
  ],
  "Charges of failed invoices count; a file seldom tells a failed invoice from a void one, and here only open ones count.":
    [
      "扣款失败的发票计入；文件很少区分失败与作废，这里只计入未付的发票。",
      "扣款失敗的發票計入；檔案很少區分失敗與作廢，這裡只計入未付的發票。",
      "Caj invois yang gagal dikira; fail jarang membezakan invois gagal daripada yang batal, dan di sini hanya yang terbuka dikira.",
    ],
  "One returns no sooner than a month later; here after any month end without MRR.": [
    "至少一个月后才算回流；这里只要有一个月末没有 MRR 之后即算。",
    "至少一個月後才算回流；這裡只要有一個月底沒有 MRR 之後即算。",
    "Seseorang kembali paling awal sebulan kemudian; di sini selepas mana-mana akhir bulan tanpa MRR.",
  ],
  "Retention counts paused subscribers as retained; here a pause is time without MRR (setting paused).": [
    "留存把暂停的订阅者算作留住；这里暂停期间没有 MRR（设置 paused）。",
    "留存把暫停的訂閱者算作留住；這裡暫停期間沒有 MRR（設定 paused）。",
    "Pengekalan mengira pelanggan yang dijeda sebagai kekal; di sini jeda ialah masa tanpa MRR (tetapan paused).",
  ],
  "MRR is the estimate of the next renewal, with the coupons that will apply to it; here what a row says.": [
    "MRR 是对下次续费（含届时适用的优惠券）的估计；这里按行中所写。",
    "MRR 是對下次續費（含屆時適用的優惠券）的估計；這裡按列中所寫。",
    "MRR ialah anggaran pembaharuan seterusnya, dengan kupon yang akan digunakan; di sini seperti dinyatakan baris.",
  ],
  "The published example of GRR takes the smaller of two totals; here the smaller of each customer's two amounts, always.":
    [
      "其公布的 GRR 示例取两个合计中较小者；这里始终取每个客户两个金额中较小者。",
      "其公布的 GRR 範例取兩個合計中較小者；這裡始終取每個客戶兩個金額中較小者。",
      "Contoh GRR yang diterbitkan mengambil yang lebih kecil antara dua jumlah; di sini sentiasa yang lebih kecil antara dua amaun setiap pelanggan.",
    ],
  "Whether usage and one-off items count is a choice of each account.": [
    "用量和一次性项目是否计入由各账户选择。",
    "用量和一次性項目是否計入由各帳戶選擇。",
    "Sama ada penggunaan dan item sekali sahaja dikira ialah pilihan setiap akaun.",
  ],
  "Churn is less those who subscribe again, and may be negative; here reactivation stands apart.": [
    "流失扣除了重新订阅者，可能为负；这里回流单独列出。",
    "流失扣除了重新訂閱者，可能為負；這裡回流單獨列出。",
    "Kehilangan ditolak mereka yang melanggan semula, dan boleh negatif; di sini pengaktifan semula berasingan.",
  ],
  "A change of product is churn and a new subscription; here expansion or contraction.": [
    "更换产品算作流失加新订阅；这里算作扩展或收缩。",
    "更換產品算作流失加新訂閱；這裡算作擴展或收縮。",
    "Pertukaran produk ialah kehilangan dan langganan baharu; di sini pengembangan atau pengecutan.",
  ],
  "Whether revenue is before or after tax and store fees is chosen for each chart.": [
    "收入是税费和商店抽成之前还是之后，由各图表选择。",
    "收入是稅費和商店抽成之前還是之後，由各圖表選擇。",
    "Sama ada hasil sebelum atau selepas cukai dan yuran kedai dipilih bagi setiap carta.",
  ],
  "The last amount stands for 45 days after its charge, then it is churn; here a gap of 45 days is bridged, and churn is at the end of the last paid period.":
    [
      "最后一笔金额在收费后保留 45 天，之后才是流失；这里 45 天的间断被接上，流失在最后已付期间结束时。",
      "最後一筆金額在收費後保留 45 天，之後才是流失；這裡 45 天的間斷被接上，流失在最後已付期間結束時。",
      "Amaun terakhir kekal 45 hari selepas caj, kemudian hilang; di sini jurang 45 hari dirapatkan, dan kehilangan pada akhir tempoh terakhir yang dibayar.",
    ],
  "Revenue per customer is of all revenue, one-off as well; here of MRR.": [
    "每客户收入按全部收入（含一次性）计算；这里按 MRR。",
    "每客戶收入按全部收入（含一次性）計算；這裡按 MRR。",
    "Hasil setiap pelanggan adalah daripada semua hasil, termasuk sekali sahaja; di sini daripada MRR.",
  ],
  "What becomes of past due and paused subscriptions is not known.": [
    "逾期和暂停的订阅如何处理，不得而知。",
    "逾期和暫停的訂閱如何處理，不得而知。",
    "Layanan langganan tertunggak dan dijeda tidak diketahui.",
  ],
  "The factors are those of its older code; whether its newer pages have them is not known.": [
    "折算系数来自其旧代码；新页面是否沿用，不得而知。",
    "折算係數來自其舊程式碼；新頁面是否沿用，不得而知。",
    "Faktornya daripada kod lamanya; sama ada halaman baharunya memakainya tidak diketahui.",
  ],
  "Its older code counted tax (setting tax), its newer page does not.": [
    "其旧代码计入税（设置 tax），新页面不计入。",
    "其舊程式碼計入稅（設定 tax），新頁面不計入。",
    "Kod lamanya mengira cukai (tetapan tax), halaman baharunya tidak.",
  ],
  "MRR is of the prices of plans; here of what a row says.": [
    "MRR 按套餐价格计算；这里按行中所写。",
    "MRR 按方案價格計算；這裡按列中所寫。",
    "MRR adalah daripada harga pelan; di sini seperti dinyatakan baris.",
  ],
  "It has movements, and no rates: these are the defaults' here.": [
    "它有变动而没有比率；这里的比率用默认定义。",
    "它有變動而沒有比率；這裡的比率用預設定義。",
    "Ia mempunyai pergerakan, tanpa kadar: kadar di sini mengikut takrif lalai.",
  ],
};

/** A rule of a product that is open, in the reader's language; null: only the core's English sentence is there. */
export function openRule(language: Language, sentence: string): string | null {
  return otherThanEnglish(language, Object.hasOwn(kOpen, sentence) ? kOpen[sentence] : undefined);
}
