import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import {
  announced,
  answer,
  errorsIn,
  field,
  find,
  forgetEverything,
  open,
  submit,
  text,
  write,
} from '../../testing/comment-form-page.js';
import { focused } from '../../testing/focused.js';
import { hasCommands } from '../../testing/keys.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentForm } from './comment-form.js';

/** What the browser's own undo is to a script. */
const editor: { execCommand(command: string, showUi?: boolean, text?: string): boolean } = document;

const isMac = /Mac|iP/.test(navigator.platform);

const body = (element: CommentForm): HTMLTextAreaElement =>
  field(element, 'body') as unknown as HTMLTextAreaElement;
const tools = (element: CommentForm): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role=toolbar] button'),
];
const tool = (element: CommentForm, label: string): HTMLButtonElement =>
  tools(element).find((button) => button.innerText.trim() === label)!;
const previewButton = (element: CommentForm): HTMLElement =>
  find(element, '[part=preview-button]')!;

async function openMarkdown(
  content: TemplateResult = html`<comment-form markup="markdown"></comment-form>`,
): Promise<CommentForm> {
  const element = await open(content);
  await waitUntil(() => tools(element).length > 0, 'there are no buttons');
  return element;
}

/** Opens a form with a text of which a part, or its end, is selected. */
async function openWith(value: string, start = value.length, end = start): Promise<CommentForm> {
  const element = await openMarkdown();
  element.focusBody();
  write(element, value);
  body(element).setSelectionRange(start, end);
  return element;
}

const press = (target: EventTarget, key: string, init: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  );

