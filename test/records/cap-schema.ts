import { expect } from 'vitest';

/** An element of an XML document as it was read. */
export interface Read {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Read[];
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Reads a document of elements and text. What is not well-formed fails the test. */
export function readXml(document: string): Read {
  const [declaration, body = ''] = document.split(/(?<=\?>)\s*/, 2);
  expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  const root: { name: string; text: string; children: Read[] } = { name: '', text: '', children: [] };
  const open = [root];
  for (const [, closing, name, attributes, text] of body.trim().matchAll(/<(\/?)(\w+)((?: [^<>]*)?)>|([^<>]+)/g)) {
    const current = open.at(-1)!;
    if (text !== undefined) current.text += text.replace(/&[^;]*;?/g, (entity) => entities[entity] ?? expect.fail(`entity ${entity}`));
    else if (closing) expect(open.pop()?.name).toBe(name);
    else {
      const element = { name: name!, text: '', children: [] };
      expect(attributes).toBe(open.length === 1 ? ' xmlns="urn:oasis:names:tc:emergency:cap:1.2"' : '');
      current.children.push(element);
      open.push(element);
    }
  }
  expect(open).toHaveLength(1);
  expect(root.children).toHaveLength(1);
  return root.children[0]!;
}

type Rule = readonly [name: string, most: number, least: number, content?: RegExp | readonly string[] | readonly Rule[]];

const word = /^[^\s,<&]+$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/;
const many = Infinity;
const pair: readonly Rule[] = [['valueName', 1, 1], ['value', 1, 1]];

/** The elements of CAP 1.2 in the order of its schema: at most, at least, and what they hold. */
const alert: readonly Rule[] = [
  ['identifier', 1, 1, word], ['sender', 1, 1, word], ['sent', 1, 1, moment],
  ['status', 1, 1, ['Actual', 'Exercise', 'System', 'Test', 'Draft']],
  ['msgType', 1, 1, ['Alert', 'Update', 'Cancel', 'Ack', 'Error']],
  ['source', 1, 0], ['scope', 1, 1, ['Public', 'Restricted', 'Private']], ['restriction', 1, 0], ['addresses', 1, 0], ['code', many, 0], ['note', 1, 0],
  ['references', 1, 0, /^[^\s,<&]+,[^\s,<&]+,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/], ['incidents', 1, 0],
  ['info', many, 0, [
    ['language', 1, 0, /^[a-z]{2}(-[A-Z]{2})?$/],
    ['category', many, 1, ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']],
    ['event', 1, 1],
    ['responseType', many, 0, ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']],
    ['urgency', 1, 1, ['Immediate', 'Expected', 'Future', 'Past', 'Unknown']],
    ['severity', 1, 1, ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']],
    ['certainty', 1, 1, ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']],
    ['audience', 1, 0], ['eventCode', many, 0, pair], ['effective', 1, 0, moment], ['onset', 1, 0, moment], ['expires', 1, 0, moment],
    ['senderName', 1, 0], ['headline', 1, 0], ['description', 1, 0], ['instruction', 1, 0], ['web', 1, 0], ['contact', 1, 0],
    ['parameter', many, 0, pair],
    ['area', many, 0, [['areaDesc', 1, 1], ['polygon', many, 0], ['circle', many, 0], ['geocode', many, 0, pair], ['altitude', 1, 0], ['ceiling', 1, 0]]],
  ]],
];

/** Holds an element against the rules of CAP 1.2: names, order, number and content of everything in it. */
export function expectCap(read: Read): void {
  expect(read.name).toBe('alert');
  expectElements(read, alert);
}

function expectElements({ children, text }: Read, rules: readonly Rule[]): void {
  expect(text).toBe('');
  const order = rules.map(([name]) => name);
  const positions = children.map(({ name }) => order.indexOf(name));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  for (const [name, most, least, content] of rules) {
    const found = children.filter((child) => child.name === name);
    expect(found.length, name).toBeGreaterThanOrEqual(least);
    expect(found.length, name).toBeLessThanOrEqual(most);
    for (const child of found) expectContent(child, content);
  }
}

function expectContent(child: Read, content: Rule[3]): void {
  if (content instanceof RegExp) expect(child.text).toMatch(content);
  else if (isRules(content)) expectElements(child, content);
  else if (content) expect(content).toContain(child.text);
  else expect(child.text.trim()).not.toBe('');
}

const isRules = (content: Rule[3]): content is readonly Rule[] => Array.isArray(content) && Array.isArray(content[0]);

/** The text of the elements with that name, wherever they stand. */
export function textsOf(read: Read, name: string): string[] {
  return read.children.flatMap((child) => [...(child.name === name ? [child.text] : []), ...textsOf(child, name)]);
}
