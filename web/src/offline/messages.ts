/** What the page asks of the worker that keeps it: to throw away what is kept, and itself. */
export const kForget = "forget";
export type OfflineMessage = typeof kForget;

/** The worker's file, beside the page. */
export const kOfflineScript = "offline.js";

/** What is kept, by its names beside the page. */
export const kOfflineFiles = [
  "index.html",
  "app.js",
  "words-zh-hans.js",
  "words-zh-hant.js",
  "words-ms.js",
  "style.css",
  "verify.html",
] as const;
