import { msg } from '../../localization/localization.js';
import type { SpeechState } from './article-speech.js';
import type { TextSize } from './text-size.js';

/** What the reader hears of each size. */
export const sizeLabels: Readonly<Record<TextSize, () => string>> = {
  small: () => msg('Small', { id: 'article-tools.small' }),
  medium: () => msg('Medium', { id: 'article-tools.medium' }),
  large: () => msg('Large', { id: 'article-tools.large' }),
  'extra-large': () => msg('Extra large', { id: 'article-tools.extra-large' }),
};

/** What the button for listening does next. */
export const speechLabels: Readonly<Record<SpeechState, () => string>> = {
  silent: () => msg('Listen', { id: 'article-tools.listen' }),
  speaking: () => msg('Pause', { id: 'article-tools.pause' }),
  paused: () => msg('Continue', { id: 'article-tools.continue' }),
};
