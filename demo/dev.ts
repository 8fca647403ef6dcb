/** `npm run dev`: Vite's development server, with hot reload, in front of the same gateway as `npm start`. */
import { createServer } from 'node:http';
import { createServer as createVite } from 'vite';
import { attachGateway } from './server/attach-gateway.ts';

const port = Number(process.env.PORT ?? 5173);
const server = createServer();
const gateway = await attachGateway(server);
const vite = await createVite({ server: { middlewareMode: true, ws: { server } }, appType: 'mpa' });

server.on('request', (request, response) => {
  if (!gateway.handle(request, response)) vite.middlewares(request, response);
});
server.listen(port, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${port}/`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  await Promise.all([gateway.close(), vite.close()]);
  server.closeAllConnections();
  server.close();
}
