/** Which strings a page loads together: every message of the elements is in one catalog. */
import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { root } from './run.mjs';

/** Elements that are used together have a catalog together; the core is for what most pages have. Others have their own. */
const SHARED = {
  'article-byline': 'core',
  'article-dates': 'core',
  'article-figure': 'article-pictures',
  'article-gallery': 'article-pictures',
  'comment-form': 'core',
  'comment-list': 'core',
  'comment-section': 'core',
  'news-article': 'core',
  'skip-links': 'core',
};

/** Parts that are loaded on demand, by the modules in src/elements that speak for them. */
const PARTS = {
  'article-delivery': /^news-article\/article-(?:furniture|messages|status)\.ts$/,
  'article-details': /^news-article\/(?:article-gate|footnotes|scroll-regions)\.ts$/,
  'comment-actions':
    /^comment-list\/(?:action-\w+|report-form)\.ts$|^comment-section\/section-actions\.ts$/,
  'comment-markdown': /^comment-form\/markdown-\w+\.ts$/,
  'comment-reading':
    /^comment-list\/thread-marks\.ts$|^comment-section\/(?:permalink|thread-pages|thread-search|unread-comments)\.ts$/,
  'comment-sending':
    /^comment-form\/(?:challenge|edit-messages|form-errors|form-status|outbox)\.ts$/,
};

/** @param file - A module, from src/elements on. */
function catalogOf(file) {
  const part = Object.keys(PARTS).find((name) => PARTS[name].test(file));
  const tag = file.split('/', 1)[0];
  return part ?? SHARED[tag] ?? tag;
}

function messagesIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const ids = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'msg') {
      ids.push(node.arguments[1].properties[0].initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return ids;
}

/** The messages of the elements: `[id, catalog, file]`, with the file from src/elements on. */
export function readMessages() {
  const folder = `${root}src/elements/`;
  return readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => messagesIn(folder + file).map((id) => [id, catalogOf(file), file]));
}
