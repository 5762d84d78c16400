import { type TemplateResult, html } from "lit";

export interface Choice<T extends string> {
  value: T;
  label: string;
}

/** One choice out of few, all in sight: a group of radio buttons. `name` is unique in the page. */
export function segmented<T extends string>(
  name: string,
  legend: string,
  choices: readonly Choice<T>[],
  value: T,
  pick: (value: T) => void,
): TemplateResult {
  return html`
    <fieldset class="segmented">
      <legend>${legend}</legend>
      <div class="options">
        ${choices.map(
          (choice) => html`
            <label>
              <input
                type="radio"
                name=${name}
                value=${choice.value}
                .checked=${choice.value === value}
                @change=${() => pick(choice.value)}
              />
              <span>${choice.label}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
