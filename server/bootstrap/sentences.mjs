/** A failure that one sentence explains: printed without a stack trace, exit status 1. */
export class Explained extends Error {
  /** @param {string} zh @param {string} en */
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'Explained';
  }
}

const rights = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The sentence for any failure: the explained ones as they are, missing rights and a full disk by their path, the rest by their message. */
export function sentenceFor(error) {
  if (error instanceof Explained) return error.message;
  const place = error?.path ?? error?.dest ?? '';
  if (rights.has(error?.code)) {
    return `没有读写权限：${place || error.message}。请以该目录的所有者身份运行。\n`
      + `Missing right: ${place || error.message} (${error.code}). Run as the owner of that directory.`;
  }
  if (error?.code === 'ENOSPC') return '磁盘空间不足。\nThe disk is full.';
  return `启动失败：${error?.message ?? error}\nFailed: ${error?.message ?? error}`;
}

/** Prints the sentence (with the stack only when FENGHUO_DEBUG is set) to stderr. */
export function printFailure(error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  if (process.env.FENGHUO_DEBUG) process.stderr.write(`${error?.stack ?? error}\n`);
}
