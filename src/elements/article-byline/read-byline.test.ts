import { expect, fixture, html } from '@open-wc/testing';
import { readByline } from './read-byline.js';

const read = async (text: string, lang = 'en'): Promise<string[]> =>
  readByline(await fixture(html`<p lang=${lang}>${text}</p>`)).map(
    ({ role, name, kind, affiliation }) =>
      [role, name, kind, affiliation?.name].filter(Boolean).join(' | '),
  );

describe('readByline', () => {
  it('reads the sentences that a byline would write itself', async () => {
    expect(
      await read(
        ' Translated by Yuan Mengwen\n from Foreign Affairs Office of Wuhu Municipal People’s Government ',
      ),
    ).to.deep.equal([
      'translator | Yuan Mengwen | person | Foreign Affairs Office of Wuhu Municipal People’s Government',
    ]);
    expect(await read('By Mei Lin')).to.deep.equal(['author | Mei Lin | person']);
    expect(await read('Source: Xinhua')).to.deep.equal(['agency | Xinhua | org']);
  });

  it('takes links to authors for what they are', async () => {
    const byline = await fixture(html`
      <p>From <a rel="author" href="https://mei.example/">Mei</a> and <a href="/desk">others</a></p>
    `);
    expect(readByline(byline)).to.deep.equal([
      { role: 'author', name: 'Mei', kind: 'person', url: 'https://mei.example/' },
    ]);
  });

  it('leaves out what is not certain', async () => {
    for (const text of [
      'Last updated: January 7, 2025',
      'By the Ministry of Trade and Industry',
      'By Mei, Jo and Olu',
      '',
    ]) {
      expect(await read(text), text).to.deep.equal([]);
    }
    expect(await read('By Mei', 'xx'), 'English is what we have').to.have.lengthOf(1);
  });
});
