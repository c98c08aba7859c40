/** The reentrant mode of `@lit/localize` for messages that have an id and hold no markup: ours. */
import { joinStringsAndValues } from '../internal/str-tag.js';
import { _installMsgImplementation } from './install.js';

export function configureReentrantLocalization({ getLocale, loadLocaleSync }) {
  _installMsgImplementation((template, { id }) => {
    const localized = loadLocaleSync(getLocale()).templates[id] ?? template;
    if (typeof localized === 'string') return localized;
    const order = localized === template ? undefined : localized.values;
    return joinStringsAndValues(localized.strings, template.values, order);
  });
}
