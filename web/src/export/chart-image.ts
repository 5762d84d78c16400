/** What the style sheet says of a shape, and an image has to say itself. */
const kPresentation = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
] as const;

const kNamespace = "http://www.w3.org/2000/svg";
const kHeadHeight = 56;
const kMargin = 16;

/** A name in the legend, and the colour that stands for it. */
export interface LegendItem {
  name: string;
  colour: string;
}

/** What an image of a chart shows beside the plot. */
export interface ChartHead {
  heading: string;
  legend: readonly LegendItem[];
}

/** A chart as an image of its own: heading, legend and plot, every colour and font written out. */
export function svgOf(plot: SVGSVGElement, { heading, legend }: ChartHead): string {
  const { width, height } = plot.viewBox.baseVal;
  const image = element("svg", {
    xmlns: kNamespace,
    width: width + 2 * kMargin,
    height: height + kHeadHeight + kMargin,
    viewBox: `${-kMargin} ${-kHeadHeight} ${width + 2 * kMargin} ${height + kHeadHeight + kMargin}`,
  });
  const { color, fontFamily } = getComputedStyle(plot);
  const ground = getComputedStyle(plot.closest(".chart") ?? plot).backgroundColor;
  image.append(
    element("title", {}, heading),
    element("rect", { x: -kMargin, y: -kHeadHeight, width: "100%", height: "100%", fill: ground }),
    element("g", { fill: color, "font-family": fontFamily }, [
      element("text", { x: 0, y: -32, "font-size": 15, "font-weight": 600 }, heading),
      ...legendOf(legend, fontFamily),
    ]),
    drawnOut(plot),
  );
  return new XMLSerializer().serializeToString(image);
}

/** The same as pixels, twice as fine. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob === null ? fail(new Error("no image")) : done(blob)), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function legendOf(legend: readonly LegendItem[], font: string): SVGElement[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen !== null) {
    pen.font = `12px ${font}`;
  }
  let x = 0;
  return legend.flatMap(({ name, colour }) => {
    const place = x;
    x += 16 + (pen?.measureText(name).width ?? name.length * 8) + 18;
    return [
      element("rect", { x: place, y: -19, width: 10, height: 10, rx: 2, fill: colour }),
      element("text", { x: place + 16, y: -10, "font-size": 12 }, name),
    ];
  });
}

/** A copy of the plot that needs no style sheet. */
function drawnOut(plot: SVGSVGElement): SVGElement {
  const copy = element("g", {});
  for (const child of plot.children) {
    copy.append(copied(child));
  }
  return copy;
}

function copied(shape: Element): Node {
  const copy = shape.cloneNode(false) as Element;
  const style = getComputedStyle(shape);
  for (const name of kPresentation) {
    const value = style.getPropertyValue(name);
    // What names a pattern of this drawing is resolved to the page's address.
    const given = shape.getAttribute(name);
    if (value !== "" && !given?.startsWith("url(")) {
      copy.setAttribute(name, value);
    }
  }
  ["class", "part", "style", "aria-hidden"].forEach((name) => copy.removeAttribute(name));
  for (const child of shape.childNodes) {
    if (child instanceof Element && !child.classList.contains("picked")) {
      copy.append(copied(child));
    } else if (child instanceof Text) {
      copy.append(child.cloneNode());
    }
  }
  return copy;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly Element[] = [],
): SVGElement {
  const made = document.createElementNS(kNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    // A namespace is no attribute that could be set a second time.
    if (key !== "xmlns") {
      made.setAttribute(key, String(value));
    }
  }
  made.append(...(typeof content === "string" ? [content] : content));
  return made;
}
