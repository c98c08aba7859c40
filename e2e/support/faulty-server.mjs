/** A comment server, in the tongue of Waline, that does what networks and servers do at their worst. */
import { createServer } from 'node:http';

const HTML = '<!doctype html><title>Welcome to our hotel</title>';

/** What may happen to a comment on its way. `stored` ones are kept, whatever the answer says. */
export const POST_FAULTS = [
  { name: 'none', stored: true },
  { name: 'slow', stored: true },
  { name: 'lost', stored: false },
  { name: 'lost', stored: true },
  { name: 'html', stored: false },
  { name: 'html', stored: true },
  { name: 'truncated', stored: true },
  { name: 'twice', stored: true },
  ...[400, 403, 404, 413, 429, 502].map((status) => ({ name: 'status', status, stored: false })),
  { name: 'status', status: 500, stored: true },
  { name: 'status', status: 503, stored: false },
];

/** What may happen to an answer with comments. */
export const GET_FAULTS = ['none', 'slow', 'lost', 'html', 'truncated', 'twice', 'status'].map(
  (name) => ({ name, status: 503 }),
);

const NONE = { name: 'none', stored: true };

class Thread {
  comments = [];
  posts = [];
  gets = [];
  /** Comments that have reached the server, stored or not. */
  deliveries = 0;
  #arrivals = [];

  /** Resolves to the next comment that reaches the server. */
  arrival() {
    return new Promise((resolve) => this.#arrivals.push(resolve));
  }

  deliver(body, { stored, name }) {
    this.deliveries += 1;
    for (const resolve of this.#arrivals.splice(0)) resolve();
    const entry = {
      objectId: `${body.url}${this.comments.length}`.replaceAll('/', '-'),
      pid: null,
      rid: null,
      nick: body.nick ?? null,
      comment: `<p>${body.comment}</p>`,
      status: 'approved',
      time: Date.now(),
      like: 0,
      sticky: null,
    };
    // Delivered again on its way, a comment is known for what it is.
    const isKnown = name === 'twice' && this.comments.some((it) => it.comment === entry.comment);
    if (isKnown) return { errno: 1000, errmsg: 'Duplicate Content' };
    if (stored) this.comments.push(entry);
    return { errno: 0, errmsg: '', data: entry };
  }

  list(pageSize) {
    const data = this.comments.map((comment) => ({ ...comment, children: [] }));
    const { length: count } = data;
    return {
      errno: 0,
      errmsg: '',
      data: { page: 1, totalPages: count ? 1 : 0, pageSize, count, data },
    };
  }
}

function answer(response, fault, payload, random) {
  const { name, status } = fault;
  const text = JSON.stringify(payload);
  const send = (body, code = 200, type = 'application/json') => {
    response.writeHead(code, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(body);
  };
  if (name === 'lost') response.destroy();
  else if (name === 'html') send(HTML, 200, 'text/html');
  else if (name === 'truncated') send(text.slice(0, Math.floor(text.length * 0.7)));
  else if (name === 'status') send(HTML, status, 'text/html');
  else if (name === 'slow') setTimeout(send, 5 + random() * 40, text);
  else send(text);
}

/**
 * Starts it on a free port. `threads` has one thread for each path, made when it is first asked for;
 * `posts` and `gets` of a thread are the faults to come, in their order. None are left: none happen.
 *
 * @param {() => number} random
 */
export function startFaultyServer(random) {
  const threads = new Map();
  const threadOf = (path) => {
    if (!threads.has(path)) threads.set(path, new Thread());
    return threads.get(path);
  };
  const server = createServer(async (request, response) => {
    // Over a connection that was used before, a browser itself sends again what got no answer.
    response.setHeader('connection', 'close');
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '600',
      });
      response.end();
      return;
    }
    const { searchParams } = new URL(request.url, 'http://localhost');
    if (request.method === 'GET') {
      const thread = threadOf(searchParams.get('path'));
      const fault = thread.gets.shift() ?? NONE;
      const list = thread.list(Number(searchParams.get('pageSize')));
      if (fault.name === 'twice') list.data.data.push(...list.data.data);
      answer(response, fault, list, random);
      return;
    }
    const chunks = await request.toArray();
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const thread = threadOf(body.url);
    const fault = thread.posts.shift() ?? NONE;
    let result = thread.deliver(body, fault);
    if (fault.name === 'twice') result = random() < 0.5 ? thread.deliver(body, fault) : result;
    answer(response, fault, result, random);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        threadOf,
        close: () => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        },
      });
    });
  });
}
