// Written by scripts/build-tokens.mjs from the files of src/themes.
import { css } from '@lit/reactive-element';

/**
 * What element styles use: for every public token an alias, which is the token or its default.
 * Comes first in `static styles`. Slotted content inherits the aliases, so that a style sheet of
 * the document can use them there, too.
 */
export const tokens = css`
:host{
--_color-text:var(--news-color-text,currentColor);
--_color-text-quiet:var(--news-color-text-quiet,color-mix(in srgb,currentColor 76%,transparent));
--_color-background:var(--news-color-background,transparent);
--_color-surface:var(--news-color-surface,color-mix(in srgb,currentColor 4%,transparent));
--_color-hairline:var(--news-color-hairline,color-mix(in srgb,currentColor 14%,transparent));
--_color-control-border:var(--news-color-control-border,color-mix(in srgb,currentColor 60%,transparent));
--_color-accent:var(--news-color-accent,light-dark(#18448c,#9ac4fb));
--_color-on-accent:var(--news-color-on-accent,light-dark(#fefdfb,#111418));
--_color-link:var(--news-color-link,var(--_color-accent));
--_color-link-visited:var(--news-color-link-visited,light-dark(#5d2e7b,#d3b1ed));
--_color-focus:var(--news-color-focus,light-dark(#004bbc,#a8d4ff));
--_color-focus-gap:var(--news-color-focus-gap,light-dark(#fefdfb,#111418));
--_color-error:var(--news-color-error,light-dark(#941617,#f8a49d));
--_color-success:var(--news-color-success,light-dark(#15592b,#89da9b));
--_color-notice:var(--news-color-notice,light-dark(#6c4302,#e8c270));
--_color-overlay:var(--news-color-overlay,light-dark(#090b0fd9,#040609e6));
--_font-serif:var(--news-script-serif,) var(--news-font-serif);
--_font-sans:var(--news-script-sans,) var(--news-font-sans);
--_font-body:var(--news-font-body,var(--_font-serif));
--_font-headline:var(--news-font-headline,var(--_font-serif));
--_font-interface:var(--news-font-interface,var(--_font-sans));
--_font-monospace:var(--news-font-monospace,ui-monospace,'Cascadia Mono',Menlo,Consolas,monospace);
--_size-root:var(--news-size-root,max(1rem,16px));
--_size-body:var(--news-size-body,clamp(1.0625 * var(--_size-root),.95 * var(--_size-root) + .5cqi,1.1875 * var(--_size-root)));
--_size-interface:var(--news-size-interface,calc(.9375 * var(--_size-root)));
--_size-small:var(--news-size-small,calc(.8125 * var(--_size-root)));
--_size-standfirst:var(--news-size-standfirst,clamp(1.1875 * var(--_size-root),var(--_size-root) + 1cqi,1.4375 * var(--_size-root)));
--_size-heading-1:var(--news-size-heading-1,clamp(1.75 * var(--_size-root),1.125 * var(--_size-root) + 3cqi,3 * var(--_size-root)));
--_size-heading-2:var(--news-size-heading-2,clamp(1.5 * var(--_size-root),1.25 * var(--_size-root) + 1.25cqi,1.875 * var(--_size-root)));
--_size-heading-3:var(--news-size-heading-3,clamp(1.25 * var(--_size-root),1.125 * var(--_size-root) + .75cqi,1.5 * var(--_size-root)));
--_size-heading-4:var(--news-size-heading-4,clamp(1.0625 * var(--_size-root),var(--_size-root) + .5cqi,1.1875 * var(--_size-root)));
--_size-measure:var(--news-size-measure,33em);
--_size-target:var(--news-size-target,calc(2.75 * var(--_size-root)));
--_size-target-least:var(--news-size-target-least,calc(1.5 * var(--_size-root)));
--_size-focus-ring:var(--news-size-focus-ring,3px);
--_size-focus-offset:var(--news-size-focus-offset,2px);
--_line-body:var(--news-line-body,1.6);
--_line-headline:var(--news-line-headline,1.15);
--_line-interface:var(--news-line-interface,1.45);
--_line-hairline:var(--news-line-hairline,1px);
--_space-1:var(--news-space-1,calc(.25 * var(--_size-root)));
--_space-2:var(--news-space-2,calc(.5 * var(--_size-root)));
--_space-3:var(--news-space-3,calc(.75 * var(--_size-root)));
--_space-4:var(--news-space-4,var(--_size-root));
--_space-6:var(--news-space-6,calc(1.5 * var(--_size-root)));
--_space-8:var(--news-space-8,calc(2 * var(--_size-root)));
--_space-12:var(--news-space-12,calc(3 * var(--_size-root)));
--_space-16:var(--news-space-16,calc(4 * var(--_size-root)));
--_space-paragraph:var(--news-space-paragraph,1lh);
--_space-indent:var(--news-space-indent,0px);
--_radius-control:var(--news-radius-control,2px);
--_radius-surface:var(--news-radius-surface,3px);
}
:host([theme]){
--_color-text:var(--news-color-text,light-dark(#181b1f,#e9e8e4));
--_color-background:var(--news-color-background,light-dark(#fefdfb,#111418));
}
:host([theme='light']){color-scheme:light}
:host([theme='dark']){color-scheme:dark}
@media (prefers-contrast:more){:host{--_color-text-quiet:var(--_color-text);--_color-hairline:var(--_color-control-border)}}
@media print{:host{color-scheme:only light!important;--_color-text:#000;--_color-background:none}}
`;
