import type { ErrorCode, ErrorWords } from "./en";

export const zhHansErrors: Readonly<Record<ErrorCode, ErrorWords>> = {
  "config.bad_value": {
    what: "映射中有不成立的内容。",
    todo: "更正此处指出的值，或恢复为检测结果。",
  },
  "config.unknown_key": {
    what: "映射中有未知的条目。",
    todo: "去掉该条目，或载入另一个映射。",
  },
  "config.unknown_role": {
    what: "映射中有未知的字段。",
    todo: "更正名称，或载入另一个映射。",
  },
  "csv.binary": { what: "这不是文本文件。", todo: "请把数据导出为 CSV，再选择该文件。" },
  "csv.compressed": {
    what: "这是压缩文件或工作簿，不是 CSV。",
    todo: "请解压，或把工作表另存为 CSV，再选择该 CSV。",
  },
  "csv.empty": { what: "文件是空的。", todo: "请重新导出，选择有表头和数据行的文件。" },
  "csv.no_rows": {
    what: "文件只有表头，没有数据行。",
    todo: "请重新导出包含数据行的文件。",
  },
  "csv.header_too_large": {
    what: "表头超过 4,096 列，或有单元格超过 1 MB。",
    todo: "请减少导出的列，或检查分隔符。",
  },
  "row.none_used": {
    what: "没有一行可以使用。",
    todo: "请查看此处给出的原因，更正文件后重新选择。",
  },
  "csv.cell_too_long": {
    what: "有一个单元格超过 1 MB。",
    todo: "多半是引号没有闭合：请查看这里指出的行。",
  },
  "csv.record_too_long": {
    what: "有一行超过 16 MB。",
    todo: "多半是引号没有闭合：请查看这里指出的行。",
  },
  "csv.too_many_cells": { what: "有一行的列数过多。", todo: "请只导出一张表的列。" },
  "csv.unclosed_quote": {
    what: "有一个引号始终没有闭合。",
    todo: "请改正这里指出的行，或重新导出文件。",
  },
  "csv.encoding_unavailable": {
    what: "此处无法读取该文件的字符编码。",
    todo: "请另存为 CSV UTF-8 后再选择。",
  },
  "fx.no_rate": {
    what: "缺少一个汇率。",
    todo: "在汇率表中补上此处指出的币种对，或去掉汇率表，按币种分别查看。",
  },
  "schema.price_missing": {
    what: "文件中没有价格。",
    todo: "请与含价格的套餐表一起选择，或选择金额所在的列。",
  },
  "schema.no_table": {
    what: "这些列不属于 Holdfast 能读取的表。",
    todo: "请在此说明每行是什么、哪一列是什么。",
  },
  "schema.no_year": {
    what: "各列以月份命名但没有年份。",
    todo: "请在列名中写上年份：2024-01。",
  },
  "schema.one_column": {
    what: "文件似乎只有一列。",
    todo: "在此选择列之间的分隔，或用逗号、分号或制表符重新导出。",
  },
  "schema.column_chosen_twice": {
    what: "映射为同一列指定了两个角色。",
    todo: "请为每列只指定一个角色。",
  },
  "schema.role_not_in_table": {
    what: "映射使用了此类表格没有的角色。",
    todo: "请删除该项，或选择另一种表格。",
  },
  "schema.not_a_month": {
    what: "映射将一列视为月份，但列名不是月份。",
    todo: "请将列名改为月份，例如 2024-03。",
  },
  "schema.missing_role": {
    what: "缺少必需的列。",
    todo: "在字段中选择对应的列，或选择另一种表。",
  },
  "schema.table_not_yet": {
    what: "这种表目前还不能读取。",
    todo: "请选择订阅的导出，或按客户和月份的 MRR。",
  },
  "schema.unknown_column": { what: "文件中没有这个名称的列。", todo: "选择另一列，或恢复为检测结果。" },
  "engine.out_of_memory": {
    what: "页面可用的内存已满。",
    todo: "请关闭其他标签页再试，或使用没有此限制的 holdfast 命令。",
  },
  "page.bad_mapping": {
    what: "这个 JSON 文件不是映射。",
    todo: "选择在此保存过的映射，或去掉该 JSON 文件。",
  },
  "page.bad_reply": {
    what: "引擎的答复本页面无法理解。",
    todo: "请重新加载页面。若仍如此，说明页面与引擎版本不一致。",
  },
  "page.engine_not_started": {
    what: "浏览器不允许本页的引擎启动。",
    todo: "请在较新浏览器的普通窗口中打开本页。若嵌在其他网站的页面里，可能是该网站的安全策略（worker-src）或沙箱不允许。",
  },
  "page.engine_stopped": {
    what: "引擎在工作途中停止了，现已重新启动。",
    todo: "请再试一次。若停在同一处，则是 Holdfast 的缺陷：请告知我们。",
  },
  "page.file_changed": {
    what: "文件在读取时发生了变化。",
    todo: "请等到没有程序再写入它，然后重新选择。",
  },
  "page.file_unreadable": {
    what: "浏览器无权读取该文件，或文件已不存在。",
    todo: "请把它复制到另一个文件夹，再重新选择。",
  },
  "page.folder": { what: "这是一个文件夹。", todo: "请选择其中的 CSV 文件。" },
  "page.mapping_alone": {
    what: "该映射不适合任何一个文件。",
    todo: "请与表头相同的 CSV 文件一起拖入，或在检查文件时载入。",
  },
  "page.no_files": { what: "没有给出文件。", todo: "请把 CSV 文件拖到页面上，或用按钮选择。" },
};
