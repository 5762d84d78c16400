/** What a finding of the core is called in each language. The core's own sentence, with the cell and the remedy, stands below it. */
interface Words {
  en: string;
  "zh-Hans": string;
  "zh-Hant": string;
  ms: string;
}

const words = (en: string, hans: string, hant: string, ms: string): Words => ({
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
  ms,
});

const kIssues = {
  "csv.bad_utf16": words("Characters that are cut", "字符不完整", "字元不完整", "Aksara yang terpotong"),
  "csv.cell_count": words(
    "Another number of cells than the header",
    "单元格数与表头不同",
    "儲存格數與表頭不同",
    "Bilangan sel berbeza daripada pengepala",
  ),
  "csv.cell_too_long": words(
    "A cell that is too long",
    "单元格过长",
    "儲存格過長",
    "Sel yang terlalu panjang",
  ),
  "csv.extra_empty_cells": words(
    "Extra cells, all empty",
    "多余的空单元格",
    "多餘的空儲存格",
    "Sel lebihan yang kosong",
  ),
  "csv.quote_in_cell": words(
    "A quotation mark inside a cell",
    "单元格内有引号",
    "儲存格內有引號",
    "Tanda petikan di dalam sel",
  ),
  "csv.record_too_long": words("A row that is too long", "行过长", "列過長", "Baris yang terlalu panjang"),
  "csv.text_after_quote": words(
    "Text behind a closing quotation mark",
    "结束引号后还有文字",
    "結束引號後還有文字",
    "Teks selepas tanda petikan penutup",
  ),
  "csv.too_many_cells": words("Too many cells", "单元格过多", "儲存格過多", "Terlalu banyak sel"),
  "csv.unclosed_quote": words(
    "A quotation mark that is never closed",
    "引号没有结束",
    "引號沒有結束",
    "Tanda petikan yang tidak ditutup",
  ),
  "row.ambiguous_date": words(
    "Day and month could be either",
    "日与月无法区分",
    "日與月無法區分",
    "Hari dan bulan tidak dapat dibezakan",
  ),
  "row.amount_decimals": words(
    "More decimals than the currency has",
    "小数位多于该币种",
    "小數位多於該幣別",
    "Lebih banyak perpuluhan daripada mata wang",
  ),
  "row.bad_amount": words("Not an amount", "不是金额", "不是金額", "Bukan jumlah"),
  "row.bad_currency": words("Not a currency", "不是币种", "不是幣別", "Bukan mata wang"),
  "row.bad_date": words("Not a date", "不是日期", "不是日期", "Bukan tarikh"),
  "row.bad_discount": words("Not a discount", "不是折扣", "不是折扣", "Bukan diskaun"),
  "row.bad_interval": words("Not a billing interval", "不是计费周期", "不是計費週期", "Bukan kitaran bil"),
  "row.bad_month": words("Not a month", "不是月份", "不是月份", "Bukan bulan"),
  "row.bad_quantity": words("Not a quantity", "不是数量", "不是數量", "Bukan kuantiti"),
  "row.date_range": words("A date out of range", "日期超出范围", "日期超出範圍", "Tarikh di luar julat"),
  "row.end_before_start": words(
    "The end is before the start",
    "结束早于开始",
    "結束早於開始",
    "Tamat sebelum mula",
  ),
  "row.end_unknown": words(
    "Over, but no end is given",
    "已结束但没有结束日期",
    "已結束但沒有結束日期",
    "Sudah tamat tetapi tiada tarikh tamat",
  ),
  "row.ended_at_cancellation": words(
    "Ended on the day of cancellation",
    "以取消日为结束日",
    "以取消日為結束日",
    "Tamat pada hari pembatalan",
  ),
  "row.far_end": words(
    "A far end is taken as none",
    "很远的结束日期视为没有",
    "很遠的結束日期視為沒有",
    "Tarikh tamat yang jauh dianggap tiada",
  ),
  "row.interval_assumed": words(
    "No interval: taken as per month",
    "没有周期：按月计",
    "沒有週期：按月計",
    "Tiada kitaran: dianggap bulanan",
  ),
  "row.no_amount": words("No amount", "没有金额", "沒有金額", "Tiada jumlah"),
  "row.no_customer": words("No customer", "没有客户", "沒有客戶", "Tiada pelanggan"),
  "row.no_start": words("No start", "没有开始日期", "沒有開始日期", "Tiada tarikh mula"),
  "row.not_begun": words("Not begun yet", "尚未开始", "尚未開始", "Belum bermula"),
  "row.overflow": words("An amount that is too large", "金额过大", "金額過大", "Jumlah yang terlalu besar"),
  "row.paused": words("Paused: no MRR", "已暂停：无 MRR", "已暫停：無 MRR", "Dijeda: tiada MRR"),
  "row.superseded": words(
    "Replaced by another row",
    "已被另一行取代",
    "已被另一列取代",
    "Diganti oleh baris lain",
  ),
  "row.trial": words("A trial: no MRR yet", "试用：尚无 MRR", "試用：尚無 MRR", "Percubaan: belum ada MRR"),
  "row.unknown_status": words("An unknown status", "未知状态", "未知狀態", "Status tidak dikenali"),
  "schema.amount_taken_as_mrr": words(
    "An amount is taken as MRR",
    "金额视为 MRR",
    "金額視為 MRR",
    "Jumlah dianggap MRR",
  ),
  "schema.canceled_as_end": words(
    "The cancellation is taken as the end",
    "取消日期视为结束日期",
    "取消日期視為結束日期",
    "Pembatalan dianggap tarikh tamat",
  ),
  "schema.date_order_assumed": words(
    "The order of day and month is assumed",
    "日与月的顺序为推测",
    "日與月的順序為推測",
    "Susunan hari dan bulan diandaikan",
  ),
  "schema.date_order_mixed": words(
    "Day and month stand in both orders",
    "日与月的顺序不一致",
    "日與月的順序不一致",
    "Susunan hari dan bulan bercampur",
  ),
  "schema.date_order_unknown": words(
    "The order of day and month is not known",
    "日与月的顺序未知",
    "日與月的順序未知",
    "Susunan hari dan bulan tidak diketahui",
  ),
  "schema.decimal_assumed": words(
    "The decimal sign is assumed",
    "小数点符号为推测",
    "小數點符號為推測",
    "Tanda perpuluhan diandaikan",
  ),
  "schema.decimal_mixed": words(
    "Amounts with both decimal signs",
    "金额的小数点符号不一致",
    "金額的小數點符號不一致",
    "Tanda perpuluhan bercampur",
  ),
  "schema.discount_unclear": words(
    "A discount that is not used",
    "未使用的折扣",
    "未使用的折扣",
    "Diskaun yang tidak digunakan",
  ),
  "schema.duplicate_column": words(
    "Columns of the same name",
    "列名重复",
    "欄名重複",
    "Lajur dengan nama yang sama",
  ),
  "schema.empty_column_name": words(
    "A column without a name",
    "没有名称的列",
    "沒有名稱的欄",
    "Lajur tanpa nama",
  ),
  "schema.interval_assumed": words(
    "No interval: taken as per month",
    "没有周期：按月计",
    "沒有週期：按月計",
    "Tiada kitaran: dianggap bulanan",
  ),
  "schema.interval_not_used": words(
    "The interval is not used",
    "未使用周期列",
    "未使用週期欄",
    "Kitaran tidak digunakan",
  ),
  "schema.looks_like_invoices": words(
    "It may be a list of invoices",
    "可能是发票清单",
    "可能是發票清單",
    "Mungkin senarai invois",
  ),
  "schema.price_per_unit": words(
    "The price is taken as that of one unit",
    "价格视为单价",
    "價格視為單價",
    "Harga dianggap harga seunit",
  ),
  "schema.values_do_not_fit": words(
    "A column whose values do not fit its name",
    "列的内容与名称不符",
    "欄的內容與名稱不符",
    "Nilai lajur tidak padan dengan namanya",
  ),
} as const satisfies Record<string, Words>;

/** The name of a finding; null for a code this page does not know: the core's own sentence says it all. */
export function issueName(language: keyof Words, code: string): string | null {
  return Object.hasOwn(kIssues, code) ? kIssues[code as keyof typeof kIssues][language] : null;
}
