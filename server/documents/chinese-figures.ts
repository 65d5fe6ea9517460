const figures = '〇一二三四五六七八九'.split('');
const capitals = '零壹贰叁肆伍陆柒捌玖'.split('');

/** `2020-06-03` → 2020年6月3日 */
export function plainDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2020-06-03` → 二〇二〇年六月三日 */
export function sealDay(day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${year.split('').map((figure) => figures[Number(figure)]).join('')}年${underHundred(Number(month))}月${underHundred(Number(date))}日`;
}

function underHundred(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${n % 10 > 0 ? figures[n % 10] : ''}`;
}

const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Whole fen in capitals, as money is written in a decision: `2050000` → 贰万零伍佰元整 */
export function capitalYuan(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan > 0 || fen === 0 ? `${capitalWhole(yuan)}元` : '';
  if (jiao === 0 && rest === 0) return `${whole}整`;
  const small = `${jiao > 0 ? `${capitals[jiao]}角` : whole === '' ? '' : '零'}${rest > 0 ? `${capitals[rest]}分` : ''}`;
  return whole + small;
}

function capitalWhole(n: number): string {
  if (n === 0) return '零';
  const digits = String(n).split('').reverse().map(Number);
  let written = '';
  let zero = false;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const [digit, group] = [digits[at]!, Math.floor(at / 4)];
    if (digit === 0) zero = true;
    else {
      written += `${zero && written !== '' ? '零' : ''}${capitals[digit]}${places[at % 4]}`;
      zero = false;
    }
    if (at % 4 === 0 && digits.slice(at, at + 4).some((one) => one > 0)) written += groups[group];
  }
  return written;
}
