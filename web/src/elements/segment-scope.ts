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
  /** By which the whole report can be had of it alone; null where there is no such filter. */
  filter: Filter | null;
}

/** The segments in their order, then the total. Within a filter, a figure of a segment has nobody that could be named. */
export function scopedBlocks(ui: Ui, all: Segments): readonly ScopedBlock[] {
  const filtered = all.filter !== null;
  const segments = all.segments.map((segment): ScopedBlock => {
    const filter = filterOf(all.by, segment);
    return {
      ...segment,
      name: segmentName(ui, all.by, segment),
      isTotal: false,
      filter: filtered ? null : filter,
      only: filtered ? null : filter,
    };
  });
  return [...segments, { ...all.total, name: ui.t.segments.total, isTotal: true, filter: null }];
}

function filterOf(by: string, { kind, value }: Segment): Filter | null {
  return kind === "other" ? null : { by, value: kind === "none" ? null : value };
}
