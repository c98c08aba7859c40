// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'embed-consent.always': str`始终显示来自${0}的内容`,
  'embed-consent.another-site': `其他网站`,
  'embed-consent.end': str`来自${0}的内容到此结束`,
  'embed-consent.name': str`来自${0}的内容`,
  'embed-consent.name-with-label': str`来自${0}的内容：${1}`,
  'embed-consent.notice': str`此内容来自${0}。一旦显示，对方就会得知您的IP地址、所用浏览器以及您正在阅读的页面，并可能存储Cookie。`,
  'embed-consent.page': str`在${0}上查看`,
  'embed-consent.privacy': str`${0}的隐私政策`,
  'embed-consent.remembered': str`本网站始终为您显示来自${0}的内容。`,
  'embed-consent.revoke': `以后先询问我`,
  'embed-consent.show': `显示内容`,
  'embed-consent.show-label': str`显示内容：${0}`,
  'embed-consent.skip': str`跳过来自${0}的内容`,
  'embed-consent.unavailable': `此内容无法在这里显示。`,
};
