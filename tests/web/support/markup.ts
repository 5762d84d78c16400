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
