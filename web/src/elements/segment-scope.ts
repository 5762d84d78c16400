import type { Filter } from "../contract/report";
import type { Block, Segment, Segments } from "../contract/segments";
import type { FigureScope } from "../state/figure-address";
import { segmentName } from "./segment-name";
import type { Ui } from "./ui";

/** A segment, or the total of all, with what is needed to show it. */
export interface ScopedBlock extends Block, Pick<FigureScope, "only"> {
  /** In the reader's words. */
  name: string;
  isTotal: boolean;
  /** By which the whole report can be had of it alone; null where the report has a filter already, and for the rest together. */
  filter: Filter | null;
}

/** The segments in their order, then the total. */
export function scopedBlocks(ui: Ui, all: Segments): readonly ScopedBlock[] {
  const segments = all.segments.map((segment): ScopedBlock => {
    const own = filterOf(all, segment);
    const alone = all.filter === null && segment.kind !== "other";
    return {
      ...segment,
      name: segmentName(ui, all.by, segment),
      isTotal: false,
      filter: alone ? own : null,
      only: all.filter === null ? own : { ...own, within: all.filter },
    };
  });
  return [...segments, { ...all.total, name: ui.t.segments.total, isTotal: true, filter: null }];
}

function filterOf({ by, top }: Segments, { kind, value }: Segment): Filter {
  return kind === "other" ? { by, value: null, beyond: top } : { by, value: kind === "none" ? null : value };
}
