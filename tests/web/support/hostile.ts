/** What may stand in front, to get out of where a text was put. */
const kWaysOut = [
  "",
  ">",
  '">',
  "'>",
  '" ',
  "' ",
  "`",
  "-->",
  "]]>",
  "</title>",
  "</textarea>",
  "</script>",
  "</style>",
  "</svg>",
  "</td></tr></table>",
];

/** What would call hit(#) if it was taken for markup, code, an attribute, an address or a template. */
const kVectors = [
  "<script>hit(#)</script>",
  "<img src=x onerror=hit(#)>",
  "<img/src/onerror=hit(#)>",
  "<img src=x:x onerror=hit(#) ",
  "<svg onload=hit(#)>",
  "<svg/onload=hit(#)//",
  "<svg><script>hit(#)</script></svg>",
  "<svg><animate onbegin=hit(#) attributeName=x dur=1s>",
  "<svg><a xlink:href=javascript:hit(#)><text>x</text></a></svg>",
  "<svg><foreignObject><img src=x onerror=hit(#)></foreignObject></svg>",
  "<math><mtext><img src=x onerror=hit(#)></mtext></math>",
  "<iframe srcdoc='<script>parent.hit(#)</script>'>",
  "<iframe src=javascript:parent.hit(#)>",
  "<iframe onload=hit(#)>",
  "<object data=javascript:hit(#)>",
  "<embed src=javascript:hit(#)>",
  "<video><source onerror=hit(#)></video>",
  "<video src=x onerror=hit(#)>",
  "<audio src=x onerror=hit(#)>",
  "<details open ontoggle=hit(#)>",
  "<input autofocus onfocus=hit(#)>",
  "<select autofocus onfocus=hit(#)>",
  "<textarea autofocus onfocus=hit(#)>",
  "<body onload=hit(#)>",
  "<marquee onstart=hit(#)>",
  "<style onload=hit(#)></style>",
  "<style>*{background:url(x)}</style><link rel=stylesheet href=x onerror=hit(#)>",
  "<link rel=stylesheet href='data:text/css,' onload=hit(#)>",
  "<meta http-equiv=refresh content='0;url=javascript:hit(#)'>",
  "<base href=javascript:hit(#)//>",
  "<a href=javascript:hit(#)>x</a>",
  "<form action=javascript:hit(#)><button>x</button></form>",
  "<button formaction=javascript:hit(#)>x</button>",
  "<p style=animation-name:x onanimationstart=hit(#)>",
  "<p onpointerover=hit(#) onmouseover=hit(#)>x</p>",
  "<template><script>hit(#)</script></template>",
  "<noscript><img src=x onerror=hit(#)></noscript>",
  "<holdfast-app><img src=x onerror=hit(#)></holdfast-app>",
  "<custom is=script>hit(#)</custom>",
  "onerror=hit(#) src=x",
  "onload=hit(#)",
  "javascript:hit(#)",
  "data:text/html,<script>hit(#)</script>",
  "${hit(#)}",
  "{{hit(#)}}",
  "{{constructor.constructor('hit(#)')()}}",
  "#{hit(#)}",
  "<%= hit(#) %>",
  "hit(#)",
  ";hit(#);//",
];

/** Ways in which the same would slip past a filter. */
const kDisguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/<(\w+)/g, (tag) => tag.toUpperCase()),
  (text) => text.replace(/ (on\w+|src|href)=/g, "\t$1\f="),
  (text) => text.replace(/<(\w+)/g, "<$1\n x=''"),
];

/** Over 2,000 strings, each different, each with a number of its own. */
export function hostileStrings(): string[] {
  const all = kDisguises.flatMap((disguise) =>
    kWaysOut.flatMap((out) => kVectors.map((vector) => disguise(out + vector))),
  );
  return [...new Set(all)].map((text, index) =>
    text.replaceAll("hit(#)", `hit(${index})`),
  );
}

/** A cell of a CSV file. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
