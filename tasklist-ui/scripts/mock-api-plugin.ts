import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';

/**
 * Answers `/api` from the request handlers that the unit tests use, so that pages can be looked at without a server
 * (`npm run dev:mock`). Never part of a build.
 */
export function mockApi(): Plugin {
  return {
    name: 'komado-mock-api',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next();
        try {
          const { answer } = await server.ssrLoadModule('/src/testing/mock-server.ts');
          const reply: Response | undefined = await answer(await toFetchRequest(request));
          if (!reply) {
            response.statusCode = 404;
            response.setHeader('Content-Type', 'application/problem+json');
            response.end(JSON.stringify({ status: 404, title: 'not found', code: 'not-found' }));
            return;
          }
          response.statusCode = reply.status;
          reply.headers.forEach((value, name) => response.setHeader(name, value));
          response.end(Buffer.from(await reply.arrayBuffer()));
        } catch (failure) {
          next(failure);
        }
      });
    },
  };
}

async function toFetchRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const method = request.method ?? 'GET';
  return new Request(`http://127.0.0.1:5173${request.url}`, {
    method,
    headers: Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value] as [string, string]],
    ),
    body: method === 'GET' || method === 'HEAD' ? undefined : new Uint8Array(Buffer.concat(chunks)),
  });
}
