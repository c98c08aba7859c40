/** A browser that speaks: the engines of our tests have no voices. */
import type { Voice } from '../elements/article-tools/speech-voices.js';

class FakeUtterance extends EventTarget {
  lang = '';
  voice: Voice | null = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** Says nothing by itself: a test ends each sentence. */
export class FakeSynthesis extends EventTarget {
  voices: readonly Voice[];
  /** What was said, and what is being said. */
  readonly said: FakeUtterance[] = [];
  speaking: FakeUtterance | undefined;

  constructor(...languages: string[]) {
    super();
    this.voices = languages.map((lang) => ({ lang, default: false }));
  }

  getVoices(): readonly Voice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.said.push(utterance);
    this.speaking = utterance;
  }

  cancel(): void {
    this.fail('canceled');
  }

  resume(): void {
    // Nothing was paused.
  }

  /** The sentence has been said. */
  end(): void {
    const { speaking } = this;
    this.speaking = undefined;
    speaking?.dispatchEvent(new Event('end'));
  }

  /** The sentence could not be said, or not to its end. */
  fail(error: SpeechSynthesisErrorCode): void {
    const { speaking } = this;
    this.speaking = undefined;
    speaking?.dispatchEvent(Object.assign(new Event('error'), { error }));
  }
}

/** Puts utterances that need no real voice in the place of the browser's. Gives what undoes that. */
export function useFakeUtterances(): () => void {
  const { SpeechSynthesisUtterance: real } = window;
  window.SpeechSynthesisUtterance = FakeUtterance as unknown as typeof SpeechSynthesisUtterance;
  return () => {
    window.SpeechSynthesisUtterance = real;
  };
}
