import '../story-card/story-card.define.js';
import { define } from '../../internal/define.js';
import { StoryList } from './story-list.js';

define('story-list', StoryList);

declare global {
  interface HTMLElementTagNameMap {
    'story-list': StoryList;
  }
}
