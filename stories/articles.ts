/** What the stories of articles show. */
import type { NewsArticle } from '../src/models/article.js';

/** A bridge, so that no story needs a picture from elsewhere. */
const BRIDGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675">
  <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#b8cad6"/>
  <stop offset=".6" stop-color="#e9dfd0"/><stop offset="1" stop-color="#7e93a0"/></linearGradient>
  <path fill="url(#sky)" d="M0 0h1200v675H0z"/><g fill="none" stroke="#3a444c">
  <path stroke-width="16" d="M300 180v400M900 180v400"/><path stroke-width="12" d="M0 476h1200"/>
  <path stroke-width="4" d="M0 476 300 190 600 476 900 190l300 286M150 476l150-286 150 286m300 0L900 190l150 286"/>
  </g></svg>`;
export const bridge = URL.createObjectURL(new Blob([BRIDGE], { type: 'image/svg+xml' }));

export const wuhu: NewsArticle = {
  id: '4',
  url: 'https://news.example/wuhu/',
  lang: 'en',
  headline: {
    text:
      'Wuhu Became the Only City In the Second Batch of Pilot Cities for Industry-Finance ' +
      'Cooperation in Our Province',
  },
  kicker: { text: 'Economy', url: 'https://news.example/economy/' },
  standfirst: {
    text: 'Fifty-one cities and districts have been chosen; Wuhu stays on for three more years.',
  },
  published: '2026-03-01T08:00:00+08:00',
  modified: '2026-03-02T09:30:00+08:00',
  contributors: [
    { role: 'author', kind: 'person', name: 'Mei Lin', url: 'https://news.example/mei-lin/' },
    {
      role: 'translator',
      kind: 'person',
      name: 'Yuan Mengwen',
      affiliation: { name: 'Foreign Affairs Office of Wuhu Municipal People’s Government' },
    },
  ],
  bodyHtml: `
    <p>Recently, the Ministry of Industry and Information Technology and other five departments
    released the list of the second batch of pilot cities for
    <a href="/cooperation/">industry-finance cooperation</a>. Wuhu city was successfully selected,
    making it the <em>only</em> city in our province.<sup><a href="#note">1</a></sup></p>
    <h2>What the list means</h2>
    <p>It is reported that with cities as the carrier, the pilot cities will explore new models and
    promote the deep integration of innovation chain, industrial chain, policy chain and talent
    chain. After preliminary examination, recommendation and expert evaluation, a total of 51 cities
    (districts) have been selected.</p>
    <blockquote><p>We build a platform, and strengthen the supporting role of finance.</p>
    <cite>The city</cite></blockquote>
    <h3>Three measures</h3>
    <ul><li>a platform for banks and manufacturers</li><li>direct financing at a high level</li>
    <li>better policies for small enterprises</li></ul>
    <table><caption>Loans to manufacturers, in billions of yuan</caption>
    <thead><tr><th scope="col">Year</th><th scope="col">Loans</th><th scope="col">Change</th>
    <th scope="col">Share of all lending</th></tr></thead>
    <tbody><tr><td>2019</td><td>41.7</td><td>+3.2</td><td>11.1 %</td></tr>
    <tr><td>2020</td><td>48.0</td><td>+6.3</td><td>12.4 %</td></tr></tbody></table>
    <p id="note">1. By the announcement of 2020.</p>`,
  images: [],
  sections: [],
  tags: [
    { text: 'Industry', url: 'https://news.example/tag/industry/' },
    { text: 'Finance', url: 'https://news.example/tag/finance/' },
  ],
  alternates: [],
  notices: [],
  history: [],
};
