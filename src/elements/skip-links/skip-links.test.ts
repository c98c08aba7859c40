import { expect, html } from '@open-wc/testing';
import { focused } from '../../testing/focused.js';
import {
  TestComments,
  isSame,
  labelsBecome,
  labelsOf,
  leavesToBrowser,
  linkTo,
  linksOf,
  navOf,
  page,
} from '../../testing/skip-links-page.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import type { SkipLinks } from './skip-links.js';

describe('<skip-links>', () => {
  describe('finds what to skip to', () => {
    it('SK-1 uses written links as they are, and makes none', async () => {
      const { element } = await page(html`
        <skip-links><a id="one" href="#b">B</a><a href="#a">A</a></skip-links>
        <main id="a">a</main>
        <footer id="b">b</footer>
      `);
      const [first, second] = element.children;
      expect(labelsOf(element)).to.deep.equal(['B', 'A']);
      isSame(first, element.querySelector('#one'));
      expect([first?.localName, second?.getAttribute('href')]).to.deep.equal(['a', '#a']);
      isSame(element.shadowRoot?.querySelector('a'), null);
    });

    it('SK-2 makes links from landmarks, the content first, and does not touch the page', async () => {
      const content = html`
        <nav>n</nav>
        <search>s</search>
        <main><h1>m</h1></main>
        <footer>f</footer>
      `;
      const { element, body } = await page(
        html`<skip-links></skip-links>
          <div id="p">${content}</div>`,
      );
      const before = body.querySelector('#p')?.outerHTML;
      expect(labelsOf(element)).to.deep.equal([
        'Skip to content',
        'Skip to navigation',
        'Skip to search',
        'Skip to footer',
      ]);
      element.requestUpdate();
      await element.updateComplete;
      expect(body.querySelector('#p')?.outerHTML).to.equal(before);
    });

    it('SK-2 finds landmarks in shadow roots and slots, in the order of the flat tree', async () => {
      const { element } = await page(html`
        <skip-links></skip-links>
        <test-layout>
          <nav aria-label="Second">n</nav>
          <nav slot="first" aria-label="First">n</nav>
        </test-layout>
      `);
      expect(labelsOf(element)).to.deep.equal([
        'Skip to First',
        'Skip to Second',
        'Skip to footer',
      ]);
    });

    it('SK-2 leaves out what is hidden, inert, repeated, or part of something else', async () => {
      const { element } = await page(html`
        <skip-links></skip-links>
        <nav hidden>1</nav>
        <nav inert>2</nav>
        <div aria-hidden="true"><nav aria-label="3">3</nav></div>
        <nav style="visibility: hidden" aria-label="4">4</nav>
        <nav>5</nav>
        <nav>6</nav>
        <div role="main">
          <article>
            <aside>a note</aside>
            <footer>of the article</footer>
          </article>
          <footer>of the content</footer>
        </div>
      `);
      expect(labelsOf(element)).to.deep.equal(['Skip to content', 'Skip to navigation']);
    });

    it('SK-2 takes what `landmarks` names, and at most `max`', async () => {
      const { element } = await page(html`
        <skip-links landmarks="footer main"></skip-links>
        <nav>n</nav>
        <main>m</main>
        <footer>f</footer>
      `);
      expect(labelsOf(element)).to.deep.equal(['Skip to content', 'Skip to footer']);
      element.landmarks = '';
      element.max = 2;
      await element.updateComplete;
      expect(labelsOf(element)).to.deep.equal(['Skip to content', 'Skip to navigation']);
    });

    it('SK-3 lands where an element says, inside of it, and never on a host', async () => {
      const { element, body } = await page(html`
        <skip-links></skip-links>
        <main>
          <h1>m</h1>
          <test-comments></test-comments>
        </main>
      `);
      expect(labelsOf(element)).to.deep.equal(['Skip to content', 'Skip to comments']);
      linkTo(element, 'Skip to comments').click();
      const comments = body.querySelector('test-comments');
      isSame(focused(), comments?.shadowRoot?.querySelector('h2'));
    });

    it('SK-3 a written link to a host lands inside of it too', async () => {
      const { element, body } = await page(html`
        <skip-links><a href="#w">w</a></skip-links
        ><test-widget id="w"></test-widget>
      `);
      linkTo(element, 'w').click();
      isSame(focused(), body.querySelector('test-widget')?.shadowRoot?.querySelector('h2'));
      expect(body.querySelector('test-widget')?.hasAttribute('tabindex')).to.equal(false);
    });

    it('SK-7 follows the page, elements that are defined later included', async () => {
      const { element, body } = await page(html`
        <skip-links></skip-links>
        <main>m</main>
        <test-late-comments></test-late-comments>
      `);
      expect(labelsOf(element)).to.deep.equal(['Skip to content']);
      const footer = document.createElement('footer');
      footer.textContent = 'f';
      body.append(footer);
      await labelsBecome(element, ['Skip to content', 'Skip to footer']);
      customElements.define('test-late-comments', class extends TestComments {});
      await labelsBecome(element, ['Skip to content', 'Skip to comments', 'Skip to footer']);
      footer.hidden = true;
      await labelsBecome(element, ['Skip to content', 'Skip to comments']);
    });

    it('SK-7 leaves a focused link alone, and takes it to what stands on the page now', async () => {
      const { element, body } = await page(html`
        <skip-links></skip-links>
        <nav>n</nav>
        <main><h1>old</h1></main>
        <footer>f</footer>
      `);
      const link = linkTo(element, 'Skip to content');
      link.focus();
      const main = document.createElement('main');
      const heading = document.createElement('h1');
      heading.textContent = 'new';
      main.append(heading);
      body.querySelector('main')?.replaceWith(main);
      body.querySelector('nav')?.remove();
      link.click();
      isSame(focused(), heading);

      const footerLink = linkTo(element, 'Skip to footer');
      footerLink.focus();
      main.remove();
      const search = document.createElement('search');
      search.textContent = 's';
      body.querySelector('footer')?.before(search);
      await labelsBecome(element, ['Skip to search', 'Skip to footer']);
      isSame(focused(), footerLink);
      // Its own target goes: the reader stands on it, so it stays until they leave.
      body.querySelector('footer')?.remove();
      await waitUntil(() => linksOf(element).length === 2);
      isSame(focused(), footerLink);
      footerLink.blur();
      await labelsBecome(element, ['Skip to search']);
    });

    it('SK-8 keeps a written link without a target, and tells the integrator which', async () => {
      const heard = await warnings(async (soFar) => {
        const { element } = await page(html`<skip-links><a href="#nowhere">x</a></skip-links>`);
        await waitUntil(() => soFar.length > 0);
        expect(linksOf(element)).to.have.length(1);
        expect(leavesToBrowser(linkTo(element, 'x'))).to.equal(true);
      });
      expect(heard.join()).to.contain('#nowhere');
    });
  });
  describe('names its links', () => {
    it('SK-4 by landmark, or by the name that the page gave it', async () => {
      const { element } = await page(html`
        <skip-links></skip-links>
        <span id="label">Topics of today</span>
        <main>m</main>
        <nav aria-label="Main menu">n</nav>
        <nav aria-labelledby="label">n</nav>
        <footer aria-label="">f</footer>
      `);
      expect(labelsOf(element)).to.deep.equal([
        'Skip to content',
        'Skip to Main menu',
        'Skip to Topics of today',
        'Skip to footer',
      ]);
    });

    it('SK-4 says on which side a sidebar stands, as long as it stands on one', async () => {
      const { element, body } = await page(html`
        <skip-links></skip-links>
        <div id="grid" style="display: grid; grid-template: 'a b c' / 1fr 2fr 1fr">
          <main style="grid-area: b">m</main>
          <aside style="grid-area: c">r</aside>
          <aside style="grid-area: a">l</aside>
        </div>
      `);
      expect(labelsOf(element)).to.deep.equal([
        'Skip to content',
        'Skip to right sidebar',
        'Skip to left sidebar',
      ]);
      body.querySelector<HTMLElement>('#grid')?.style.setProperty('display', 'block');
      await labelsBecome(element, ['Skip to content', 'Skip to sidebar']);
    });

    it('SK-4 in the language of its place, without making a focused link anew', async () => {
      const { element, body } = await page(
        html`<skip-links lang="en"></skip-links>
          <main>m</main>`,
      );
      const [link] = linksOf(element);
      link?.focus();
      element.lang = 'ar';
      await waitUntil(() => navOf(element).lang === 'ar');
      expect(navOf(element).dir).to.equal('rtl');
      isSame(focused(), link);
      isSame(linksOf(element)[0], link);
      expect(body.querySelector('main')?.attributes).to.have.length(0);
    });

    it('SK-4 never touches a written text, nor its direction', async () => {
      const { element } = await page(html`
        <div dir="rtl">
          <skip-links lang="en"><a href="#m">אל התוכן</a></skip-links>
        </div>
        <main id="m">m</main>
      `);
      element.lang = 'ar';
      await waitUntil(() => navOf(element).lang === 'ar');
      expect(labelsOf(element)).to.deep.equal(['אל התוכן']);
      expect(getComputedStyle(linkTo(element, 'אל התוכן')).direction).to.equal('rtl');
    });

    it('SK-5 stands in a navigation landmark with a name of its own', async () => {
      const { element } = await page(
        html`<skip-links></skip-links>
          <main>m</main>`,
      );
      expect(navOf(element).getAttribute('aria-label')).to.equal('Skip links');
      await expect(element).to.be.accessible();
    });

    it('SK-6 gives each of several a name, and a landmark to the first one only', async () => {
      const heard = await warnings(async () => {
        const { element, body } = await page(html`
          <skip-links></skip-links>
          <main>m</main>
          <footer>f</footer>
          <skip-links id="second"></skip-links>
        `);
        const second = body.querySelector<SkipLinks>('#second') as SkipLinks;
        await waitUntil(() => linksOf(element).length === 2);
        await second.updateComplete;
        expect(labelsOf(second)).to.deep.equal([]);
        expect(navOf(second).getAttribute('aria-label')).to.equal('Skip links 2');
        element.remove();
        await labelsBecome(second, ['Skip to content', 'Skip to footer']);
        expect(navOf(second).getAttribute('aria-label')).to.equal('Skip links');
      });
      expect(heard.join()).to.contain('several');
    });
  });

  it('SK-26 leaves nothing behind when it is removed', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const { element, body } = await page(html`
      <skip-links offset="50"></skip-links>
      <div id="p">
        <main><h1>m</h1></main>
      </div>
    `);
    const content = body.querySelector('#p') as HTMLElement;
    const before = content.outerHTML;
    linkTo(element, 'Skip to content').click();
    expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    element.remove();
    (focused() as HTMLElement).blur();
    expect(content.outerHTML).to.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(labelsOf(element)).to.deep.equal([]);
    body.prepend(element);
    await labelsBecome(element, ['Skip to content']);
  });

  it('SK-26 leaves the focus where it has led it when it is removed', async () => {
    const { element, body } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t">m <button>b</button></main>
    `);
    const main = body.querySelector('main') as HTMLElement;
    let left = false;
    main.addEventListener('blur', () => (left = true));
    linkTo(element, 't').click();
    element.remove();
    // When it is drawn, an engine takes the focus from what can no longer have it.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    isSame(focused(), main);
    expect(left).to.equal(false);
    body.querySelector('button')?.focus();
    expect(main.hasAttribute('tabindex')).to.equal(false);
  });

  it('makes links when the written ones go, and gives way when some come', async () => {
    const { element } = await page(html`
      <skip-links><a href="#t">t</a></skip-links>
      <main id="t">m</main>
    `);
    const link = linkTo(element, 't');
    link.remove();
    await labelsBecome(element, ['Skip to content']);
    element.append(link);
    await waitUntil(() => element.shadowRoot?.querySelector('a') === null);
    expect(labelsOf(element)).to.deep.equal(['t']);
  });

  it('tells the integrator of a landmark that does not exist', async () => {
    const heard = await warnings(() =>
      page(
        html`<skip-links landmarks="headings"></skip-links>
          <main>m</main>`,
      ),
    );
    expect(heard.join()).to.contain('headings');
  });
});
