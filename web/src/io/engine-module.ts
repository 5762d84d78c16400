/** What the WebAssembly module exports. Every string reply is an envelope, see protocol.ts. */
export interface EngineModule {
  version(): string;
  /** Every setting and profile. */
  definitions(): string;
  inspect(head: Uint8Array, options: string): string;
  Analysis: new (config: string) => Analysis;
}

export interface Analysis {
  open(file: string): string;
  /** A view into WebAssembly memory: to be filled in the statement that takes it, any later call may move it. */
  buffer(size: number): Uint8Array;
  commit(size: number): void;
  /** True: reading on is useless, finish() says why. */
  failed(): boolean;
  finish(): string;
  /** The rows of a file that no figure counts, as CSV; with "excluded" in the config. */
  excluded(file: number): string;
  /** The report with other settings or of one segment, as often as wanted. */
  report(request: string): string;
  /** Two sets of definitions side by side. */
  compare(request: string): string;
  /** Who is behind a figure of the report. */
  explain(request: string): string;
  /** The customers apart by what they have in common. */
  segments(request: string): string;
  delete(): void;
}

export type CreateEngine = (options: {
  wasmBinary: Uint8Array;
  locateFile: (file: string) => string;
}) => Promise<EngineModule>;
