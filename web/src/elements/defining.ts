import { type TemplateResult, html } from "lit";

import type { Definitions } from "../contract/definitions";
import type { Block, Report } from "../contract/report";
import type { Importer } from "../io/importer";
import { type Values, choicesOfValues } from "../state/definitions";
import type { Reported } from "../state/page-state";
import "./compare";
import "./settings";
import type { Ui } from "./ui";

/** The parts of a report in which its definitions are chosen and compared; they come after the report. */
export class Defining {
  private constructor(
    private readonly definitions: Definitions,
    private readonly importer: Importer,
  ) {}

  /** With the definitions that the engine knows. */
  static async of(importer: Importer): Promise<Defining> {
    return new Defining(await importer.definitions(), importer);
  }

  /** What the address has to say of a report's settings. */
  choices({ settings }: Report): Values {
    return choicesOfValues(this.definitions, settings, this.importer.given);
  }

  /** The definitions in force, and the way to others. */
  panel(ui: Ui, page: Reported, block: Block): TemplateResult {
    return html`<holdfast-settings
      .ui=${ui}
      .page=${page}
      .block=${block}
      .importer=${this.importer}
      .definitions=${this.definitions}
    ></holdfast-settings>`;
  }

  /** What other definitions would make different. */
  comparison(ui: Ui, report: Report, block: Block): TemplateResult {
    return html`<section id="compare" class="report-section">
      <holdfast-compare
        .ui=${ui}
        .report=${report}
        .block=${block}
        .importer=${this.importer}
        .definitions=${this.definitions}
      ></holdfast-compare>
    </section>`;
  }
}
