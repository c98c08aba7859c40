import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { SurroundingArticleController } from '../../controllers/surrounding-article.js';
import { Lazy } from '../../internal/lazy.js';
import type * as speechModule from './article-speech.js';
import { pickVoice } from './speech-voices.js';

/** Offers to read an article aloud where there is a voice for it; only then the code for that is loaded. */
export class SpeechController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #article: SurroundingArticleController;
  readonly #module: Lazy<typeof speechModule>;
  #synthesis: SpeechSynthesis | null = null;
  #speech: speechModule.ArticleSpeech | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, article: SurroundingArticleController) {
    this.#host = host;
    this.#article = article;
    this.#module = new Lazy(host, () => import('./article-speech.js'));
    host.addController(this);
  }

  hostConnected(): void {
    this.#synthesis?.addEventListener('voiceschanged', this.#onVoices);
  }

  hostDisconnected(): void {
    this.#synthesis?.removeEventListener('voiceschanged', this.#onVoices);
  }

  /** What is going on; `undefined` where nothing can be heard. */
  get state(): speechModule.SpeechState | undefined {
    return this.#speech?.state;
  }

  /** The load of the code, while it runs. */
  get loading(): Promise<void> | undefined {
    return this.#module.loading;
  }

  /**
   * Finds out whether there is a voice. To be called with each update of the host.
   *
   * @param synthesis - What speaks; `null` when nothing shall.
   */
  update(synthesis: SpeechSynthesis | null): void {
    if (synthesis !== this.#synthesis) {
      this.hostDisconnected();
      this.#end();
      this.#synthesis = synthesis;
      this.hostConnected();
    }
    const { element, lang } = this.#article;
    if (!synthesis || !element || !pickVoice(synthesis.getVoices(), lang)) {
      this.#end();
      return;
    }
    this.#module.start();
    const { value } = this.#module;
    if (value) this.#speech ??= new value.ArticleSpeech(this.#host, synthesis);
  }

  /** Begins, pauses, or goes on. */
  toggle(): void {
    const { element } = this.#article;
    if (this.state === 'speaking') this.#speech?.pause();
    else if (this.state === 'paused') this.#speech?.resume();
    else if (element) this.#speech?.start(element);
  }

  stop(): void {
    this.#speech?.stop();
  }

  #end(): void {
    if (!this.#speech) return;
    this.#host.removeController(this.#speech);
    this.#speech.hostDisconnected();
    this.#speech = undefined;
  }

  readonly #onVoices = (): void => {
    this.#host.requestUpdate();
  };
}
