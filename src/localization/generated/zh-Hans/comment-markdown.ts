// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'comment-form.markdown-added': str`${0}：已添加`,
  'comment-form.markdown-bold': `粗体`,
  'comment-form.markdown-code': `代码`,
  'comment-form.markdown-italic': `斜体`,
  'comment-form.markdown-link': `链接`,
  'comment-form.markdown-list': `列表`,
  'comment-form.markdown-quote': `引用`,
  'comment-form.markdown-removed': str`${0}：已移除`,
  'comment-form.markdown-toolbar': `格式`,
  'comment-form.preview': `预览`,
  'comment-form.preview-empty': `暂无可预览的内容。`,
  'comment-form.preview-failed': `无法加载预览。内容仍在此处。`,
  'comment-form.preview-loading': `正在加载预览…`,
  'comment-form.preview-shown': `已显示预览。`,
};
