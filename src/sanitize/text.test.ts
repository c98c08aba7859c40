import { expect } from '@open-wc/testing';
import { withEachParser } from '../testing/sanitize-parsers.js';
import { htmlToText, textFragment } from './sanitize.js';

const written = (text: string): string => {
  const holder = document.createElement('div');
  holder.append(textFragment(text));
  return holder.innerHTML;
};

describe('htmlToText', () => {
  withEachParser((it) => {
    for (const [html, text] of [
      ['Plain title', 'Plain title'],
      ['Fish &amp; chips &#8211; d&eacute;j&agrave; vu &#x2026;', 'Fish & chips – déjà vu …'],
      ['&amp;lt;b&amp;gt; &lt;i&gt;', '&lt;b&gt; <i>'],
      ['<b>Bold</b> and <a href="x">linked</a>', 'Bold and linked'],
      ['5 < 6, 7 > 3, <3', '5 < 6, 7 > 3, <3'],
      ['AT&T, R&D; a & b', 'AT&T, R&D; a & b'],
      ['Title<script>run()</script><style>p{}</style> end', 'Title end'],
      ['<!-- hidden -->Seen<?php x ?>', 'Seen'],
      ['<img src=x onerror="run()">Name', 'Name'],
      ['  spaced  ', 'spaced'],
      ['中文 العربية 😀', '中文 العربية 😀'],
      ['', ''],
    ] as const) {
      it(`makes ${JSON.stringify(text)} of ${JSON.stringify(html)}`, () => {
        expect(htmlToText(html)).to.equal(text);
      });
    }
  });
});

describe('textFragment', () => {
  it('keeps line breaks, and makes paragraphs of what blank lines divide', () => {
    expect(written('One\ntwo\r\nthree\n \nFour')).to.equal('<p>One<br>two<br>three</p><p>Four</p>');
  });

  it('shows markup as it was typed', () => {
    expect(written('<img src=x onerror=run()> &amp;')).to.equal(
      '<p>&lt;img src=x onerror=run()&gt; &amp;amp;</p>',
    );
  });

  it('gives an empty text one empty paragraph', () => {
    expect(written('')).to.equal('<p></p>');
  });
});
