/** What was tried, and whether the browser let it happen. */
export type Outcome = "blocked" | "open" | "absent";

export const kAttempts = [
  "fetch",
  "xhr",
  "beacon",
  "socket",
  "events",
  "image",
  "media",
  "font",
  "style",
  "script",
  "frame",
  "object",
  "form",
  "code",
  "worker-fetch",
  "worker-import",
  "worker-socket",
  "webrtc",
] as const;
export type AttemptId = (typeof kAttempts)[number];

/** A name that no computer may have (RFC 2606): what is not blocked reaches nobody all the same. */
const kNowhere = "https://verify.invalid/";
/** How long the browser has to say that it blocked something, in milliseconds. */
const kPatience = 1500;
/** WebRTC says nothing when it is blocked: it finds no address of this computer in this time. */
const kRtcPatience = 2500;

/** Tries one way out. Nothing of the reader's is sent: there is nothing here to send. */
export async function attempt(id: AttemptId): Promise<Outcome> {
  switch (id) {
    case "webrtc":
      return await tryWebRtc();
    case "worker-fetch":
    case "worker-import":
    case "worker-socket":
      return await tryInWorker(id);
    case "code":
      return tryCode();
    default:
      return await tryInPage(id);
  }
}

type PageAttempt = Exclude<AttemptId, "webrtc" | "code" | "worker-fetch" | "worker-import" | "worker-socket">;

/** Whether a rule of the page was broken by the attempt: then the browser blocked it. */
async function tryInPage(id: PageAttempt): Promise<Outcome> {
  const stage = document.createElement("div");
  // An object that is not drawn is not loaded either.
  stage.className = "unseen";
  document.body.append(stage);
  const blocked = new Promise<Outcome>((resolve) => {
    const watch = (): void => resolve("blocked");
    document.addEventListener("securitypolicyviolation", watch, { once: true });
    setTimeout(() => {
      document.removeEventListener("securitypolicyviolation", watch);
      resolve("open");
    }, kPatience);
  });
  try {
    // What fails of itself is no answer: only a broken rule is.
    await Promise.resolve(kTries[id](kNowhere + id, stage)).catch(() => {});
  } catch {
    // The same, of one that throws at once.
  }
  const outcome = await blocked;
  stage.remove();
  return outcome;
}

const kTries: Readonly<Record<PageAttempt, (url: string, stage: HTMLElement) => unknown>> = {
  fetch: (url) => fetch(url, { mode: "no-cors" }),
  xhr: (url) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.send();
  },
  beacon: (url) => navigator.sendBeacon(url, "x"),
  socket: (url) => new WebSocket(url.replace("https:", "wss:")),
  events: (url) => new EventSource(url),
  image: (url) => {
    new Image().src = url;
  },
  media: (url) => {
    const audio = new Audio();
    audio.preload = "auto";
    audio.src = url;
    audio.load();
  },
  font: (url) => new FontFace("nowhere", `url(${url})`).load(),
  style: (url, stage) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    stage.append(link);
  },
  script: (url, stage) => {
    const script = document.createElement("script");
    script.src = scriptUrl(url) as string;
    stage.append(script);
  },
  frame: (url, stage) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    stage.append(frame);
  },
  object: (url, stage) => {
    const object = document.createElement("object");
    object.data = scriptUrl(url) as string;
    stage.append(object);
  },
  form: (url, stage) => {
    const frame = document.createElement("iframe");
    frame.name = "nowhere";
    const form = document.createElement("form");
    form.action = url;
    form.method = "post";
    form.target = frame.name;
    stage.append(frame, form);
    form.submit();
  },
};

/** Code made of text. */
function tryCode(): Outcome {
  try {
    return new Function("return 1")() === 1 ? "open" : "blocked";
  } catch {
    return "blocked";
  }
}

/** The same rules hold in a worker like the one that reads files. */
function tryInWorker(id: "worker-fetch" | "worker-import" | "worker-socket"): Promise<Outcome> {
  const address = URL.createObjectURL(new Blob([`(${inWorker.toString()})()`], { type: "text/javascript" }));
  return new Promise((resolve) => {
    const worker = new Worker(scriptUrl(address) as string);
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.terminate();
      URL.revokeObjectURL(address);
      resolve(outcome);
    };
    const timer = setTimeout(() => end("open"), kPatience);
    worker.onmessage = () => end("blocked");
    // A worker that may not start does nothing at all.
    worker.onerror = () => end("blocked");
    worker.postMessage({ id, url: kNowhere + id });
  });
}

/** Runs in the worker; says something when a rule was broken. */
function inWorker(): void {
  addEventListener("securitypolicyviolation", () => postMessage("blocked"));
  addEventListener("message", ({ data }: MessageEvent<{ id: string; url: string }>) => {
    const { id, url } = data;
    try {
      if (id === "worker-fetch") {
        fetch(url, { mode: "no-cors" }).catch(() => {});
      } else if (id === "worker-socket") {
        new WebSocket(url.replace("https:", "wss:"));
      } else {
        (globalThis as unknown as { importScripts(url: string): void }).importScripts(url);
      }
    } catch {
      // A broken rule tells of itself.
    }
  });
}

/** No server is named, so that no packet is sent: whether the browser looks for its own addresses is the answer. */
async function tryWebRtc(): Promise<Outcome> {
  if (typeof RTCPeerConnection === "undefined") {
    return "absent";
  }
  try {
    const peer = new RTCPeerConnection();
    peer.createDataChannel("x");
    const found = new Promise<Outcome>((resolve) => {
      peer.onicecandidate = ({ candidate }) => {
        if (candidate !== null && candidate.candidate !== "") {
          resolve("open");
        }
      };
      setTimeout(() => resolve("blocked"), kRtcPatience);
    });
    await peer.setLocalDescription(await peer.createOffer());
    const outcome = await found;
    peer.close();
    return outcome;
  } catch {
    return "blocked";
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | null = null;

/** As the page's rule for addresses of scripts asks, so that the rule that is tried is the one that answers. */
function scriptUrl(url: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) {
    return url;
  }
  policy ??= trustedTypes.createPolicy("holdfast", { createScriptURL: (candidate) => candidate });
  return policy.createScriptURL(url);
}
