import { createSocket } from "node:dgram";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What came in from a page: over TCP as requests or bare connections, over UDP as packets. */
export interface Sink {
  url: string;
  /** "stun:127.0.0.1:PORT". */
  stun: string;
  /** Paths that were asked for, "connection" for each connection without a request, "stun" for each packet. */
  hits: () => string[];
  clear: () => void;
  close: () => void;
}

/** Listens on this machine for everything that a page could send. */
export async function openSink(): Promise<Sink> {
  let hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("x");
  });
  server.on("upgrade", (request, socket) => {
    hits.push(request.url ?? "");
    socket.destroy();
  });
  const udp = createSocket("udp4");
  udp.on("message", () => hits.push("stun"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await new Promise<void>((done) => udp.bind(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    hits: () => [...hits],
    clear: () => (hits = []),
    close: () => {
      server.close();
      server.closeAllConnections();
      udp.close();
    },
  };
}
