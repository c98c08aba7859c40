import { definesEntities, parseDocument } from '../../sanitize/parse-document.js';
import { CommentSourceError } from '../comment-source.js';

/**
 * @param name - What the text is said to be, for messages.
 * @throws CommentSourceError `unknown` when it is no XML.
 */
export function parseXml(text: string, name: string): Document {
  if (definesEntities(text)) {
    throw new CommentSourceError('unknown', `This is no ${name}: it defines entities of its own.`);
  }
  const document = parseDocument(text, 'application/xml');
  // The engines tell of a fault by an element of this name, each in another place.
  const [fault] = document.getElementsByTagName('parsererror');
  if (!fault) return document;
  const why = fault.textContent.trim().slice(0, 200);
  throw new CommentSourceError('unknown', `This is no ${name}: ${why}`);
}

/** Children by their name; `vocabulary` is the beginning of a namespace, which counts its versions. */
export const childrenOf = (parent: ParentNode, name: string, vocabulary = ''): Element[] =>
  [...parent.children].filter(
    ({ localName, namespaceURI }) =>
      localName === name && (namespaceURI ?? '').startsWith(vocabulary),
  );

/** The text of the first such child, CDATA or not; empty when there is none. */
export const textOfChild = (parent: ParentNode, name: string, vocabulary = ''): string =>
  childrenOf(parent, name, vocabulary)[0]?.textContent.trim() ?? '';
