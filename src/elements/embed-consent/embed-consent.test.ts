import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { withKeys } from '../../testing/keys.js';
import { makePicture } from '../../testing/make-picture.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import './embed-consent.define.js';
import type { EmbedShowEvent } from './embed-consent.events.js';
import type { EmbedConsent } from './embed-consent.js';
import { forget } from './remembered-providers.js';

const FRAME = 'https://frames.invalid/embed/1';

async function open(template: TemplateResult): Promise<EmbedConsent> {
  const element = await fixture<EmbedConsent>(template);
  await element.updateComplete;
  return element;
}
const film = (src = FRAME): Promise<EmbedConsent> =>
  open(html`
    <embed-consent
      provider="ExampleTube"
      label="The tram, filmed"
      src=${src}
      page="https://frames.invalid/watch/1"
      privacy="https://frames.invalid/privacy"
    ></embed-consent>
  `);

const part = (element: EmbedConsent, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;
const frame = (element: EmbedConsent): HTMLIFrameElement | null => element.querySelector('iframe');
const isShown = (element: EmbedConsent): boolean => frame(element) !== null;
const has = (element: EmbedConsent, name: string): boolean => part(element, name) !== null;
const text = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
async function press(element: EmbedConsent, name: string): Promise<void> {
  const button = part(element, name)!;
  button.focus();
  button.click();
  await element.updateComplete;
}
/** What the browser has asked anybody for. */
const requests = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);

