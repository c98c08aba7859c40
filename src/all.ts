/** Defines every element, and gives everything that `index.js` exports. */
import './generated/definitions.js';

export * from './index.js';
