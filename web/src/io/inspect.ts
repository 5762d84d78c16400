import { headerOf, isEmptyMapping, sameHeader } from "../state/mapping-edit";
import type { EngineModule } from "./engine-module";
import {
  type EngineError,
  type Envelope,
  type InspectedFile,
  type Inspection,
  JobFailure,
  type Mapping,
  parseEnvelope,
  type Wish,
} from "./protocol";

/** Looks at one head with a mapping. */
type Look = (mapping: Mapping) => Envelope<Inspection>;

/**
 * Takes every file for something, with what is known and decided about it. Where one is a look-up table of plans, the others
 * may take prices from it. `config` is the analysis's: cells are shown as it reads them. Throws JobFailure for a file that is no
 * table of text at all, and for settings that there are not.
 */
export function inspectAll(
  engine: EngineModule,
  files: readonly File[],
  heads: readonly Uint8Array[],
  wish: Wish,
  config: string,
): InspectedFile[] {
  const looks = heads.map((head) => looker(engine, head, config));
  const alone = looks.map((look, index) => inspect(look, wish, index, files[index]?.name ?? ""));
  const plans = alone.some(({ inspection }) => inspection.table === "plans");
  const seen = alone.map((file, index) => {
    const look = looks[index];
    return plans && look !== undefined && file.inspection.table !== "plans" ? withPlans(look, file) : file;
  });
  return placed(seen);
}

/** Files in the order they are read in: look-up tables first, the others as they were given. */
export function openingOrder(
  files: readonly File[],
  inspected: readonly InspectedFile[],
): { file: File; index: number }[] {
  const place = (index: number): number => inspected[index]?.place ?? index;
  return files.map((file, index) => ({ file, index })).sort((a, b) => place(a.index) - place(b.index));
}

/** What an analysis has to know of a file before its bytes. */
export function optionsOf(file: File, index: number, inspected: readonly InspectedFile[]): string {
  const mapping = inspected[index]?.mapping ?? {};
  const plans = inspected.some(({ inspection }) => inspection.table === "plans");
  const isPlans = inspected[index]?.inspection.table === "plans";
  const whole: Mapping = plans && !isPlans ? { ...mapping, plans: true } : mapping;
  return JSON.stringify({ name: file.name, ...(isEmptyMapping(whole) ? {} : { mapping: whole }) });
}

/** Throws JobFailure for the first file that cannot be read as it was taken. */
export function refuseFaulty(files: readonly File[], inspected: readonly InspectedFile[]): void {
  for (const [index, { inspection }] of inspected.entries()) {
    if (inspection.error !== null) {
      throw new JobFailure(named(inspection.error, files[index]?.name ?? ""));
    }
  }
}

// A head is looked at again only with a mapping that it was not looked at with yet.
function looker(engine: EngineModule, head: Uint8Array, config: string): Look {
  const seen = new Map<string, Envelope<Inspection>>();
  const settings = config === "" ? {} : { config: JSON.parse(config) as object };
  return (mapping) => {
    const whole = isEmptyMapping(mapping) ? settings : { ...mapping, ...settings };
    const options = Object.keys(whole).length === 0 ? "" : JSON.stringify(whole);
    const known = seen.get(options);
    if (known !== undefined) {
      return known;
    }
    const reply = parseEnvelope<Inspection>(engine.inspect(head, options));
    seen.set(options, reply);
    return reply;
  };
}

function inspect(look: Look, wish: Wish, index: number, name: string): InspectedFile {
  const decided = wish.mappings[index] ?? knownMapping(look, wish.known) ?? {};
  const detected = look({});
  const read = look(decided);
  if (read.ok) {
    return {
      mapping: decided,
      inspection: read.value,
      detected: detected.ok ? detected.value : read.value,
      place: index,
    };
  }
  if (!detected.ok) {
    throw new JobFailure(named(read.error, name));
  }
  // The mapping is at fault, not the file: it can be corrected.
  return faulty(decided, detected.value, read.error, index);
}

function withPlans(look: Look, file: InspectedFile): InspectedFile {
  const read = look({ ...file.mapping, plans: true });
  return read.ok ? { ...file, inspection: read.value } : file;
}

function faulty(mapping: Mapping, detected: Inspection, error: EngineError, place: number): InspectedFile {
  return { mapping, detected, inspection: { ...detected, error }, place };
}

/** The mapping that was made for this header; else one that was made for no header in particular. */
function knownMapping(look: Look, known: readonly Mapping[]): Mapping | null {
  const made = known.find((mapping) => mapping.header !== undefined && fits(look, mapping));
  return made ?? known.find(({ header }) => header === undefined) ?? null;
}

// What a mapping says of the separators can decide what the header is.
function fits(look: Look, mapping: Mapping): boolean {
  const { header = [], dialect } = mapping;
  const tries = dialect === undefined ? [{}] : [{}, mapping, { dialect }];
  return tries.some((each) => {
    const seen = look(each);
    return seen.ok && sameHeader(headerOf(seen.value), header);
  });
}

function placed(files: readonly InspectedFile[]): InspectedFile[] {
  const isPlans = ({ inspection }: InspectedFile): boolean => inspection.table === "plans";
  const order = [...files.filter(isPlans), ...files.filter((file) => !isPlans(file))];
  return files.map((file) => ({ ...file, place: order.indexOf(file) }));
}

// Settings are at fault in no file.
function named(error: EngineError, file: string): EngineError {
  return { ...error, file: error.code.startsWith("settings.") ? "" : error.file || file };
}