describe('<embed-consent>', () => {
  afterEach(() => {
    forget('ExampleTube');
  });

  describe('before the reader agrees', () => {
    it('says whose it is, what they will learn, and where to read of it', async () => {
      const element = await film();
      expect(text(part(element, 'title'))).to.equal('The tram, filmed');
      expect(text(part(element, 'notice'))).to.match(/from ExampleTube\..*IP address.*cookies/);
      expect(
        [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=links] a')].map(
          (link) => [text(link), link.href],
        ),
      ).to.deep.equal([
        ['See this on ExampleTube', 'https://frames.invalid/watch/1'],
        ['Privacy policy of ExampleTube', 'https://frames.invalid/privacy'],
      ]);
      expect(part(element, 'show-button')?.ariaLabel).to.equal('Show this: The tram, filmed');
      expect(text(part(element, 'always-button'))).to.equal('Always show content from ExampleTube');
      await expect(element).to.be.accessible();
    });

    it('asks nobody for anything, and runs nothing', async () => {
      const element = await open(html`
        <embed-consent provider="ExampleTube" poster="https://frames.invalid/poster.jpg">
          <template>
            <img src="https://frames.invalid/template.jpg" alt="" />
            <iframe src="https://frames.invalid/template" title="x"></iframe>
          </template>
        </embed-consent>
      `);
      await film();
      expect(isShown(element)).to.equal(false);
      expect(requests().filter((name) => name.includes('frames.invalid'))).to.deep.equal([]);
    });

    it('takes a poster from this site only', async () => {
      const own = new URL('../../../demo/pictures/ferry.svg', import.meta.url).href;
      const element = await open(html`<embed-consent src=${FRAME} poster=${own}></embed-consent>`);
      expect((part(element, 'poster') as HTMLImageElement).src).to.equal(own);
      const heard = await warnings(async () => {
        element.poster = 'https://frames.invalid/other.jpg';
        await element.updateComplete;
      });
      expect(has(element, 'poster')).to.equal(false);
      expect(heard.join()).to.contain('on another site');
    });

    it('shows what its author has put in: picture, notice and link', async () => {
      const picture = await makePicture(30, 20);
      const element = await open(html`
        <embed-consent provider="ExampleTube" src=${FRAME}>
          <img slot="poster" src=${picture} alt="" />
          <p slot="notice">They will know.</p>
          <a href="https://frames.invalid/watch/1">Watch it there</a>
        </embed-consent>
      `);
      for (const child of element.children) expect(child.checkVisibility()).to.equal(true);
      expect(element.innerText).to.contain('They will know.');
    });

    it('calls a provider that has no name by its host', async () => {
      const element = await open(html`
        <embed-consent src="https://www.frames.invalid/1"></embed-consent>
      `);
      expect(text(part(element, 'notice'))).to.contain('comes from frames.invalid.');
    });
  });

  describe('when the reader agrees', () => {
    it('shows the frame, with a title, without any power over the page', async () => {
      const element = await film();
      await press(element, 'show-button');
      const shown = frame(element)!;
      expect(shown.src).to.equal(FRAME);
      expect(shown.title).to.equal('The tram, filmed');
      expect(shown.loading).to.equal('lazy');
      expect(shown.referrerPolicy).to.equal('strict-origin');
      expect(shown.sandbox.contains('allow-scripts')).to.equal(true);
      expect(shown.sandbox.contains('allow-top-navigation')).to.equal(false);
      expect(shown.checkVisibility()).to.equal(true);
      expect(has(element, 'panel')).to.equal(false);
      expect(element.matches(':state(shown)')).to.equal(true);
    });

    it('puts the code of a template into the page, where it runs', async () => {
      const element = await open(html`
        <embed-consent provider="ExampleTube"><template></template></embed-consent>
      `);
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.embed = "ran"';
      const post = Object.assign(document.createElement('p'), { textContent: 'A post' });
      element.querySelector('template')?.content.append(post, script);
      expect(document.documentElement.dataset['embed']).to.equal(undefined);
      await press(element, 'show-button');
      expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
      expect(document.documentElement.dataset['embed']).to.equal('ran');
      delete document.documentElement.dataset['embed'];
    });

    it('moves the focus to the place of the content, which has a name', async () => {
      const element = await film();
      await press(element, 'show-button');
      const region = part(element, 'embed')!;
      await waitUntil(() => element.shadowRoot?.activeElement === region);
      expect(region.ariaLabel).to.equal('Content from ExampleTube: The tram, filmed');
      await expect(element).to.be.accessible();
    });

    it('leaves other content of the provider alone', async () => {
      const [first, second] = [await film(), await film()];
      await press(first, 'show-button');
      expect(isShown(second)).to.equal(false);
      expect(has(first, 'revoke-button')).to.equal(false);
    });

    it('leaves it to the page when the page wants that', async () => {
      const element = await film();
      let detail: unknown;
      element.addEventListener('embed-show', (event: EmbedShowEvent) => {
        detail = event.detail;
        event.preventDefault();
      });
      await press(element, 'show-button');
      expect(detail).to.deep.equal({ provider: 'ExampleTube', always: false });
      expect(isShown(element)).to.equal(false);
      element.consented = true;
      await element.updateComplete;
      expect(isShown(element)).to.equal(true);
    });

    it('asks again for another content', async () => {
      const element = await film();
      await press(element, 'show-button');
      element.src = 'https://frames.invalid/embed/2';
      await element.updateComplete;
      expect(isShown(element)).to.equal(false);
    });
  });

  describe('when the reader always agrees', () => {
    it('shows all of the provider on the page, and what comes later', async () => {
      const [first, second] = [await film(), await film('https://frames.invalid/embed/2')];
      const other = await open(html`<embed-consent provider="Else" src=${FRAME}></embed-consent>`);
      await press(first, 'always-button');
      await second.updateComplete;
      expect(isShown(first)).to.equal(true);
      expect(isShown(second)).to.equal(true);
      expect(isShown(await film())).to.equal(true);
      expect(isShown(other)).to.equal(false);
    });

    it('does not take the focus from where the reader is', async () => {
      const [first, second] = [await film(), await film()];
      await press(first, 'always-button');
      await second.updateComplete;
      await waitUntil(() => first.shadowRoot?.activeElement === part(first, 'embed'));
      expect(second.shadowRoot?.activeElement === null).to.equal(true);
    });

    it('can be taken back, for all of them', async () => {
      const [first, second] = [await film(), await film()];
      await press(first, 'always-button');
      await second.updateComplete;
      await press(second, 'revoke-button');
      await first.updateComplete;
      expect(isShown(first)).to.equal(false);
      expect(isShown(second)).to.equal(false);
      await waitUntil(() => second.shadowRoot?.activeElement === part(second, 'embed'));
      expect(part(first, 'show-button')?.checkVisibility()).to.equal(true);
    });

    it('follows what another tab says', async () => {
      const element = await film();
      const key = 'news-elements:embed:exampletube';
      localStorage.setItem(key, JSON.stringify({ value: true, at: Date.now() }));
      window.dispatchEvent(new StorageEvent('storage', { key }));
      await waitUntil(() => frame(element));
    });
  });

  it('lets the keyboard past it', async () => {
    const element = await film();
    const link = part(element, 'skip-link')!;
    expect(text(link)).to.equal('Skip content from ExampleTube');
    link.click();
    expect(text(element.shadowRoot?.activeElement)).to.equal('End of content from ExampleTube');
    const last = [...element.shadowRoot!.querySelectorAll('a, button')].at(-1)!;
    const end = element.shadowRoot!.activeElement!;
    expect(
      last.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING,
      'all of it is behind',
    ).to.be.greaterThan(0);
  });

  withKeys('lets the keyboard past it, on to what follows and back into it', async () => {
    const element = await film();
    const after = document.createElement('button');
    element.after(after);
    const link = part(element, 'skip-link')!;
    link.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after).to.equal(true);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Shift+Tab' });
    expect(text(element.shadowRoot?.activeElement)).to.equal('Privacy policy of ExampleTube');
  });

  it('shows https only, and still says where the content is', async () => {
    for (const src of ['http://frames.invalid/1', 'javascript:alert(1)', 'data:text/html,x', '']) {
      const heard = await warnings(async () => {
        const element = await film(src);
        expect(has(element, 'show-button'), src).to.equal(false);
        expect(text(part(element, 'notice'))).to.equal('This content cannot be shown here.');
        expect(part(element, 'links')?.querySelector('a')?.checkVisibility()).to.equal(true);
        element.consented = true;
        await element.updateComplete;
        expect(isShown(element), src).to.equal(false);
      });
      expect(heard.join()).to.contain(`src="${src}"`);
    }
  });

  it('does not let a frame of this very site take its sandbox off', async () => {
    const element = await film();
    expect(location.protocol).to.equal('http:');
    await press(element, 'show-button');
    expect(frame(element)?.sandbox.contains('allow-same-origin')).to.equal(true);
    const { createFrame } = await import('./create-embed.js');
    const own = createFrame({ address: location.href, title: '', allow: '', sandbox: undefined });
    expect(own.sandbox.contains('allow-same-origin')).to.equal(false);
  });
});
