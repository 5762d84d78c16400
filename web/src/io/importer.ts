import { headerOf, sameHeader } from "../state/mapping-edit";
import { MappingMemory } from "../state/mapping-memory";
import { type ImportFile, type PageEvent, type PageState, filesOf, nextState } from "../state/page-state";
import type { EngineClient, ExplainOutcome, LeftOutOutcome, Request, SegmentsOutcome } from "./engine-client";
import type { Chosen } from "./files";
import { mappingOfFile, sortFiles } from "./mapping-files";
import {
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
  "analyse" | "leftOut" | "explain" | "segments" | "recompute" | "prepare" | "cancel"
>;

/** What a report is computed with. */
interface Wanted {
  settings: SettingValues;
  filter: Filter | null;
}

/**
 * Carries files from the reader's hands to a report: reads them, and reads them again whenever something about them is decided
 * anew. `show` gets every state on the way.
 */
export class Importer {
  private readonly memory = new MappingMemory();
  /** Mappings for no header in particular, which came with the files of now. */
  private loose: readonly Mapping[] = [];
  private settings: SettingValues = {};
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

  /** Takes what was dropped or chosen: tables, mappings, or both. */
  async take(chosen: Chosen, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    if (!chosen.ok) {
      this.step({ type: "refused", error: chosen.error });
      return;
    }
    try {
      const { tables, mappings } = await sortFiles(chosen.files);
      if (tables.length > 0) {
        await this.begin(tables, mappings, settings);
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
    settings: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (const mapping of mappings) {
      this.memory.keep(mapping.header ?? [], mapping);
    }
    this.loose = mappings.filter(({ header }) => header === undefined);
    this.settings = settings;
    this.filter = null;
    this.step({ type: "chosen", files: tables });
    await this.read();
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
  private async readOthers(): Promise<void> {
    this.filter = null;
    await this.read();
  }

  private async read(): Promise<void> {
    this.wish = null;
    const began = performance.now();
    const outcome = await this.engine.analyse(this.request(), {
      onInspected: (files) => this.step({ type: "inspected", files }),
      onProgress: (read, total) =>
        this.step({ type: "progress", read, total, elapsed: performance.now() - began }),
    });
    this.engine.prepare();
    if (outcome.kind === "report") {
      this.step({ type: "reported", report: outcome.report, json: outcome.json });
    } else if (outcome.kind === "failed") {
      this.step({ type: "failed", error: outcome.error });
    }
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
