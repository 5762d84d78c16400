import { type EngineError, pageError } from "./protocol";

/** What was dropped or chosen: files to read, or why there are none. */
export type Chosen = { ok: true; files: readonly File[] } | { ok: false; error: EngineError };

/** Must be called in the drop handler itself: the list is empty after the first await. */
export function filesOfDrop(transfer: DataTransfer): Chosen {
  for (const item of transfer.items) {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    if (entry?.isDirectory) {
      return { ok: false, error: pageError("page.folder", "A folder was dropped.", entry.name) };
    }
  }
  return filesOfList(transfer.files);
}

export function filesOfList(list: Iterable<File> | null): Chosen {
  const files = [...(list ?? [])];
  if (files.length === 0) {
    return { ok: false, error: pageError("page.no_files", "No file was given.") };
  }
  return { ok: true, files };
}

/** Files that the page makes by itself go the way of any other. */
export function filesOfTexts(texts: readonly { name: string; text: string }[]): Chosen {
  const files = texts.map(({ name, text }) => new File([text], name, { type: "text/csv" }));
  return { ok: true, files };
}

/** The sample goes the way of any other file. */
export function sampleFile(text: string): File {
  return new File([text], "sample-subscriptions.csv", { type: "text/csv" });
}
