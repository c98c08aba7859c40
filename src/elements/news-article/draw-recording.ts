import type { ArticleMedia } from '../../models/article.js';
import { safeUrl } from '../../sanitize/url.js';
import { make } from '../light-drawing.js';

const MIME_TYPE = /^(?:audio|video)\/[\w.+-]+$/;

/**
 * A film or a recording with its title, for the light DOM. Nothing of it is asked for before the
 * reader presses play.
 *
 * @param headline - Of its article: its name where it has no title.
 * @returns Nothing where there is no address that may be asked.
 */
export function drawRecording(
  { kind, src, type = '', title, poster = '' }: ArticleMedia,
  headline: string,
  baseUrl: string,
): HTMLElement | undefined {
  const address = safeUrl(src, baseUrl, 'image');
  if (!address) return undefined;
  const player = make(kind);
  player.preload = 'none';
  player.controls = true;
  if (player instanceof HTMLVideoElement) {
    player.playsInline = true;
    const picture = poster && safeUrl(poster, baseUrl, 'image');
    if (picture) player.poster = picture;
  }
  const source = make('source');
  if (MIME_TYPE.test(type)) source.type = type;
  source.src = address;
  player.append(source);
  player.ariaLabel = title ?? headline;
  const figure = make('figure', player);
  if (title) figure.append(make('figcaption', title));
  return figure;
}
