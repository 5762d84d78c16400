import { JobFailure, type Mapping, pageError } from "./protocol";

/** The core takes no larger mapping. */
const kMappingBytes = 1_048_576;

/** Files to read, and the mappings that came with them. */
export interface Sorted {
  tables: readonly File[];
  mappings: readonly Mapping[];
}

export function isMappingFile({ name }: File): boolean {
  return /\.json$/i.test(name);
}

/** Throws JobFailure `page.bad_mapping` for a JSON file that is none. */
export async function sortFiles(files: readonly File[]): Promise<Sorted> {
  const tables = files.filter((file) => !isMappingFile(file));
  const mappings = await Promise.all(files.filter(isMappingFile).map(mappingOfFile));
  return { tables, mappings };
}

/** What a file says, as far as it is a mapping at all; what is in it is for the core to judge. */
export async function mappingOfFile(file: File): Promise<Mapping> {
  if (file.size > kMappingBytes) {
    throw bad(file, "It is larger than 1 MB.");
  }
  const value = parse(file, await textOf(file));
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw bad(file, "It is not a JSON object.");
  }
  const { schema = "holdfast/mapping/1", header } = value as Record<string, unknown>;
  if (schema !== "holdfast/mapping/1") {
    throw bad(file, `Its schema is not "holdfast/mapping/1".`);
  }
  if (header !== undefined && !isTexts(header)) {
    throw bad(file, `Its "header" is not a list of column names.`);
  }
  return value as Mapping;
}

async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch (fault) {
    throw new JobFailure(pageError("page.file_unreadable", String(fault), file.name));
  }
}

function parse(file: File, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw bad(file, String(fault));
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function bad(file: File, why: string): JobFailure {
  return new JobFailure(pageError("page.bad_mapping", why, file.name));
}
