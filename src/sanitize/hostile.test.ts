import { expect } from '@open-wc/testing';
import { withEachParser } from '../testing/sanitize-parsers.js';
import { sanitizeHtml } from './sanitize.js';

/** By what they are after. `hit()` is what would run; evil.example is whom it would call. */
const PAYLOADS: Record<string, readonly string[]> = {
  'to run a script': [
    '<script>hit()</script>',
    '<ScRiPt src=//evil.example/x></sCrIpT>',
    '<scr<script></script>ipt>hit()</scr<script></script>ipt>',
    '<script/x>hit()</script\t>',
    '<svg><script>hit()</script></svg>',
    '<noscript><p title="</noscript><img src=x onerror=hit()>">',
    '<template><script>hit()</script></template><div><template shadowrootmode=open><img src=x onerror=hit()></template></div>',
    '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
    '<object data="data:text/html,<script>parent.hit()</script>"><embed src="javascript:parent.hit()"></object>',
  ],
  'to run a handler': [
    '<img src=x onerror=hit()>',
    '<img src=x title="a>b" onerror="hit()" alt=\'c>d\'>',
    '<p/onclick=hit()/onpagereveal=hit()>x</p>',
    '<details open ontoggle=hit()><summary>x</summary></details>',
    "<b onmouseover = 'hit()' ONFOCUS=hit() tabindex=0 autofocus>x</b>",
    '<a href="x"onclick="hit()">x</a>',
    '<x-thing onanimationstart=hit() style="animation:a 1s">x</x-thing>',
    '<input autofocus onfocus=hit()><select onchange=hit()><option>x</select><button onclick=hit()>y</button>',
    '<video onloadstart=hit() src=x><source onerror=hit() src=x></video><audio src onerror=hit()>',
    '<body onload=hit()><marquee onstart=hit()>x</marquee>',
  ],
  'to run an address': [
    '<a href="javascript:hit()">x</a>',
    '<a href=" &#1;java&#10;script&colon;hit()">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==">x</a>',
    '<svg><a xlink:href="javascript:hit()"><text y=9>x</text></a></svg>',
    '<math><mi xlink:href="javascript:hit()">x</mi><maction actiontype=statusline>y</maction></math>',
    '<svg><animate attributeName=href values="javascript:hit()"/></svg>',
    '<form action="javascript:hit()"><button>x</button><input type=image formaction="javascript:hit()"></form>',
    '<area href="javascript:hit()"><map><area href="javascript:hit()"></map>',
    '<a href="https://good.example@evil.example/">x</a>',
    '<blockquote cite="javascript:hit()">x</blockquote>',
  ],
  'to change its meaning when it is parsed again': [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=hit()&gt;">',
    '<svg></p><style><a id="</style><img src=x onerror=hit()>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit()>',
    '<select><style></select><img src=x onerror=hit()></style>',
    '<table><td><textarea></td><img title="</textarea><img src=x onerror=hit()>">',
    '<xmp><p title="</xmp><img src=x onerror=hit()>">',
    '<!--><img src=x onerror=hit()>--><!--x--!><b>y</b>',
    '<svg><![CDATA[><img src=x onerror=hit()>]]></svg>',
    '<title><b title="</title><img src=x onerror=hit()>">',
  ],
  'to take a name of the page': [
    '<p id=location>x</p><p id=cookie>y</p>',
    '<img name=body><a name=getElementById id=createElement>x</a><img id=currentScript>',
    '<form id=f><input name=attributes><input name=parentNode><input name=firstChild><input name=localName></form>',
    '<a id=config href="x"></a><a id=config name=url href="https://evil.example/">x</a>',
    '<iframe name=self></iframe><object id=news></object>',
  ],
  'to look like the page': [
    '<div style="position:fixed;inset:0;z-index:9999">Sign in</div>',
    '<style>*{display:none}</style><link rel=stylesheet href=//evil.example/x.css>',
    '<p class="modal visually-hidden overlay" part=body slot=reply role=alertdialog aria-live=assertive>x</p>',
    '<dialog open>Enter your password <input type=password></dialog>',
    '<button popovertarget=x commandfor=y command=show-modal>x</button><div popover id=x>y</div>',
    '<p contenteditable accesskey=a draggable=true tabindex=1 is=x-p nonce=1>x</p>',
    '<title>x</title><base href="https://evil.example/"><meta http-equiv=refresh content="0;url=//evil.example">',
  ],
  'to wake our own elements': [
    '<comment-form endpoint="https://evil.example/" source=wordpress>x</comment-form>',
    '<news-article src="https://evil.example/a.json">x</news-article><p is="skip-links">y</p>',
    '<x-thing>x</x-thing><slot name=a>y</slot>',
  ],
  'to learn who reads': [
    '<video poster="//evil.example/p"><track src="//evil.example/t"></video><audio src="//evil.example/a"></audio>',
    '<body background="//evil.example/b"><table background="//evil.example/t"><td background="//evil.example/c">x</table>',
    '<a href="https://other.example/" ping="//evil.example/p" attributionsrc="//evil.example/a">x</a>',
    '<link rel=prefetch href="//evil.example/x"><svg><image href="//evil.example/i"/><use href="//evil.example/u#x"/></svg>',
    '<input type=image src="//evil.example/i"><p style="background:url(//evil.example/s)">x</p>',
  ],
};

