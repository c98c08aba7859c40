import { textField } from '../../models/read-json.js';
import type { Answer } from '../exchange.js';

/** The code of a WordPress error (https://developer.wordpress.org/reference/classes/wp_error/). Its message is in the site's language. */
export const codeOf = ({ json }: Answer): string | undefined => textField(json, 'code');

/** Members-only sites send guests here, with a status of success. */
export const isLoginPage = ({ url, redirected }: Answer): boolean =>
  redirected && new URL(url).pathname.endsWith('/wp-login.php');
