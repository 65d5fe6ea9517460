import type { Tone } from '../ui/state-tag.js';

/** Worst first: the place of a tone in this list is its severity. */
export const worstFirst = ['alarm', 'attention', 'running', 'plain', 'done', 'voided'] as const satisfies readonly Tone[];
