import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClockController } from './clock.js';

class Host implements ReactiveControllerHost {
  updates = 0;
  isConnected = true;
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    // Not needed here.
  }
  requestUpdate(): void {
    this.updates += 1;
  }
}

describe('ClockController', () => {
  const { setInterval: set, clearInterval: clear } = window;
  let timers: Map<number, () => void>;
  beforeEach(() => {
    timers = new Map();
    window.setInterval = ((work: () => void) => {
      timers.set(timers.size + 1000, work);
      return timers.size + 999;
    }) as unknown as typeof setInterval;
    window.clearInterval = ((id?: number) => timers.delete(id ?? 0)) as typeof clearInterval;
  });
  afterEach(() => {
    window.setInterval = set;
    window.clearInterval = clear;
  });
  const pass = (): void => {
    for (const work of timers.values()) work();
  };

  it('updates all hosts by one timer, which stops with the last of them', () => {
    const hosts = [new Host(), new Host()];
    const clocks = hosts.map((host) => new ClockController(host));
    for (const clock of clocks) clock.run(true);
    expect(timers.size).to.equal(1);
    pass();
    expect(hosts.map(({ updates }) => updates)).to.deep.equal([1, 1]);
    clocks[0]?.run(false);
    expect(timers.size).to.equal(1);
    clocks[1]?.hostDisconnected();
    expect(timers.size).to.equal(0);
  });

  it('goes on when its host comes back, if that was wanted', () => {
    const clock = new ClockController(new Host());
    clock.run(true);
    clock.hostDisconnected();
    clock.hostConnected();
    expect(timers.size).to.equal(1);
    clock.run(false);
    clock.hostConnected();
    expect(timers.size).to.equal(0);
  });

  it('holds on to no host that is told to run when it has left the page', () => {
    const host = new Host();
    const clock = new ClockController(host);
    host.isConnected = false;
    clock.hostDisconnected();
    clock.run(true);
    expect(timers.size).to.equal(0);
    host.isConnected = true;
    clock.hostConnected();
    expect(timers.size).to.equal(1);
    clock.run(false);
  });
});
