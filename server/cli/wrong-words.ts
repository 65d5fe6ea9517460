import type { ParsedArguments } from './command.js';

/** `--name VALUE` takes a value, `--name` alone takes none: as the usage of a command writes them. */
function optionsIn(usage: string): ReadonlyMap<string, { readonly valued: boolean }> {
  return new Map([...usage.matchAll(/--([a-z]+)(?: ([^\s\]|[-][^\s\]]*))?/g)].map(([, name, value]) => [name!, { valued: value !== undefined }]));
}

/**
 * What is wrong with the words given to a command that takes options alone, in one sentence; null where nothing is. A misspelt option would
 * otherwise be passed over, and something else done than was asked for.
 */
export function wrongWords(usage: string, { options, positional }: ParsedArguments): string | null {
  const known = optionsIn(usage);
  const [stray] = positional;
  if (stray !== undefined) return `不认识“${stray}”，请核对写法：fenghuo ${usage}。"${stray}" is not understood: compare the usage.`;
  for (const [name, given] of Object.entries(options)) {
    const option = known.get(name);
    if (!option) return `没有 --${name} 这个选项，请核对写法：fenghuo ${usage}。There is no option --${name}: compare the usage.`;
    if (option.valued && (given === true || given === '')) return `--${name} 后面缺少内容，请补上：fenghuo ${usage}。Give a value after --${name}.`;
    if (!option.valued && given !== true) return `--${name} 后面不写内容，请去掉“${given}”。The option --${name} takes no value: leave out "${given}".`;
  }
  return null;
}
