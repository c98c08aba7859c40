import { define } from '../../internal/define.js';
import { EmbedConsent } from './embed-consent.js';

define('embed-consent', EmbedConsent);

declare global {
  interface HTMLElementTagNameMap {
    'embed-consent': EmbedConsent;
  }
}
