import { HoldfastReportElement, defineHoldfastReport } from "./report-element";

export type { Report } from "../contract/report";
export { HoldfastReportElement };

// Worker and engine are part of this file: nothing is fetched, and any bundler will do.
defineHoldfastReport();
