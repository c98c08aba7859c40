// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-share.address': `请复制此地址`,
  'article-share.copied': `链接已复制`,
  'article-share.copy': `复制链接`,
  'article-share.label': `分享本文`,
  'article-share.mail': `电子邮件`,
  'article-share.share': `分享`,
};
