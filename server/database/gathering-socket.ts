import { Socket } from 'node:net';

/**
 * Sends in one go what is written within one turn: the statements of a transaction that do not wait for each other reach the database
 * together, and it is woken once.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  override connect(...where: unknown[]): this {
    (super.connect as (...given: unknown[]) => this)(...where);
    // Node gives a socket that connects its own `write`, past every class.
    Reflect.deleteProperty(this, 'write');
    return this;
  }

  override write(...written: unknown[]): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return (super.write as (...given: unknown[]) => boolean)(...written);
  }
}
