import { formatDuration } from '../../localization/duration.js';
import { formatNumber, parseDate } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import type { Comment, CommentVote } from '../../models/comment.js';
import type { CommentActions } from './comment-list.js';
import { actionOn, element, nameOf, setAttributes, setText } from './comment-view.js';

/** What a row shows beside the comment itself. */
export interface RowState {
  readonly actions: CommentActions;
  readonly formatLocale: string;
  /** A request is under way: nothing else can be asked for. */
  readonly busy: boolean;
  /** What is not needed every day is shown. */
  readonly expanded: boolean;
  readonly reported: boolean;
  readonly hidden: boolean;
}

const DIRECTIONS: readonly CommentVote[] = ['up', 'down'];

export const voteTexts: Record<CommentVote, (number: string) => string> = {
  up: (number) => msg(str`Upvotes: ${number}`, { id: 'comment-list.upvotes' }),
  down: (number) => msg(str`Downvotes: ${number}`, { id: 'comment-list.downvotes' }),
};

const BUTTONS: Record<string, () => string> = {
  up: () => msg('Upvote', { id: 'comment-list.upvote' }),
  down: () => msg('Downvote', { id: 'comment-list.downvote' }),
  edit: () => msg('Edit', { id: 'comment-list.edit' }),
  delete: () => msg('Delete', { id: 'comment-list.delete' }),
  extras: () => msg('More', { id: 'comment-list.extras' }),
  report: () => msg('Report', { id: 'comment-list.report' }),
  hide: () => msg('Hide this person', { id: 'comment-list.hide' }),
  unhide: () => msg('Stop hiding this person', { id: 'comment-list.unhide' }),
};

/** Seconds that a comment can still be changed for; `undefined` when it cannot be. */
export function secondsLeft({ editable }: Comment): number | undefined {
  if (!editable) return undefined;
  const end = parseDate(editable.until);
  const seconds = end ? (+end - Date.now()) / 1000 : Infinity;
  return seconds > 0 ? seconds : undefined;
}

let rows = 0;

/** The buttons under one comment, beside Reply. Only those are made that the list offers. */
export class ActionRow {
  readonly element = document.createElement('span');
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #counts = new Map<string, HTMLElement>();
  readonly #timeLeft = element('span', 'time-left');
  readonly #tally = element('span', 'tally');
  readonly #id = (rows += 1);
  #name = '';
  #busy = false;

