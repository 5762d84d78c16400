/** The markup of a template, for reading; not how Lit writes it. */
export function markup(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(markup).join("");
  }
  if (
    typeof value === "object" &&
    value !== null &&
    "strings" in value &&
    "values" in value
  ) {
    const { strings, values } = value as {
      strings: readonly string[];
      values: readonly unknown[];
    };
    return strings
      .map(
        (text, index) =>
          text + (index < values.length ? markup(values[index]) : ""),
      )
      .join("");
  }
  return typeof value === "symbol" ? "" : String(value);
}

/** The same, with figures that open as the text that they show. */
export function readable(value: unknown): string {
  return markup(value).replace(
    /<button[^>]*class="figure-link"[^>]*\.textContent=([^@]*?)\s*@click[^>]*>\s*<\/button>/g,
    "$1",
  );
}
