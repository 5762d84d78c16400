// What the page's worker does, for worker.js: bundled into one classic script that defines pageIo.
export { analyse } from "../../web/src/io/analyse";
export { warmUp } from "../../web/src/io/warm-up";
