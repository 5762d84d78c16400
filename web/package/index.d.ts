import type { Report } from "./report.js";

export type { Report };

/** What `holdfast-error` tells, and what a promise is rejected with (as `error` of the fault). */
export interface ReportError {
  /** Stable; its first part names the layer. */
  code: string;
  /** One English sentence with the remedy. */
  message: string;
  file: string;
  /** 0 where there is no such place. */
  line: number;
  column: number;
}

/** For whom figures and sections of a report are chosen: everybody, by role, or by the stage of the company. */
export type ReportView =
  "full" | "founder" | "cfo" | "coo" | "sales" | "success" | "investor" | "early" | "growing" | "mature";

/**
 * `<holdfast-report src mapping profile report lang theme view origins>`: a report in a page.
 * Slots: `title`, `note`, `data` (a script with CSV or a report's JSON), and what is shown until there is a report.
 * Parts: `report`, `status`, `error`. Custom properties: the colours and sizes of the page, such as `--accent`.
 */
export declare class HoldfastReportElement extends HTMLElement {
  /** The report that is shown; null while there is none. */
  readonly report: Report | null;
  /** Its JSON in the core's own bytes. */
  readonly json: string | null;
  /** The view that is asked for, as the attribute `view` is; a name that there is not is told on the console, and shows all. */
  get view(): ReportView;
  set view(name: ReportView);
  /** Computes the report of files and shows it. */
  loadFiles(files: readonly File[], mapping?: File | null): Promise<Report>;
  /** Shows a report that was computed before. */
  loadReport(report: string | Report): Promise<Report>;
}

declare global {
  interface HTMLElementTagNameMap {
    "holdfast-report": HoldfastReportElement;
  }
  interface HTMLElementEventMap {
    "holdfast-ready": CustomEvent<{ report: Report }>;
    "holdfast-error": CustomEvent<ReportError>;
    "holdfast-progress": CustomEvent<{ read: number; total: number }>;
  }
}
