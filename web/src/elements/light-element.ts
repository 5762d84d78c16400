import { LitElement } from "lit";

/**
 * An element without a shadow root: the one style sheet of the page reaches it, and so do anchors, labels and print. What
 * embeds Holdfast in a page of others wraps the whole in one shadow root that adopts the same sheet.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