const GOOD_TAG =
  /^(?:a|abbr|audio|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|d[dt]|del|details|dfn|div|dl|em|figcaption|figure|h[2-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|q|r[pt]|ruby|s|samp|section|small|source|span|strong|su[bp]|summary|table|tbody|t[dhr]|tfoot|thead|time|track|u|ul|var|video|wbr)$/;
const GOOD_ATTRIBUTE =
  /^(?:alt|class|colspan|controls|datetime|decoding|default|dir|height|href|id|kind|label|lang|loading|loop|media|muted|open|playsinline|poster|preload|referrerpolicy|rel|reversed|rowspan|scope|sizes|span|src|srclang|srcset|start|title|type|value|width)$/;

/** What is wrong with a piece of the page, in words. */
function findings(root: ParentNode, images: boolean): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!GOOD_TAG.test(element.localName)) found.push(`<${element.localName}>`);
    if (!(element instanceof HTMLElement)) found.push(`foreign <${element.localName}>`);
    if (!images && /^(?:img|source|picture|audio|video)$/.test(element.localName))
      found.push('what asks for files');
    if (element instanceof HTMLMediaElement && element.preload !== 'none')
      found.push('a player that loads by itself');
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name) ?? '';
      if (!GOOD_ATTRIBUTE.test(name)) found.push(`${name}=`);
      if (
        /^(?:href|src|poster)$/.test(name) &&
        !/^(?:https?:\/\/[^@]*$|mailto:|tel:|#user-content-)/.test(value)
      )
        found.push(`${name}=${value}`);
      if (name === 'id' && !value.startsWith('user-content-')) found.push(`id=${value}`);
      if (name === 'class' && !/^(?:(?:language-|align|wp-|has-|is-)\S*\s?)+$/.test(value))
        found.push(`class=${value}`);
    }
  }
  return found;
}

const pageGlobals = (): unknown[] => [
  document.body,
  document.cookie,
  document.forms,
  location.href,
];

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

describe('hostile HTML', () => {
  let hits: string[] = [];
  let host: HTMLElement;

  beforeEach(() => {
    hits = [];
    Object.assign(window, { hit: () => hits.push('ran') });
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => {
    host.remove();
    Reflect.deleteProperty(window, 'hit');
  });

  withEachParser((it) => {
    for (const [aim, payloads] of Object.entries(PAYLOADS)) {
      describe(aim, () => {
        for (const payload of payloads) {
          for (const profile of ['comment', 'article'] as const) {
            it(`does nothing in a ${profile}: ${payload}`, async () => {
              const root = profile === 'comment' ? host.attachShadow({ mode: 'open' }) : host;
              const globals = pageGlobals();
              root.append(
                sanitizeHtml(payload, {
                  profile,
                  baseUrl: location.origin,
                  idPrefix: 'user-content-1-',
                }),
              );
              await settled();
              expect(findings(root, profile === 'article')).to.deep.equal([]);
              expect(hits).to.deep.equal([]);
              expect(pageGlobals()).to.deep.equal(globals);
            });
          }
        }
      });
    }
  });

  it('would be found by these tests', () => {
    const bare = document.createElement('div');
    for (const payload of Object.values(PAYLOADS).flat()) {
      // In a document of its own, where none of it takes effect.
      const inert = document.implementation.createHTMLDocument('').createElement('div');
      inert.innerHTML = payload;
      if (findings(inert, false).length === 0) bare.append(`${payload}\n`);
    }
    expect(bare.textContent).to.equal('');
  });
});
