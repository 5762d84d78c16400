import type { EngineModule } from "./engine-module";

/** How many rows the invented file has, and how often it is read: measured, see warmUp. */
const kRows = 5_000;
const kRounds = 3;
/** The engine works on so many bytes at a time: a few milliseconds of code that no browser has optimised yet. */
const kSliceBytes = 32_768;

/**
 * Reads an invented file and reports on it, so that the browser has optimised the engine's code before the first file of the
 * user comes: V8 runs WebAssembly that is a few times slower until a function has been busy for a while. A million rows are
 * read in two thirds of the time after it. Between two slices it asks `wanted`, and ends where the answer is no; what it
 * waits for there (`pause`) lets a waiting job through.
 */
export async function warmUp(
  engine: EngineModule,
  wanted: () => boolean,
  pause: () => Promise<void> = nextTask,
): Promise<void> {
  const csv = inventedFile(kRows);
  for (let round = 0; round < kRounds && wanted(); ++round) {
    await runOnce(engine, csv, wanted, pause);
  }
}

async function runOnce(
  engine: EngineModule,
  csv: Uint8Array,
  wanted: () => boolean,
  pause: () => Promise<void>,
): Promise<void> {
  engine.inspect(csv.subarray(0, kSliceBytes), "");
  const analysis = new engine.Analysis("");
  try {
    analysis.open('{"name":"warm-up.csv"}');
    for (let at = 0; at < csv.length; at += kSliceBytes) {
      const slice = csv.subarray(at, at + kSliceBytes);
      analysis.buffer(slice.length).set(slice);
      analysis.commit(slice.length);
      await pause();
      if (!wanted()) {
        return;
      }
    }
    analysis.report("");
  } finally {
    analysis.delete();
  }
}

const kHeader =
  "Customer ID,Customer Name,Plan,Quantity,Currency,Interval,Amount,Status,Start Date (UTC),Trial End (UTC),Ended At (UTC)";

/** Rows as billing systems write them: every second subscription has ended, every tenth began with a trial. */
export function inventedFile(rows: number): Uint8Array {
  const lines = [kHeader];
  for (let row = 0; row < rows; ++row) {
    const customer = Math.trunc(row * 0.7);
    const month = (row * 7) % 36;
    const ended = row % 2 === 0 ? minuteOf(month + 1 + (row % 23), row) : "";
    lines.push(
      [
        `cus_${String(customer).padStart(10, "0")}`,
        `Customer ${customer}`,
        `plan_${row % 5}`,
        1 + (row % 9),
        "usd",
        row % 4 === 0 ? "year" : "month",
        `${19 + (row % 480)}.00`,
        ended === "" ? "active" : "canceled",
        minuteOf(month, row),
        row % 10 === 0 ? minuteOf(month, row + 5) : "",
        ended,
      ].join(","),
    );
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function minuteOf(month: number, row: number): string {
  return new Date(Date.UTC(2021, month, 1 + (row % 28), row % 24, row % 60))
    .toISOString()
    .slice(0, 16)
    .replace("T", " ");
}

// A message to oneself, because a timer would wait longer than the work takes.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
