import { warnOnce } from '../../internal/warn-once.js';

/**
 * Loads code on demand. Comes without when it cannot be had: nothing that was typed depends on it.
 * The same as `src/internal/load-module.ts`, which would be a file of its own before the first paint.
 */
export async function loadModule<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
  try {
    return await load();
  } catch (error) {
    warnOnce('comment-form', `its code could not be loaded. ${String(error)}`);
    return undefined;
  }
}
