/** What this article has that no attribute can say: how it was changed since it was printed. */
const dates = document.querySelector('article-dates');
if (dates) {
  dates.history = [
    { date: '2026-03-15', note: 'Corrected how often the bell is rung.' },
    { date: '2026-03-14', note: 'Added the page of the log, which the mate found in a drawer.' },
  ];
}
