/** What the pages themselves say, by its English text. */
export const labels = {
  'zh-Hans': {
    Language: '语言',
    Colours: '颜色',
    Light: '浅色',
    Dark: '深色',
    Auto: '自动',

    'Skip to content': '跳到正文',
    'Skip to left sidebar': '跳到左侧边栏',
    'Skip to comments': '跳到评论',
    'Skip to footer': '跳到页脚',

    'The River Gazette': '江畔日报',
    Pages: '页面',
    'Front page': '首页',
    City: '本市',
    Features: '特写',
    Letters: '读者来信',
    Languages: '多语版',
    Themes: '版式',

    Sections: '栏目',
    River: '江河',
    Streets: '街道',
    Abroad: '海外',
    Print: '印刷',
    Archive: '旧版',
    'Latest headlines': '最新消息',
    'The last ferry keeps its own time': '最后一班渡轮，自有它的时刻',
    'A tram every four minutes: what readers say': '四分钟一班电车：读者怎么说',
    'One story, eight languages, one page': '一篇报道，八种语言，同一页面',
    'Six ways to set a page': '一页报纸的六种排法',
    'A comment form from the archive': '来自旧版的评论表单',

    'The River Gazette is an invented newspaper. It shows news-elements on pages as a newspaper has them; comments stay in this browser.':
      '《江畔日报》是一份虚构的报纸，用来在真实的报纸页面上展示 news-elements；评论只保存在这个浏览器里。',
    'The article on this page is real. All other headlines are made up.':
      '本页的文章是真实的，其余标题均为虚构。',

    'News elements at work': '新闻组件的实际效果',
    'Article and comment elements for any news page, on the pages of an invented newspaper. Switch the language and the colours above; write comments, they stay in this browser.':
      '适用于任何新闻页面的文章与评论组件，在一份虚构报纸的页面上展示。可以在上方切换语言和颜色，也可以发表评论，评论只保存在这个浏览器里。',
    'A city becomes a pilot': '试点城市',
    'The page that all of this began with, rebuilt: skip links, an article with its translator, comments.':
      '一切由此开始的页面，重新制作：跳转链接、注明译者的文章、评论。',
    'A rich article: picture, quotation, timetable, list, footnotes, a correction.':
      '内容丰富的文章：图片、引文、时刻表、列表、脚注、更正。',
    'High water, as it happened': '涨水之夜，实时播报',
    'A live blog: a pinned post, key events, new posts that wait for the reader.':
      '实时报道：置顶消息、关键节点，新消息等读者点开才显示。',
    'What the log does not say': '航行日志没有写的事',
    'An article for subscribers, and where its text ends for the others.':
      '订阅者文章，以及其他读者读到何处为止。',
    'A busy thread in every state a comment can have; what you write joins it.':
      '热闹的讨论，包含评论的各种状态；你写的评论也会加入其中。',
    'The same article in eight languages, and its thread in three, side by side.':
      '同一篇文章的八种语言，同一场讨论的三种语言，并排显示。',
    'No theme, and the ready ones: default, dark, sepia, newsprint, high contrast.':
      '无主题，以及现成的主题：默认、深色、棕褐、新闻纸、高对比度。',
    "WordPress's own comment form, made better in place.": '就地改进的 WordPress 原有评论表单。',
    'One element on a hostile page': '在恶劣页面上的单个组件',
    'Each element alone, where the page does its worst to it.':
      '每个组件单独放在样式处处作对的页面上。',
  },
  ar: {
    Language: 'اللغة',
    Colours: 'الألوان',
    Light: 'فاتح',
    Dark: 'داكن',
    Auto: 'تلقائي',

    'Skip to content': 'تخطَّ إلى المحتوى',
    'Skip to left sidebar': 'تخطَّ إلى الشريط الجانبي',
    'Skip to comments': 'تخطَّ إلى التعليقات',
    'Skip to footer': 'تخطَّ إلى التذييل',

    'The River Gazette': 'جريدة النهر',
    Pages: 'الصفحات',
    'Front page': 'الصفحة الأولى',
    City: 'المدينة',
    Features: 'تحقيقات',
    Letters: 'رسائل القرّاء',
    Languages: 'اللغات',
    Themes: 'السمات',

    Sections: 'الأقسام',
    River: 'النهر',
    Streets: 'الشوارع',
    Abroad: 'الخارج',
    Print: 'الطباعة',
    Archive: 'الأرشيف',
    'Latest headlines': 'أحدث العناوين',
    'The last ferry keeps its own time': 'العبّارة الأخيرة لها وقتها الخاص',
    'A tram every four minutes: what readers say': 'ترام كل أربع دقائق: ماذا يقول القرّاء',
    'One story, eight languages, one page': 'قصة واحدة بثماني لغات في صفحة واحدة',
    'Six ways to set a page': 'ست طرق لإخراج صفحة',
    'A comment form from the archive': 'نموذج تعليق من الأرشيف',

    'The River Gazette is an invented newspaper. It shows news-elements on pages as a newspaper has them; comments stay in this browser.':
      'جريدة النهر صحيفة متخيَّلة، تعرض news-elements على صفحات كصفحات الصحف؛ والتعليقات تبقى في هذا المتصفح.',
    'The article on this page is real. All other headlines are made up.':
      'المقال في هذه الصفحة حقيقي، أما بقية العناوين فمتخيَّلة.',

    'News elements at work': 'عناصر الأخبار أثناء العمل',
    'Article and comment elements for any news page, on the pages of an invented newspaper. Switch the language and the colours above; write comments, they stay in this browser.':
      'عناصر للمقالات والتعليقات تصلح لأي صفحة أخبار، معروضة على صفحات صحيفة متخيَّلة. بدّل اللغة والألوان من الأعلى، واكتب تعليقات؛ فهي تبقى في هذا المتصفح.',
    'A city becomes a pilot': 'مدينة تصبح تجريبية',
    'The page that all of this began with, rebuilt: skip links, an article with its translator, comments.':
      'الصفحة التي بدأ منها كل هذا، وقد أُعيد بناؤها: روابط التخطي، ومقال يُذكر مترجمه، وتعليقات.',
    'A rich article: picture, quotation, timetable, list, footnotes, a correction.':
      'مقال غنيّ: صورة واقتباس وجدول مواعيد وقائمة وحواشٍ وتصحيح.',
    'High water, as it happened': 'ليلة ارتفاع المياه، لحظةً بلحظة',
    'A live blog: a pinned post, key events, new posts that wait for the reader.':
      'تغطية مباشرة: خبر مثبَّت، وأحداث رئيسية، ومستجدات تنتظر القارئ.',
    'What the log does not say': 'ما لا يقوله السجل',
    'An article for subscribers, and where its text ends for the others.':
      'مقال للمشتركين، وأين ينتهي نصه لغيرهم.',
    'A busy thread in every state a comment can have; what you write joins it.':
      'نقاش نشط فيه كل حالات التعليق؛ وما تكتبه ينضم إليه.',
    'The same article in eight languages, and its thread in three, side by side.':
      'المقال نفسه بثماني لغات، ونقاشه بثلاث، جنبًا إلى جنب.',
    'No theme, and the ready ones: default, dark, sepia, newsprint, high contrast.':
      'بلا سمة، والسمات الجاهزة: الافتراضية والداكنة والبنّية وورق الصحف والتباين العالي.',
    "WordPress's own comment form, made better in place.":
      'نموذج التعليق الأصلي في ووردبريس، محسَّنًا في مكانه.',
    'One element on a hostile page': 'عنصر واحد في صفحة معادية',
    'Each element alone, where the page does its worst to it.':
      'كل عنصر بمفرده، حيث تفعل به الصفحة أسوأ ما لديها.',
  },
};
