import { define } from '../../internal/define.js';
import { PullQuote } from './pull-quote.js';

define('pull-quote', PullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'pull-quote': PullQuote;
  }
}
