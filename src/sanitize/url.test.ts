import { expect } from '@open-wc/testing';
import { safeUrl } from './url.js';

const BASE = 'https://paper.example/news/story/?page=2';
const link = (url: string): string | undefined => safeUrl(url, BASE, 'link');
const image = (url: string): string | undefined => safeUrl(url, BASE, 'image');

describe('safeUrl', () => {
  for (const [given, address] of [
    ['https://other.example/a?b=c#d', 'https://other.example/a?b=c#d'],
    ['HTTP://OTHER.example', 'http://other.example/'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['/about', 'https://paper.example/about'],
    ['../other', 'https://paper.example/news/other'],
    ['?page=3', 'https://paper.example/news/story/?page=3'],
    ['  /padded\t', 'https://paper.example/padded'],
    ['/ü/中', 'https://paper.example/%C3%BC/%E4%B8%AD'],
    ['javascript', 'https://paper.example/news/story/javascript'],
    ['mailto:desk@paper.example?subject=Hi', 'mailto:desk@paper.example?subject=Hi'],
    ['tel:+86-10-1234', 'tel:+86-10-1234'],
  ] as const) {
    it(`lets a link lead to ${given}`, () => {
      expect(link(given)).to.equal(address);
    });
  }

  for (const url of [
    'javascript:run()',
    'JaVaScRiPt:run()',
    ' \u0001javascript:run()',
    'java\tscr\nipt:run()',
    'javascript://paper.example/%0Arun()',
    'data:text/html,<b>x',
    'data:image/png;base64,AAAA',
    'vbscript:run',
    'blob:https://paper.example/1',
    'filesystem:https://paper.example/temporary/x',
    'file:///etc/passwd',
    'ftp://paper.example/x',
    'ws://paper.example/',
    'about:blank',
    'view-source:https://paper.example/',
    'intent://x#Intent;end',
    'web+pay:me',
    'https://bank.example@evil.example/',
    'https://:secret@evil.example/',
    'https://',
    'http://[bad/',
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      expect(link(url)).to.equal(undefined);
      expect(image(url)).to.equal(undefined);
    });
  }

  it('lets images come by http and https only', () => {
    expect(image('photo.jpg')).to.equal('https://paper.example/news/story/photo.jpg');
    expect(image('http://cdn.example/p')).to.equal('http://cdn.example/p');
    expect(image('mailto:desk@paper.example')).to.equal(undefined);
    expect(image('tel:1')).to.equal(undefined);
  });

  it('takes a base that is itself relative to the page, or missing', () => {
    expect(safeUrl('a', '/news/', 'link')).to.equal(`${location.origin}/news/a`);
    expect(safeUrl('/a', '', 'link')).to.equal(`${location.origin}/a`);
  });

  it('gives nothing rather than an error for a base that is no address', () => {
    expect(safeUrl('a', 'https://[', 'link')).to.equal(undefined);
    expect(safeUrl('a', 'data:text/html,x', 'link')).to.equal(undefined);
  });
});
