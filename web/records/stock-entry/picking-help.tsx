import { stockEntry, type StockKind } from '@fenghuo/shared/records/stock-entry';
import type { Picking } from '@fenghuo/shared/supplies';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../access/use-place.js';
import { getJson } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { ReferenceSelect } from '../../recordkeeping/form/reference-select.js';
import type { EntryHelpProps } from '../../recordkeeping/record-screens.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import './picking-help.css';
import { stockEntryWords as words } from './stock-entry.words.js';

/** Kinds that take from what lies free. */
const takes: readonly StockKind[] = ['issue', 'transfer', 'borrow', 'reserve'];

/** Proposes lots for what is to go out, and fills the chosen one in. Nothing for entries that bring in or take back. */
export function PickingHelp({ values, fill }: EntryHelpProps) {
  return takes.includes(values['kind'] as StockKind) ? <Proposal values={values} fill={fill} /> : null;
}

function Proposal({ values, fill }: EntryHelpProps) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const [item, setItem] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const quantity = stockEntry.fields.quantity.schema.safeParse(typed);
  const [warehouse, on] = [textOf(values['warehouse']), textOf(values['enteredOn'])];
  const { data, error } = useQuery({
    queryKey: ['records', 'stock-entry', 'picking', bureau, item, quantity.data, warehouse, on], enabled: item !== null && quantity.success,
    queryFn: () => getJson<Picking>('/api/supplies/picking', { bureau, item: item ?? undefined, quantity: quantity.data, warehouse, on }),
  });
  return (
    <section className="panel picking-help" aria-label={say(words.help)}>
      <h2>{say(words.help)}</h2>
      <p className="muted">{say(words.helpHint)}</p>
      <div className="picking-help-asked">
        <label htmlFor="picking-item">{say(words.item)}</label>
        <ReferenceSelect id="picking-item" refersTo="supply-item" value={item} onChange={setItem} />
        <label htmlFor="picking-quantity">{say(words.quantity)}</label>
        <Input id="picking-quantity" className="field-short" inputMode="decimal" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {error && <Alert type="error" role="alert" title={say(sentenceOfThrown(error))} />}
      {data && (
        <ul className="picking-help-lots">
          {data.lots.map((lot) => (
            <li key={`${lot.warehouse} ${lot.lot}`}>
              <span>
                {say(words.lot, { warehouse: lot.warehouseName, lot: lot.lotName, available: lot.available })}
                {lot.expiresOn !== null && <span className="muted"> · {say(words.expires, { day: lot.expiresOn })}</span>}
              </span>
              <Button size="small" onClick={() => fill({ warehouse: lot.warehouse, lot: lot.lot, quantity: lot.take })}>
                {say(words.take, { quantity: lot.take })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data && data.missing !== '0' && <Alert type="warning" role="status" title={say(words.missing, { quantity: data.missing })} />}
      {data && data.expired !== '0' && <p className="muted">{say(words.expired, { quantity: data.expired })}</p>}
    </section>
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
