import type { Label } from '../label.js';
import { flaw, type MeasureFlaw, type Path } from './measure-flaw.js';
import type { LeafMeasure, WhereCondition } from './measure.js';
import { own, singleUnit, unitCondition, valuesOf, type DatasetVocabulary, type Vocabulary } from './vocabulary.js';

/** What a measure over records names and the datasets do not know, sums across units, and quantities that must not be scored. */
export function leafFlaws(leaf: LeafMeasure, vocabulary: Vocabulary, purpose: 'scored' | 'told', path: Path): readonly MeasureFlaw[] {
  const dataset = own(vocabulary, leaf.dataset);
  if (!dataset) {
    return [leaf.dataset === '' ? flaw('not-chosen', [...path, 'dataset'], { zh: '请选择统计哪类记录。', en: 'Choose which records.' })
      : flaw('dataset-unknown', [...path, 'dataset'], {
        zh: `没有名为“${leaf.dataset}”的记录类型。请重新选择。`, en: `There are no records "${leaf.dataset}". Choose again.`,
      })];
  }
  const name = dataset.label;
  return [
    ...(own(dataset.dates, leaf.period) ? [] : [flaw('date-unknown', [...path, 'period'], {
      zh: `“${name.zh}”没有日期“${leaf.period}”。请选择按哪个日期归入年度。`,
      en: `"${name.en}" has no date "${leaf.period}". Choose the date that puts a record into its year.`,
    })]),
    ...leaf.admissible.filter((one) => !own(dataset.admissibility, one)).map((one) => flaw('condition-unknown', [...path, 'admissible'], {
      zh: `“${name.zh}”没有证据要求“${one}”。请删去或另选。`, en: `"${name.en}" has no condition of admissibility "${one}". Remove it or choose another.`,
    })),
    ...(['about', 'where'] as const).flatMap((part) => Object.entries(leaf[part]).flatMap(([dimension, condition]) =>
      conditionFlaws(dataset, dimension, condition, [...path, part, dimension]))),
    ...('dimension' in leaf && !own(dataset.dimensions, leaf.dimension)
      ? [unknownDimension(dataset, leaf.dimension, [...path, 'dimension'])] : []),
    ...(leaf.op === 'sum' ? sumFlaws(dataset, leaf, purpose, [...path, 'quantity']) : []),
  ];
}

const labelOf = (dataset: DatasetVocabulary, dimension: string): Label =>
  own(dataset.dimensions, dimension)?.label ?? { zh: dimension, en: dimension };

function unknownDimension(dataset: DatasetVocabulary, name: string, path: Path): MeasureFlaw {
  return name === '' ? flaw('not-chosen', path, { zh: '请选择一项。', en: 'Choose one.' }) : flaw('dimension-unknown', path, {
    zh: `“${dataset.label.zh}”没有项目“${name}”。请另选一项。`, en: `"${dataset.label.en}" has no field "${name}". Choose another.`,
  });
}

function conditionFlaws(dataset: DatasetVocabulary, name: string, condition: WhereCondition, path: Path): readonly MeasureFlaw[] {
  const dimension = own(dataset.dimensions, name);
  if (!dimension) return [unknownDimension(dataset, name, path)];
  const { options, label } = dimension;
  if (!('present' in condition) && valuesOf(condition).length === 0) {
    return [flaw('not-chosen', path, {
      zh: `请为“${label.zh}”选择至少一个值，或删除此条件。`, en: `Choose at least one value for "${label.en}", or remove the condition.`,
    })];
  }
  return options ? valuesOf(condition).filter((value) => !own(options, value)).map((value) => flaw('value-unknown', path, {
    zh: `“${label.zh}”没有选项“${value}”。请从所列选项中选择。`, en: `"${label.en}" has no option "${value}". Choose from those listed.`,
  })) : [];
}

function sumFlaws(dataset: DatasetVocabulary, leaf: LeafMeasure & { op: 'sum' }, purpose: 'scored' | 'told', path: Path): readonly MeasureFlaw[] {
  const quantity = own(dataset.quantities, leaf.quantity);
  if (!quantity) {
    if (Object.keys(dataset.quantities).length === 0) {
      return [flaw('quantity-unknown', path, {
        zh: `“${dataset.label.zh}”没有可以合计的数量。请改为统计记录数。`, en: `"${dataset.label.en}" has no quantity to add up. Count its records instead.`,
      })];
    }
    return [leaf.quantity === '' ? flaw('not-chosen', path, { zh: '请选择合计哪个数量。', en: 'Choose what is added up.' }) : flaw('quantity-unknown', path, {
      zh: `“${dataset.label.zh}”没有数量“${leaf.quantity}”。请另选。`, en: `"${dataset.label.en}" has no quantity "${leaf.quantity}". Choose another.`,
    })];
  }
  const { label, unitDimension, unscorable } = quantity;
  return [
    ...(unitDimension && singleUnit(unitCondition(leaf, unitDimension)) === null ? [flaw('units-mixed', path, {
      zh: `“${label.zh}”的记录单位不一，不能直接合计。请以“${labelOf(dataset, unitDimension).zh}”限定为一个单位。`,
      en: `"${label.en}" is recorded in several units. Settle on one with "${labelOf(dataset, unitDimension).en}".`,
    })] : []),
    ...(unscorable && purpose === 'scored' ? [flaw('unscorable', path, {
      zh: `“${label.zh}”不得用于计分：${unscorable.zh}。可作为情况说明列出。`, en: `"${label.en}" must not be scored: ${unscorable.en}. It may be told.`,
    })] : []),
  ];
}
