import '../article-byline/article-byline.define.js';
import { define } from '../../internal/define.js';
import { StoryCard } from './story-card.js';

define('story-card', StoryCard);

declare global {
  interface HTMLElementTagNameMap {
    'story-card': StoryCard;
  }
}
