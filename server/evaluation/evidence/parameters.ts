/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The parameters of one statement. Equal values share a number, so that equal conditions read alike. */
export class Parameters {
  readonly values: unknown[] = [];
  private readonly known = new Map<string, string>();

  /** The placeholder of a value, with its type. */
  add(value: unknown, type: 'text' | 'text[]' | 'integer' | 'integer[]' | 'bigint' | 'date' | 'uuid'): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const known = this.known.get(key);
    if (known) return known;
    this.values.push(value);
    const placeholder = `$${this.values.length}::${type}`;
    this.known.set(key, placeholder);
    return placeholder;
  }
}
