import type { ToWorker } from "../io/protocol";
import { HoldfastReportElement, defineHoldfastReport } from "./report-element";

export type { Report } from "../contract/report";
export { HoldfastReportElement };

/** The engine is fetched once for all workers. */
let engine: Promise<ArrayBuffer> | null = null;

// Bundlers find both files by these very expressions, and take them along.
HoldfastReportElement.startWorker = () => {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  engine ??= fetch(new URL("./holdfast.wasm", import.meta.url)).then((response) => {
    if (!response.ok) {
      throw new Error(`holdfast.wasm: status ${response.status}`);
    }
    return response.arrayBuffer();
  });
  engine.then(
    (bytes) => worker.postMessage({ type: "engine", bytes } satisfies ToWorker),
    (fault: unknown) => {
      engine = null;
      worker.dispatchEvent(new ErrorEvent("error", { message: String(fault) }));
    },
  );
  return worker;
};

defineHoldfastReport();
