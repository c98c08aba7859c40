import { local } from '../../internal/safe-storage.js';

const PREFIX = 'news-elements:embed:';
/** Then a reader is asked again, as supervisory authorities recommend. */
const DAYS = 180;

const keyOf = (provider: string): string => PREFIX + provider.trim().toLowerCase();
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/** Another tab of this site has changed something. `null`: everything was cleared. */
const onStorage = ({ key }: StorageEvent): void => {
  if (key === null || key.startsWith(PREFIX)) notify();
};

/** Whether the reader has said, on this site, that content of a provider is always to be shown. */
export const isRemembered = (provider: string): boolean =>
  local.read(keyOf(provider), DAYS)?.value === true;

export function remember(provider: string): void {
  local.keep(keyOf(provider), true);
  notify();
}

export function forget(provider: string): void {
  local.remove(keyOf(provider));
  notify();
}

/** Calls `listener` at every change, also in another tab, until what is returned is called. */
export function watchProviders(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}
