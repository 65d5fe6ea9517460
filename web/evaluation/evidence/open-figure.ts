import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

/** What of a figure is open: the records that count, those that nearly count, what it is made of, what changed of late, or the measure read in words. */
export const evidenceSets = ['counted', 'notCounted', 'breakdown', 'changes', 'reading'] as const;
export type EvidenceSet = (typeof evidenceSets)[number];

/** The figure whose records are open: a row (or narrative figure), its part, the side. */
export interface OpenFigure {
  readonly row: string;
  readonly part: string;
  readonly set: EvidenceSet;
}

const isSet = (word: string | null): word is EvidenceSet => evidenceSets.some((set) => set === word);

/** Reads the open figure from the address; null when none is open. */
export function readOpenFigure(address: URLSearchParams): OpenFigure | null {
  const row = address.get('row');
  const set = address.get('set');
  return row ? { row, part: address.get('part') ?? 'value', set: isSet(set) ? set : 'counted' } : null;
}

/** The address with this figure open and everything else as it was. */
export function withOpenFigure(address: URLSearchParams, figure: OpenFigure | null): string {
  const next = new URLSearchParams(address);
  for (const name of ['row', 'part', 'set']) next.delete(name);
  if (figure) for (const [name, value] of Object.entries(figure)) next.set(name, value);
  return `?${next}`;
}

/** The open figure lives in the address, so that a link reproduces it and "back" closes it. */
export function useOpenFigure() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const open = readOpenFigure(address);
  const addressOf = useCallback((figure: OpenFigure) => withOpenFigure(address, figure), [address]);
  const show = useCallback((figure: OpenFigure | null) => navigate(withOpenFigure(address, figure)), [address, navigate]);
  return { open, addressOf, show };
}
