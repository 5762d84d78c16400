// A static file server for the built site: node serve.mjs DIR [PORT]. It listens on this machine only.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
]);

/** The file behind a request's path, or null when there is none inside `root` (links out of it count as none). */
export async function fileFor(root, url) {
  try {
    const pathname = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!pathname.startsWith("/") || /[\0\\]/.test(pathname)) return null;
    let file = await realpath(path.join(root, pathname));
    if ((await stat(file)).isDirectory()) file = await realpath(path.join(file, "index.html"));
    const inside = file.startsWith(root + path.sep) && (await stat(file)).isFile();
    return inside ? file : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const file = await fileFor(root, request.url);
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "cache-control": "no-cache",
    "content-length": (await stat(file)).size,
    "content-type": TYPES.get(path.extname(file).toLowerCase()) ?? "application/octet-stream",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** Serves `directory` on 127.0.0.1; port 0 takes a free one. The server that listens, and its address. */
export async function serve(directory, port) {
  const root = await realpath(directory);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

async function main([directory, portText = "8080"]) {
  const port = Number(portText);
  if (directory === undefined || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error("Usage: node serve.mjs DIR [PORT], with a port from 0 to 65535.");
  }
  const { server, address } = await serve(directory, port);
  console.log(`Serving ${directory} on ${address} (Ctrl+C ends it)`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main(process.argv.slice(2)).catch((error) => {
    const busy =
      error.code === "EADDRINUSE"
        ? `Port ${process.argv[3]} is in use: set PORT to another one.`
        : error.message;
    console.error(busy);
    process.exitCode = 1;
  });
}
