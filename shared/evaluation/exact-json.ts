import { Exact } from './schemas.js';

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON with every number as its digits in a string, so that none passes through a double: 0.10000000000000000001 stays what it is.
 * For documents that hold no number but decimals.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  JSON.parse(text);
  return JSON.parse(text.replace(token, (found) => (found.startsWith('"') ? found : `"${plain(found)}"`)));
}

/** 2.5e2 as 250; an exponent that no figure of a form has is left for the schema to refuse. */
function plain(number: string): string {
  const exponent = /[eE]([+-]?\d+)$/.exec(number);
  return exponent && Math.abs(Number(exponent[1])) <= 30 ? new Exact(number).toFixed() : number;
}
