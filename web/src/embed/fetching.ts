import { JobFailure, pageError } from "../io/protocol";

/** What one address may bring: more is a mistake, or an attack. */
const kMostBytes = 1_000_000_000;
const kPatience = 60_000;

/**
 * Fetches a file that an attribute names. Only http(s), only the page's own origin or one of `origins`, without credentials, and without
 * following a redirect. Throws JobFailure `page.file_unreadable` for all else.
 */
export async function fetched(address: string, origins: readonly string[]): Promise<File> {
  const url = allowedUrl(address, origins);
  const name = decodeURIComponent(url.pathname.split("/").at(-1) || "file");
  try {
    const response = await fetch(url, {
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(kPatience),
    });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    if (Number(response.headers.get("content-length") ?? 0) > kMostBytes) {
      throw new Error("it is larger than 1 GB");
    }
    return new File([await response.blob()], name);
  } catch (fault) {
    throw unreadable(name, fault instanceof Error ? fault.message : String(fault));
  }
}

/** The address as a URL that may be fetched. */
export function allowedUrl(address: string, origins: readonly string[], base = document.baseURI): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw unreadable(address, "this is no address");
  }
  const isPlain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  // What a URL parser silently takes away or turns around was not meant well.
  const isClean = !/[\u0000-\u0020\u007F\\]/.test(address);
  if (!isPlain || !isClean || ![new URL(base).origin, ...origins].includes(url.origin)) {
    throw unreadable(address, "the address is not of this page's origin, nor of one in `origins`");
  }
  return url;
}

function unreadable(name: string, why: string): JobFailure {
  return new JobFailure(pageError("page.file_unreadable", `${name} was not read: ${why}.`, name));
}
