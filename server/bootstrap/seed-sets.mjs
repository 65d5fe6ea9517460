import { compiled } from './paths.mjs';
import { seedHere } from './prepare.mjs';

// The sets named, into the database of DATABASE_URL, in a process of their own; what is built is built already.
await seedHere(process.env.DATABASE_URL, { load: compiled, report: (line) => process.stdout.write(`${line}\n`) })(process.argv.slice(2));
