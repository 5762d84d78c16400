/** What a reader works with, and a page without a script cannot have. */
const kTools =
  "button, select, input, textarea, dialog, script, style, nav, .scrub, .actions, .switches, .segmented, .pager, .export, .figures-open, holdfast-explanation, holdfast-export, .unseen[role=status]";

/** What is said around the report. */
export interface StillWords {
  title: string;
  language: string;
  /** One line at the foot: what made the page. */
  made: string;
}

/**
 * A drawn report as a page of its own, with no script in it: the style sheet goes along, and a policy that lets nothing else in. Figures that
 * could be opened are plain text there, and tables stand open.
 */
export async function stillPage(drawn: Element, { title, language, made }: StillWords): Promise<string> {
  const copy = drawn.cloneNode(true) as Element;
  copy.removeAttribute("class");
  plainFigures(copy);
  copy.querySelectorAll(kTools).forEach((tool) => tool.remove());
  copy.querySelectorAll("details").forEach((details) => details.setAttribute("open", ""));
  bare(copy);
  const style = styleText();
  const policy = `default-src 'none'; style-src ${await styleSource(style)}; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    `<html lang="${text(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${text(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${text(title)}</title><style>${style}</style></head>`,
    `<body><main class="at-report">${new XMLSerializer().serializeToString(copy)}</main>`,
    `<footer class="note still">${text(made)}</footer></body></html>\n`,
  ].join("\n");
}

/** A button with a figure, or the name of one, becomes what it says. */
function plainFigures(copy: Element): void {
  for (const button of copy.querySelectorAll("button.figure-link, button.term")) {
    button.replaceWith(...button.childNodes);
  }
}

/** Takes away what only the page's own script reads: marks of templates, and handles of the keyboard. */
function bare(copy: Element): void {
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode() !== null) {
    found.push(comments.currentNode);
  }
  found.forEach((comment) => comment.parentNode?.removeChild(comment));
  for (const each of copy.querySelectorAll("*")) {
    for (const { name } of [...each.attributes]) {
      if (name === "tabindex" || name === "title" || name.startsWith("on") || name === "style") {
        each.removeAttribute(name);
      }
    }
  }
}

/** Every rule that the page has; all of them are its own. */
function styleText(): string {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const rules = sheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  return rules.join("\n").replaceAll("</", "<\\/");
}

async function styleSource(style: string): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) {
    return "'unsafe-inline'";
  }
  const hash = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(style)));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}

function text(value: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return value.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
