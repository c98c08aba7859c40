/** `npm start`: the demo site, from nothing. Node's own modules only, until the packages are installed. */
import { build, isBuilt } from './build.mjs';
import { install } from './install.mjs';
import { DEMO_HEADERS, serveSite } from './serve.mjs';

const port = Number(process.env.PORT ?? 8000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}

await install();
if (!isBuilt()) await build();

try {
  const { url, close } = await serveSite({ port, headers: DEMO_HEADERS });
  console.log(`\n  The demo is on ${url}\n  Ctrl-C ends it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
  }
} catch (error) {
  const reasons = {
    EADDRINUSE: `Port ${port} is in use by another program. Choose another: PORT=8001 npm start`,
    EACCES: `Port ${port} may not be used without more rights. Choose another: PORT=8001 npm start`,
  };
  console.error(reasons[error.code] ?? error.message);
  process.exit(1);
}