describe('<comment-form markup="markdown">', () => {
  beforeEach(forgetEverything);

  it('has no buttons where the source takes plain text', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    element.focusBody();
    expect(find(element, '[role=toolbar]')).to.equal(null);
    press(body(element), 'b', { ctrlKey: !isMac, metaKey: isMac });
    expect(body(element).value).to.equal('');
  });

  it('has a toolbar with one button for Tab, and arrows to the others', async () => {
    const element = await openMarkdown();
    expect(tools(element).map((button) => button.innerText.trim())).to.deep.equal([
      'Bold',
      'Italic',
      'Link',
      'Quote',
      'Code',
      'List',
    ]);
    const reachable = (): string[] =>
      tools(element)
        .filter((button) => button.tabIndex === 0)
        .map((button) => button.innerText.trim());
    expect(reachable()).to.deep.equal(['Bold']);
    tools(element)[0]?.focus();
    for (const [key, label] of [
      ['ArrowRight', 'Italic'],
      ['ArrowLeft', 'Bold'],
      ['ArrowLeft', 'List'],
      ['Home', 'Bold'],
      ['End', 'List'],
      ['ArrowRight', 'Bold'],
    ] as const) {
      press(focused()!, key);
      await element.updateComplete;
      expect((focused() as HTMLElement).innerText.trim(), key).to.equal(label);
      expect(reachable()).to.deep.equal([label]);
    }
    await expect(element).to.be.accessible();
  });

  it('has a toolbar that follows the direction of the page', async () => {
    const element = await openMarkdown(
      html`<comment-form markup="markdown" lang="ar"></comment-form>`,
    );
    await waitUntil(() => find(element, 'form')?.dir === 'rtl');
    tools(element)[0]?.focus();
    press(focused()!, 'ArrowLeft');
    expect(focused()).to.equal(tools(element)[1]);
  });

  it('marks what is selected, says so, and keeps it in the draft', async () => {
    const element = await openWith('so very true', 3, 7);
    tool(element, 'Bold').click();
    expect(body(element).value).to.equal('so **very** true');
    expect(focused()).to.equal(body(element));
    const { selectionStart, selectionEnd } = body(element);
    expect([selectionStart, selectionEnd]).to.deep.equal([5, 9]);
    await announced('Bold: added');
    element.remove();
    const again = await openMarkdown();
    expect(body(again).value).to.equal('so **very** true');
    again.focusBody();
    body(again).setSelectionRange(5, 9);
    tool(again, 'Bold').click();
    expect(body(again).value).to.equal('so very true');
    await announced('Bold: removed');
  });

  it('leaves it to the browser to undo', async () => {
    const element = await openWith('', 0);
    editor.execCommand('insertText', false, 'so very true');
    body(element).setSelectionRange(3, 7);
    tool(element, 'Italic').click();
    expect(body(element).value).to.equal('so _very_ true');
    editor.execCommand('undo');
    expect(body(element).value).to.equal('so very true');
    editor.execCommand('redo');
    expect(body(element).value).to.equal('so _very_ true');
  });

  for (const [key, value] of [
    ['b', '**so**'],
    ['i', '_so_'],
    ['k', '[so](https://)'],
  ] as const) {
    it(`makes ${value} of the text by ${isMac ? '⌘' : 'Ctrl'} + ${key.toUpperCase()}`, async () => {
      const element = await openWith('so', 0, 2);
      const isFree = press(body(element), key, { ctrlKey: !isMac, metaKey: isMac });
      expect(body(element).value).to.equal(value);
      expect(isFree, 'the browser does nothing of its own').to.equal(false);
    });
  }

  it('leaves other keys and those of an input method alone', async () => {
    const element = await openWith('so', 0, 2);
    const modifier = { ctrlKey: !isMac, metaKey: isMac };
    for (const init of [
      {},
      { ...modifier, isComposing: true },
      { ...modifier, altKey: true },
      { ...modifier, shiftKey: true },
      { ctrlKey: isMac, metaKey: !isMac },
    ]) {
      expect(press(body(element), 'b', init)).to.equal(true);
    }
    expect(body(element).value).to.equal('so');
  });

  it('works with real keys', async function () {
    if (!hasCommands) this.skip();
    const element = await openWith('so', 0, 2);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'b' });
    await sendKeys({ up: 'Control' });
    expect(body(element).value).to.equal('**so**');
  });

  describe('with a preview', () => {
    const previewing = (preview: (body: string) => Promise<string>): Promise<CommentForm> =>
      openMarkdown(html`<comment-form markup="markdown" .previewer=${preview}></comment-form>`);

    it('only where the source has one', async () => {
      expect(previewButton(await openMarkdown())).to.equal(null);
    });

    it('shows how the comment would look, without what is dangerous', async () => {
      const asked: string[] = [];
      const element = await previewing((markdown) => {
        asked.push(markdown);
        return Promise.resolve(
          '<p id="x" onclick="hit()">so <strong>very</strong></p><img src="/x" onerror="hit()"><script>hit()</script>',
        );
      });
      write(element, 'so **very**');
      previewButton(element).focus();
      previewButton(element).click();
      await announced('The preview is shown.');
      const preview = find(element, '[part=preview]')!;
      expect(asked).to.deep.equal(['so **very**']);
      expect(preview.querySelector('strong')?.textContent).to.equal('very');
      expect(preview.querySelector('script, img, [onclick], #x')).to.equal(null);
      expect(body(element).checkVisibility()).to.equal(false);
      expect(focused(), 'stays on the button').to.equal(previewButton(element));
      expect(previewButton(element).ariaPressed).to.equal('true');
      await expect(element).to.be.accessible();

      tool(element, 'Bold').click();
      expect(body(element).value, 'nothing changes unseen').to.equal('so **very**');

      previewButton(element).click();
      await element.updateComplete;
      expect(find(element, '[part=preview]')).to.equal(null);
      expect(body(element).checkVisibility()).to.equal(true);
      expect(body(element).value).to.equal('so **very**');
      expect(previewButton(element).ariaPressed).to.equal('false');
    });

    it('says so when there is none, and leaves the text', async () => {
      const element = await previewing(() => Promise.reject(new Error('raw')));
      write(element, 'so');
      previewButton(element).click();
      await announced('The preview could not be loaded. Your text is still here.');
      await element.updateComplete;
      expect(text(element, 'error')).to.match(/could not be loaded/);
      expect(body(element).checkVisibility()).to.equal(true);
      expect(previewButton(element).ariaPressed).to.equal('false');
    });

    it('asks nobody for the preview of nothing', async () => {
      const asked: string[] = [];
      const element = await previewing((markdown) => {
        asked.push(markdown);
        return Promise.resolve('');
      });
      previewButton(element).click();
      await element.updateComplete;
      expect(text(element, 'preview')).to.equal('There is nothing to show yet.');
      expect(asked).to.deep.equal([]);
    });

    it('and shows the field again when something is wrong with it', async () => {
      const element = await previewing(() => Promise.resolve(''));
      answer(element);
      previewButton(element).click();
      await element.updateComplete;
      submit(element);
      await waitUntil(() => errorsIn(element).length > 0);
      expect(body(element).checkVisibility()).to.equal(true);
    });
  });
});
