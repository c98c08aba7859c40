import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

const MINUTE = 60_000;

const running = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => {
  if (document.hidden) return;
  for (const host of running) host.requestUpdate();
};

function change(work: () => void): void {
  work();
  if (running.size > 0 && timer === undefined) {
    timer = setInterval(tick, MINUTE);
    // What stood in the background is behind.
    document.addEventListener('visibilitychange', tick);
  } else if (running.size === 0) {
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  }
}

/** Updates its host every minute while that is wanted, with one timer for the whole page. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Pick<Node, 'isConnected'>;
  #wanted = false;

  constructor(host: ReactiveControllerHost & Pick<Node, 'isConnected'>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.run(this.#wanted);
  }

  hostDisconnected(): void {
    change(() => running.delete(this.#host));
  }

  /** Starts or stops the updates, until told otherwise. */
  run(wanted: boolean): void {
    this.#wanted = wanted;
    const host = this.#host;
    // An update that was on its way still comes when the host has left the page.
    change(() => (wanted && host.isConnected ? running.add(host) : running.delete(host)));
  }
}
