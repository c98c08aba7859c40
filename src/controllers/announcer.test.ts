import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../testing/wait-until.js';
import { announce } from './announcer.js';

const region = (): HTMLElement | null => document.querySelector('body > [role=status]');
const lines = (): string[] => [...(region()?.children ?? [])].map(({ textContent }) => textContent);

describe('announce()', () => {
  it('CF-9 says a text in a region that was there before it, once', async () => {
    announce('Hello.', 'en');
    expect(region()?.textContent, 'the region comes first, without the text').to.not.contain(
      'Hello.',
    );
    await waitUntil(() => lines().includes('Hello.'));
    expect(lines().filter((line) => line === 'Hello.')).to.have.lengthOf(1);
    expect(document.querySelectorAll('body > [role=status]')).to.have.lengthOf(1);
  });

  it('CF-9 says the same text again', async () => {
    announce('Again.', 'en');
    announce('Again.', 'en');
    await waitUntil(() => lines().filter((line) => line === 'Again.').length === 2);
  });

  it('reads only what is new, each in its language', async () => {
    announce('مرحبا', 'ar');
    await waitUntil(() => lines().includes('مرحبا'));
    expect(region()?.ariaAtomic).to.equal('false');
    expect((region()?.lastElementChild as HTMLElement).lang).to.equal('ar');
  });

  it('is not seen, whatever the page does to everything', async () => {
    const style = document.createElement('style');
    style.textContent = '* { all: revert; position: static; clip-path: none; inline-size: auto }';
    document.head.append(style);
    try {
      announce('Unseen.', 'en');
      await waitUntil(() => lines().includes('Unseen.'));
      const box = region()?.getBoundingClientRect();
      expect([box?.width, box?.height]).to.deep.equal([1, 1]);
    } finally {
      style.remove();
    }
  });

  it('CF-10 is heard in a modal dialog, the one on top, and on the page again when that is closed', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <dialog class="top"><button>b</button></dialog>
        <dialog><button>b</button></dialog>
      </div>
    `);
    const [top, below] = page.querySelectorAll('dialog');
    const said = (place: Element, text: string): Promise<void> =>
      waitUntil(() => place.querySelector(':scope > [role=status]')?.textContent === text);
    below?.showModal();
    announce('In the dialog.', 'en');
    await said(below!, 'In the dialog.');
    top?.showModal();
    announce('On top.', 'en');
    await said(top!, 'On top.');
    top?.close();
    below?.close();
    announce('On the page.', 'en');
    await said(document.body, 'On the page.');
    expect(document.querySelectorAll('[role=status]')).to.have.lengthOf(1);
  });

  it('CF-10 is heard in a dialog of the component that what has the focus is slotted into', async () => {
    const host = await fixture<HTMLElement>(html`<div><button>b</button></div>`);
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('slot'));
    host.attachShadow({ mode: 'open' }).append(dialog);
    dialog.showModal();
    host.querySelector('button')?.focus();
    announce('Slotted.', 'en');
    await waitUntil(() => dialog.querySelector('[role=status]')?.textContent === 'Slotted.');
  });

  it('goes on after the page has thrown the region away', async () => {
    region()?.remove();
    announce('Still here.', 'en');
    await waitUntil(() => lines().includes('Still here.'));
  });
});
