import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

/** How far a load is. Never changed, only replaced. */
export interface LoadState<Value> {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** What came last; a later failure does not take it away. */
  readonly value?: Value | undefined;
  /** Why the last load failed; until one succeeds. */
  readonly error?: unknown;
}

/**
 * Loads something for its owner, as often as that asks. Answers that come after the question has
 * changed are ignored, and a load ends with the host's connection; it begins anew when the host
 * comes back.
 */
export class LoadController<Value> implements ReactiveController {
  state: LoadState<Value> = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #settled: (state: LoadState<Value>) => void;
  #ask: ((signal: AbortSignal) => Promise<Value>) | undefined;
  #loading = new AbortController();

  /** @param settled - Called each time when a load has ended. */
  constructor(host: ReactiveControllerHost, settled: (state: LoadState<Value>) => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.load();
  }

  hostDisconnected(): void {
    this.#loading.abort();
  }

  /** Begins with another question, or with none. `ask` is called for each load. */
  start(ask: ((signal: AbortSignal) => Promise<Value>) | undefined): void {
    this.#ask = ask;
    this.#loading.abort();
    this.#set({ status: 'idle' });
    if (ask) void this.load();
  }

  /** Loads, for the first time or again. */
  async load(): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#set({ ...this.state, status: 'loading' });
    try {
      const value = await this.#ask?.(signal);
      if (signal.aborted) return;
      this.#set({ status: 'ready', value });
    } catch (error) {
      if (signal.aborted) return;
      this.#set({ ...this.state, status: 'failed', error });
    }
    this.#settled(this.state);
  }

  #set(state: LoadState<Value>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
