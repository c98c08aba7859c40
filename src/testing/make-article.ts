import type { NewsArticle } from '../models/article.js';

/** An article with as much of it as a test cares about. */
export const makeArticle = (more: Partial<NewsArticle> = {}): NewsArticle => ({
  id: '1',
  url: 'https://paper.example/news/tram/',
  headline: { text: 'A tram for the old town' },
  bodyHtml: '<p>The first tram left at noon.</p><p>It came back at one.</p>',
  contributors: [],
  images: [],
  sections: [],
  tags: [],
  alternates: [],
  notices: [],
  history: [],
  ...more,
});
