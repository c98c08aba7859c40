/** Acts on a request after the listeners of the page, which come after ours, had the chance to cancel it. */
export function unlessCancelled(event: Event, action: () => unknown): void {
  queueMicrotask(() => {
    if (!event.defaultPrevented) action();
  });
}
