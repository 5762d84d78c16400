/**
 * Tells the width of what it observes, a frame after it changed: a chart drawn for that width has another height, which the
 * browser reports as an error of the page ("ResizeObserver loop") when it happens in the observer's own turn.
 */
export function widthObserver(tell: (width: number) => void): ResizeObserver {
  return new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    requestAnimationFrame(() => tell(width));
  });
}
