import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type {
  CommentEditEvent,
  CommentSubmitEvent,
} from '../src/elements/comment-form/comment-form.events.js';
import type { CommentForm } from '../src/elements/comment-form/comment-form.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentSourceErrorKind,
} from '../src/sources/comment-source.js';

type Arguments = Pick<
  CommentForm,
  | 'parent'
  | 'replyTo'
  | 'fields'
  | 'consent'
  | 'maxLength'
  | 'draftKey'
  | 'headingLevel'
  | 'noShortcut'
> & {
  /** What the page answers, in place of a server. */
  answer: CommentOutcome['state'] | CommentSourceErrorKind | 'never' | 'nobody';
};

const OUTCOMES: readonly CommentOutcome['state'][] = [
  'published',
  'pending',
  'rejected',
  'unknown',
];
const FAILURES: readonly CommentSourceErrorKind[] = [
  'validation',
  'duplicate',
  'rate-limited',
  'closed',
  'auth-required',
  'challenge',
  'storage-full',
  'network',
];

const answerBy =
  (answer: Arguments['answer']) =>
  (event: CommentSubmitEvent | CommentEditEvent): void => {
    if (answer === 'nobody') return;
    event.respondWith(() => {
      if (answer === 'never') return new Promise(() => undefined);
      const state = OUTCOMES.find((outcome) => outcome === answer);
      if (state) return Promise.resolve({ state });
      const kind = FAILURES.find((failure) => failure === answer) ?? 'unknown';
      return Promise.reject(
        new CommentSourceError(kind, 'The story wants it so.', {
          ...(kind === 'rate-limited' && { retryAfter: 90 }),
          ...(kind === 'validation' && { fields: { email: 'invalid' } }),
        }),
      );
    });
  };

/** Fills a form in and sends it. Not on the page of documentation, where it would take the focus. */
const sending =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const form = canvasElement.querySelector<CommentForm>('comment-form')!;
    await form.updateComplete;
    const body = form.form?.querySelector('textarea');
    if (!body) return;
    body.value = text;
    body.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    form.form?.requestSubmit();
  };

const render = ({ answer, ...rest }: Arguments, content?: TemplateResult): TemplateResult => html`
  <comment-form
    .parent=${rest.parent}
    .replyTo=${rest.replyTo}
    .fields=${rest.fields}
    .consent=${rest.consent}
    .maxLength=${rest.maxLength}
    .draftKey=${rest.draftKey}
    .headingLevel=${rest.headingLevel}
    .noShortcut=${rest.noShortcut}
    @comment-submit=${answerBy(answer)}
    >${content}</comment-form
  >
`;

const meta: Meta<Arguments> = {
  title: 'Comments/comment-form',
  component: 'comment-form',
  args: {
    parent: '',
    replyTo: '',
    fields: 'name! email! website',
    consent: true,
    maxLength: 0,
    draftKey: '',
    headingLevel: 2,
    noShortcut: false,
    answer: 'published',
  },
  argTypes: {
    answer: {
      control: 'select',
      options: [...OUTCOMES, ...FAILURES, 'never', 'nobody'],
    },
  },
  render: (args) => render(args),
};
export default meta;

type Story = StoryObj<Arguments>;

export const Alone: Story = {};

/** Escape and the button fire `comment-reply-cancel`; a `<comment-section>` then closes the form. */
export const Reply: Story = {
  args: { parent: '7', replyTo: 'Thea', draftKey: 'story-reply', headingLevel: 4 },
};

/** A change of a comment: no guest fields, an event of its own. A `<comment-section>` gives the text. */
export const Edit: Story = {
  args: { draftKey: 'story-edit', headingLevel: 4 },
  render: (args) => html`
    <comment-form
      edit="7"
      .text=${'What I wrote, with a mistaek.'}
      .draftKey=${args.draftKey}
      .headingLevel=${args.headingLevel}
      @comment-edit=${answerBy(args.answer)}
    ></comment-form>
  `,
};

export const CommentOnly: Story = { args: { fields: '', consent: false, draftKey: 'story-only' } };

/** What is missing, in a summary that has the focus, and at the fields. */
export const Errors: Story = {
  args: { draftKey: 'story-errors' },
  play: sending(''),
};

