// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'embed-consent.always': str`عرض محتوى ${0} دائمًا`,
  'embed-consent.another-site': `موقع آخر`,
  'embed-consent.end': str`نهاية المحتوى من ${0}`,
  'embed-consent.name': str`محتوى من ${0}`,
  'embed-consent.name-with-label': str`محتوى من ${0}: ${1}`,
  'embed-consent.notice': str`هذا المحتوى من ${0}. عند عرضه تعرف هذه الجهة عنوان IP الخاص بك ومتصفحك والصفحة التي تقرؤها، وقد تخزّن ملفات تعريف الارتباط.`,
  'embed-consent.page': str`المشاهدة على ${0}`,
  'embed-consent.privacy': str`سياسة الخصوصية لدى ${0}`,
  'embed-consent.remembered': str`يُعرض محتوى ${0} لك دائمًا في هذا الموقع.`,
  'embed-consent.revoke': `السؤال مجددًا قبل العرض`,
  'embed-consent.show': `عرض المحتوى`,
  'embed-consent.show-label': str`عرض المحتوى: ${0}`,
  'embed-consent.skip': str`تخطي المحتوى من ${0}`,
  'embed-consent.unavailable': `لا يمكن عرض هذا المحتوى هنا.`,
};
