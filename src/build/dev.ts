/**
 * `npm run dev`: Vite's development server, with hot reload, in front of the demo's gateway.
 *
 * The gateway runs as it does under `npm start`, in a process of its own on the next port, and starts anew when
 * one of its files changes. What is not a page or a module is passed on to it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const port = Number(process.env.PORT ?? 5173);
const origin = `http://127.0.0.1:${port + 1}`;

const gateway = spawn(process.execPath, ['--import', 'tsx', '--watch', 'demo/server/main.ts'], {
  env: { ...process.env, PORT: String(port + 1) },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.on('exit', () => gateway.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

const server = await createServer({
  mode: 'development',
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    // Paths of the gateway; `/desk.html` is a page. The Host header stays, since the gateway compares it.
    proxy: { '^/(care|session|desk)(/|\\?|$)': { target: origin, ws: true, changeOrigin: false } },
  },
});
await server.listen();
console.log(`ready http://127.0.0.1:${port}/`);
