import { field, isRecord, textField } from '../models/read-json.js';
import type { Answer } from './exchange.js';

/** What an answer is, to the eye. */
type Shape = 'wordpress' | 'json-feed' | 'json-ld' | 'json' | 'xml' | 'page';

function shapeOfJson(json: unknown): Shape {
  const first: unknown = Array.isArray(json) ? json[0] : json;
  if (isRecord(field(first, 'title')) && textField(first, 'link') !== undefined) return 'wordpress';
  if (Array.isArray(field(json, 'items'))) return 'json-feed';
  const isLinked = ['@context', '@graph', '@type'].some((key) => field(first, key) !== undefined);
  return isLinked ? 'json-ld' : 'json';
}

/**
 * Tells formats apart by what they begin with, then by their content type: feeds are served as
 * `text/html`, `text/plain` and `application/octet-stream`, too.
 */
export function shapeOf({ text, json, headers }: Answer): Shape {
  const start = text.slice(0, 2000).trimStart();
  if (json !== undefined || /^[[{]/.test(start)) return shapeOfJson(json);
  if (/<(?:!doctype\s+html|html)\b/i.test(start)) return 'page';
  const isXml = headers.get('Content-Type')?.includes('xml') ?? false;
  return isXml || /^<(?:\?xml|rss|feed|entry|rdf:RDF)\b/i.test(start) ? 'xml' : 'page';
}
