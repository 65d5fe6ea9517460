import type { earlyWarning } from '@fenghuo/shared/records/early-warning';
import { seededProvenances, type RecordOf } from '@fenghuo/shared/records/record-type';

type Warning = RecordOf<typeof earlyWarning>;

/** An element of the message: its name, and its text or its children in the order of the schema. */
type Element = readonly [name: string, content: string | readonly Element[]];

/** How bad and how soon, by the colour. CAP leaves the scale to whoever warns; this is the one of the four levels of the law. */
const gravity = {
  red: ['Immediate', 'Extreme'], orange: ['Expected', 'Severe'], yellow: ['Expected', 'Moderate'], blue: ['Future', 'Minor'], ungraded: ['Unknown', 'Unknown'],
} as const satisfies Record<Warning['colour'], readonly [urgency: string, severity: string]>;

const categories: Partial<Record<Warning['kind'], string>> = { geological: 'Geo', forestFire: 'Fire', naturalRisk: 'Safety', workSafety: 'Safety' };

/**
 * The warning as a message of the Common Alerting Protocol 1.2 (OASIS, 2010). One that was cancelled is the message that cancels it; one that
 * replaces another, its update. A record rebuilt from a report, or made up to demonstrate, was never sent by this system, and says so by its status.
 * `replaced` is the warning it replaces, `event` the kind and `level` the colour in words.
 */
export function capMessage(warning: Warning, replaced: Warning | undefined, { event, level }: { readonly event: string; readonly level: string }): string {
  const cancelled = warning.cancelledAt !== null;
  const references = cancelled ? warning : replaced;
  return rendered(['alert', [
    ['identifier', cancelled ? `${identifierOf(warning)}.cancel` : identifierOf(warning)],
    ['sender', senderOf(warning)],
    ['sent', momentOf(warning.cancelledAt ?? warning.issuedAt)],
    ['status', seededProvenances.includes(warning.provenance) ? 'Test' : 'Actual'],
    ['msgType', cancelled ? 'Cancel' : replaced ? 'Update' : 'Alert'],
    ['scope', 'Public'],
    ...some('references', references && [senderOf(references), identifierOf(references), momentOf(references.issuedAt)].join(',')),
    ['info', infoOf(warning, cancelled, event, level)],
  ]]);
}

function infoOf(warning: Warning, cancelled: boolean, event: string, level: string): Element[] {
  const [urgency, severity] = gravity[warning.colour];
  return [
    ['language', 'zh-CN'],
    ['category', categories[warning.kind] ?? 'Met'],
    ['event', event],
    ...(cancelled ? [['responseType', 'AllClear'] as const] : []),
    ['urgency', cancelled ? 'Past' : urgency],
    ['severity', severity],
    ['certainty', 'Likely'],
    ['effective', momentOf(warning.issuedAt)],
    ...some('expires', warning.expiresAt === null ? null : momentOf(warning.expiresAt)),
    ['senderName', warning.issuer],
    ['headline', warning.title],
    ['description', warning.content],
    ...some('instruction', warning.instruction),
    ['parameter', [['valueName', 'level'], ['value', level]]],
    ...(warning.number === null ? [] : [['parameter', [['valueName', 'number'], ['value', warning.number]]] as const]),
    ['area', [['areaDesc', warning.area], ['geocode', [['valueName', 'divisionCode'], ['value', warning.division]]]]],
  ];
}

const some = (name: string, content: string | null | undefined): Element[] => (content ? [[name, content]] : []);

/** Neither spaces nor commas nor marks: what CAP asks of both. */
const identifierOf = ({ bureau, id }: Warning): string => `${bureau}.${id}`;
const senderOf = ({ bureau }: Warning): string => `urn:fenghuo:bureau:${bureau}`;

/** China Standard Time with its offset: CAP has neither fractions nor `Z`. */
function momentOf(instant: string): string {
  return `${new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

function rendered(alert: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(alert).replace('<alert>', '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">')}\n`;
}

function written([name, content]: Element): string {
  return `<${name}>${typeof content === 'string' ? escaped(content) : content.map(written).join('')}</${name}>`;
}

/** Characters that no XML document may hold are left out. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
