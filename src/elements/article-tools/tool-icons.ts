import { icon } from '../icon.js';

export const printIcon = icon('M6 7V2.5h8V7M6 14H3V7.5h14V14h-3M6 11.5h8v6H6z');
export const saveIcon = icon('M5 2.5h10v15l-5-4-5 4z');
export const stopIcon = icon('M5 5h10v10H5z');
export const speechIcons = {
  silent: icon('M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15.5 5a7.5 7.5 0 0 1 0 10'),
  speaking: icon('M7 4v12M13 4v12'),
  paused: icon('m6 4 10 6-10 6z'),
};
