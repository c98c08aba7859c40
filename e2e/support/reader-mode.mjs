import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const readability = readFileSync(resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Readability looks for nothing in a text that is shorter (its `charThreshold`). */
const LEAST = 500;

/**
 * What Mozilla Readability reads in each `<news-article data-item>` of a page, as if the others were
 * not there, beside what it reads where the same text stands in a plain `<article>`: it leaves out
 * parts of some texts whatever is around them.
 *
 * @param {import('playwright').Page} page - Without Trusted Types, which Readability cannot run under.
 * @returns {Promise<{ name: string, title: string, byline: string, share: number, plainShare: number, missing: string }[]>}
 * `share` of the words of the text, 0 to 1; `missing`: some that were left out.
 */
export async function readArticles(page) {
  await page.evaluate(`${readability}\nglobalThis.Readability = Readability;`);
  return page.evaluate((least) => {
    // Languages without spaces are counted by signs.
    const WORDS =
      /[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+/gu;
    const wordsOf = (text) => text.match(WORDS) ?? [];
    /** Its text, with a space between nodes: some stand side by side on a page. */
    function textOf(node) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode.data);
      return texts.join(' ');
    }
    const textOfHtml = (html) => textOf(new DOMParser().parseFromString(html, 'text/html').body);

    function compare(text, read) {
      const left = new Map();
      for (const word of wordsOf(read)) left.set(word, (left.get(word) ?? 0) + 1);
      const words = wordsOf(text);
      const missing = words.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
      });
      return { share: 1 - missing.length / words.length, missing: missing.slice(0, 20).join(' ') };
    }

    /** What is read as text: none of the slots, none of what elements add. */
    function bodyOf(article) {
      const body = document.createElement('div');
      const isText = (node) =>
        node instanceof Text ||
        (node instanceof Element && !node.slot && !node.matches('article-notice'));
      body.append(...[...article.childNodes].filter(isText).map((node) => node.cloneNode(true)));
      for (const other of body.querySelectorAll('script, style, noscript, template, link, meta')) {
        other.remove();
      }
      return body;
    }

    /** The page with one article alone. */
    function pageWith(index) {
      const copy = document.cloneNode(true);
      const articles = [...copy.querySelectorAll('[data-item]')];
      for (const [at, other] of articles.entries()) if (at !== index) other.remove();
      copy.title = articles[index].querySelector('[slot=headline]')?.textContent ?? '';
      return copy;
    }

    /** As a site without elements would write it. */
    function makePlain(page) {
      const element = page.querySelector('[data-item]');
      const article = page.createElement('article');
      for (const name of ['headline', 'standfirst', 'byline']) {
        const part = element.querySelector(`:scope > [slot=${name}]`);
        if (!part) continue;
        const plain = page.createElement(name === 'headline' ? 'h1' : 'p');
        plain.className = name;
        plain.textContent = part.textContent;
        article.append(plain);
      }
      article.append(...bodyOf(element).childNodes);
      element.replaceWith(article);
      return page;
    }

    return [...document.querySelectorAll('[data-item]')].flatMap((element, index) => {
      if (element.localName !== 'news-article') return [];
      const text = textOf(bodyOf(element));
      if (text.replace(/\s+/g, ' ').length < least) return [];
      const ours = new globalThis.Readability(pageWith(index)).parse();
      const plain = new globalThis.Readability(makePlain(pageWith(index))).parse();
      const { share, missing } = compare(text, ours ? textOfHtml(ours.content) : '');
      return [
        {
          name: element.dataset.item,
          headline: element.querySelector('[slot=headline]')?.textContent.trim() ?? '',
          title: ours?.title ?? '',
          byline: ours?.byline ?? '',
          share,
          missing,
          plainShare: compare(text, plain ? textOfHtml(plain.content) : '').share,
        },
      ];
    });
  }, LEAST);
}
