import { Session } from 'node:inspector/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiled } from '../../server/bootstrap/paths.mjs';
import { given, untilLeft } from './processes.mjs';

// The application as `npm start` serves it, on any free port. Sent a number of seconds, it answers with the profile of that time.
const { serve } = await compiled('main');
const server = await serve({ ...given(), port: 0, quiet: true });

async function profile(seconds) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await sleep(seconds * 1000);
  const answer = await session.post('Profiler.stop');
  session.disconnect();
  return answer.profile;
}

process.on('message', (seconds) => void profile(seconds).then((answer) => process.send(answer)));
untilLeft(() => server.close());
process.send(server.url);
