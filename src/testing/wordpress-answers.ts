/** What a WordPress answers with. */
import { json } from './test-server.js';

export const wpError = (status: number, code: string, data: object = {}): Response =>
  json(
    { code, message: `Told in the site’s language: ${code}`, data: { status, ...data } },
    status,
  );

export const page = (status: number, body = '<!doctype html><p>Un message.'): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' } });
