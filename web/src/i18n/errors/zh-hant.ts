import type { ErrorCode, ErrorWords } from "./en";

export const zhHantErrors: Readonly<Record<ErrorCode, ErrorWords>> = {
  "config.bad_value": {
    what: "對應中有不成立的內容。",
    todo: "更正此處指出的值，或恢復為偵測結果。",
  },
  "config.unknown_key": {
    what: "對應中有未知的條目。",
    todo: "去掉該條目，或載入另一個對應。",
  },
  "config.unknown_role": {
    what: "對應中有未知的項目。",
    todo: "更正名稱，或載入另一個對應。",
  },
  "csv.binary": { what: "這不是文字檔。", todo: "請把資料匯出為 CSV，再選擇該檔案。" },
  "csv.compressed": {
    what: "這是壓縮檔或活頁簿，不是 CSV。",
    todo: "請解壓縮，或把工作表另存為 CSV，再選擇該 CSV。",
  },
  "csv.empty": { what: "檔案是空的。", todo: "請重新匯出，選擇有標題和資料列的檔案。" },
  "csv.no_rows": {
    what: "檔案只有表頭，沒有資料列。",
    todo: "請重新匯出包含資料列的檔案。",
  },
  "csv.header_too_large": {
    what: "表頭超過 4,096 欄，或有儲存格超過 1 MB。",
    todo: "請減少匯出的欄位，或檢查分隔符號。",
  },
  "row.none_used": {
    what: "沒有一列可以使用。",
    todo: "請查看此處列出的原因，更正檔案後重新選擇。",
  },
  "csv.cell_too_long": {
    what: "有一個儲存格超過 1 MB。",
    todo: "多半是引號沒有閉合：請查看這裡指出的列。",
  },
  "csv.record_too_long": {
    what: "有一列超過 16 MB。",
    todo: "多半是引號沒有閉合：請查看這裡指出的列。",
  },
  "csv.too_many_cells": { what: "有一列的欄數過多。", todo: "請只匯出一張表的欄。" },
  "csv.unclosed_quote": {
    what: "有一個引號始終沒有閉合。",
    todo: "請改正這裡指出的列，或重新匯出檔案。",
  },
  "csv.encoding_unavailable": {
    what: "此處無法讀取該檔案的字元編碼。",
    todo: "請另存為 CSV UTF-8 後再選擇。",
  },
  "fx.no_rate": {
    what: "缺少一個匯率。",
    todo: "在匯率表中補上此處指出的幣別對，或去掉匯率表，按幣別分別查看。",
  },
  "schema.price_missing": {
    what: "檔案中沒有價格。",
    todo: "請與含價格的方案表一起選擇，或選擇金額所在的欄。",
  },
  "schema.no_table": {
    what: "這些欄不屬於 Holdfast 能讀取的表。",
    todo: "請在此說明每列是什麼、哪一欄是什麼。",
  },
  "schema.no_year": {
    what: "各欄以月份命名但沒有年份。",
    todo: "請在欄名中寫上年份：2024-01。",
  },
  "schema.one_column": {
    what: "檔案似乎只有一欄。",
    todo: "在此選擇欄之間的分隔，或用逗號、分號或定位字元重新匯出。",
  },
  "schema.column_chosen_twice": {
    what: "對應為同一欄指定了兩個角色。",
    todo: "請為每欄只指定一個角色。",
  },
  "schema.role_not_in_table": {
    what: "對應使用了此類表格沒有的角色。",
    todo: "請刪除該項，或選擇另一種表格。",
  },
  "schema.not_a_month": {
    what: "對應將一欄視為月份，但欄名不是月份。",
    todo: "請將欄名改為月份，例如 2024-03。",
  },
  "schema.missing_role": {
    what: "缺少必需的欄。",
    todo: "在項目中選擇對應的欄，或選擇另一種表。",
  },
  "schema.table_not_yet": {
    what: "這種表目前還不能讀取。",
    todo: "請選擇訂閱的匯出，或按客戶和月份的 MRR。",
  },
  "schema.unknown_column": { what: "檔案中沒有這個名稱的欄。", todo: "選擇另一欄，或恢復為偵測結果。" },
  "engine.out_of_memory": {
    what: "頁面可用的記憶體已滿。",
    todo: "請關閉其他分頁再試，或使用沒有此限制的 holdfast 指令。",
  },
  "page.bad_mapping": {
    what: "這個 JSON 檔案不是對應。",
    todo: "選擇在此儲存過的對應，或去掉該 JSON 檔案。",
  },
  "page.bad_reply": {
    what: "引擎的答覆本頁面無法理解。",
    todo: "請重新載入頁面。若仍如此，表示頁面與引擎版本不一致。",
  },
  "page.engine_not_started": {
    what: "瀏覽器不允許本頁的引擎啟動。",
    todo: "請在較新瀏覽器的一般視窗中開啟本頁。若嵌在其他網站的頁面裡，可能是該網站的安全政策（worker-src）或沙箱不允許。",
  },
  "page.engine_stopped": {
    what: "引擎在工作途中停止了，現已重新啟動。",
    todo: "請再試一次。若停在同一處，則是 Holdfast 的缺陷：請告知我們。",
  },
  "page.file_changed": {
    what: "檔案在讀取時發生了變化。",
    todo: "請等到沒有程式再寫入它，然後重新選擇。",
  },
  "page.file_unreadable": {
    what: "瀏覽器無權讀取該檔案，或檔案已不存在。",
    todo: "請把它複製到另一個資料夾，再重新選擇。",
  },
  "page.folder": { what: "這是一個資料夾。", todo: "請選擇其中的 CSV 檔案。" },
  "page.mapping_alone": {
    what: "該對應不適合任何一個檔案。",
    todo: "請與表頭相同的 CSV 檔案一起拖入，或在檢查檔案時載入。",
  },
  "page.no_files": { what: "沒有給出檔案。", todo: "請把 CSV 檔案拖到頁面上，或用按鈕選擇。" },
};
