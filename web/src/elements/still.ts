import type { Importer } from "../io/importer";
import type { Reported } from "../state/page-state";
import { blocksOf } from "../state/report-view";
import type { LightElement } from "./light-element";
import type { ReportElement } from "./report";
import type { Ui } from "./ui";

/**
 * Draws a report once more, out of sight and as wide as a sheet of paper: one for each currency, with all rows of its tables. Whoever
 * asked for it removes it.
 */
export async function drawStill(ui: Ui, page: Reported, importer: Importer): Promise<HTMLElement> {
  const stage = document.createElement("div");
  stage.className = "offstage";
  const currencies = blocksOf(page.report).map(({ currency }) => currency);
  for (const currency of currencies.length === 0 ? [null] : currencies) {
    const report = document.createElement("holdfast-report-view") as ReportElement;
    Object.assign(report, { ui, page, importer, currency, still: true });
    stage.append(report);
  }
  document.body.append(stage);
  await settled(stage);
  // The first button under a table is the one that shows all of it.
  stage.querySelectorAll<HTMLButtonElement>(".pager button:first-child").forEach((button) => button.click());
  await settled(stage);
  return stage;
}

/** All elements are drawn, also those that wait for their size. */
async function settled(stage: HTMLElement): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    await Promise.all(
      [...stage.querySelectorAll("*")].map((each) => (each as Partial<LightElement>).updateComplete),
    );
  }
}
