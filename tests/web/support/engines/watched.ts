// WebDriver has no way to hear of a page's errors: a copy of the page gets a script ahead of its own that notes them.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";

const kWatch = `(() => {
  const faults = (window.faults = []);
  const text = (value) => (value instanceof Error ? value.message : String(value));
  for (const kind of ["error", "warn"]) {
    const tell = console[kind];
    console[kind] = (...values) => {
      faults.push(values.map(text).join(" "));
      tell.apply(console, values);
    };
  }
  addEventListener("error", (event) => faults.push(event.message ?? event.target.outerHTML.slice(0, 200)), true);
  addEventListener("unhandledrejection", ({ reason }) => faults.push(text(reason)));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    faults.push(violatedDirective + " " + blockedURI),
  );
})();`;

/** The body of a function that gives the faults of a watched page. */
export const kFaultsOf = "return window.faults;";

/** The page with the watch in it; its policy lets in this one script more. */
export function watched(page: string): string {
  const hash = createHash("sha256").update(kWatch).digest("base64");
  const ahead = /<meta http-equiv="Content-Security-Policy"[^>]*>|<head>/;
  const result = page
    .replace("script-src ", `script-src 'sha256-${hash}' `)
    .replace(ahead, (found) => `${found}<script>${kWatch}</script>`);
  assert.ok(result.includes(kWatch));
  return result;
}
