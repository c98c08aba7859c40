/** An object of JSON of unknown origin: read it key by key, never spread or merge it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of something that may be no object at all. */
export const field = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A text that says something. */
export const textField = (value: unknown, key: string): string | undefined => {
  const text = field(value, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
};

export const numberField = (value: unknown, key: string): number | undefined => {
  const number = field(value, key);
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

export const listField = (value: unknown, key: string): readonly unknown[] => {
  const list = field(value, key);
  return Array.isArray(list) ? (list as unknown[]) : [];
};

/** Leaves out what is not there, as `exactOptionalPropertyTypes` wants it. */
export const defined = <Value extends object>(value: {
  [Key in keyof Value]: Value[Key] | undefined;
}): Value =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;
