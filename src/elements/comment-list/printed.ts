/** A comment as WordPress prints it: `wp_list_comments()` and the blocks of a comment template. */
export const PRINTED = 'li[id^="comment-"]';

/** Whether a server has printed comments into an element. */
export const hasPrinted = (element: Element): boolean => element.querySelector(PRINTED) !== null;
