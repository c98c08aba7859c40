/** `@lit/localize` without messages that hold markup or have no id: ours are neither. */
import { defaultMsg } from './default-msg.js';
import { joinStringsAndValues } from './str-tag.js';

export function runtimeMsg(templates, template, { id }) {
  const localized = templates?.[id];
  if (!localized) return defaultMsg(template);
  return typeof localized === 'string'
    ? localized
    : joinStringsAndValues(localized.strings, template.values, localized.values);
}
