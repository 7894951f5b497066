// An application on a port of its own, which answers the sandbox's webhooks in place of this server.
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * @param {(response: import('node:http').ServerResponse, parameters: URLSearchParams) => void} answer
 */
export async function application(answer) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    answer(response, new URLSearchParams(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${bound.port}/voice`, close: () => server.close() };
}
