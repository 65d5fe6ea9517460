import { createHash, hash as hashOf } from 'node:crypto';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one spelling of a value in bytes (RFC 8785): keys sorted by UTF-16 code units, no white space, undefined left out.
 * Numbers must be integers or coordinates; exact decimals travel as strings.
 */
export function canonical(value: unknown): string {
  return write(value as Json);
}

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const pairs: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) pairs.push(`${JSON.stringify(key)}:${write(member)}`);
  }
  return `{${pairs.join(',')}}`;
}

export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  // In one call it takes half the time: every edit has two of them.
  if (parts.length === 1) return hashOf('sha256', parts[0]!, 'buffer');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
