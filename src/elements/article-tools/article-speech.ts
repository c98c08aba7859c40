import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { showSpoken } from './speech-highlight.js';
import { sentencesOf, type Sentence } from './speech-text.js';
import { pickVoice } from './speech-voices.js';

export type SpeechState = 'silent' | 'speaking' | 'paused';

/** Errors of one sentence, not of the speech: the next one may be said. */
const PASSING: readonly string[] = ['language-unavailable', 'voice-unavailable', 'text-too-long'];

/**
 * Reads an article aloud, one sentence after the other: then no engine falls silent half-way, the
 * voice can change with the language, and a pause is a place to go on from. `pause()` of the browser
 * is not used, since on Android it ends the speech.
 */
export class ArticleSpeech implements ReactiveController {
  state: SpeechState = 'silent';
  readonly #host: ReactiveControllerHost;
  readonly #synthesis: SpeechSynthesis;
  #sentences: readonly Sentence[] = [];
  #next = 0;
  /** What is being said. Chrome forgets the events of one that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost, synthesis: SpeechSynthesis) {
    this.#host = host;
    this.#synthesis = synthesis;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#stop);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#stop);
    this.stop();
  }

  /** Begins with the headline. */
  start(article: Element): void {
    this.#sentences = sentencesOf(article);
    this.#next = 0;
    // Whoever speaks on this page, or has left the browser paused, is done.
    this.#synthesis.cancel();
    this.#synthesis.resume();
    this.#speak();
  }

  /** Stops, and remembers the sentence. */
  pause(): void {
    this.#silence('paused');
  }

  /** Goes on with the sentence that was cut off. */
  resume(): void {
    this.#speak();
  }

  stop(): void {
    this.#silence('silent');
    showSpoken(undefined);
    this.#sentences = [];
  }

  #silence(state: SpeechState): void {
    if (this.#utterance) {
      this.#utterance = undefined;
      this.#synthesis.cancel();
    }
    this.#set(state);
  }

  #speak(): void {
    const sentence = this.#sentences[this.#next];
    // At the end, or in a text that is no longer there.
    if (!sentence?.range.startContainer.isConnected) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.lang;
    utterance.voice = pickVoice(this.#synthesis.getVoices(), sentence.lang) ?? null;
    utterance.addEventListener('end', () => {
      this.#goOn(utterance);
    });
    utterance.addEventListener('error', ({ error }) => {
      if (PASSING.includes(error)) {
        this.#goOn(utterance);
      } else if (utterance === this.#utterance) {
        // Another speaker has begun, which must not be cut off; or this one cannot. The reader decides.
        this.#utterance = undefined;
        this.#set('paused');
      }
    });
    this.#utterance = utterance;
    showSpoken(sentence.range);
    this.#set('speaking');
    this.#synthesis.speak(utterance);
  }

  #goOn(utterance: SpeechSynthesisUtterance): void {
    if (utterance !== this.#utterance) return;
    this.#utterance = undefined;
    this.#next += 1;
    this.#speak();
  }

  #set(state: SpeechState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }

  readonly #stop = (): void => {
    this.stop();
  };
}
