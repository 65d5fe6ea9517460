import { relative } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import { root } from '../../server/bootstrap/paths.mjs';

const shownRows = 14;
const base = pathToFileURL(root).pathname;

/** Where the time of a process went, as text: first by module (with what the module called inside Node), then by function. */
export function profileText(title, { nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const [modules, functions] = [new Map(), new Map()];
  let [busy, whole] = [0, 0];
  samples.forEach((id, index) => {
    const time = timeDeltas[index];
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    whole += time;
    // `dispatch` outside any file is the profiler itself.
    if (functionName === '(idle)' || (functionName === 'dispatch' && url === '')) return;
    busy += time;
    add(modules, moduleOf(id, byId, parents), time);
    add(functions, `${functionName || '(anonymous)'} ${placeOf(url)}${url ? `:${lineNumber + 1}` : ''}`.trim(), time);
  });
  const part = (time) => `${(time / busy * 100).toFixed(1).padStart(5)} %`;
  const rows = (times) => [...times].toSorted(([, a], [, b]) => b - a).slice(0, shownRows).map(([name, time]) => `${part(time)}  ${name}`);
  return [`${title} (busy ${(busy / whole * 100).toFixed(0)} % of the time):`, '', '```', ...rows(modules), '', ...rows(functions), '```'].join('\n');
}

const add = (times, name, time) => times.set(name, (times.get(name) ?? 0) + time);

/** The nearest caller that belongs to a package or to us. */
function moduleOf(id, byId, parents) {
  for (let node = id; node !== undefined; node = parents.get(node)) {
    const { url } = byId.get(node).callFrame;
    const name = /.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(url)?.[1] ?? (url.startsWith('file:') ? placeOf(url) : undefined);
    if (name) return name;
  }
  return byId.get(id).callFrame.functionName.startsWith('(') ? byId.get(id).callFrame.functionName : 'node';
}

const placeOf = (url) => (url.startsWith('file:') ? relative(base, new URL(url).pathname).replace(/^node_modules\//, '') : url);
