import { icon } from '../icon.js';

export const shareIcon = icon('M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M6 9H4v8.5h12V9h-2');
export const copyIcon = icon(
  'm8.5 11.5 3-3M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
);
export const mailIcon = icon('M2.5 4.5h15v11h-15zM3 5l7 6 7-6');
