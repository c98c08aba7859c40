import type { CommentSource } from './comment-source.js';

/** A source with some methods in the place of its own. All else is the source's, whatever it can do. */
export function withMethods(source: CommentSource, methods: Partial<CommentSource>): CommentSource {
  const own: Record<string, unknown> = {};
  // Those of classes are found on their prototypes only.
  let level: object | null = source;
  while (level !== null && level !== Object.prototype) {
    const properties = Object.entries(Object.getOwnPropertyDescriptors(level));
    for (const [name, { value }] of properties as [string, { value?: unknown }][]) {
      if (typeof value !== 'function' || name === 'constructor') continue;
      own[name] ??= value.bind(source) as unknown;
    }
    level = Object.getPrototypeOf(level) as object | null;
  }
  return { ...(own as unknown as CommentSource), ...methods };
}
