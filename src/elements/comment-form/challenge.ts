import { msg } from '../../localization/localization.js';
import type { FailureTexts } from './form-errors.js';

const challengeOf = (root: ParentNode): HTMLSlotElement | null =>
  root.querySelector('slot[name=challenge]');

const assignedTo = (root: ParentNode): Element[] =>
  challengeOf(root)?.assignedElements({ flatten: true }) ?? [];

/** The token that a challenge has left in the slot: the value of a control with a name, hidden ones included. */
export function readChallenge(root: ParentNode): string | undefined {
  return assignedTo(root)
    .flatMap((element) => [element, ...element.querySelectorAll('*')])
    .filter(
      (element) =>
        element.hasAttribute('name') && !element.matches(':not(:checked)[type=checkbox]'),
    )
    .map((element) => (element as Partial<HTMLInputElement>).value)
    .find((value) => typeof value === 'string' && value !== '');
}

/** What is said when the site asks for a challenge that stands in the form. */
export function challengeTexts(root: ParentNode): FailureTexts | undefined {
  if (assignedTo(root).length === 0) return undefined;
  return {
    challenge: () =>
      msg(
        'The site wants to be sure that you are not a robot. Your text is still here: do the check above the button, then send it again.',
        { id: 'comment-form.failed-challenge-here' },
      ),
  };
}
