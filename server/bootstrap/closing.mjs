import { printFailure } from './sentences.mjs';

const patience = 15_000;

/** What has to be closed before the process may end: closed once, the last opened first, none waited for without end. */
export class Closing {
  #opened = [];
  #done;
  #report;

  constructor(report) {
    this.#report = report;
  }

  add(close) {
    this.#opened.push(close);
  }

  /** Ends in order on Ctrl-C, on a stop of the service and when the terminal goes. */
  onSignals() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void this.#end());
  }

  /** Says why, closes what is open and ends with status 1. */
  async failed(error) {
    if (this.#done) return;
    printFailure(error);
    this.#done = this.#closeAll();
    await this.#done;
    process.exit(1);
  }

  async #end() {
    if (this.#done) return;
    this.#report('正在停止… Stopping…');
    this.#done = this.#closeAll();
    process.exit(await this.#done ? 0 : 1);
  }

  async #closeAll() {
    let well = true;
    for (const close of this.#opened.toReversed()) {
      const timer = new Promise((resolve) => { setTimeout(resolve, patience, 'late').unref(); });
      const answer = await Promise.race([close().catch((error) => error ?? 'failed'), timer]);
      if (answer !== undefined) well = false;
    }
    return well;
  }
}
