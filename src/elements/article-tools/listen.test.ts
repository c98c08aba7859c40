import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { FakeSynthesis, useFakeUtterances } from '../../testing/fake-speech.js';
import '../news-article/news-article.define.js';
import './article-tools.define.js';
import type { ArticleTools } from './article-tools.js';
import { pickVoice } from './speech-voices.js';

const ARTICLE = html`
  <h1 slot="headline">A tram for the old town</h1>
  <p slot="standfirst">After forty years.</p>
  <p>
    It left at <em>noon</em>.<sup><a href="#note">1</a></sup> It came back at one.
  </p>
  <figure>
    <img alt="A tram" />
    <figcaption>On time.</figcaption>
  </figure>
  <p lang="fr">C’est la vie.</p>
  <table>
    <tr>
      <td>1</td>
    </tr>
  </table>
  <p hidden>Not seen.</p>
`;

const synthesisOf = ({ synthesis }: ArticleTools): FakeSynthesis =>
  synthesis as unknown as FakeSynthesis;
async function open(
  synthesis: FakeSynthesis,
  content: TemplateResult = ARTICLE,
  lang = 'en',
): Promise<ArticleTools> {
  const page = await fixture(html`
    <news-article lang=${lang}>
      ${content}
      <article-tools
        slot="tools"
        lang="en"
        tools="listen"
        .synthesis=${synthesis as unknown as SpeechSynthesis}
      ></article-tools>
    </news-article>
  `);
  const tools = page.querySelector('article-tools') as ArticleTools;
  await tools.updateComplete;
  return tools;
}
const button = (tools: ArticleTools, name = 'listen-button'): HTMLButtonElement | null =>
  tools.shadowRoot?.querySelector<HTMLButtonElement>(`[part='${name}']`) ?? null;
const label = (tools: ArticleTools): string | undefined => button(tools)?.textContent.trim();
const press = async (tools: ArticleTools, name?: string): Promise<void> => {
  button(tools, name)?.click();
  await tools.updateComplete;
};
const texts = ({ said }: FakeSynthesis): string[] => said.map(({ text }) => text);
/** Lets it speak to the end. */
function listen(tools: ArticleTools): FakeSynthesis {
  const synthesis = synthesisOf(tools);
  button(tools)?.click();
  while (synthesis.speaking) synthesis.end();
  return synthesis;
}
/** What is highlighted. */
function shown(): string {
  const range = new Range();
  const [spoken] = CSS.highlights.get('news-elements-spoken') ?? [];
  if (!spoken) return '';
  range.setStart(spoken.startContainer, spoken.startOffset);
  range.setEnd(spoken.endContainer, spoken.endOffset);
  return String(range);
}

