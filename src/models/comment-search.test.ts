import { expect } from '@open-wc/testing';
import { makeComment } from '../testing/memory-source.js';
import type { Comment } from './comment.js';
import { findWords, foldText, searchComments } from './comment-search.js';

const folded = ({ author, bodyText }: Comment): string => foldText(`${author.name} ${bodyText}`);
const thread = [
  makeComment('1', { author: { name: 'Zoë Ångström' }, bodyText: 'The tram is late.' }),
  makeComment('2', { parentId: '1', author: { name: 'Mona' }, bodyText: 'A crossing, please.' }),
  makeComment('3', { parentId: '2', author: { name: 'Ruben' }, bodyText: 'Straße mit Bäumen' }),
  makeComment('4', { author: { name: 'ليلى' }, bodyText: 'الخُطَّة جيّدة' }),
  makeComment('5', { state: 'deleted', bodyText: 'tram' }),
];
const search = (query: string): string[] => [...searchComments(thread, query, folded).found];

describe('searchComments()', () => {
  for (const [query, ...found] of [
    ['tram', '1'],
    ['TRÁM', '1'],
    ['zoe angstrom', '1'],
    ['late zoë', '1'],
    ['strasse', '3'],
    ['ｂａｕｍｅ', '3'],
    ['الخطة', '4'],
    ['tram crossing'],
  ] as [string, ...string[]][]) {
    it(`finds "${query}" in ${found.join() || 'nothing'}`, () => {
      expect(search(query)).to.deep.equal(found);
    });
  }

  it('tells vowels apart where they are letters', () => {
    const texts = [makeComment('1', { bodyText: 'की' }), makeComment('2', { bodyText: 'का' })];
    expect([...searchComments(texts, 'का', folded).found]).to.deep.equal(['2']);
  });

  it('also shows what is answered, in order', () => {
    const { comments } = searchComments(thread, 'Bäume', folded);
    expect(comments.map(({ id }) => id)).to.deep.equal(['1', '2', '3']);
  });

  it('survives comments that answer each other', () => {
    const circle = [makeComment('1', { parentId: '2' }), makeComment('2', { parentId: '1' })];
    expect(searchComments(circle, 'text', folded).comments).to.have.lengthOf(2);
  });
});

describe('findWords()', () => {
  for (const [text, query, ...words] of [
    ['The tram is late.', 'TRÁM late', 'tram', 'late'],
    ['Zoe\u0308 Ångström', 'zoe', 'Zoe\u0308'],
    ['Straße', 'strasse', 'Straße'],
    ['Straße', 'ss', 'ß'],
    ['ala bala', 'a', 'a', 'a', 'a', 'a'],
    ['الخُطَّة', 'خطة', 'خُطَّة'],
    ['🚋 tram', 'tram', 'tram'],
    ['The tram', 'bus'],
    ['The tram', ' '],
  ] as const) {
    it(`marks ${words.join(', ') || 'nothing'} in “${text}” for “${query}”`, () => {
      const marked = findWords(text, query).map(([from, to]) => text.slice(from, to));
      expect(marked).to.deep.equal(words);
    });
  }
});
