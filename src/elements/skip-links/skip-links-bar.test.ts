import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { focused } from '../../testing/focused.js';
import { isSame, linkTo, linksOf, navOf, page, press } from '../../testing/skip-links-page.js';
import { hasCommands, withKeys } from '../../testing/keys.js';

describe('<skip-links> shows itself', () => {
  const box = (target: Element): DOMRect => target.getBoundingClientRect();
  const center = (target: Element): Element | null => {
    const { left, top, width, height } = box(target);
    const root = target.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(left + width / 2, top + height / 2);
  };
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((text) => {
      const value = Number(text) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const sheet = new CSSStyleSheet();
  const pageStyles = (rules: string): void => {
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  };
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('SK-18 is out of sight, but there for the keyboard, until one of its links has the focus', async () => {
    const { element } = await page(html`
      <skip-links><a href="#t">t</a><a href="#t">again</a></skip-links>
      <main id="t">m</main>
    `);
    const nav = navOf(element);
    expect(box(nav).height).to.equal(1);
    expect(getComputedStyle(nav).clipPath).not.to.equal('none');
    expect(getComputedStyle(nav).display).not.to.equal('none');
    linkTo(element, 'again').focus();
    isSame(focused(), linkTo(element, 'again'));
    expect(box(nav).width).to.be.greaterThan(300);
    expect(getComputedStyle(nav).clipPath).to.equal('none');
    expect(box(linkTo(element, 't')).height).to.be.greaterThan(24);
    linkTo(element, 't').focus();
    expect(box(nav).width).to.be.greaterThan(300);
    linkTo(element, 't').blur();
    expect(box(nav).height).to.equal(1);
  });

  withKeys('SK-19 is what the first Tab reaches', async () => {
    const { element } = await page(html`
      <skip-links></skip-links>
      <nav><a href="#x">x</a></nav>
      <main>m</main>
    `);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    await press('Tab');
    isSame(focused(), linksOf(element)[0]);
  });

  for (const written of [true, false]) {
    it(`SK-20 stands over everything, large and legible, ${written ? 'written' : 'made'}`, async () => {
      pageStyles(`
        * { letter-spacing: 0.1em }
        skip-links a {
          display: none; position: absolute; left: -9999px;
          font-size: 2px; color: #808080 !important; background: gray;
        }`);
      const { element } = await page(html`
        <div style="transform: translateY(200px); position: relative; z-index: 0; opacity: 0.9">
          <skip-links>${written ? html`<a href="#t">to the text</a>` : ''}</skip-links>
        </div>
        <header style="position: fixed; inset: 0; z-index: 2147483646; background: red">h</header>
        <main id="t">m</main>
      `);
      const [link] = linksOf(element) as [HTMLAnchorElement];
      link.focus();
      isSame(center(link), link);
      expect(box(navOf(element)).top).to.equal(0);
      expect(box(link).height).to.be.at.least(44);
      expect(box(link).width).to.be.at.least(44);
      const { color, backgroundColor } = getComputedStyle(link);
      expect(contrast(color, backgroundColor)).to.be.at.least(7);
      const bar = getComputedStyle(navOf(element));
      expect(contrast(bar.color, bar.backgroundColor)).to.be.at.least(7);
      expect(parseFloat(getComputedStyle(link).fontSize)).to.be.at.least(18);
    });
  }

  it('SK-20 starts at the right edge from right to left', async () => {
    const { element } = await page(html`
      <div dir="rtl">
        <skip-links><a href="#t">t</a></skip-links>
      </div>
      <main id="t">m</main>
    `);
    const link = linkTo(element, 't');
    link.focus();
    expect(document.documentElement.clientWidth - box(link).right).to.be.lessThan(20);
  });

  const sticky = (attributes: TemplateResult): TemplateResult => html`
    <header style="position: fixed; inset: 0 0 auto; block-size: 100px; z-index: 1">h</header>
    ${attributes}
    <div style="block-size: 200vb"></div>
    <main id="t">m</main>
    <div style="block-size: 200vb"></div>
  `;

  it('SK-21 keeps the target clear of what sticks to the top, by the page’s own scroll-padding', async () => {
    document.documentElement.style.scrollPaddingTop = '100px';
    const { element, body } = await page(sticky(html`<skip-links><a href="#t">t</a></skip-links>`));
    linkTo(element, 't').click();
    document.documentElement.removeAttribute('style');
    expect(box(body.querySelector('main') as Element).top).to.be.closeTo(100, 1);
  });

  for (const [how, attributes] of [
    ['a number', html`<skip-links offset="100"><a href="#t">t</a></skip-links>`],
    ['a length', html`<skip-links offset="calc(50px * 2)"><a href="#t">t</a></skip-links>`],
    [
      'a custom property',
      html`<skip-links style="--skip-links-offset: 100px"><a href="#t">t</a></skip-links>`,
    ],
  ] as const) {
    it(`SK-21 … or by an offset that is ${how}`, async () => {
      const { element, body } = await page(sticky(attributes));
      linkTo(element, 't').click();
      expect(box(body.querySelector('main') as Element).top).to.be.closeTo(100, 1);
    });
  }

  withKeys('SK-21 so that Shift+Tab from there covers no focused element', async () => {
    const { element } = await page(html`
      <header style="position: fixed; inset: 0 0 auto; block-size: 100px">h</header>
      <skip-links offset="100"><a href="#t">t</a></skip-links>
      ${Array.from({ length: 40 }, (_, index) => html`<p><button>${index}</button></p>`)}
      <main id="t">m</main>
      <div style="block-size: 200vb"></div>
    `);
    linkTo(element, 't').focus();
    await press('Enter');
    for (let times = 0; times < 12; times += 1) {
      await press('Shift+Tab');
      expect(focused()?.localName).to.equal('button');
      expect(box(focused() as Element).top).to.be.at.least(99);
    }
  });

  it('SK-22 does not move', async () => {
    const { element } = await page(
      html`<skip-links></skip-links>
        <main>m</main>`,
    );
    const [link] = linksOf(element) as [HTMLAnchorElement];
    link.focus();
    for (const part of [navOf(element), link]) {
      expect(getComputedStyle(part).transitionDuration).to.equal('0s');
      expect(getComputedStyle(part).animationName).to.equal('none');
    }
  });

  it('SK-22 shows link and focus in forced colours', async function () {
    if (hasCommands) await emulateMedia({ forcedColors: 'active' });
    if (!matchMedia('(forced-colors: active)').matches) this.skip();
    try {
      const { element } = await page(
        html`<skip-links></skip-links>
          <main>m</main>`,
      );
      const [link] = linksOf(element) as [HTMLAnchorElement];
      link.focus();
      const { outlineStyle, outlineWidth, color, outlineColor } = getComputedStyle(link);
      const { backgroundColor } = getComputedStyle(navOf(element));
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
      expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
      expect(contrast(outlineColor, backgroundColor)).to.be.at.least(3);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('SK-23 is not printed', async function () {
    if (hasCommands) await emulateMedia({ media: 'print' });
    if (!matchMedia('print').matches) this.skip();
    try {
      const { element } = await page(
        html`<skip-links></skip-links>
          <main>m</main>`,
      );
      expect(getComputedStyle(navOf(element)).display).to.equal('none');
      navOf(element).showPopover();
      expect(getComputedStyle(navOf(element)).display).to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('SK-25 wraps at 320 pixels, with wide text spacing too', async function () {
    const [width, height] = [innerWidth, innerHeight];
    if (hasCommands) await setViewport({ width: 320, height: 600 });
    if (innerWidth > 400) this.skip();
    try {
      pageStyles(`* {
        line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
      }`);
      const { element } = await page(html`
        <skip-links>
          <a href="#t">Zum Hauptinhalt</a
          ><a href="#t">Donaudampfschifffahrtsgesellschaftskapitän</a>
          <a href="#t">Zur Seitenleiste</a>
        </skip-links>
        <main id="t">m</main>
      `);
      const links = linksOf(element);
      links[0]?.focus();
      for (const link of links) {
        expect(box(link).right).to.be.at.most(320);
        expect(link.scrollWidth).to.be.at.most(Math.ceil(box(link).width));
      }
      expect(navOf(element).scrollWidth).to.be.at.most(320);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width, height });
    }
  });
});
