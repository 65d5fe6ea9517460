import type { DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import type { Block, SignaturePlace } from '../document-content.js';
import type { DocumentSources } from '../document-sources.js';

/** What a kind says and who signs it. `sealed`: it is an act of the bureau and bears its seal. */
export interface Wording {
  readonly blocks: readonly Block[];
  readonly signatures?: readonly SignaturePlace[];
  readonly sealed?: boolean;
}

export type Template = (sources: DocumentSources) => Wording;

export type Templates<Kind extends DocumentKind> = Readonly<Record<Kind, Template>>;
