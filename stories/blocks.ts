/**
 * An article of blocks, as WordPress 6 renders those that real posts have: with its classes and
 * inline styles, none of its style sheets.
 *
 * @param picture - Address of a picture, 1200 × 800.
 */
export const blocks = (picture: string): string => `
<p class="has-drop-cap">The harbour office keeps two sets of books. One is for the ships, one for the
weather, and nobody who has worked there would trust the first without a look at the second. On most
mornings they agree; it is the other mornings that people talk about.</p>
<figure class="wp-block-image alignright size-medium is-resized"><img src="${picture}" alt="The
harbour" width="1200" height="800" style="width:240px"><figcaption class="wp-element-caption">The
mole, seen from the office.</figcaption></figure>
<p>A picture stands at the right of this paragraph, as wide as its author has drawn it, and the text
flows round it without a gap that is too narrow for a word. It ends where the picture does, or a
little later, since nobody counts lines while writing. Then the column is its old self again.</p>
<p>And another paragraph that goes on beside the picture, if it is a tall one, so that a reader sees
how two of them stand beside it.</p>
<h2 class="wp-block-heading">Aligned, coloured, sized</h2>
<p class="has-text-align-center">A line in the middle.</p>
<p class="has-text-align-right">A line at the end.</p>
<p class="has-background has-pale-pink-background-color">On a ground of the site’s palette, which
nobody knows here.</p>
<p class="has-text-color has-vivid-red-color has-white-color">In a colour of the site’s palette; it
can be read all the same.</p>
<p class="has-white-color has-black-background-color has-text-color has-background">White on black,
there.</p>
<p>Words that are <mark style="background-color:#ffe9a8" class="has-inline-color">marked</mark> in a
sentence.</p>
<p class="has-small-font-size">Small print, for what the law wants to be said.</p>
<p class="has-large-font-size">Larger, for an opening sentence.</p>
<p class="has-x-large-font-size">And larger still.</p>
<figure class="wp-block-image alignwide size-full"><img src="${picture}" alt="The harbour, wide"
width="1200" height="800"><figcaption class="wp-element-caption">Wide: half as much again as the
text, where there is room.</figcaption></figure>
<p>Between a wide picture and a full one.</p>
<figure class="wp-block-image alignfull size-full"><img src="${picture}" alt="The harbour, full"
width="1200" height="800"><figcaption class="wp-element-caption">Full: as wide as the
article.</figcaption></figure>
<figure class="wp-block-image aligncenter size-medium is-resized is-style-rounded"><img
src="${picture}" alt="The harbour, round" width="200" height="200" style="width:200px;object-fit:cover"
><figcaption class="wp-element-caption">Round, in the middle.</figcaption></figure>
<h2 class="wp-block-heading">Columns</h2>
<div class="wp-block-columns is-layout-flex wp-container-1 wp-block-columns-is-layout-flex">
<div class="wp-block-column is-layout-flow" style="flex-basis:66.66%"><p>The wide one of two columns.
It has the text of the day, and runs on for some lines, because that is what wide columns are
for.</p></div>
<div class="wp-block-column is-layout-flow" style="flex-basis:33.33%"><h3 class="wp-block-heading">In
short</h3><ul class="wp-block-list"><li>one thing;</li><li>another one.</li></ul></div></div>
<div class="wp-block-group has-background has-pale-cyan-blue-background-color is-layout-constrained">
<h3 class="wp-block-heading">A box</h3><p>A group with a ground is a box beside the text.</p>
<p>It ends where its text does.</p></div>
<div class="wp-block-media-text is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img
src="${picture}" alt="The harbour, beside a text" width="1200" height="800"></figure><div
class="wp-block-media-text__content"><h3 class="wp-block-heading">Picture and text</h3><p>Side by
side, and below each other where that is too narrow.</p></div></div>
<div class="wp-block-media-text has-media-on-the-right is-stacked-on-mobile"><div
class="wp-block-media-text__content"><p>The other way round.</p></div><figure
class="wp-block-media-text__media"><img src="${picture}" alt="The harbour, on the other side"
width="1200" height="800"></figure></div>
<div class="wp-block-cover alignwide"><span aria-hidden="true" class="wp-block-cover__background
has-background-dim-60 has-background-dim"></span><img class="wp-block-cover__image-background"
src="${picture}" alt="" data-object-fit="cover"><div class="wp-block-cover__inner-container
is-layout-flow"><p class="has-text-align-center has-large-font-size">Words that stood on a
picture.</p></div></div>
<h2 class="wp-block-heading">Pictures together</h2>
<figure class="wp-block-gallery has-nested-images columns-3 is-cropped is-layout-flex">
${['first', 'second', 'third', 'fourth', 'fifth']
  .map(
    (name) =>
      `<figure class="wp-block-image size-large"><img src="${picture}" alt="The harbour, ${name}" width="1200" height="800"><figcaption class="wp-element-caption">The ${name}</figcaption></figure>`,
  )
  .join('\n')}
<figcaption class="blocks-gallery-caption wp-element-caption">Five in rows of three.</figcaption></figure>
<h2 class="wp-block-heading">Said and quoted</h2>
<blockquote class="wp-block-quote is-layout-flow"><p>The sea does not read the
timetable.</p><cite>The harbour master</cite></blockquote>
<blockquote class="wp-block-quote is-style-plain"><p>Without a line at its side.</p></blockquote>
<figure class="wp-block-pullquote"><blockquote><p>One book for the ships, one for the
weather.</p><cite>From the text</cite></blockquote></figure>
<pre class="wp-block-verse">Grey is the harbour,
   grey is the mole,
grey is the paper on which they stand.</pre>
<pre class="wp-block-preformatted">as    it
was   typed</pre>
<pre class="wp-block-code"><code>const wind = read(book, 'weather');</code></pre>
<h2 class="wp-block-heading">Tables, lines</h2>
<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th>Day</th>
<th>Ships</th><th class="has-text-align-right" data-align="right">Tons</th></tr></thead><tbody><tr><td>Monday</td><td>4</td><td
class="has-text-align-right" data-align="right">1,204</td></tr><tr><td>Tuesday</td><td>11</td><td
class="has-text-align-right" data-align="right">8,930</td></tr><tr><td>Wednesday</td><td>7</td><td
class="has-text-align-right" data-align="right">940</td></tr></tbody></table><figcaption
class="wp-element-caption">In an ordinary week.</figcaption></figure>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p>A short line above, a wide one below.</p>
<hr class="wp-block-separator has-alpha-channel-opacity is-style-wide">
<p>And dots.</p>
<hr class="wp-block-separator has-alpha-channel-opacity is-style-dots">
<div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div>
<h2 class="wp-block-heading">To press, to open, to take along</h2>
<div class="wp-block-buttons is-layout-flex"><div class="wp-block-button"><a
class="wp-block-button__link wp-element-button" href="#books">See the books</a></div><div
class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button"
href="#ships">The ships</a></div></div>
<details class="wp-block-details"><summary>What the office says</summary><p>That there is one book
only.</p></details>
<div class="wp-block-file"><a href="#log">The log of 2025</a><a href="#log" class="wp-block-file__button
wp-element-button" download>Download</a></div>
<figure class="wp-block-embed is-type-video is-provider-youtube"><div
class="wp-block-embed__wrapper">https://video.example/harbour</div><figcaption
class="wp-element-caption">A film that was embedded: its address stays.</figcaption></figure>
<ol class="wp-block-list"><li>first;<ul class="wp-block-list"><li>in it;</li></ul></li><li>second.</li></ol>
<ul class="wp-block-latest-posts__list has-dates wp-block-latest-posts"><li><a
class="wp-block-latest-posts__post-title" href="#fog">Nine days of fog</a><time
datetime="2026-03-01T08:00:00+00:00" class="wp-block-latest-posts__post-date">March 1,
2026</time></li><li><a class="wp-block-latest-posts__post-title" href="#ice">Ice at the
mole</a><time datetime="2026-02-01T08:00:00+00:00" class="wp-block-latest-posts__post-date">February 1,
2026</time></li></ul>
<p>A sentence with a note.<sup class="fn"><a href="#n1" id="n1-link">1</a></sup></p>
<ol class="wp-block-footnotes"><li id="n1">Of the second book. <a href="#n1-link">↩︎</a></li></ol>`;
