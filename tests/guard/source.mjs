// Just enough of C++ for the rules: text without comments and strings, its includes, and where its functions are.

const RAW_STRING = /R"([^()\\\s]{0,16})\(/y;

/** The end of the string or character literal that starts at `at`. */
function literalEnd(text, at) {
  const quote = text[at];
  let end = at + 1;
  while (end < text.length && text[end] !== quote && text[end] !== "\n") end += text[end] === "\\" ? 2 : 1;
  return Math.min(end + 1, text.length);
}

/** The length of the comment at `at`, or 0. */
function commentLength(text, at) {
  if (text.startsWith("//", at)) {
    const end = text.indexOf("\n", at);
    return (end < 0 ? text.length : end) - at;
  }
  if (text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    return (end < 0 ? text.length : end + 2) - at;
  }
  return 0;
}

/** The length of the literal at `at`, or 0. A ' between digits is no character literal. */
function literalLength(text, at) {
  RAW_STRING.lastIndex = at;
  const raw = RAW_STRING.exec(text);
  if (raw !== null) {
    const end = text.indexOf(`)${raw[1]}"`, at + raw[0].length);
    return (end < 0 ? text.length : end + raw[1].length + 2) - at;
  }
  if (text[at] === '"') return literalEnd(text, at) - at;
  if (text[at] === "'" && !/[0-9a-fA-F]/.test(text[at - 1] ?? "")) return literalEnd(text, at) - at;
  return 0;
}

const blank = (text) => text.replace(/[^\n]/g, " ");

/** The text with comments as spaces, and unless `keepLiterals` the literals too; lines and columns stay. */
export function codeOf(text, { keepLiterals = false } = {}) {
  let code = "";
  for (let at = 0; at < text.length;) {
    const comment = commentLength(text, at);
    const literal = comment > 0 ? 0 : literalLength(text, at);
    const length = comment + literal || 1;
    const piece = text.slice(at, at + length);
    code += comment > 0 || (literal > 0 && !keepLiterals) ? blank(piece) : piece;
    at += length;
  }
  return code;
}

export const lineAt = (text, at) => text.slice(0, at).split("\n").length;

/** `#include`s as {name, quoted, line}. */
export function includesOf(text) {
  const code = codeOf(text, { keepLiterals: true });
  return [...code.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]/gm)].map((match) => ({
    name: match[2],
    quoted: match[1] === '"',
    line: lineAt(code, match.index),
  }));
}

/** Whether the text before a `{` is the head of a function. */
function isFunctionHead(head) {
  const flat = head.replace(/operator\s*[^\s\w(]+|operator\s*\(\s*\)/g, "operator_");
  if (
    /^\s*(?:inline\s+|typedef\s+|template\s*<[^{]*>\s*)*(?:class|struct|union|enum|namespace|extern)\b[^()]*$/.test(
      flat,
    )
  )
    return false;
  let bare = flat;
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, " # ");
  }
  return bare.includes("#") && !bare.includes("=");
}

/** The end of the block that opens at `open`. */
function blockEnd(code, open) {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === "{") depth += 1;
    if (code[at] === "}" && --depth === 0) return at;
  }
  return code.length;
}

/** Functions outside of others as {name, line, lines}: `lines` from the line of the opening brace to that of the closing one. */
export function functionsOf(text) {
  const code = codeOf(text).replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, blank);
  const functions = [];
  let head = "";
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at];
    if (character === ";" || character === "}") head = "";
    else if (character !== "{") head += character;
    else if (/[=,(]\s*$|\breturn\s*$/.test(head))
      at = blockEnd(code, at); // A value, not a body.
    else if (!isFunctionHead(head)) head = "";
    else {
      const end = blockEnd(code, at);
      // `: a_{1}, b_{2} {`: the braces of a member's initialiser are not the body.
      if (/^\s*[,{]/.test(code.slice(end + 1, end + 200)) && /\)\s*(?:noexcept\s*)?:[^:]/.test(head)) {
        at = end;
        continue;
      }
      const line = lineAt(code, at);
      const name = /([\w~:]+|operator\s*\S+?)\s*\(/.exec(head)?.[1] ?? head.trim();
      functions.push({ name, line, lines: lineAt(code, end) - line + 1 });
      at = end;
      head = "";
    }
  }
  return functions;
}
