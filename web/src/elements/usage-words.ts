import type { AdvocateTest, SignalRule } from "../contract/report";
import type { Ui } from "./ui";

/** What a rule of early warning read of a customer. */
export function signalText(ui: Ui, code: SignalRule["code"], value: number): string {
  return ui.t.signals.valueOf[code](signalNumber(ui, code, value));
}

/** A value or a threshold of a rule. */
export function signalNumber({ f }: Ui, code: SignalRule["code"], value: number): string {
  return code === "core_use_down" ? f.wholePercent(value) : f.count(value);
}

/** What a test of advocates looked at, of a customer. */
export function testText(ui: Ui, code: AdvocateTest["code"], value: number): string {
  return ui.t.advocates.valueOf[code](testNumber(ui, code, value));
}

/** A value or a limit of a test. */
export function testNumber({ f }: Ui, code: AdvocateTest["code"], value: number): string {
  return code === "add_ons" ? f.count(value) : f.wholePercent(value);
}
