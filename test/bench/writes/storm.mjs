/** Requests over so many connections, each sending its next when the last is answered: records a second, latencies in milliseconds. */
export async function storm({ send, records, connections, seconds }) {
  const latencies = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      await send();
      latencies.push(performance.now() - sent);
    }
  }));
  const taken = (performance.now() - begin) / 1000;
  latencies.sort((a, b) => a - b);
  const written = latencies.length * records;
  return { written, perSecond: written / taken, p50: latencies[latencies.length >> 1], p99: latencies[Math.floor(latencies.length * 0.99)] };
}
