import type { Config } from 'dompurify';

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']> & {
  createScript(json: string): unknown;
};
/** https://w3c.github.io/trusted-types/dist/spec/#trusted-type-policy-factory */
interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy;
}

let policy: Policy | null | undefined;

/**
 * The page's permission to parse strings, for engines whose own sanitizer does not come with it,
 * and to write data blocks. `null` where no permission is needed, and where `trusted-types` of the
 * page's policy does not name ours: then what needs it fails by itself.
 */
export function trustedTypesPolicy(): Policy | null {
  if (policy === undefined) {
    policy = null;
    try {
      const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
      policy =
        trustedTypes?.createPolicy('news-elements', {
          createHTML: (html) => html,
          // JSON does nothing where it would run.
          createScript(json) {
            JSON.parse(json);
            return json;
          },
          createScriptURL: () => '',
        }) ?? null;
    } catch {
      // The page forbids it.
    }
  }
  return policy;
}

/**
 * Writes JSON into a data block, e.g. of JSON-LD. Says whether the page's policy allows that:
 * Chromium minds text nodes in scripts as much as `textContent`.
 */
export function writeDataBlock(script: HTMLScriptElement, json: string): boolean {
  try {
    script.textContent = (trustedTypesPolicy()?.createScript(json) ?? json) as string;
    return true;
  } catch {
    return false;
  }
}
