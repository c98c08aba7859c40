/** Lit's `@property` without the branch for standard decorators, which we do not use. */
export const property = (options) => (prototype, name) => {
  const hasAccessor = Object.hasOwn(prototype, name);
  prototype.constructor.createProperty(name, options);
  // TypeScript would put the accessor back that createProperty has just wrapped.
  return hasAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
};
