const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const mostEntries = 10_000;

/**
 * Names of the files in a ZIP, read from its directory alone: nothing is unpacked. Undefined when the bytes are no whole ZIP.
 * APPNOTE.TXT 4.3; without the 64-bit extension, which nothing of 15 MB needs.
 */
export function zipEntries(bytes: Buffer): readonly string[] | undefined {
  if (bytes.length < endLength || bytes.readUInt32LE(0) !== localHeader) return undefined;
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) return undefined;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralHeader) return undefined;
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    names.push(bytes.subarray(at + 46, at + 46 + name).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** The end stands last, before a comment whose length it tells. */
function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}
