/**
 * Contents that were read last, parsed, by their hash: what stands under a hash never changes. `most` bounds the bytes that they were parsed
 * from; what is not used longest goes first.
 */
export class ContentCache {
  private readonly kept = new Map<string, { readonly content: unknown; readonly size: number }>();
  private size = 0;

  constructor(private readonly most: number) {}

  /** @throws what `bytes` throws, SyntaxError */
  async read(hash: string, bytes: () => Promise<Buffer>): Promise<unknown> {
    const known = this.kept.get(hash);
    if (known) {
      this.kept.delete(hash);
      this.kept.set(hash, known);
      return known.content;
    }
    const found = await bytes();
    const content: unknown = JSON.parse(found.toString('utf8'));
    this.keep(hash, content, found.length);
    return content;
  }

  has(hash: string): boolean {
    return this.kept.has(hash);
  }

  private keep(hash: string, content: unknown, size: number): void {
    if (size > this.most || this.kept.has(hash)) return;
    this.kept.set(hash, { content, size });
    this.size += size;
    for (const [oldest, { size: freed }] of this.kept) {
      if (this.size <= this.most) return;
      this.kept.delete(oldest);
      this.size -= freed;
    }
  }
}