describe('<article-tools> reads aloud', () => {
  let restore: () => void;
  before(() => {
    restore = useFakeUtterances();
  });
  after(() => {
    restore();
  });

  it('only where there is a voice for the language of the article', async () => {
    const synthesis = new FakeSynthesis('de-DE', 'not a language');
    const tools = await open(synthesis);
    expect(!!button(tools)).to.equal(false);
    synthesis.voices = [{ lang: 'en_AU', default: false }];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    await tools.updateComplete;
    expect(label(tools)).to.equal('Listen');
    await expect(tools).to.be.accessible();
    synthesis.voices = [];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    await tools.updateComplete;
    expect(!!button(tools)).to.equal(false);
  });

  it('sentence by sentence what is for the ear', async () => {
    const tools = await open(new FakeSynthesis('en-GB', 'fr-CA'));
    expect(texts(listen(tools))).to.deep.equal([
      'A tram for the old town',
      'After forty years.',
      'It left at noon.',
      'It came back at one.',
      'C’est la vie.',
    ]);
    await tools.updateComplete;
    expect(label(tools), 'at the end').to.equal('Listen');
    expect(!!button(tools, 'stop-button')).to.equal(false);
  });

  it('in the voice of each language', async () => {
    const { said } = listen(await open(new FakeSynthesis('fr-CA', 'en-GB')));
    expect(said.map(({ lang, voice }) => [lang, voice?.lang]).slice(-2)).to.deep.equal([
      ['en', 'en-GB'],
      ['fr', 'fr-CA'],
    ]);
  });

  it('one sentence at a time, since engines fall silent in long ones', async () => {
    const tools = await open(new FakeSynthesis('en-GB'));
    await press(tools);
    expect(texts(synthesisOf(tools))).to.have.lengthOf(1);
    const long = `${'word '.repeat(39)}word, `.repeat(4);
    const { said } = listen(
      await open(
        new FakeSynthesis('en-GB'),
        html`<h1 slot="headline">H</h1>
          <p>${long}</p>`,
      ),
    );
    const spoken = said.slice(1).map(({ text }) => text);
    expect(spoken.join(' ')).to.equal(long.trim());
    for (const text of spoken) expect(text.length).to.be.at.most(200);
  });

  it('in Chinese, which has no spaces', async () => {
    const { said } = listen(
      await open(
        new FakeSynthesis('zh-CN'),
        html`<h1 slot="headline">芜湖</h1>
          <p>第一班电车中午发车。${'电车很快，'.repeat(30)}完。</p>`,
        'zh-Hans',
      ),
    );
    const spoken = said.map(({ text }) => text);
    expect(spoken.slice(0, 2)).to.deep.equal(['芜湖', '第一班电车中午发车。']);
    for (const text of spoken) expect(text.length).to.be.at.most(67);
    expect(spoken.join('')).to.contain(`${'电车很快，'.repeat(30)}完。`);
  });

  it('and pauses by remembering the sentence', async () => {
    const tools = await open(new FakeSynthesis('en-GB'));
    const synthesis = synthesisOf(tools);
    await press(tools);
    synthesis.end();
    expect(label(tools)).to.equal('Pause');
    await press(tools);
    expect(label(tools)).to.equal('Continue');
    expect(synthesis.speaking?.text, 'silent').to.equal(undefined);
    await press(tools);
    expect(texts(synthesis)).to.deep.equal([
      'A tram for the old town',
      'After forty years.',
      'After forty years.',
    ]);
    synthesis.end();
    expect(synthesis.speaking?.text).to.equal('It left at noon.');
  });

  it('until it is stopped, and the focus stays with the tools', async () => {
    const tools = await open(new FakeSynthesis('en-GB'));
    await press(tools);
    button(tools, 'stop-button')?.focus();
    await press(tools, 'stop-button');
    expect(synthesisOf(tools).speaking?.text).to.equal(undefined);
    expect(label(tools)).to.equal('Listen');
    expect(tools.shadowRoot?.activeElement === button(tools)).to.equal(true);
    await press(tools);
    expect(texts(synthesisOf(tools)).at(-1), 'from the beginning').to.equal(
      'A tram for the old town',
    );
  });

  it('no longer than the reader is here', async () => {
    const tools = await open(new FakeSynthesis('en-GB'));
    await press(tools);
    tools.remove();
    expect(synthesisOf(tools).speaking?.text, 'removed').to.equal(undefined);

    const other = await open(new FakeSynthesis('en-GB'));
    await press(other);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(synthesisOf(other).speaking?.text, 'another page').to.equal(undefined);

    const third = await open(new FakeSynthesis('en-GB'));
    await press(third);
    for (const child of [...(third.parentElement?.children ?? [])]) {
      if (child !== third) child.remove();
    }
    synthesisOf(third).end();
    expect(synthesisOf(third).speaking?.text, 'another article').to.equal(undefined);
  });

  it('and gives way to whoever speaks next', async () => {
    const synthesis = new FakeSynthesis('en-GB');
    const [first, second] = [await open(synthesis), await open(synthesis)];
    await press(first);
    await press(second);
    await first.updateComplete;
    expect([label(first), label(second)]).to.deep.equal(['Continue', 'Pause']);
    expect(synthesis.speaking, 'the second is not cut off').to.exist;
  });

  it('and goes on after a sentence that no voice can say', async () => {
    const tools = await open(new FakeSynthesis('en-GB'));
    await press(tools);
    synthesisOf(tools).fail('voice-unavailable');
    expect(synthesisOf(tools).speaking?.text).to.equal('After forty years.');
    synthesisOf(tools).fail('audio-busy');
    await tools.updateComplete;
    expect(label(tools)).to.equal('Continue');
  });

  it('showing the sentence, without touching the text', async function () {
    if (!('highlights' in CSS)) this.skip();
    const tools = await open(new FakeSynthesis('en-GB'));
    const before = tools.closest('news-article')?.innerHTML;
    await press(tools);
    synthesisOf(tools).end();
    synthesisOf(tools).end();
    expect(shown()).to.equal('It left at noon.');
    expect(tools.closest('news-article')?.innerHTML).to.equal(before);
    await press(tools, 'stop-button');
    expect(shown()).to.equal('');
  });

  it('a plain article, too, by lines', async () => {
    const page = await fixture(html`
      <article lang="en">
        <h1>H</h1>
        <p>One line<br />and another</p>
        <details>
          <summary>More</summary>
          <p>Closed.</p>
        </details>
        <article-tools
          tools="listen"
          .synthesis=${new FakeSynthesis('en') as unknown as SpeechSynthesis}
        ></article-tools>
      </article>
    `);
    const tools = page.querySelector('article-tools') as ArticleTools;
    await tools.updateComplete;
    expect(texts(listen(tools))).to.deep.equal(['H', 'One line', 'and another', 'More']);
  });
});

describe('pickVoice', () => {
  const voices = ['zh-TW', 'zh_CN', 'en-US', 'en-GB', 'pt-BR'].map((lang) => ({
    lang,
    default: lang === 'en-GB',
  }));
  const cases: Record<string, string | undefined> = {
    'zh-Hans': 'zh_CN',
    'zh-Hant': 'zh-TW',
    zh: 'zh_CN',
    en: 'en-US',
    'en-AU': 'en-GB',
    'pt-PT': 'pt-BR',
    ar: undefined,
    'not a language': undefined,
  };
  for (const [lang, voice] of Object.entries(cases)) {
    it(`reads "${lang}" by ${voice ?? 'nobody'}`, () => {
      expect(pickVoice(voices, lang)?.lang).to.equal(voice);
    });
  }
});
