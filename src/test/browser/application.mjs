// Somebody's application, on a port of its own: what the sandbox's webhooks may meet beside this server.
import { once } from 'node:events';
import { createServer } from 'node:http';

export async function application(answer) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    answer(request.url, new URLSearchParams(body), response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}/voice`, close: () => server.close() };
}
