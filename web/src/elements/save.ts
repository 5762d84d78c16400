/** Hands the report to the reader as a file: the bytes that the holdfast command prints for the same files. */
export function saveJson(json: string): void {
  const url = URL.createObjectURL(new Blob([json, "\n"], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "holdfast-report.json";
  link.click();
  // The download has to have begun before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
