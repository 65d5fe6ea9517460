import { Drawer, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { words as commonWords } from '../../ui/words.js';
import './evidence.css';
import { EvidenceList } from './evidence-list.js';
import { evidenceWords as words } from './evidence.words.js';
import { evidenceSets, type EvidenceSet, type OpenFigure } from './open-figure.js';

interface EvidenceDrawerProps {
  readonly bureau: string;
  readonly year: number;
  readonly open: OpenFigure;
  readonly title: string;
  /** The figure itself and its parts, above the tabs. */
  readonly headline: ReactNode;
  readonly counted: number;
  readonly notCounted: number;
  /** The measure read in words. */
  readonly reading: ReactNode;
  /** By township and other dimensions; null where a figure has no breakdown. */
  readonly breakdown: ReactNode | null;
  /** Records that came in or changed of late; null where nothing was kept to compare with. */
  readonly changes: ReactNode | null;
  /** Id of the frozen report that the figure stands in. */
  readonly report?: string | undefined;
  onSet(set: EvidenceSet): void;
  onClose(): void;
}

/** What stands behind a figure. Without a mask: the form stays in use, and another figure clicked there takes this one's place. */
export function EvidenceDrawer(props: EvidenceDrawerProps) {
  const { say } = useLanguage();
  const { bureau, year, open } = props;
  const side = (set: 'counted' | 'notCounted', count: number) => ({
    key: set, label: say(words[set], { count }),
    children: <EvidenceList bureau={bureau} year={year} row={open.row} part={open.part} set={set} report={props.report} />,
  });
  const missing = (open.set === 'breakdown' && props.breakdown === null) || (open.set === 'changes' && props.changes === null);
  return (
    <Drawer
      open placement="right" size="var(--evidence-width)" mask={false} rootClassName="evidence-drawer"
      title={<span className="evidence-drawer-title">{props.title}</span>}
      onClose={props.onClose} closable={{ 'aria-label': say(commonWords.close) }}
    >
      <div className="evidence-headline">{props.headline}</div>
      <Tabs
        activeKey={missing ? 'counted' : open.set} destroyOnHidden
        onChange={(key) => { const set = evidenceSets.find((one) => one === key); if (set) props.onSet(set); }}
        items={[
          side('counted', props.counted), side('notCounted', props.notCounted),
          ...(props.breakdown === null ? [] : [{ key: 'breakdown', label: say(words.breakdown), children: props.breakdown }]),
          ...(props.changes === null ? [] : [{ key: 'changes', label: say(words.changes), children: props.changes }]),
          { key: 'reading', label: say(words.reading), children: props.reading },
        ]}
      />
    </Drawer>
  );
}
