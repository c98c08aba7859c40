/**
 * Waline on a free port of this machine. Its packages are in WALINE_HOME, its database answers at
 * MYSQL_SOCKET; everything else is told by Waline's own variables.
 */
const { createServer } = require('node:http');
const { createRequire } = require('node:module');
const net = require('node:net');
const { join } = require('node:path');

const { WALINE_HOME, MYSQL_SOCKET } = process.env;

const portOf = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

/** Waline knows databases by a port only. */
const database = net.createServer((client) => {
  const socket = net.connect(MYSQL_SOCKET);
  client.on('error', () => socket.destroy()).pipe(socket);
  socket.on('error', () => client.destroy()).pipe(client);
});

/** Waline asks a public server for ways to log in, with every request. */
const logins = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"services":[]}');
});

async function start() {
  process.env.MYSQL_HOST = '127.0.0.1';
  process.env.MYSQL_PORT = await portOf(database);
  process.env.OAUTH_URL = `http://127.0.0.1:${await portOf(logins)}/`;
  const waline = createRequire(join(WALINE_HOME, 'package.json'))('@waline/vercel');
  const answer = waline({ env: 'vercel' });
  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch((error) => {
      console.error(error);
      response.statusCode = 500;
      response.end();
    });
  });
  console.log(`Waline answers at http://127.0.0.1:${await portOf(server)}/`);
}

void start();
