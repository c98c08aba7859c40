/** Something that is loaded when it is first needed. */
export class Lazy<Value> {
  /** What was loaded; `undefined` before that, and when it cannot be had. */
  value: Value | undefined;
  /** The load while it runs. Never rejects. */
  loading: Promise<void> | undefined;
  readonly #load: () => Promise<Value>;
  readonly #settled: (error?: unknown) => void;
  #started = false;

  /** @param settled - Called once, with the error if there was one. */
  constructor(load: () => Promise<Value>, settled: (error?: unknown) => void) {
    this.#load = load;
    this.#settled = settled;
  }

  /** Begins to load, the first time. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.loading = this.#load()
      .then(
        (value) => {
          this.value = value;
          this.#settled();
        },
        (error: unknown) => {
          this.#settled(error);
        },
      )
      .finally(() => {
        this.loading = undefined;
      });
  }
}
