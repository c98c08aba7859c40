import { warnOnce } from './warn-once.js';

/**
 * Loads code on demand. Comes without when it cannot be had, after telling the integrator: an
 * element does without what it is for.
 *
 * @param element - The element's tag.
 */
export async function loadModule<Module>(
  element: string,
  load: () => Promise<Module>,
): Promise<Module | undefined> {
  try {
    return await load();
  } catch (error) {
    warnOnce(element, `its code could not be loaded. ${String(error)}`);
    return undefined;
  }
}
