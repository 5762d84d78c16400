/** The SHA-256 of a file, as sha256sum writes it and as a page names it. */
export interface Digest {
  name: string;
  hex: string;
  base64: string;
}

export async function digestOf(file: File): Promise<Digest> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return {
    name: file.name,
    hex: [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    base64: btoa(String.fromCharCode(...bytes)),
  };
}
