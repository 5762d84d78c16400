// The frame tells its height; only that very frame is listened to, and only a number is taken.
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  const height = data?.type === "holdfast:height" ? Number(data.height) : NaN;
  if (source === frame.contentWindow && height >= 0 && height < 100_000) {
    frame.height = String(Math.ceil(height));
  }
});
