// The height is no secret, so it may go to whatever page holds the frame.
new ResizeObserver(() => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: "holdfast:height", height }, "*");
}).observe(document.documentElement);
