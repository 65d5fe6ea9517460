import { isIP } from 'node:net';

/** `FENGHUO_TRUST_PROXY` names something that is no address and no network. The message says it in both languages. */
export class ProxyUnreadable extends Error {
  override readonly name = 'ProxyUnreadable';
  constructor(word: string) {
    super(`FENGHUO_TRUST_PROXY 应为代理服务器的 IP 地址或网段，以逗号分隔（如 10.0.0.5,192.168.1.0/24），不能是“${word}”。\n`
      + `FENGHUO_TRUST_PROXY lists the addresses or networks of the proxies, divided by commas (10.0.0.5,192.168.1.0/24); "${word}" is none.`);
  }
}

/**
 * The proxies whose word is taken on where a request comes from (`X-Forwarded-For`) and whether it came by https. None unless said: whoever is
 * believed without being a proxy of ours says of himself what he likes.
 * @throws ProxyUnreadable, also for a network that holds everybody.
 */
export function trustedProxies(given: string | undefined): readonly string[] {
  const words = (given ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
  for (const word of words) if (!isNetwork(word)) throw new ProxyUnreadable(word);
  return words;
}

function isNetwork(word: string): boolean {
  const [address, bits, ...more] = word.split('/') as [string, string?, ...string[]];
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
