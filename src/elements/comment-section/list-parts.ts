/** What the page can style of a list: its parts are parts of the section, too. */
export const LIST_PARTS =
  'comments,item,comment,pending,rejected,deleted,collapsed,parent-button,meta,author,author-link,' +
  'badges,avatar,new-badge,permalink,time,status,body,text,actions,reply-button,branch-button,' +
  'next-button,reveal-button,replies,more-button,all-button';
