type Decorate = (
  target: object,
  key: PropertyKey,
  descriptor?: PropertyDescriptor,
) => PropertyDescriptor | void;

/**
 * What TypeScript compiles decorated members to. The build uses it for the helper of the same name
 * in `tslib`, which also knows decorated classes and `Reflect.decorate`: Lit needs neither.
 */
export function __decorate(
  decorators: readonly Decorate[],
  target: object,
  key: PropertyKey,
  descriptor?: PropertyDescriptor | null,
): void {
  const defined = decorators.reduceRight<PropertyDescriptor | undefined>(
    (previous, decorate) => decorate(target, key, previous) ?? previous,
    descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor,
  );
  if (defined !== undefined) Object.defineProperty(target, key, defined);
}
