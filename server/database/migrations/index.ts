import { Road1763800000000 } from './1763800000000-road.js';
import { Ledgers1764100000000 } from './1764100000000-ledgers.js';
import { Supplies1764500000000 } from './1764500000000-supplies.js';

/** In the order in which they run. */
export const migrations = [Road1763800000000, Ledgers1764100000000, Supplies1764500000000];
