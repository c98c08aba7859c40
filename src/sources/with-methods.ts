import type { CommentSource } from './comment-source.js';

/** A source with some methods in the place of its own. All else is the source's, whatever it can do. */
export const withMethods = (
  source: CommentSource,
  methods: Partial<CommentSource>,
): CommentSource =>
  new Proxy(source, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.hasOwn(methods, name) ? methods : target, name);
      // Private fields are those of the target, not of its proxy.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
