import type { ConversionSegment, Report, SurveySegment } from "../contract/report";
import type { Sheet, SheetCell } from "./sheet";

/** Pseudonyms by customer id. */
export type Pseudonyms = ReadonlyMap<string, string>;

/** The letters and digits that are not taken for each other. */
const kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A pseudonym per customer, made from the id and a key (HMAC with SHA-256, 60 bits shown): the same key gives the same pseudonyms in
 * every export, and without it no id can be found by trying. Null where the browser has no cryptography (a page over plain HTTP).
 */
export async function pseudonymsOf(ids: Iterable<string>, key: string): Promise<Pseudonyms | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) {
    return null;
  }
  const encoder = new TextEncoder();
  // An empty key is no key for HMAC; the word in front makes it one.
  const bytes = encoder.encode(`holdfast ${key}`);
  const secret = await subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    names.set(id, words(new Uint8Array(await subtle.sign("HMAC", secret, encoder.encode(id)))));
  }
  return names;
}

function words(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, 12)].map((byte) => kAlphabet[byte % 32] ?? "");
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((four) => four.join("")).join("-");
}

/** A key that nobody knows yet. */
export function freshKey(): string {
  return words(crypto.getRandomValues(new Uint8Array(12)));
}

/** Every customer id in a report. */
export function customersOf(report: Report): Set<string> {
  const ids = new Set<string>();
  visit(report, (object) => {
    if (typeof object["customer"] === "string") {
      ids.add(object["customer"]);
    }
  });
  return ids;
}

/** What is to be changed about a report before it leaves the reader's hands. */
export interface Redaction {
  /** Instead of ids and names; null: they stay. */
  pseudonyms: Pseudonyms | null;
  /** Segments with fewer answers or customers than this become one; 0: they stay. */
  atLeast: number;
}

/** A report to be shown to others. It is a copy; the report itself stays as it is. */
export function redacted(report: Report, { pseudonyms, atLeast }: Redaction): Report {
  const copy = structuredClone(report);
  if (pseudonyms !== null) {
    hideNames(copy, pseudonyms);
  }
  const told = [...(copy.surveys ?? []), ...(copy.conversion ? [copy.conversion] : [])];
  if (pseudonyms !== null) {
    told.forEach(leaveOutOwners);
  }
  if (atLeast > 0) {
    for (const survey of copy.surveys ?? []) {
      survey.segments = mergeAnswers(survey.segments, atLeast);
      survey.by.forEach((one) => (one.segments = mergeAnswers(one.segments, atLeast)));
    }
    copy.conversion?.by.forEach((one) => (one.segments = mergeSignUps(one.segments, atLeast)));
  }
  return copy;
}

/** The same of a sheet with a row per customer. */
export function redactedSheet(sheet: Sheet, { pseudonyms }: Redaction): Sheet {
  if (pseudonyms === null) {
    return sheet;
  }
  const [id, name] = [sheet.heads.indexOf("customer"), sheet.heads.indexOf("name")];
  return { ...sheet, rows: sheet.rows.map((row) => hiddenRow(row, id, name, pseudonyms)) };
}

function hiddenRow(row: readonly SheetCell[], id: number, name: number, pseudonyms: Pseudonyms): SheetCell[] {
  return row.map((cell, index) => {
    if (index === id && typeof cell === "string") {
      return pseudonyms.get(cell) ?? "";
    }
    return index === name ? "" : cell;
  });
}

function hideNames(report: Report, pseudonyms: Pseudonyms): void {
  visit(report, (object) => {
    const { customer } = object;
    if (typeof customer === "string") {
      object["customer"] = pseudonyms.get(customer) ?? "";
      ["name", "owner"].filter((key) => key in object).forEach((key) => (object[key] = ""));
      if ("attributes" in object) {
        object["attributes"] = {};
      }
    }
  });
  for (const input of report.inputs) {
    // The sentences quote cells of the file.
    input.issues.forEach((issue) => (issue.message = ""));
  }
}

/** An owner is a person. */
function leaveOutOwners(told: { by: { attribute: string }[] }): void {
  told.by = told.by.filter(({ attribute }) => attribute !== "owner");
}

function mergeAnswers(segments: readonly SurveySegment[], atLeast: number): SurveySegment[] {
  const counts = ["answers", "promoters", "passives", "detractors"] as const;
  const none = { score: null, score_low: null, score_high: null };
  return mergeSmall(segments, atLeast, "answers", counts, none);
}

function mergeSignUps(segments: readonly ConversionSegment[], atLeast: number): ConversionSegment[] {
  const counts = ["signed_up", "decided", "converted", "open", "open_converted"] as const;
  const none = { rate: null, rate_low: null, rate_high: null };
  return mergeSmall(segments, atLeast, "signed_up", counts, none);
}

/** The small ones as one segment, the last. What is no count is left out: a rate of several is none of theirs. */
function mergeSmall<Key extends string, Segment extends { segment: string } & Record<Key, number>>(
  segments: readonly Segment[],
  atLeast: number,
  size: Key,
  counts: readonly Key[],
  rest: Partial<Segment>,
): Segment[] {
  const small = segments.filter((segment) => segment[size] < atLeast);
  const [first] = small;
  if (first === undefined) {
    return [...segments];
  }
  const sums = counts.map((key) => [key, small.reduce((sum, segment) => sum + segment[key], 0)]);
  const merged: Segment = {
    ...first,
    ...rest,
    segment: "*",
    ...(Object.fromEntries(sums) as Partial<Segment>),
  };
  return [...segments.filter((segment) => segment[size] >= atLeast), merged];
}

function visit(value: unknown, use: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) {
    value.forEach((each) => visit(each, use));
  } else if (typeof value === "object" && value !== null) {
    use(value as Record<string, unknown>);
    Object.values(value).forEach((each) => visit(each, use));
  }
}
