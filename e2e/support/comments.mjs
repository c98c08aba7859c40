/** What tests do on a page that shows comments, whatever server they are on. */

/** Comments as a thread reads: each followed by its replies. With `depth`, roots being 1. */
export function inReadingOrder(comments, parent = '0', depth = 1) {
  return comments
    .filter((comment) => comment.parent === parent)
    .flatMap((comment) => [
      { ...comment, depth },
      ...inReadingOrder(comments, comment.id, depth + 1),
    ]);
}

/** Waits until a section has nothing on its way, and gives the comments that it shows. */
export async function shownComments(page) {
  await page.waitForFunction(
    () => document.querySelector('comment-section:is(:state(ready), :state(failed))') !== null,
  );
  return page.evaluate(async () => {
    const section = document.querySelector('comment-section');
    await section.updateComplete;
    const list = section.shadowRoot.querySelector('comment-list');
    await list.updateComplete;
    const depthOf = (item) => {
      let depth = 0;
      for (let at = item; at; at = at.parentElement.closest('[part~=item]')) depth += 1;
      return depth;
    };
    return [...list.shadowRoot.querySelectorAll('[part~=item]')].map((item) => ({
      id: item.dataset.id,
      depth: depthOf(item),
      author: item.querySelector('[part~=author]').innerText.trim(),
      text: item.querySelector('[part~=body]').innerText.trim(),
    }));
  });
}

/** The form under a thread, or the one under a comment. */
export const formOf = (page, which = 'form') => page.locator(`comment-form[part=${which}]`);

/** Fills a form in, with a guest's name and address unless others are given. */
export async function fillIn(form, { text, name = 'Zoë', email = 'zoe@example.org' }) {
  await form.getByLabel(/^Comment/).fill(text);
  await form.getByLabel(/^Name/).fill(name);
  const field = form.getByLabel(/^Email/);
  // Firefox's driver adds to what stands in such a field.
  if ((await field.inputValue()) !== email) await field.fill(email);
}

export const send = (form) => form.getByRole('button', { name: 'Post comment' }).click();

/** What stands in a form, whatever has become of it. */
export const textIn = (form) => form.getByLabel(/^Comment/).inputValue();

/** A comment in the thread. */
export const commentOf = (page, text) => page.getByRole('article').filter({ hasText: text });
