import kept from "inline:offline-files";

import { kForget } from "./messages";

/** What is used here of the scope of a service worker, which the types of a page do not have. */
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(kind: "message", listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(kind: "fetch", listener: (event: Asked) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What a build of the site keeps: its own files, each with its SHA-256 in hexadecimal, and the headers that they are answered with. */
interface Kept {
  files: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  /** Files that name a policy themselves. */
  withOwnPolicy: readonly string[];
}

const { files, headers, withOwnPolicy } = JSON.parse(kept) as Kept;
const kPrefix = "holdfast-";
/** Another build, another store. */
const kStore = kPrefix + Object.values(files).join("").slice(0, 16);
const kStart = "index.html";

const scope = globalThis as unknown as Scope;

scope.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers());
});

scope.addEventListener("message", (event) => {
  if (event.data === kForget) {
    event.waitUntil(forget());
  }
});

scope.addEventListener("fetch", (event) => {
  event.respondWith(answer(event.request));
});

/** Files that are not those of the build are not kept, and nothing is. */
async function keep(): Promise<void> {
  const store = await caches.open(kStore);
  for (const [name, expected] of Object.entries(files)) {
    const response = await fetch(new URL(name, scope.registration.scope), { cache: "no-cache" });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await hexOf(bytes)) !== expected) {
      await caches.delete(kStore);
      throw new Error(`${name} is not the file of this build`);
    }
    const type = response.headers.get("content-type") ?? "application/octet-stream";
    await store.put(name, new Response(bytes, { headers: { ...headersOf(name), "content-type": type } }));
  }
}

function headersOf(name: string): Record<string, string> {
  const { "Content-Security-Policy": policy = "", ...others } = headers;
  return withOwnPolicy.includes(name) ? others : { ...others, "Content-Security-Policy": policy };
}

/** The page's own files as they were kept; all else on this site from the network; nothing from elsewhere. */
async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const home = new URL(scope.registration.scope);
  if (origin !== home.origin) {
    return Response.error();
  }
  const name = pathname === home.pathname ? kStart : pathname.slice(home.pathname.length);
  const own = request.method === "GET" && Object.hasOwn(files, name);
  const found = own ? await (await caches.open(kStore)).match(name) : undefined;
  return found ?? fetch(request);
}

async function forget(): Promise<void> {
  await Promise.all((await own()).map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

async function forgetOthers(): Promise<void> {
  const others = (await own()).filter((name) => name !== kStore);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function own(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(kPrefix));
}

async function hexOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
