import { compiled } from '../../server/bootstrap/paths.mjs';

// The compiled server in a process of its own, as `npm start` runs it, so that it can be killed like one.
const { serve } = await compiled('main');
const { DATABASE_URL: databaseUrl, FENGHUO_DATA: dataDirectory, PORT: port } = process.env;
const { url } = await serve({ databaseUrl, dataDirectory, port: Number(port), quiet: true });
// It ends with the test that started it, also where that one is killed.
process.stdin.resume().on('end', () => process.exit());
process.stdout.write(`${url}\n`);
