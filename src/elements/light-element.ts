import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../controllers/light-content.js';
import { Lazy } from '../internal/lazy.js';
import { Localized } from '../localization/localized.js';
import { tokens } from '../themes/generated/tokens.styles.js';
import { hostStyles } from '../themes/host.styles.js';

/** Draws what an element says, in the language of the moment. */
export interface LightWriter {
  /** The same elements each time, unless something has changed. */
  draw(): readonly HTMLElement[];
  /** The load of a part that only some have, while it runs. */
  readonly loading?: Promise<void> | undefined;
}

/**
 * An element that says something in its light DOM, unless its author has said it by hand. The code
 * for it is loaded when there is something to say.
 */
export abstract class LightElement extends Localized(ReactiveElement) {
  static override styles = [tokens, hostStyles];
  /** The name that the element has in our style sheets. */
  static readonly tag: string;

  protected readonly content = new LightContentController(
    this,
    (this.constructor as typeof LightElement).tag,
  );
  readonly #writer = new Lazy(this, () => this.loadWriter());

  /** Whether there is anything to say. */
  protected abstract get hasContent(): boolean;
  protected abstract loadWriter(): Promise<LightWriter>;

  /** Adds styles for what its writer draws, in which it has the name `tag`. */
  addStyles(css: string): void {
    this.content.addStyles(css);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.hasContent) this.#writer.start();
    this.content.show('', this.#writer.value?.draw() ?? []);
  }

  /** Also waits for what is loaded on demand. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    const loading = this.#writer.loading ?? this.#writer.value?.loading;
    if (!loading) return settled;
    await loading;
    return this.getUpdateComplete();
  }
}
