import { recordTypeNames, recordTypes } from '@fenghuo/shared/records/index';
import { canonical, sha256 } from '@fenghuo/server/journal/canonical';
import { RecordTable } from '@fenghuo/server/recordkeeping/record-table';
import { records } from '@fenghuo/server/records/index';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import type { Field } from '@fenghuo/shared/records/field';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** The same value with the members of each object in another order. */
function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((member) => shuffled(member, order));
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(object)).map((key) => [key, shuffled(object[key], order)]));
}

describe('the canonical spelling', () => {
  test('is JSON of the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  test('does not depend on the order in which members were written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const spelled = canonical(value);
      expect(canonical(shuffled(value, (keys) => keys.reverse()))).toBe(spelled);
      expect(canonical(JSON.parse(spelled))).toBe(spelled);
    }));
  });

  test('differs where the value differs', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same = canonical(one) === canonical(other);
      let equal = true;
      try {
        expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
      } catch {
        equal = false;
      }
      expect(same).toBe(equal);
    }));
  });

  test('follows the examples of RFC 8785: UTF-16 order, no white space, the numbers of ECMAScript', () => {
    expect(canonical({
      '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis',
    })).toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",'
      + '"\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}');
    expect(canonical({ numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0], string: '\u20ac$\u000f\nA\'B"\\\\"/', literals: [null, true, false] })).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\u000f\nA'B\"\\\\\"/"}`);
  });

  test('leaves undefined members out', () => {
    expect(canonical({ b: undefined, a: { d: 1, c: undefined } })).toBe('{"a":{"d":1}}');
  });
});

/** Any value that a field of that kind may hold. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  const text = fc.string({ unit: 'grapheme' });
  switch (field.kind) {
    case 'people': case 'photos': case 'files': return fc.array(text);
    case 'choices': return fc.subarray(Object.keys(field.options!));
    case 'flag': return fc.boolean();
    case 'year': case 'integer': case 'money': return fc.oneof(fc.integer(), fc.constant(null));
    case 'choice': return fc.constantFrom(...Object.keys(field.options!), null);
    case 'text': case 'longText': case 'date': case 'instant': case 'quantity': case 'reference': case 'signature': case 'serial': case 'personal':
      return fc.oneof(text, fc.constant(null));
  }
}

const coordinate = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));

function recordOf(contract: RecordType): fc.Arbitrary<Record<string, unknown>> {
  const text = fc.string({ unit: 'grapheme' });
  return fc.record({
    ...Object.fromEntries(Object.entries(contract.fields).map(([name, field]) => [name, valueOf(field)])),
    id: fc.uuid(), bureau: text, division: text, longitude: coordinate, latitude: coordinate, accuracy: coordinate, placeSource: text, capturedAt: text,
    clockOffset: fc.integer(), provenance: text, receivedAt: text, author: text, version: fc.nat(), state: text, voidedAt: fc.constant(null), voidReason: fc.constant(null),
  });
}

test.each(recordTypeNames)('the body of a %s is its canonical spelling', (name) => {
  const table = new RecordTable(records[name]);
  fc.assert(fc.property(recordOf(recordTypes[name] as RecordType), (record) => {
    expect(table.toBody(record as AnyRecord)).toBe(canonical(record));
  }));
});

test('the hash is SHA-256 over the parts in their order', () => {
  expect(sha256('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('a', Buffer.from('b'), 'c')).toEqual(sha256('abc'));
});