  constructor(actions: CommentActions) {
    this.element.className = 'choices';
    const { vote, reactions = [] } = actions;
    if (vote) {
      this.#addCounted('up', 'vote-button', 'upvote-button');
      if (vote === 'up-down') this.#addCounted('down', 'vote-button', 'downvote-button');
    }
    this.element.append(this.#tally);
    this.#timeLeft.id = `time-left-${this.#id}`;
    for (const key of ['edit', 'delete'] as const) {
      if (!actions[key]) continue;
      this.#add(key).setAttribute('aria-describedby', this.#timeLeft.id);
      this.element.append(this.#timeLeft);
    }
    if (actions.report || actions.hide || reactions.length > 0) this.#add('extras');
    for (const name of reactions) this.#addCounted(name, 'reaction-button');
    if (actions.report) this.#add('report');
    if (actions.hide) this.#add('hide');
  }

  button(key: string): HTMLButtonElement | undefined {
    return this.#buttons.get(key);
  }

  /** What is asked for by a button of this row. */
  keyOf(button: Element): string | undefined {
    return [...this.#buttons].find(([, candidate]) => candidate === button)?.[0];
  }

  /** Call it in the list's language. */
  update(comment: Comment, row: RowState): void {
    const { votes, reactions = [], own, state, author } = comment;
    const { actions, formatLocale, expanded } = row;
    const offered = actions.reactions ?? [];
    const isShown = state === 'published' || state === 'collapsed';
    const isOthers = isShown && !own;
    const format = (count = 0): string => (count > 0 ? formatNumber(count, formatLocale) : '');
    this.#name = nameOf(comment);
    this.#busy = row.busy;

    for (const key of DIRECTIONS) {
      this.#show(key, isOthers);
      this.#press(key, votes?.mine === key, format(votes?.[key]));
    }
    // What has no button: nobody votes for themselves, and not every source takes votes.
    const tally = [
      ...DIRECTIONS.filter((key) => !(isOthers && this.#buttons.has(key)) && votes?.[key]).map(
        (key) => voteTexts[key](format(votes?.[key])),
      ),
      ...reactions
        .filter(({ name, count }) => count > 0 && !offered.includes(name))
        .map(({ name, count }) => `${name} ${format(count)}`),
    ];
    this.#tally.hidden = !isShown || tally.length === 0;
    setText(this.#tally, tally.join(' · '));

    const seconds = state === 'deleted' ? undefined : secondsLeft(comment);
    const time = seconds && seconds < Infinity && formatDuration(seconds, formatLocale, 'minute');
    this.#timeLeft.hidden = !time;
    if (time) {
      setText(this.#timeLeft, msg(str`Time left: ${time}`, { id: 'comment-list.time-left' }));
    }
    this.#show('edit', !!seconds);
    this.#show('delete', !!seconds);

    const canReport = isOthers && !row.reported;
    const canHide = isOthers && author.name !== '';
    const extras = [actions.report && canReport, actions.hide && canHide, isShown && offered[0]];
    this.#show('extras', extras.some(Boolean));
    this.#show('report', canReport && expanded);
    this.#show('hide', canHide && expanded, row.hidden ? 'unhide' : 'hide');
    for (const name of offered) {
      const given = reactions.find((reaction) => reaction.name === name);
      this.#show(name, isShown && (expanded || !!given?.count));
      this.#press(name, !!given?.mine, format(given?.count));
    }
    this.#buttons.get('extras')?.setAttribute('aria-expanded', String(expanded));
    const nodes = [...this.element.children] as HTMLElement[];
    this.element.hidden = nodes.every((node) => node.hidden);
  }

  #add(key: string, ...parts: string[]): HTMLButtonElement {
    const [name = `${key}-button`] = parts;
    const button = element('button', name);
    button.type = 'button';
    button.part.add(...parts);
    this.#buttons.set(key, button);
    this.element.append(button);
    return button;
  }

  #addCounted(key: string, ...parts: string[]): void {
    const button = this.#add(key, ...parts);
    const count = element('span', 'count');
    count.part.replace('count', 'vote-count');
    count.id = `count-${this.#id}-${this.#buttons.size}`;
    button.dataset['key'] = key;
    this.#counts.set(key, count);
    const group = document.createElement('span');
    group.className = parts[0] === 'reaction-button' ? 'counted reaction' : 'counted';
    group.append(button, count);
    this.element.append(group);
  }

  #press(key: string, pressed: boolean, count: string): void {
    const button = this.#buttons.get(key);
    const number = this.#counts.get(key);
    if (!button || !number) return;
    setText(number, count);
    // CT-15: the count is no part of the name.
    setAttributes(button, {
      'aria-pressed': String(pressed),
      'aria-describedby': count ? number.id : undefined,
    });
    if (button.parentElement) button.parentElement.hidden = button.hidden;
  }

  #show(key: string, wanted: boolean, text = key): void {
    const button = this.#buttons.get(key);
    if (!button) return;
    // What is taken away under the focus lets it fall to the page: such a button goes when the focus has gone.
    const hasFocus = (button.getRootNode() as ShadowRoot).activeElement === button;
    button.hidden = !wanted && !hasFocus;
    const action = BUTTONS[text]?.() ?? text;
    setText(button, action);
    setAttributes(button, {
      'aria-label': actionOn(action, this.#name),
      'aria-disabled': wanted && !this.#busy ? undefined : 'true',
    });
  }
}
