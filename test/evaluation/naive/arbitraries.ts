import { measure, type LeafMeasure, type Measure, type WhereCondition } from '@fenghuo/shared/evaluation/measure';
import fc from 'fast-check';

/** What generated measures may say: fewer values than there are, so that conditions often hold and often fail. */
const words = {
  inspections: {
    dates: ['inspectedOn'], admissible: ['twoOfficers@1', 'photo@1'], quantities: ['officers'],
    dimensions: {
      kind: ['screening', 'special', 'patrol'], level: ['city', 'county', 'township'], sector: ['fuelStation', 'fireworks', 'oilGas'], site: ['none'],
      township: ['610831101', '610831106'], state: ['recorded'],
    },
  },
  hazards: {
    dates: ['foundOn', 'deadline'], admissible: ['photoBefore@1', 'photoAfter@1', 'recheck@1'], quantities: [],
    dimensions: {
      sector: ['fuelStation', 'fireworks', 'oilGas'], grade: ['general', 'major'], disposition: ['onSite', 'deadline'], state: ['found', 'closed'],
      inspectionKind: ['screening', 'special', 'patrol'], inspectionLevel: ['city', 'county', 'township'], township: ['610831101', '610831106'],
    },
  },
  'survey-responses': {
    dates: ['answeredOn', 'surveyedYear'], admissible: ['surveyStands@1'], quantities: [],
    dimensions: { answer: ['satisfied', 'dissatisfied', 'invalid'], channel: ['paper', 'online'], audience: ['public', 'enterprise'], township: ['610831101'] },
  },
  'premises-measures': {
    dates: ['takenOn', 'liftedOn'], admissible: ['document@1'], quantities: ['quantity'],
    dimensions: { kind: ['seize', 'seal'], sector: ['fuelStation', 'fireworks'], quantityUnit: ['箱', '件'], state: ['inForce', 'lifted'] },
  },
} as const;

type Name = keyof typeof words;
export const datasetNames = Object.keys(words) as Name[];

const condition = (values: readonly string[]): fc.Arbitrary<WhereCondition> => {
  const some = fc.subarray([...values], { minLength: 1 });
  return fc.oneof(some.map((listed) => ({ in: listed })), some.map((listed) => ({ notIn: listed })), fc.boolean().map((present) => ({ present })));
};

/** Up to `most` conditions, so that a figure is seldom empty. */
function conditions(name: Name, most: number): fc.Arbitrary<Record<string, WhereCondition>> {
  const dimensions = words[name].dimensions as Readonly<Record<string, readonly string[]>>;
  return fc.subarray(Object.keys(dimensions), { maxLength: most }).chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map((one) => [one, condition(dimensions[one]!)]))));
}

const base = (name: Name) => fc.record({
  dataset: fc.constant(name), period: fc.constantFrom(...words[name].dates), about: conditions(name, 1), where: conditions(name, 2),
  admissible: fc.subarray([...words[name].admissible] as string[], { maxLength: 1 }),
});

const asLeaf = (data: object): LeafMeasure => measure.parse(data) as LeafMeasure;

/** A leaf that gives a number. */
const numeric: fc.Arbitrary<LeafMeasure> = fc.constantFrom(...datasetNames).chain((name) => {
  const { quantities, dimensions } = words[name];
  return fc.oneof(
    base(name).map((of) => asLeaf({ op: 'count', ...of })), base(name).map((of) => asLeaf({ op: 'exists', ...of })),
    fc.tuple(base(name), fc.constantFrom(...Object.keys(dimensions))).map(([of, dimension]) => asLeaf({ op: 'countDistinct', ...of, dimension })),
    ...(quantities.length > 0 ? [base(name).map((of) => asLeaf({ op: 'sum', ...of, quantity: quantities[0] }))] : []),
  );
});

const word: fc.Arbitrary<LeafMeasure> = fc.constantFrom(...datasetNames).chain((name) =>
  fc.tuple(base(name), fc.constantFrom(...Object.keys(words[name].dimensions))).map(([of, dimension]) => asLeaf({ op: 'latest', ...of, dimension })));

const constant = fc.integer({ min: -300, max: 300 }).map((hundredths): Measure =>
  ({ op: 'constant', value: String(hundredths / 100), description: { zh: '计划数', en: 'Planned' } }));

const as = fc.constantFrom('percent' as const, 'plain' as const);
const whenZero = fc.constantFrom({}, { whenZero: 'no-evidence' as const }, { whenZero: 'nothing-to-measure' as const });

const { tree } = fc.letrec<{ tree: Measure; combined: Measure }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, depthSize: 'small' }, { arbitrary: numeric, weight: 4 }, { arbitrary: constant, weight: 1 }, { arbitrary: tie('combined'), weight: 4 }),
  combined: fc.oneof(
    fc.tuple(fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
      .map(([op, of]): Measure => ({ op, of })),
    fc.tuple(tie('tree'), tie('tree'), as, whenZero).map(([numerator, denominator, how, zero]): Measure =>
      ({ op: 'ratio', numerator, denominator, as: how, ...zero })),
    fc.tuple(tie('tree'), as, whenZero).map(([of, how, zero]): Measure => ({ op: 'change', of, as: how, ...zero })),
  ),
}));

/** Every operation, every kind of condition, combinations of combinations. */
export const anyMeasure: fc.Arbitrary<Measure> = fc.oneof({ arbitrary: tree, weight: 5 }, { arbitrary: word, weight: 1 });
