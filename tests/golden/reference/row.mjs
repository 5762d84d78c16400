// What the tables share: the fates of a record, and the units of MRR.

import { dayFrom } from "./calendar.mjs";

/** MRR is held in 1/30,240 of a minor unit. */
export const kUnitsPerMinor = 30240n;
/** The end of what has no end. */
export const kOpen = dayFrom(2300, 1, 1);

export const ignored = (why) => ({ fate: "ignored", why, rows: [] });
export const rejected = (why) => ({ fate: "rejected", why, rows: [] });
export const used = (...rows) => ({ fate: "used", rows });
