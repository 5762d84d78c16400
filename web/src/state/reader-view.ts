/** The figures at the top of a report that a view chooses from. */
export const kFigures = ["mrr", "arr", "customers", "arpa", "nrr", "grr", "logo"] as const;
export type FigureId = (typeof kFigures)[number];

/** The sections of a report, as their anchors are called, in the order of the whole report. */
export const kSections = [
  "periods",
  "retention",
  "churn",
  "expansion",
  "segments",
  "growth",
  "forecast",
  "revenue",
  "signals",
  "health",
  "advocates",
  "adoption",
  "economics",
  "conversion",
  "salesPay",
  "renewals",
  "surveys",
  "compare",
] as const;
export type SectionId = (typeof kSections)[number];

/** What a view shows, first things first. The first figure is the large one. */
export interface ViewParts {
  figures: readonly FigureId[];
  sections: readonly SectionId[];
}

/**
 * Who looks at a report, by role or by the stage of the company. Figures and sections go to whom articles on these figures give them: MRR, ARR and CAC to
 * the CFO; churn and CRC to the COO; CAC, conversion and leads to marketing and sales; NPS and engagement to customer success; acquisition and activation to
 * an early company, retention, ARR, CAC and CLV to one that grows, churn and profit to a mature one.
 */
export const kViews = {
  full: { figures: kFigures, sections: kSections },
  founder: {
    figures: kFigures,
    sections: ["growth", "retention", "churn", "expansion", "forecast", "renewals", "economics", "signals"],
  },
  cfo: {
    figures: ["mrr", "arr", "nrr", "grr"],
    sections: [
      "periods",
      "growth",
      "forecast",
      "revenue",
      "economics",
      "retention",
      "expansion",
      "renewals",
      "compare",
    ],
  },
  coo: {
    figures: ["mrr", "customers", "logo", "grr"],
    sections: ["churn", "economics", "retention", "signals", "renewals", "segments"],
  },
  sales: {
    figures: ["mrr", "customers", "arpa", "nrr"],
    sections: [
      "conversion",
      "expansion",
      "economics",
      "salesPay",
      "renewals",
      "advocates",
      "segments",
      "growth",
    ],
  },
  success: {
    figures: ["mrr", "grr", "nrr", "logo"],
    sections: [
      "signals",
      "health",
      "adoption",
      "advocates",
      "renewals",
      "surveys",
      "retention",
      "churn",
      "segments",
    ],
  },
  early: {
    figures: ["mrr", "customers", "arpa", "logo"],
    sections: ["conversion", "adoption", "expansion", "economics", "signals", "retention", "churn"],
  },
  growing: {
    figures: kFigures,
    sections: ["retention", "growth", "forecast", "economics", "expansion", "churn", "segments", "renewals"],
  },
  mature: {
    figures: ["mrr", "grr", "nrr", "logo"],
    sections: ["churn", "revenue", "renewals", "signals", "economics", "retention", "surveys"],
  },
  // One page of its own, made of single figures.
  investor: { figures: kFigures, sections: [] },
} as const satisfies Record<string, ViewParts>;
export type ViewId = keyof typeof kViews;

export const kRoleViews = ["founder", "cfo", "coo", "sales", "success", "investor"] as const;
export const kStageViews = ["early", "growing", "mature"] as const;

/** Whether there is a view of this name. */
export function isView(name: string | null): name is ViewId {
  return name !== null && Object.hasOwn(kViews, name);
}

/**
 * The sections that a view shows of those that a report has, in the view's order. One that no view names is the last of the full view, and
 * in no other.
 */
export function sectionsOf(view: ViewId, present: readonly string[]): string[] {
  const named: readonly string[] = kViews[view].sections;
  const unnamed = view === "full" ? present.filter((id) => !named.includes(id)) : [];
  return [...named.filter((id) => present.includes(id)), ...unnamed];
}
