import type { Metric } from "../contract/explanation";
import type { ExplanationRequest } from "../contract/explanation-request";
import type { Block, Filter } from "../contract/report";
import { headlineOf } from "./report-view";

/** What tells the figures of one metric apart. */
export type FigurePlace = Pick<ExplanationRequest, "month" | "cohort" | "age" | "survey" | "by" | "segment">;

/** Rates of retention that stand at the top. */
export type HeadlineKey = "nrr" | "grr" | "logo";

/** What the figures of a block or a segment are of. */
export interface FigureScope {
  /** Without: of the report as a whole, such as answers to surveys. */
  currency?: string;
  /** Of a segment: its own filter. */
  only?: Filter;
}

/** Where a figure stands in the report: what the core is asked for when the reader opens it. */
export function addressOf(
  { currency, only }: FigureScope,
  metric: Metric,
  place: FigurePlace = {},
): ExplanationRequest {
  return {
    metric,
    ...place,
    ...(currency === undefined ? {} : { currency }),
    ...(only === undefined ? {} : { filter: only }),
  };
}

/** That of a retention rate at the top, over the trailing months or over one; null where there is none. */
export function headlineAddress(block: Block, key: HeadlineKey): ExplanationRequest | null {
  const headline = headlineOf(block);
  if (headline === null) {
    return null;
  }
  return addressOf(block, `retention.${headline.window}.${key}`, { month: headline.row.month });
}
