/** The browser draws no frames for a page that nobody sees. */
const kLongestFrame = 100;

/** After what is there was painted. */
export async function turn(): Promise<void> {
  await Promise.race([
    new Promise((done) => requestAnimationFrame(done)),
    new Promise((done) => setTimeout(done, kLongestFrame)),
  ]);
  await task();
}

/** After whatever waits: keys, pointers, a frame. */
export function task(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
