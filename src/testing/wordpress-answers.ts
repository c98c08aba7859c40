/** What a WordPress answers with. */

const HEADERS = { 'Content-Type': 'application/json; charset=UTF-8' };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...HEADERS, ...headers } });

export const wpError = (status: number, code: string, data: object = {}): Response =>
  json(
    { code, message: `Told in the site’s language: ${code}`, data: { status, ...data } },
    status,
  );

export const page = (status: number, body = '<!doctype html><p>Un message.'): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' } });

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
