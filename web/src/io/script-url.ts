import { kOfflineScript } from "../offline/messages";

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | null = null;

/** An address of a script as the page's policy asks for it: that of a worker made here, or of one beside the page that is named here. */
export function scriptUrl(url: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) {
    return url;
  }
  policy ??= trustedTypes.createPolicy("holdfast", {
    createScriptURL: (candidate) =>
      candidate.startsWith("blob:") || candidate === kOfflineScript ? candidate : "",
  });
  return policy.createScriptURL(url);
}
