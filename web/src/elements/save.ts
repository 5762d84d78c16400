import type { Report } from "../contract/report";

/** Hands the report to the reader as a file. */
export function saveJson(report: Report): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(report, null, 1)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "holdfast-report.json";
  link.click();
  // The download has to have begun before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
