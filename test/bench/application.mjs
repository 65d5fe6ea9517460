import { compiled } from '../../server/bootstrap/paths.mjs';
import { given, untilLeft } from './processes.mjs';

// The application as `npm start` serves it, on any free port.
const { serve } = await compiled('main');
const server = await serve({ ...given(), port: 0, quiet: true });
untilLeft(() => server.close());
process.send(server.url);
