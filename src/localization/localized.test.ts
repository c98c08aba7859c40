import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { waitUntil } from '../testing/wait-until.js';
import { Localized } from './localized.js';
import { msg, plural } from './localization.js';

class TestCount extends Localized(LitElement) {
  count = 1;

  override render(): TemplateResult {
    const categories = {
      zero: 'zero',
      one: 'one',
      two: 'two',
      few: 'few',
      many: 'many',
      other: 'other',
    };
    const text = plural(this.count, {
      zero: () => categories.zero,
      one: () => categories.one,
      two: () => categories.two,
      few: () => categories.few,
      many: () => categories.many,
      other: () => categories.other,
    });
    return html`<p lang=${this.locale} dir=${this.direction}>${text}</p>`;
  }
}
customElements.define('test-count', TestCount);

class TestRetry extends Localized(LitElement) {
  override render(): TemplateResult {
    const text = msg('Try again', { id: 'news-article.retry' });
    return html`<p lang=${this.locale} dir=${this.direction}>${text}</p>`;
  }
}
customElements.define('test-retry', TestRetry);

/** Its strings are in a catalog of its own. */
class TestDelivery extends TestRetry {
  static readonly catalog = 'article-delivery';
}
customElements.define('test-delivery', TestDelivery);

const shown = (element: Element): string => {
  const paragraph = element.shadowRoot?.querySelector('p');
  return `${paragraph?.lang ?? ''} ${paragraph?.dir ?? ''} ${paragraph?.textContent ?? ''}`;
};

async function settled(element: Element, expected: string): Promise<void> {
  await waitUntil(
    () => shown(element) === expected,
    `"${expected}" is never shown, but "${shown(element)}"`,
  );
}

describe('Localized', () => {
  it('gives each element on a page the language of its own place', async () => {
    const page = await fixture(html`
      <div lang="en-GB">
        <test-count></test-count>
        <section lang="ar"><test-count .count=${2}></test-count></section>
        <test-count lang="zh-CN"></test-count>
      </div>
    `);
    const [english, arabic, chinese] = page.querySelectorAll('test-count');
    await settled(english as Element, 'en ltr one');
    await settled(arabic as Element, 'ar rtl two');
    await settled(chinese as Element, 'zh-Hans ltr other');
  });

  it('follows a later change of lang on an ancestor and keeps the rendered nodes', async () => {
    const page = await fixture(html`<div lang="en"><test-count .count=${3}></test-count></div>`);
    const element = page.querySelector('test-count') as TestCount;
    const paragraph = element.shadowRoot?.querySelector('p');
    page.setAttribute('lang', 'ar');
    await settled(element, 'ar rtl few');
    page.setAttribute('lang', 'en');
    await settled(element, 'en ltr other');
    expect(element.shadowRoot?.querySelector('p')).to.equal(paragraph);
  });

  it('finds the language of a host outside of its shadow root, also when that changes', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="ar"></div>`);
    const element = new TestCount();
    host.attachShadow({ mode: 'open' }).append(element);
    await settled(element, 'ar rtl one');
    host.lang = 'zh-Hans';
    await settled(element, 'zh-Hans ltr other');
  });

  it('takes the language of the place that it was moved to', async () => {
    const page = await fixture(
      html`<div>
        <p lang="en"></p>
        <p lang="ar"></p>
      </div>`,
    );
    const [english, arabic] = page.querySelectorAll('p');
    const element = new TestCount();
    english?.append(element);
    await settled(element, 'en ltr one');
    arabic?.append(element);
    await settled(element, 'ar rtl one');
  });

  it('serves a language that it has no strings for in English', async () => {
    const element = await fixture(html`<test-count lang="tlh"></test-count>`);
    await settled(element, 'en ltr one');
  });

  it('waits for the catalog of the element before anything is shown', async () => {
    const element = await fixture<TestDelivery>(
      html`<test-delivery lang="zh-Hans"></test-delivery>`,
    );
    expect(shown(element)).to.equal('zh-Hans ltr 重试');
  });

  it('learns the strings of a part that comes later, also for the languages that follow', async () => {
    const element = await fixture<TestRetry>(html`<test-retry lang="ar"></test-retry>`);
    expect(shown(element)).to.equal('ar rtl Try again');
    await element.addCatalog('article-delivery');
    await settled(element, 'ar rtl إعادة المحاولة');
    element.lang = 'zh-Hans';
    await settled(element, 'zh-Hans ltr 重试');
  });
});
