import { field, isRecord, type JsonRecord } from './read-json.js';

export interface ReadJsonLdOptions {
  /** Address of the page, absolute: where relative addresses start, and which of several articles is meant. */
  baseUrl?: string;
  /** Makes plain text of what may have character references and tags in it. */
  toText?: (html: string) => string;
}

/** More than any page has; a page that has more is read to here. */
const MAX_NODES = 20_000;
const MAX_VALUES = 500;

const PREFIXES = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'];
const YES_OR_NO: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  false: false,
  no: false,
};

/**
 * The JSON of a `<script type="application/ld+json">`; `undefined` where it is none. Comments and
 * CDATA around it are an old habit, raw line breaks in strings, which JSON forbids, a frequent one.
 */
export function parseJsonLd(text: string): unknown {
  const json = text.replace(/\p{Cc}/gu, ' ');
  const inside = json.slice(json.indexOf('{'), json.lastIndexOf('}') + 1);
  for (const candidate of [json, inside && `[${inside}]`]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Then without what stands around it.
    }
  }
  return undefined;
}

const isReference = (value: unknown): value is JsonRecord =>
  isRecord(value) && Object.keys(value).length === 1 && typeof field(value, '@id') === 'string';

const flat = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? (value as unknown[])
    : value === undefined || value === null
      ? []
      : [value];

/**
 * The things that JSON-LD describes in the words of schema.org, as far as pages need it
 * (https://www.w3.org/TR/json-ld11/): graphs, references inside of the document, lists, values.
 */
export class JsonLdGraph {
  /** What the documents are about: not what stands inside of something else. */
  readonly roots: readonly JsonRecord[];
  readonly baseUrl: string;
  readonly #toText: (html: string) => string;
  readonly #byId = new Map<string, JsonRecord>();

  /** @param documents - What `parseJsonLd` gave, or JSON from elsewhere. */
  constructor(
    documents: readonly unknown[],
    { baseUrl = '', toText = (html) => html }: ReadJsonLdOptions,
  ) {
    this.baseUrl = baseUrl;
    this.#toText = toText;
    const roots: JsonRecord[] = [];
    const waiting = documents.map((value) => ({ value, isRoot: true }));
    let seen = 0;
    for (const { value, isRoot } of waiting) {
      seen += 1;
      if (seen > MAX_NODES) break;
      if (Array.isArray(value)) {
        for (const entry of value as unknown[]) waiting.push({ value: entry, isRoot });
      } else if (isRecord(value)) {
        if (isRoot && !isReference(value)) roots.push(value);
        this.#remember(value);
        for (const [key, entry] of Object.entries(value)) {
          if (typeof entry !== 'object') continue;
          const leads = key === '@graph' || key === 'mainEntity';
          waiting.push({ value: entry, isRoot: isRoot && leads });
        }
      }
    }
    this.roots = roots;
  }

  /** The names of a thing's types, without schema.org's address. */
  types(thing: unknown): string[] {
    return flat(field(thing, '@type'))
      .filter((type) => typeof type === 'string')
      .map((type) => type.replace(/^.*[/#:]/, ''));
  }

  /** All values of a property, references followed. */
  values(thing: unknown, property: string): readonly unknown[] {
    const value = PREFIXES.map((prefix) => field(thing, prefix + property)).find(
      (candidate) => candidate !== undefined,
    );
    return this.#unwrap(value).slice(0, MAX_VALUES);
  }

  /** The words of a value: a text, a number, or the name of a thing. */
  words(value: unknown): string | undefined {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (isRecord(value)) return this.text(value, 'name');
    if (typeof value !== 'string') return undefined;
    return (/[&<]/.test(value) ? this.#toText(value) : value).trim() || undefined;
  }

  texts(thing: unknown, property: string): string[] {
    return this.values(thing, property)
      .map((value) => (isRecord(value) && property === 'name' ? undefined : this.words(value)))
      .filter((text) => text !== undefined);
  }

  text(thing: unknown, property: string): string | undefined {
    return this.texts(thing, property)[0];
  }

  /** A number of at least 0, also out of `"1200 px"` and things with a value. */
  number(thing: unknown, property: string): number | undefined {
    const [value] = this.values(thing, property);
    const number = Number.parseFloat(this.words(value) ?? this.text(value, 'value') ?? '');
    return number >= 0 && number < Infinity ? number : undefined;
  }

  flag(thing: unknown, property: string): boolean | undefined {
    const said = this.text(thing, property)?.replace(/^.*\//, '').toLowerCase() ?? '';
    return Object.hasOwn(YES_OR_NO, said) ? YES_OR_NO[said] : undefined;
  }

  /** An address by http or https, of a text or of a thing. */
  url(value: unknown): string | undefined {
    const given = isRecord(value) ? (this.values(value, 'url')[0] ?? field(value, '@id')) : value;
    // `"True"` and names stand where addresses are expected.
    if (typeof given !== 'string' || !/[/.:?#]/.test(given)) return undefined;
    try {
      const { href, protocol } = new URL(given.trim(), this.baseUrl || undefined);
      return /^https?:$/.test(protocol) ? href : undefined;
    } catch {
      return undefined;
    }
  }

  urls(thing: unknown, property: string): string[] {
    return this.values(thing, property)
      .map((value) => this.url(value))
      .filter((url) => url !== undefined);
  }

  #unwrap(value: unknown): readonly unknown[] {
    return flat(value).flatMap((entry): readonly unknown[] => {
      const inner = field(entry, '@list') ?? field(entry, '@set') ?? field(entry, '@value');
      if (inner !== undefined) return flat(inner);
      return isReference(entry) ? [this.#byId.get(String(entry['@id'])) ?? entry] : [entry];
    });
  }

  /** Of several descriptions, the one that says most. */
  #remember(thing: JsonRecord): void {
    const id = field(thing, '@id');
    if (typeof id !== 'string') return;
    const known = this.#byId.get(id);
    if (!known || Object.keys(known).length < Object.keys(thing).length) this.#byId.set(id, thing);
  }
}
