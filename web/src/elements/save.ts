/** Hands the report to the reader as a file: the bytes that the holdfast command prints for the same files. */
export function saveJson(json: string): void {
  saveText("holdfast-report.json", "application/json", `${json}\n`);
}

/** Hands text to the reader as a file. */
export function saveText(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type }));
}

/** Hands bytes to the reader as a file. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has to have begun before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "invoices.csv" and "mapping.json" as "invoices.mapping.json". */
export function besideName(file: string, ending: string): string {
  return `${file.replace(/\.[^.]*$/, "") || "file"}.${ending}`;
}
