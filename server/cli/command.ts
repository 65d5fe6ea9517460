import type { Label } from '@fenghuo/shared/label';
import type { INestApplicationContext } from '@nestjs/common';
import type { Database } from '../database/database.js';
import type { Options } from '../options.js';

/** `--name value`, `--flag`, and the words that are neither. */
export interface ParsedArguments {
  readonly options: Readonly<Record<string, string | true>>;
  readonly positional: readonly string[];
}

/** Where a command prints. */
export interface Printing {
  /** A line on standard output. */
  out(text: string): void;
  /** A line on standard error. */
  err(text: string): void;
}

export interface CommandContext extends Options, Printing {
  /** Migrations that were run before the command. */
  readonly applied: number;
  readonly database: Database;
  readonly services: INestApplicationContext;
}

interface Described {
  readonly name: string;
  /** It takes words beside options and checks what it is given itself. */
  readonly takesWords?: true;
  readonly usage: string;
  readonly summary: Label;
}

/** One command of `fenghuo`. The number is the exit status. */
export interface Command extends Described {
  run(args: ParsedArguments, context: CommandContext): Promise<number>;
}

/** A command that needs neither a database nor services. */
export interface LoneCommand extends Described {
  runAlone(args: ParsedArguments, printing: Printing): Promise<number>;
}

export function parseArguments(words: readonly string[]): ParsedArguments {
  const options: Record<string, string | true> = {};
  const positional: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (!word.startsWith('--')) positional.push(word);
    else {
      const [name, given] = word.slice(2).split(/=(.*)/s, 2) as [string, string?];
      const next = words[i + 1];
      if (given !== undefined) options[name] = given;
      else if (next !== undefined && !next.startsWith('--')) { options[name] = next; i += 1; } else options[name] = true;
    }
  }
  return { options, positional };
}
