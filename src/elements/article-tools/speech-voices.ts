/** What is asked of a voice: that of the browser, or one that a test brings. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'default'>;

/** Android writes `zh_CN`, some voices have no valid tag at all. */
function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}

/**
 * The voice that reads a language best: of its script before its region (`zh-Hant` is not read by
 * `zh-CN`), the reader's default among equals. `undefined` where no voice speaks the language.
 */
export function pickVoice<Type extends Voice>(
  voices: readonly Type[],
  lang: string,
): Type | undefined {
  const wanted = maximized(lang);
  const fit = (voice: Type): number => {
    const spoken = maximized(voice.lang);
    if (!wanted || spoken?.language !== wanted.language) return 0;
    return (
      1 +
      (spoken.script === wanted.script ? 4 : 0) +
      (spoken.region === wanted.region ? 2 : 0) +
      (voice.default ? 1 : 0)
    );
  };
  let best: Type | undefined;
  for (const voice of voices) {
    if (fit(voice) > (best ? fit(best) : 0)) best = voice;
  }
  return best;
}
