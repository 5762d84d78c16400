import { headerOf, sameHeader } from "../state/mapping-edit";
import { MappingMemory } from "../state/mapping-memory";
import { type ImportFile, type PageEvent, type PageState, filesOf, nextState } from "../state/page-state";
import type { EngineClient, ExplainOutcome, LeftOutOutcome, Request } from "./engine-client";
import type { Chosen } from "./files";
import { mappingOfFile, sortFiles } from "./mapping-files";
import { type ExplanationRequest, JobFailure, type Mapping, pageError } from "./protocol";

/** The part of the client that an import needs. */
export type Engine = Pick<EngineClient, "analyse" | "leftOut" | "explain" | "prepare" | "cancel">;

/**
 * Carries files from the reader's hands to a report: reads them, and reads them again whenever something about them is decided
 * anew. `show` gets every state on the way.
 */
export class Importer {
  private readonly memory = new MappingMemory();
  /** Mappings for no header in particular, which came with the files of now. */
  private loose: readonly Mapping[] = [];
  private settings: Readonly<Record<string, string>> = {};

  constructor(
    private state: PageState,
    private readonly engine: Engine,
    private readonly show: (state: PageState) => void,
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
    await this.read();
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
      await this.read();
    } else {
      this.engine.cancel();
    }
  }

  /** Has all currencies converted into one, by the rates among the files; null: each stays by itself. */
  async reportIn(currency: string | null): Promise<void> {
    this.settings = currency === null ? {} : { reporting_currency: currency };
    this.step({ type: "reread" });
    await this.read();
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
    return this.engine.explain(this.request(), question, onReading);
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
    await this.read();
  }

  private async read(): Promise<void> {
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
