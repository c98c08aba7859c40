import { build, isBuilt } from '../../scripts/build.mjs';
import { serveSite } from '../../scripts/serve.mjs';

/**
 * The demo and `dist/` on a free port, built if need be. Close it after the tests.
 *
 * @param {Partial<Parameters<typeof serveSite>[0]>} [options]
 */
export async function openSite(options = {}) {
  if (!isBuilt()) await build();
  return serveSite({ port: 0, ...options });
}
