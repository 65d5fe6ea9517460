import { dayOf } from '@fenghuo/shared/calendar';
import { departmentsOf, type DepartmentStanding } from '@fenghuo/shared/evaluation/departments';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { Link } from 'react-router';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState } from '../../ui/page-states.js';
import { useAnnotations } from './annotations.js';
import { ScoreTable } from './score-table.js';
import { useFormView } from './use-form-view.js';
import { departmentWords as words } from './views.words.js';

interface DepartmentTablesProps {
  readonly form: EvaluationForm;
  readonly changed: ReadonlySet<string>;
}

/** The rows by the department that answers for them: first how each stands, then its rows. */
export function DepartmentTables({ form, changed }: DepartmentTablesProps) {
  const { say } = useLanguage();
  const { department, addressOf } = useFormView();
  const all = departmentsOf(form.rows, useAnnotations(), !dayOf(new Date(form.asOf.at)).startsWith(`${form.year}-`));
  const nameOf = (one: DepartmentStanding) => one.department ?? say(words.none);
  const shown = department === null ? all : all.filter((one) => (one.department ?? '') === department);
  return (
    <>
      <section className="panel department-summary">
        {all.every((one) => one.department === null) && <p className="department-note">{say(words.allNone)}</p>}
        <table className="standing-table">
          <thead>
            <tr>
              <th scope="col">{say(words.department)}</th>
              {([words.rows, words.points, words.gaps, words.behind, words.reasons] as const).map((head) => (
                <th key={head.en} scope="col" className="figure">{say(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>{all.map((one) => <Summary key={one.department ?? ''} standing={one} name={nameOf(one)} />)}</tbody>
        </table>
        {department !== null && <p className="department-note"><Link to={addressOf(null)}>{say(words.all)}</Link></p>}
      </section>
      {shown.length === 0 && <EmptyState reason={say(words.unknown)} />}
      {shown.map((one) => (
        <section key={one.department ?? ''} className="department" aria-label={nameOf(one)}>
          <h2>{nameOf(one)} <span className="muted"><Points standing={one} /></span></h2>
          <div className="panel form-frame"><ScoreTable form={{ ...form, rows: one.rows, groups: [] }} changed={changed} part /></div>
        </section>
      ))}
    </>
  );
}

function Summary({ standing, name }: { readonly standing: DepartmentStanding; readonly name: string }) {
  const { say } = useLanguage();
  const { department, addressOf } = useFormView();
  const own = standing.department ?? '';
  const open = [
    [words.gaps, standing.gaps], [words.behind, standing.behind], [words.reasons, standing.reasonsMissing],
  ] as const;
  return (
    <tr className={department === own ? 'department-chosen' : undefined}>
      <th scope="row"><Link to={addressOf(department === own ? null : own)} title={say(words.onlyOne, { name })}>{name}</Link></th>
      <td className="figure" data-label={say(words.rows)}>{standing.rows.length}</td>
      <td className="figure" data-label={say(words.points)}><Points standing={standing} /></td>
      {open.map(([word, count]) => (
        <td key={word.en} className={count > 0 ? 'figure department-open' : 'figure muted'} data-label={say(word)}>{count}</td>
      ))}
    </tr>
  );
}

function Points({ standing: { score, weight, weightScored, beside } }: { readonly standing: DepartmentStanding }) {
  const { say } = useLanguage();
  return (
    <>
      {say(words.ofWeight, { score, weight })}
      {weightScored !== weight && <small className="muted"> {say(words.evidence, { weight: weightScored })}</small>}
      {beside !== '0' && <small className="muted"> {say(words.beside, { points: beside })}</small>}
    </>
  );
}
