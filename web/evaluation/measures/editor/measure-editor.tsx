import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { isComputable, measureFlaws, type MeasureFlaw, type Purpose } from '@fenghuo/shared/evaluation/measure-checks';
import type { DatasetInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { dimensionOf, unitWord } from '@fenghuo/shared/evaluation/measure-units';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import type { Label } from '@fenghuo/shared/label';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { ErrorState, Loading } from '../../../ui/page-states.js';
import '../../evaluation.css';
import '../../evidence/evidence.css';
import './editor.css';
import { editorWords as words } from './editor.words.js';
import { EditingContext } from './node-context.js';
import { NodeEditor } from './node-editor.js';
import { PreviewPanel } from './preview-panel.js';
import { previewWords } from './preview.words.js';
import { StartChoice } from './start-choice.js';
import { usePreview } from './use-preview.js';
import { useVocabulary } from './use-vocabulary.js';

export interface MeasureEditorProps {
  readonly bureau: string;
  /** The year that is tried out. */
  readonly year: number;
  /** Null while nothing has been chosen. */
  readonly value: Measure | null;
  /** The measure after each change, with what still keeps it from being used; nothing does when `flaws` is empty. */
  onChange(measure: Measure | null, flaws: readonly MeasureFlaw[]): void;
  /** The unit that the row is in, to be told when the measure gives another. */
  readonly unitHint?: Label;
  /** `scored` unless said: what is only told may rest on income from fines. */
  readonly purpose?: Purpose;
}

/** Makes a measure by choosing: what is counted or added up, which records, which conditions; read back in words and tried out at once. */
export function MeasureEditor(props: MeasureEditorProps) {
  const { data, error, refetch } = useVocabulary(props.bureau);
  if (data) return <Editor {...props} datasets={data.datasets} />;
  return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
}

function Editor({ bureau, year, value, onChange, unitHint, purpose = 'scored', datasets }: MeasureEditorProps & {
  readonly datasets: Readonly<Record<string, DatasetInUse>>;
}) {
  const { say } = useLanguage();
  const flaws = useMemo(() => (value ? measureFlaws(value, datasets, purpose) : []), [value, datasets, purpose]);
  const editing = useMemo(() => ({ bureau, year, datasets, flaws }), [bureau, year, datasets, flaws]);
  const tried = value && isComputable(flaws) ? value : null;
  const preview = usePreview(bureau, year, tried);
  const change = (next: Measure | null) => onChange(next, next ? measureFlaws(next, datasets, purpose) : []);
  if (!value) return <div className="measure-editor"><StartChoice onChoose={change} /></div>;
  return (
    <EditingContext value={editing}>
      <div className="measure-editor">
        <div className="measure-tree">
          <NodeEditor value={value} path={[]} onChange={change} />
          <div className="measure-foot">
            <Button type="link" onClick={() => change(null)}>{say(words.clear)}</Button>
            {flaws.length > 0 && <span className="measure-flaw" role="status">{say(words.flawed, { count: flaws.length })}</span>}
          </div>
        </div>
        <aside className="measure-side">
          <section className="measure-reading" aria-label={say(words.readBack)}>
            <h3>{say(words.readBack)}</h3>
            <p>{say(readBack(value, datasets))}</p>
            <UnitNote value={value} datasets={datasets} {...(unitHint ? { wanted: unitHint } : {})} />
          </section>
          {tried ? <PreviewPanel bureau={bureau} year={year} query={preview} />
            : <p className="muted measure-preview">{say(value && flaws.length > 0 ? previewWords.unsettled : previewWords.nothing)}</p>}
        </aside>
      </div>
    </EditingContext>
  );
}

function UnitNote({ value, datasets, wanted }: { value: Measure; datasets: Readonly<Record<string, DatasetInUse>>; wanted?: Label }) {
  const { say } = useLanguage();
  const unit = dimensionOf(value, datasets);
  if (!wanted || unit.kind === 'plain' || unit.kind === 'unknown' || unitWord(unit).zh === wanted.zh) return null;
  return <p className="measure-flaw">{say(words.unitDiffers, { unit: say(unitWord(unit)), wanted: say(wanted) })}</p>;
}
