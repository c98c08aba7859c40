import { text } from '../../internal/text-property.js';
import type { StoryCard as Story } from '../../models/story-card.js';
import type { PicturePolicy } from '../light-drawing.js';
import { LightElement, type LightWriter } from '../light-element.js';
import { cardContent, styles } from './story-card.styles.js';

export type StoryImages = PicturePolicy;

/**
 * A story as a list shows it: picture, kicker, headline, standfirst, and when it was published. It
 * is drawn from `story`, or stands inside as its author wrote it: a heading with a link, and
 * whatever else. The link is the headline alone; all of the card leads there.
 *
 * @tag story-card
 * @summary A story in a list of stories.
 * @slot - A card that was written by hand, best with a heading that holds the link.
 */
export class StoryCard extends LightElement {
  static override readonly tag = 'story-card';
  static readonly catalog = 'story-card';
  static override styles = [...LightElement.styles, styles];
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    images: text,
    story: { attribute: false },
  };

  /** Level of the headline, 1 to 6. */
  headingLevel = 3;

  /** Whether the picture of `story` is requested; without a value, `images` means `allow`. */
  images: StoryImages = 'none';

  /** The story to show, unless one stands inside. */
  story: Story | null = null;

  constructor() {
    super();
    this.addStyles(cardContent);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In a list without <ul>: see <story-list>. By the attribute, which all tools know.
    const isItem = this.parentElement?.localName === 'story-list';
    if (isItem) this.role ??= 'listitem';
    else if (this.role === 'listitem') this.role = null;
  }

  protected override get hasContent(): boolean {
    return this.story !== null;
  }

  protected override async loadWriter(): Promise<LightWriter> {
    const { StoryWriter } = await import('./story-writer.js');
    return new StoryWriter(this);
  }
}
