import type { Mapping } from "../contract/mapping";
import { isEmptyMapping, sameHeader } from "./mapping-edit";

/** The mappings of this visit, by the header they were made for. They go with the page: nothing is stored. */
export class MappingMemory {
  private mappings: readonly Mapping[] = [];

  /** The latest first. */
  all(): readonly Mapping[] {
    return this.mappings;
  }

  /** Keeps what was decided about files with this header; a mapping that decides nothing is forgotten. */
  keep(header: readonly string[], mapping: Mapping): void {
    const others = this.mappings.filter((each) => !sameHeader(each.header ?? [], header));
    this.mappings =
      header.length === 0 || isEmptyMapping(mapping)
        ? others
        : [{ ...mapping, header: [...header] }, ...others];
  }
}
