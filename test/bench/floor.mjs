import { createServer } from 'node:http';
import { untilLeft } from './processes.mjs';

/** The least that can be called a service: reads a body, hands it on, answers. `handle` answers the status and the body. */
export function serveFloor(handle, close) {
  const answer = async (body, response) => {
    try {
      const [status, content] = await handle(JSON.parse(body.toString('utf8')));
      response.writeHead(status, { 'content-type': 'application/json' }).end(content);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => void answer(Buffer.concat(chunks), response));
  });
  server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
  untilLeft(async () => {
    server.closeAllConnections();
    server.close();
    await close();
  });
}