/** The server has refused it, or cannot be reached: choose another `answer`. */
export const Failed: Story = {
  args: { fields: 'name email', answer: 'network', draftKey: 'story-failed' },
  play: sending('A text that is not lost.'),
};

/** Near the limit and beyond. */
export const Counter: Story = {
  args: { fields: '', consent: false, maxLength: 60, draftKey: 'story-counter' },
  play: sending('A text that is a little longer than the site would like it to be.'),
};

export const Pending: Story = {
  args: { fields: 'name email', answer: 'never', draftKey: 'story-pending' },
  play: sending('A text on its way.'),
};

export const AwaitingModeration: Story = {
  args: { fields: 'name email', answer: 'pending', draftKey: 'story-moderation' },
  play: sending('A text for the moderators.'),
};

/** WordPress's own form, with our messages and drafts. With `answer` "nobody" it is posted as always. */
export const WordPress: Story = {
  args: { draftKey: 'story-wordpress' },
  render: (args) =>
    render(
      args,
      html`<form action="/wp-comments-post.php" method="post" class="comment-form">
        <h3 id="reply-title">Leave a Reply</h3>
        <p class="comment-notes">
          <span id="email-notes">Your email address will not be published.</span>
          Required fields are marked <span class="required">*</span>
        </p>
        <p class="comment-form-comment">
          <label for="comment">Comment <span class="required">*</span></label>
          <textarea
            id="comment"
            name="comment"
            cols="45"
            rows="8"
            maxlength="65525"
            required
          ></textarea>
        </p>
        <p class="comment-form-author">
          <label for="author">Name <span class="required">*</span></label>
          <input id="author" name="author" size="30" maxlength="245" autocomplete="name" required />
        </p>
        <p class="comment-form-email">
          <label for="email">Email <span class="required">*</span></label>
          <input
            id="email"
            name="email"
            type="email"
            size="30"
            maxlength="100"
            aria-describedby="email-notes"
            autocomplete="email"
            required
          />
        </p>
        <p class="comment-form-url">
          <label for="url">Website</label>
          <input id="url" name="url" type="url" size="30" maxlength="200" autocomplete="url" />
        </p>
        <p class="comment-form-cookies-consent">
          <input id="consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" />
          <label for="consent">
            Save my name, email, and website in this browser for the next time I comment.
          </label>
        </p>
        <p class="form-submit">
          <input name="submit" type="submit" value="Post Comment" />
          <input type="hidden" name="comment_post_ID" value="1" />
          <input type="hidden" name="comment_parent" value="0" />
        </p>
      </form>`,
    ),
};

/** For a source that takes Markdown; the preview is what the source makes of the text. */
export const Markdown: Story = {
  args: { draftKey: 'story-markdown' },
  render: ({ draftKey, answer }) => html`
    <comment-form
      fields="name"
      markup="markdown"
      .draftKey=${draftKey}
      .previewer=${(body: string) =>
        Promise.resolve(
          `<p>${body.replace(/</g, '&lt;').replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')}</p>`,
        )}
      @comment-submit=${answerBy(answer)}
    ></comment-form>
  `,
};

/** Choose `challenge` as the answer to see what is said. A widget such as Turnstile stands in the slot. */
export const Challenge: Story = {
  args: { fields: 'name', consent: false, answer: 'challenge', draftKey: 'story-challenge' },
  render: (args) =>
    render(
      args,
      html`<label slot="challenge"><input type="checkbox" name="human" /> I am no robot</label>`,
    ),
};

/** What leads to the log-in shows once the source has asked for it. */
export const Login: Story = {
  args: { fields: 'name', consent: false, answer: 'auth-required', draftKey: 'story-login' },
  render: (args) => render(args, html`<a slot="login" href="#log-in">Log in to The Example</a>`),
  play: sending('A text that survives the log-in.'),
};

export const SignedIn: Story = {
  args: { draftKey: 'story-signed-in' },
  render: ({ draftKey, answer }) => html`
    <comment-form
      .draftKey=${draftKey}
      .user=${{ name: 'Ada Lovelace' }}
      @comment-submit=${answerBy(answer)}
    ></comment-form>
  `,
};

export const Narrow: Story = {
  args: { draftKey: 'story-narrow' },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
