import { headerOf, sameHeader } from "../state/mapping-edit";
import { MappingMemory } from "../state/mapping-memory";
import { type ImportFile, type PageEvent, type PageState, filesOf, nextState } from "../state/page-state";
import { type Values, kNoDefinitions } from "../state/definitions";
import type {
  ComparisonOutcome,
  EngineClient,
  ExplainOutcome,
  LeftOutOutcome,
  Outcome,
  Request,
  SegmentsOutcome,
} from "./engine-client";
import type { Chosen } from "./files";
import { mappingOfFile, sortFiles } from "./mapping-files";
import {
  type CompareRequest,
  type Definitions,
  type EngineError,
  type ExplanationRequest,
  type Filter,
  JobFailure,
  type Mapping,
  type SegmentsRequest,
  type SettingValues,
  pageError,
} from "./protocol";

/** The part of the client that an import needs. */
export type Engine = Pick<
  EngineClient,
  | "analyse"
  | "leftOut"
  | "explain"
  | "segments"
  | "definitions"
  | "compare"
  | "recompute"
  | "prepare"
  | "cancel"
>;

/** What a report is computed with. */
interface Wanted {
  settings: SettingValues;
  filter: Filter | null;
}

/** Milliseconds until the next worker is started after a job was cancelled. */
const kAfterLeaving = 300;

/**
 * Carries files from the reader's hands to a report: reads them, and reads them again whenever something about them is decided
 * anew. `show` gets every state on the way.
 */
export class Importer {
  private readonly memory = new MappingMemory();
  /** Mappings for no header in particular, which came with the files of now. */
  private loose: readonly Mapping[] = [];
  private settings: SettingValues = {};
  /** What the settings were when the files came: no choice of the reader's. */
  private came: SettingValues = {};
  private known: Promise<Definitions> | null = null;
  /** Of whose customers the report is. */
  private filter: Filter | null = null;
  /** Both as the reader wants them, while that is computed; an answer to an earlier wish is of no interest. */
  private wish: Wanted | null = null;

  constructor(
    private state: PageState,
    private readonly engine: Engine,
    private readonly show: (state: PageState) => void,
    /** A set of definitions to compute with; null: the usual ones. */
    private readonly profile: string | null = null,
  ) {}

  /** Has the engine ready for the first files. */
  prepare(): void {
    this.engine.prepare();
  }

  /**
   * Takes what was dropped or chosen: tables, mappings, or both. `settings` go with the files; those `wished` for beside them are
   * left where the core does not take them.
   */
  async take(chosen: Chosen, settings: SettingValues = {}, wished: SettingValues = {}): Promise<void> {
    if (!chosen.ok) {
      this.step({ type: "refused", error: chosen.error });
      return;
    }
    try {
      const { tables, mappings } = await sortFiles(chosen.files);
      if (tables.length > 0) {
        await this.begin(tables, mappings, settings, wished);
      } else {
        await this.apply(mappings, chosen.files[0]?.name ?? "");
      }
    } catch (fault) {
      this.refuse(fault);
    }
  }

  /** Reads a file another way. */
  async decide(file: number, mapping: Mapping): Promise<void> {
    const seen = filesOf(this.state)[file]?.seen;
    if (seen) {
      this.memory.keep(headerOf(seen.inspection), mapping);
    }
    this.step({ type: "decided", file, mapping });
    await this.readOthers();
  }

  /** Reads a file the way a mapping says that was saved before. */
  async load(file: number, mapping: File): Promise<void> {
    try {
      await this.decide(file, await mappingOfFile(mapping));
    } catch (fault) {
      this.refuse(fault);
    }
  }

  /** Goes on without a file. */
  async remove(file: number): Promise<void> {
    this.step({ type: "removed", file });
    if (filesOf(this.state).length > 0) {
      await this.readOthers();
    } else {
      this.engine.cancel();
    }
  }

  /** Has all currencies converted into one, by the rates among the files; null: each stays by itself. */
  async reportIn(currency: string | null): Promise<void> {
    this.settings = { ...this.settings, reporting_currency: currency ?? "none" };
    this.step({ type: "reread" });
    await this.readOthers();
  }

  /** Has the report computed again with other settings, from what was read. */
  async set(settings: SettingValues): Promise<void> {
    const wanted = this.wanted();
    await this.recompute({ ...wanted.settings, ...settings }, wanted.filter);
  }

  /** Reads the files again with other settings; stays with those of now where the core does not take them. */
  async readWith(settings: SettingValues): Promise<void> {
    const before = this.settings;
    this.settings = { ...before, ...settings };
    this.step({ type: "reread" });
    await this.readOthers(before);
  }

  /** Two sets of definitions side by side. `onReading`: the files have to be read again for it. */
  compare(question: Omit<CompareRequest, "filter">, onReading: () => void): Promise<ComparisonOutcome> {
    return this.engine.compare(this.request(), { ...question, filter: this.filter }, onReading);
  }

  /** Settings that came with the files. */
  get given(): Values {
    return this.came;
  }

  /** Every setting and profile, from the engine; it is asked once. */
  definitions(): Promise<Definitions> {
    this.known ??= this.engine.definitions(this.request()).then((outcome) => {
      if (outcome.kind === "definitions") {
        return outcome.definitions;
      }
      this.known = null;
      return kNoDefinitions;
    });
    return this.known;
  }

