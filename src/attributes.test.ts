import { expect, fixture } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import { modules } from './generated/modules.js';
import './generated/definitions.js';
import { TestFiles } from './testing/answer.js';
import { waitUntil } from './testing/wait-until.js';

const LAST = 'https://paper.example/last';

const isText = (type: unknown): boolean => type === undefined;

/** What an element warns of is of no interest here, only what breaks. */
describe('attributes', () => {
  let files: TestFiles;
  let broken: string[];

  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    broken.push(String(event.reason));
  };

  beforeEach(() => {
    files = new TestFiles({});
    broken = [];
    addEventListener('unhandledrejection', onRejection);
  });

  afterEach(() => {
    removeEventListener('unhandledrejection', onRejection);
    files.close();
  });

  for (const tag of Object.keys(modules)) {
    it(`<${tag}> is as if an attribute had never been there, once that is removed`, async () => {
      const { elementProperties, observedAttributes } = customElements.get(
        tag,
      ) as unknown as typeof ReactiveElement;
      for (const [name, { attribute, type }] of elementProperties) {
        const key = typeof attribute === 'string' ? attribute : String(name).toLowerCase();
        if (attribute === false || !observedAttributes.includes(key)) continue;
        const element = await fixture<ReactiveElement>(document.createElement(tag));
        const read = (): unknown => element[name as keyof ReactiveElement];
        const before = read();
        element.setAttribute(key, '7');
        await element.updateComplete;
        element.removeAttribute(key);
        await element.updateComplete;
        if (isText(type)) expect(read(), key).to.equal(before);
        element.remove();
      }
      // What was asked for before this would be known by now.
      const last = await fixture<HTMLElement>(document.createElement('story-list'));
      last.setAttribute('src', LAST);
      await waitUntil(() => files.requests.some(({ url }) => url.href === LAST));
      const asked = files.requests.map(({ url }) => url.href).filter((url) => url.includes('null'));
      expect([...broken, ...asked]).to.deep.equal([]);
    });
  }
});
