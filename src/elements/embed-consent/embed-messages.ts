import { msg, str } from '../../localization/localization.js';

/** What is said about the content of a provider. */
export const messages = {
  anotherSite: () => msg('another site', { id: 'embed-consent.another-site' }),
  name: (provider: string) => msg(str`Content from ${provider}`, { id: 'embed-consent.name' }),
  nameWithLabel: (provider: string, label: string) =>
    msg(str`Content from ${provider}: ${label}`, { id: 'embed-consent.name-with-label' }),
  skip: (provider: string) => msg(str`Skip content from ${provider}`, { id: 'embed-consent.skip' }),
  end: (provider: string) => msg(str`End of content from ${provider}`, { id: 'embed-consent.end' }),
  notice: (provider: string) =>
    msg(
      str`This content comes from ${provider}. When it is shown, they learn your IP address, your browser and which page you are reading, and they may set cookies.`,
      { id: 'embed-consent.notice' },
    ),
  show: () => msg('Show this', { id: 'embed-consent.show' }),
  showLabel: (label: string) => msg(str`Show this: ${label}`, { id: 'embed-consent.show-label' }),
  always: (provider: string) =>
    msg(str`Always show content from ${provider}`, { id: 'embed-consent.always' }),
  remembered: (provider: string) =>
    msg(str`Content from ${provider} is always shown to you on this site.`, {
      id: 'embed-consent.remembered',
    }),
  revoke: () => msg('Ask me again', { id: 'embed-consent.revoke' }),
  page: (provider: string) => msg(str`See this on ${provider}`, { id: 'embed-consent.page' }),
  privacy: (provider: string) =>
    msg(str`Privacy policy of ${provider}`, { id: 'embed-consent.privacy' }),
  unavailable: () => msg('This content cannot be shown here.', { id: 'embed-consent.unavailable' }),
};
