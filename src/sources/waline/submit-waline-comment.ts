import { warnOnce } from '../../internal/warn-once.js';
import type { CommentDraft, CommentField } from '../../models/comment.js';
import { field, isRecord, numberField, textField } from '../../models/read-json.js';
import type { CommentServer } from '../comment-server.js';
import type { CommentOutcome, ValidationReason } from '../comment-source.js';
import type { Answer } from '../exchange.js';
import { submitError, type Refusal } from '../server-error.js';
import { readState, readWalineComment } from './read-waline-comment.js';
import { bearer, type WalineParent, type WalineThread } from './waline-thread.js';

const FIELDS: readonly (readonly [parameter: string, field: CommentField])[] = [
  ['comment', 'body'],
  ['nick', 'name'],
  ['mail', 'email'],
  ['link', 'website'],
];

const LOGIN =
  'this Waline takes comments of its own users only (give the source their token, or unset LOGIN there)';
const CAPTCHA =
  'Waline asks for a captcha (the page shows one and gives its token as `challenge`, or TURNSTILE_SECRET and RECAPTCHA_V3_SECRET are unset there), or does not take comments from this address';

/** What Waline says against a comment, by its code of the kind and its sentence: it has one code for several things. */
function refusalOf({ status, json }: Answer, draft: CommentDraft): Refusal {
  const errmsg = field(json, 'errmsg');
  const why = textField(json, 'errmsg');
  const code = why ?? numberField(json, 'errno')?.toString();
  if (status === 401) return { code, why: LOGIN };
  if (status === 403) return { kind: 'challenge', code, why: CAPTCHA };
  if (status === 200 && why !== undefined) {
    const isTooFast = /too fast/i.test(why);
    const kind = /duplicate/i.test(why) ? 'duplicate' : isTooFast ? 'rate-limited' : undefined;
    return { kind, code, why };
  }
  const reasonOf = (name: CommentField): ValidationReason =>
    name !== 'consent' && draft[name].trim() === '' ? 'required' : 'invalid';
  const wrong = FIELDS.filter(
    ([parameter]) => isRecord(errmsg) && Object.hasOwn(errmsg, parameter),
  );
  return {
    fields: Object.fromEntries(wrong.map(([, name]) => [name, reasonOf(name)])),
    code,
    why: isRecord(errmsg) ? JSON.stringify(errmsg) : why,
  };
}

/** Sends a comment, as that of `thread.token`; `parent` is what Waline knows of the one that it answers. */
export async function submitWalineComment(
  server: CommentServer,
  thread: WalineThread,
  path: string,
  draft: CommentDraft,
  parent: WalineParent | undefined,
  signal?: AbortSignal,
): Promise<CommentOutcome> {
  const answer = await server.post(
    'api/comment',
    // What Waline says is compared, and not shown.
    { lang: 'en' },
    {
      url: path,
      comment: draft.body,
      ...(draft.name && { nick: draft.name }),
      ...(draft.email && { mail: draft.email }),
      ...(draft.website && { link: draft.website }),
      // Waline reads the one that it has a secret for.
      ...(draft.challenge && { turnstile: draft.challenge, recaptchaV3: draft.challenge }),
      ...parent,
    },
    { headers: bearer(thread.token), signal },
  );
  const { status, json } = answer;
  // Waline says by a status of success that it failed, too; so does a hotel's network, with its own page.
  if (status === 200 && field(json, 'errno') === 0) {
    const data = field(json, 'data');
    const comment = readWalineComment(data, draft.parentId);
    if (!comment) return { state: 'unknown' };
    thread.remember(data, parent?.rid);
    const ownership = { own: true, ...(thread.token !== undefined && { editable: {} }) };
    return { state: readState(data) ?? 'unknown', comment: { ...comment, ...ownership } };
  }
  const error = submitError(answer, refusalOf(answer, draft));
  if (status === 401 || status === 403) warnOnce('comment-section', error.message);
  throw error;
}
