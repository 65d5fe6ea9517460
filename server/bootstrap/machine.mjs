import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dataDirectory } from './paths.mjs';
import { Explained } from './sentences.mjs';

/** The port of `PORT`, 3000 if it is not set; 0 takes any free one. */
export function readPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new Explained(`PORT 应为 0 至 65535 的整数，现为“${text}”。`, `PORT must be a whole number from 0 to 65535, not "${text}".`);
}

/** Says before any long work that the port cannot be had. */
export async function checkPort(port) {
  const error = await new Promise((resolve) => {
    const probe = createServer().once('error', resolve);
    probe.listen(port, '0.0.0.0', () => probe.close(() => resolve(undefined)));
  });
  if (error?.code === 'EADDRINUSE') {
    throw new Explained(`端口 ${port} 已被占用，请停止占用的程序，或用 PORT 指定其他端口。`, `Port ${port} is in use. Stop what uses it, or choose another with PORT.`);
  }
  if (error?.code === 'EACCES') {
    throw new Explained(`没有使用端口 ${port} 的权限，请用 PORT 指定 1024 以上的端口。`, `Missing the right to use port ${port}. Choose one above 1023 with PORT.`);
  }
  if (error) throw error;
}

/** Makes the data directory, and refuses one that this user may not write. */
export function prepareDataDirectory() {
  mkdirSync(dataDirectory, { recursive: true });
  accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
}
