import type { Report } from "../contract/report";
import type { Importer } from "../io/importer";
import type { Values } from "./definitions";
import type { ViewId } from "./reader-view";
import {
  type FilterMark,
  type PeriodUnit,
  type ViewChoices,
  hashOfView,
  isPlace,
  markOfFilter,
  markOfValue,
  viewOfHash,
} from "./view-hash";

/** Segments that are looked through for the one that an address means. */
const kSegments = 100;

/** What a reader chose that the report itself does not say. */
export interface OwnChoices {
  view: ViewId;
  /** What segments are by; null: nothing was chosen. */
  by: string | null;
  /** What there is to say of the report's settings. */
  settings: Values;
}

/** Keeps what the report shows in the address of the page, and takes it from there. */
export class ViewAddress {
  /** What the address said when the report came. */
  readonly wanted: ViewChoices = viewOfHash(location.hash);
  private shown = "";
  private restoring = false;
  private readonly onHash = (): void => {
    // A link to a place in the page took the choices out of the address.
    if (isPlace(location.hash)) {
      this.write();
    }
  };

  follow(): void {
    addEventListener("hashchange", this.onHash);
  }

  leave(): void {
    removeEventListener("hashchange", this.onHash);
  }

  /** Has the report computed as the address wants it. */
  async restore(report: Report, importer: Importer): Promise<void> {
    const { period, fiscalStart, filter } = this.wanted;
    this.restoring = true;
    const now = choicesOf(report, { view: "full", by: null, settings: {} });
    if (now.period !== period || now.fiscalStart !== fiscalStart) {
      await importer.set({ period, fiscal_year_start: String(fiscalStart) });
    }
    if (filter !== null && !report.filter) {
      await only(filter, importer);
    }
    this.restoring = false;
  }

  /** Writes what is shown. */
  show(report: Report, own: OwnChoices): void {
    this.shown = hashOfView(choicesOf(report, own));
    if (!this.restoring && !isPlace(location.hash)) {
      this.write();
    }
  }

  private write(): void {
    const address = this.shown === "" ? location.pathname + location.search : this.shown;
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page within a page may have no address of its own.
    }
  }
}

async function only({ by, mark }: FilterMark, importer: Importer): Promise<void> {
  const outcome = await importer.segments({ by, top: kSegments });
  if (outcome.kind !== "segments") {
    return;
  }
  const found = outcome.segments.segments.find(
    ({ kind, value }) => kind !== "other" && markOfValue(kind === "none" ? null : value) === mark,
  );
  if (found !== undefined) {
    await importer.only({ by, value: found.kind === "none" ? null : found.value });
  }
}

function choicesOf(report: Report, { view, by, settings }: OwnChoices): ViewChoices {
  const { filter } = report;
  const unit = report.settings["period"];
  return {
    view,
    by,
    filter: filter ? markOfFilter(filter) : null,
    period: isUnit(unit) ? unit : "month",
    fiscalStart: Number(report.settings["fiscal_year_start"] ?? 1),
    settings,
  };
}

function isUnit(unit: string | undefined): unit is PeriodUnit {
  return unit === "month" || unit === "quarter" || unit === "year";
}
