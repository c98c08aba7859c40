import { requestedLanguage } from '../../localization/localized.js';

/** What is said in one breath. */
export interface Sentence {
  text: string;
  /** Its language, as its place in the page has it. */
  lang: string;
  /** Where it stands. */
  range: StaticRange;
}

/**
 * Not for the ear: captions, tables and code; marks of notes and the notes; pull quotes, which stand
 * in the text as well; the small print over characters; what is for the hand.
 */
const SKIPPED = [
  'figure, figcaption, .wp-caption-text, table, pre, img, svg, math, canvas, video, audio, iframe',
  'object, script, style, template, noscript, rt, rp, nav, aside, form, button, select, textarea',
  'sup:has(a), [role=doc-noteref], [role=doc-backlink], [role=doc-endnotes], [role=doc-footnote]',
  '.footnotes, .wp-block-footnotes, pull-quote, .wp-block-pullquote, [aria-hidden=true], [hidden]',
  'article-dates, article-figure, article-gallery, article-languages, article-share, article-toc',
  'article-tools, embed-consent',
].join();

/** Chrome's voices from the net fall silent after some 14 seconds: longer sentences are parted. */
const LONGEST = 200;
/** A Chinese character is a syllable. */
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]/u;

function segmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang.replaceAll('_', '-'), { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

/** Where to part a sentence so that no part is too long: after a comma and the like, else at a space. */
function partsOf(sentence: string): string[] {
  const longest = WIDE.test(sentence) ? LONGEST / 3 : LONGEST;
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > longest) {
    const start = rest.slice(0, longest);
    const [part = start] =
      /^.*(?:[,;:]\s|[،؛、，；：—])/s.exec(start) ?? /^.*\s/s.exec(start) ?? [];
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}

/** A run of text in one block and one language. */
interface Run {
  nodes: Text[];
  lang: string;
}

/** In closed `<details>`, too. An element with `display: contents` has no box, and is seen. */
const isHidden = (element: Element): boolean =>
  !element.checkVisibility() && getComputedStyle(element).display !== 'contents';

const isInline = (element: Element): boolean =>
  /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element && isInline(element)) element = element.parentElement;
  return element;
}

function runsOf(part: Element): Run[] {
  const runs: Run[] = [];
  let block: Element | null = null;
  const walker = document.createTreeWalker(
    part,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Element) {
        if (node.matches(SKIPPED) || isHidden(node)) return NodeFilter.FILTER_REJECT;
        return node.matches('br') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
      }
      return NodeFilter.FILTER_ACCEPT;
    },
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) {
      // A line of its own is said by itself.
      block = null;
      continue;
    }
    const own = blockOf(node);
    const lang = requestedLanguage(node.parentElement ?? part);
    const last = runs.at(-1);
    if (last && own === block && lang === last.lang) last.nodes.push(node);
    else runs.push({ nodes: [node], lang });
    block = own;
  }
  return runs;
}

/** Static: a live range would go on to whatever comes in the place of a text that has gone. */
function rangeOf(nodes: readonly Text[], start: number, end: number): StaticRange {
  const range = {
    startContainer: nodes[0] as Node,
    startOffset: 0,
    endContainer: nodes[0] as Node,
    endOffset: 0,
  };
  let offset = 0;
  for (const node of nodes) {
    const { length } = node;
    if (start >= offset && start < offset + length) {
      Object.assign(range, { startContainer: node, startOffset: start - offset });
    }
    if (end > offset && end <= offset + length) {
      Object.assign(range, { endContainer: node, endOffset: end - offset });
    }
    offset += length;
  }
  return new StaticRange(range);
}

function sentencesIn({ nodes, lang }: Run): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { segment } of segmenter(lang).segment(nodes.map(({ data }) => data).join(''))) {
    for (const part of partsOf(segment)) {
      const text = part.replace(/\s+/g, ' ').trim();
      const from = start + part.length - part.trimStart().length;
      start += part.length;
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      sentences.push({ text, lang, range: rangeOf(nodes, from, from + part.trim().length) });
    }
  }
  return sentences;
}

/** What there is to hear of an article, in the order of reading. */
export function sentencesOf(article: Element): Sentence[] {
  const parts = ['[slot=headline]', '[slot=standfirst]', '[slot=byline]', ':not([slot])'].flatMap(
    (selector) => [...article.querySelectorAll(`:scope > ${selector}`)],
  );
  const isSlotted = parts.some((part) => part.slot !== '');
  return (isSlotted ? parts : [article])
    .filter((part) => !part.matches(SKIPPED) && !isHidden(part))
    .flatMap(runsOf)
    .flatMap(sentencesIn);
}
