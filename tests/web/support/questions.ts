import assert from "node:assert/strict";

import Ajv from "ajv";

import type { ExplanationRequest } from "../../../web/src/contract/explanation-request";
import { FigureQuestion } from "../../../web/src/elements/figure-link";
import { textOf } from "./fixtures";

/** Every request in a template, tables and charts with all their rows included. */
export function requestsIn(
  value: unknown,
  seen = new Set(),
): ExplanationRequest[] {
  if (value instanceof FigureQuestion) {
    return [value.request];
  }
  if (typeof value !== "object" || value === null || seen.has(value)) {
    return [];
  }
  seen.add(value);
  const { cells, count } = value as {
    cells?: (index: number) => unknown;
    count?: number;
  };
  const rows =
    typeof cells === "function"
      ? Array.from({ length: count ?? 0 }, (_, index) => cells(index))
      : [];
  return [...Object.values(value), ...rows].flatMap((each) =>
    requestsIn(each, seen),
  );
}

/** A figure that the core can explain, as its contract lists them. */
export interface ListedFigure {
  metric: string;
  unit: string;
  takes: string[];
}

export function listedFigures(): ListedFigure[] {
  return JSON.parse(textOf("wasm/contract/figures.json")) as ListedFigure[];
}

/** Asserts that the core takes every request, and that each says what its figure takes and nothing else. */
export function assertTaken(requests: readonly ExplanationRequest[]): void {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(
    JSON.parse(textOf("wasm/contract/report.schema.json")) as object,
    "https://holdfast.invalid/report.schema.json",
  );
  const validate = ajv.compile(
    JSON.parse(
      textOf("wasm/contract/explanation-request.schema.json"),
    ) as object,
  );
  const takes = new Map(
    listedFigures().map(({ metric, takes }) => [metric, takes]),
  );
  for (const request of requests) {
    assert.ok(validate(request), JSON.stringify(validate.errors));
    const { metric, currency: _, filter: __, ...place } = request;
    assert.deepEqual(Object.keys(place), takes.get(metric), metric);
  }
}
