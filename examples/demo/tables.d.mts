/** Name and text of each of the demo company's files: the same every time. */
export function demoFiles(): { name: string; text: string }[];
/** What the demo's report is in: its customers pay in two currencies. */
export const kDemoCurrency: string;
