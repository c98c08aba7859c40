import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { focused } from '../../testing/focused.js';
import {
  isSame,
  labelsBecome,
  leavesToBrowser,
  linkTo,
  page,
  press,
} from '../../testing/skip-links-page.js';
import { withKeys } from '../../testing/keys.js';

describe('<skip-links> moves the focus', () => {
  const targets: [string, TemplateResult, (body: HTMLElement) => Element | null | undefined][] = [
    [
      'a region that starts with a link',
      html`<section id="t"><a href="#x" class="next">next</a><a href="#y">y</a></section>`,
      (body) => body.querySelector('#t'),
    ],
    [
      'a list of links',
      html`<nav id="t">
        <ul>
          <li><a href="#x" class="next">next</a></li>
        </ul>
      </nav>`,
      (body) => body.querySelector('#t'),
    ],
    [
      'a heading',
      html`<h2 id="t">t</h2>
        <p>text <button class="next">next</button></p>`,
      (body) => body.querySelector('#t'),
    ],
    [
      'a region with content-visibility: auto',
      html`<section id="t" style="content-visibility: auto">
        <p>text</p>
        <button class="next">next</button>
      </section>`,
      (body) => body.querySelector('#t'),
    ],
    [
      'a host',
      html`<test-widget id="t"></test-widget>`,
      (body) => body.querySelector('#t')?.shadowRoot?.querySelector('h2'),
    ],
  ];
  for (const [name, target, landing] of targets) {
    it(`SK-9 to ${name}`, async () => {
      const { element, body } = await page(html`
        <skip-links><a href="#t">t</a></skip-links>
        <a href="#before">before</a>
        <div style="block-size: 200vb"></div>
        ${target}
      `);
      linkTo(element, 't').focus();
      linkTo(element, 't').click();
      isSame(focused(), landing(body));
    });

    withKeys(`SK-9 Enter, then Tab goes on in ${name}`, async () => {
      const { element, body } = await page(html`
        <skip-links><a href="#t">t</a></skip-links>
        <a href="#before">before</a>
        <div style="block-size: 200vb"></div>
        ${target}
        <button>after</button>
      `);
      linkTo(element, 't').focus();
      await press('Enter');
      isSame(focused(), landing(body));
      await press('Tab');
      const next = body.querySelector('.next') ?? landing(body)?.parentElement?.querySelector('a');
      isSame(focused(), next);
    });
  }

  it('SK-9 to an id in the shadow root of another component', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#deep">deep</a></skip-links
      ><test-widget></test-widget>
    `);
    linkTo(element, 'deep').click();
    const root = body.querySelector('test-widget')?.shadowRoot;
    isSame(focused(), root?.querySelector('#deep h2'));
  });

  it('SK-9 to an id that has to be written encoded', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#%D9%85%D8%AD%D8%AA%D9%88%D9%89">t</a></skip-links>
      <main id="محتوى">m</main>
    `);
    linkTo(element, 't').click();
    isSame(focused(), body.querySelector('main'));
  });

  withKeys(
    'SK-9 Tab goes on, never back, from a slotted place that nothing follows in its slot',
    async () => {
      const { element, body } = await page(html`
        <skip-links><a href="#t">t</a><a href="#own">own</a></skip-links>
        <test-layout>
          <a href="#before">before</a>
          <p id="t">text</p>
          <p id="own" tabindex="-1">text</p>
        </test-layout>
        <button>after</button>
      `);
      for (const id of ['t', 'own']) {
        for (const [key, next] of [
          ['Tab', 'button'],
          ['Shift+Tab', '[href="#before"]'],
        ] as const) {
          linkTo(element, id).focus();
          await press('Enter');
          isSame(focused(), body.querySelector(`#${id}`));
          await press(key);
          isSame(focused(), body.querySelector(next));
        }
      }
      expect(body.querySelector('#t')?.hasAttribute('tabindex')).to.equal(false);
      expect(body.querySelector('#own')?.getAttribute('tabindex')).to.equal('-1');
    },
  );

  it('SK-10 lends a tabindex while the focus is there', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a><a href="#own">own</a></skip-links>
      <main id="t">m <button>b</button></main>
      <section id="own" tabindex="0">s</section>
    `);
    const main = body.querySelector('main');
    linkTo(element, 't').click();
    isSame(focused(), main);
    body.querySelector('button')?.focus();
    expect(main?.hasAttribute('tabindex')).to.equal(false);
    linkTo(element, 'own').click();
    isSame(focused(), body.querySelector('#own'));
    body.querySelector('button')?.focus();
    expect(body.querySelector('#own')?.getAttribute('tabindex')).to.equal('0');
  });

  it('SK-10 keeps out of prevented clicks, other buttons, modifiers and other pages', async () => {
    const { element } = await page(html`
      <skip-links><a href="#t">t</a><a href="/elsewhere#t">elsewhere</a></skip-links>
      <main id="t">m</main>
    `);
    const link = linkTo(element, 't');
    const { activeElement } = document;
    for (const init of [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
      { button: 1 },
    ]) {
      expect(leavesToBrowser(link, init), JSON.stringify(init)).to.equal(true);
    }
    expect(leavesToBrowser(linkTo(element, 'elsewhere'))).to.equal(true);
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link.click();
    isSame(document.activeElement, activeElement);
  });

  it('SK-10 leaves to the browser what cannot take the focus, and leaves nothing behind', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t" style="display: none">m</main>
    `);
    expect(leavesToBrowser(linkTo(element, 't'))).to.equal(true);
    expect(body.querySelector('main')?.hasAttribute('tabindex')).to.equal(false);
  });

  it('SK-11 opens what the target is hidden in', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#d">d</a><a href="#u">u</a></skip-links>
      <details>
        <summary>s</summary>
        <p id="d">d</p>
      </details>
      <div hidden="until-found" id="h"><p id="u">u</p></div>
    `);
    let told = 0;
    body.querySelector('#h')?.addEventListener('beforematch', () => (told += 1));
    linkTo(element, 'd').click();
    isSame(focused(), body.querySelector('#d'));
    linkTo(element, 'u').click();
    isSame(focused(), body.querySelector('#u'));
    expect(body.querySelector('#h')?.hasAttribute('hidden')).to.equal(false);
    expect(told).to.equal(1);
  });

  it('SK-12 lands on the first heading of a landmark, but not on one far below or for screen readers only', async () => {
    const { element, body } = await page(html`
      <skip-links></skip-links>
      <nav>
        <a href="#x">x</a>
        <h2>Menu</h2>
      </nav>
      <main>
        <div style="block-size: 300vb"></div>
        <h1>far</h1>
      </main>
      <footer>
        <h2 style="position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden">f</h2>
      </footer>
    `);
    linkTo(element, 'Skip to navigation').click();
    isSame(focused(), body.querySelector('nav h2'));
    linkTo(element, 'Skip to content').click();
    isSame(focused(), body.querySelector('main'));
    linkTo(element, 'Skip to footer').click();
    isSame(focused(), body.querySelector('footer'));
  });

  it('SK-12, SK-17 lands on the heading of a region without a name, but on one with a name itself', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a><a href="#named">named</a></skip-links>
      <main id="t">
        <h1>first</h1>
      </main>
      <section id="named" aria-label="Named"><h2>second</h2></section>
    `);
    linkTo(element, 't').click();
    isSame(focused(), body.querySelector('h1'));
    linkTo(element, 'named').click();
    isSame(focused(), body.querySelector('#named'));
  });

  it('SK-2, SK-9 leads into a region that has no box of its own', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t" style="display: contents">
        <a href="#x"><span>x</span></a>
        <p>text</p>
      </main>
      <nav style="display: contents"><p>links</p></nav>
      <footer style="display: contents"><p hidden>nothing</p></footer>
    `);
    linkTo(element, 't').click();
    isSame(focused(), body.querySelector('main p'));
    linkTo(element, 't').remove();
    await labelsBecome(element, ['Skip to content', 'Skip to navigation']);
    linkTo(element, 'Skip to navigation').click();
    isSame(focused(), body.querySelector('nav p'));
  });

  it('SK-13 again, as often as it is asked to', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t">m <button>b</button></main>
    `);
    for (let times = 0; times < 3; times += 1) {
      linkTo(element, 't').click();
      isSame(focused(), body.querySelector('main'));
      body.querySelector('button')?.focus();
    }
  });

  it('SK-13 to the same heading again while that has the focus, as for a finger on the link', async () => {
    const { element, body } = await page(html`
      <skip-links></skip-links>
      <main>
        <h1>first</h1>
        <h2>second</h2>
      </main>
    `);
    linkTo(element, 'Skip to content').click();
    linkTo(element, 'Skip to content').click();
    isSame(focused(), body.querySelector('h1'));
  });

  it('SK-14 on this page, whatever <base> says', async () => {
    const base = document.createElement('base');
    base.href = '/other/';
    document.head.append(base);
    try {
      const { element, body } = await page(html`
        <skip-links update-hash><a href="#t">t</a></skip-links>
        <main id="t">m</main>
      `);
      const path = location.pathname;
      expect(leavesToBrowser(linkTo(element, 't'))).to.equal(false);
      isSame(focused(), body.querySelector('main'));
      expect(location.pathname).to.equal(path);
      expect(location.hash).to.equal('#t');
    } finally {
      base.remove();
      history.replaceState(null, '', location.href.split('#')[0]);
    }
  });

  it('SK-15 tells routers nothing; with `update-hash` it keeps their state', async () => {
    const { element } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t">m</main>
    `);
    let heard = 0;
    const hear = (): void => {
      heard += 1;
    };
    addEventListener('hashchange', hear);
    addEventListener('popstate', hear);
    const { length } = history;
    history.replaceState({ route: 7 }, '');
    linkTo(element, 't').click();
    expect(location.hash).to.equal('');
    element.updateHash = true;
    linkTo(element, 't').click();
    expect(location.hash).to.equal('#t');
    expect(history.state).to.deep.equal({ route: 7 });
    expect(history.length).to.equal(length);
    history.replaceState(null, '', location.href.split('#')[0]);
    removeEventListener('hashchange', hear);
    removeEventListener('popstate', hear);
    expect(heard).to.equal(0);
  });

  withKeys('SK-16 shows a focus ring after the keyboard', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t">m</main>
    `);
    linkTo(element, 't').focus();
    await press('Enter');
    const main = body.querySelector('main') as HTMLElement;
    expect(main.matches(':focus-visible')).to.equal(true);
    expect(getComputedStyle(main).outlineStyle).not.to.equal('none');
  });
});