  /** Shows the figures of one segment's customers; null: of all. */
  async only(filter: Filter | null): Promise<void> {
    await this.recompute(this.wanted().settings, filter);
  }

  /** The segments of the customers whom the report is of. */
  segments(question: SegmentsRequest): Promise<SegmentsOutcome> {
    const { settings, filter } = this;
    return this.engine.segments(this.request(), { settings, filter, ...question });
  }

  check(file: number): void {
    this.step({ type: "checked", file });
  }

  showReport(): void {
    this.step({ type: "shown" });
  }

  leave(): void {
    this.engine.cancel();
    this.step({ type: "left" });
  }

  /** The rows that are not in the report. */
  leftOut(file: number): Promise<LeftOutOutcome> {
    const place = filesOf(this.state)[file]?.seen?.place ?? file;
    return this.engine.leftOut(this.request(), place);
  }

  /** Who is behind a figure of the report. `onReading`: the files have to be read again for it, which takes a while. */
  explain(question: ExplanationRequest, onReading: () => void): Promise<ExplainOutcome> {
    const { settings, filter } = this;
    return this.engine.explain(this.request(), { settings, filter, ...question }, onReading);
  }

  private async begin(
    tables: readonly File[],
    mappings: readonly Mapping[],
    settings: SettingValues,
    wished: SettingValues,
  ): Promise<void> {
    for (const mapping of mappings) {
      this.memory.keep(mapping.header ?? [], mapping);
    }
    this.loose = mappings.filter(({ header }) => header === undefined);
    this.came = settings;
    this.settings = { ...settings, ...wished };
    this.filter = null;
    this.step({ type: "chosen", files: tables });
    await this.read(settings);
  }

  /** Mappings that came alone are for the files in sight. */
  private async apply(mappings: readonly Mapping[], name: string): Promise<void> {
    const fitting = filesOf(this.state).flatMap((file, index) => {
      const mapping = mappings.find((each) => isFor(each, file));
      return mapping === undefined ? [] : [{ index, mapping }];
    });
    if (fitting.length === 0) {
      throw new JobFailure(pageError("page.mapping_alone", "No file has the header that it names.", name));
    }
    for (const { index, mapping } of fitting) {
      this.step({ type: "decided", file: index, mapping });
    }
    await this.readOthers();
  }

  private wanted(): Wanted {
    return this.wish ?? { settings: this.settings, filter: this.filter };
  }

  /** Settings and filter change only if there is a report with them. */
  private async recompute(settings: SettingValues, filter: Filter | null): Promise<void> {
    const wish = { settings, filter };
    this.wish = wish;
    this.step({ type: "recomputing" });
    const outcome = await this.engine.recompute({ ...this.request(), ...wish });
    if (this.wish !== wish) {
      return;
    }
    this.wish = null;
    if (outcome.kind === "report") {
      this.settings = settings;
      this.filter = filter;
      this.step({ type: "recomputed", report: outcome.report, json: outcome.json });
    } else {
      this.step({ type: "unchanged", error: outcome.kind === "failed" ? outcome.error : null });
    }
  }

  /** What is read another way may know nothing of the segment. */
  private async readOthers(instead: SettingValues | null = null): Promise<void> {
    this.filter = null;
    await this.read(instead);
  }

  /** `instead`: the settings to read with where those of now are refused; the report then says so. */
  private async read(instead: SettingValues | null = null): Promise<void> {
    this.wish = null;
    const outcome = await this.analyse();
    if (outcome.kind === "failed" && instead !== null && refusesSettings(outcome.error)) {
      this.settings = instead;
      await this.read();
      this.step({ type: "unchanged", error: outcome.error });
      return;
    }
    if (outcome.kind === "cancelled") {
      // Who cancels sees the start at once: starting a worker held it up for 100 ms.
      setTimeout(() => this.engine.prepare(), kAfterLeaving);
    } else {
      this.engine.prepare();
    }
    if (outcome.kind === "report") {
      this.step({ type: "reported", report: outcome.report, json: outcome.json });
    } else if (outcome.kind === "failed") {
      this.step({ type: "failed", error: outcome.error });
    }
  }

  private analyse(): Promise<Outcome> {
    const began = performance.now();
    return this.engine.analyse(this.request(), {
      onInspected: (files) => this.step({ type: "inspected", files }),
      onProgress: (read, total) =>
        this.step({ type: "progress", read, total, elapsed: performance.now() - began }),
    });
  }

  private request(): Request {
    const files = filesOf(this.state);
    return {
      files: files.map(({ file }) => file),
      mappings: files.map(({ mapping }) => mapping),
      known: [...this.memory.all(), ...this.loose],
      settings: this.settings,
      filter: this.filter,
      profile: this.profile,
    };
  }

  private refuse(fault: unknown): void {
    if (!(fault instanceof JobFailure)) {
      throw fault;
    }
    this.step({ type: "refused", error: fault.error });
  }

  private step(event: PageEvent): void {
    this.state = nextState(this.state, event);
    this.show(this.state);
  }
}

function isFor({ header }: Mapping, { seen }: ImportFile): boolean {
  if (header === undefined || seen === null) {
    return seen !== null;
  }
  return [seen.inspection, seen.detected].some((each) => sameHeader(headerOf(each), header));
}

// Settings out of an address may be of another version, or ask for rates that are not among these files.
function refusesSettings({ code }: EngineError): boolean {
  return code.startsWith("settings.") || code.startsWith("config.") || code.startsWith("fx.");
}
