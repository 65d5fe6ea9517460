import { randomBytes } from 'node:crypto';
import { bureau } from '../databases.mjs';

const hazards = [
  ['配电箱未可靠接地', 'nonCoalMine', '二号采场东侧配电箱外壳未接地，箱门缺失，电缆绝缘层破损约三十厘米，雨天存在触电危险。'],
  ['消防器材压力不足', 'fuelStation', '加油区两具灭火器压力低于绿区。'],
  ['可燃气体报警器未检定', 'urbanGas', '调压间可燃气体报警器检定有效期已过，现场未能提供检定证书，控制器显示一路探头故障。'],
  ['安全出口堵塞', 'industryTrade', '成品仓库北侧安全出口堆放纸箱，疏散通道宽度不足一点四米。'],
  ['特种作业人员未持证', 'hazardousChemicals', '现场抽查三名焊工，其中一名不能出示有效的特种作业操作证，动火作业票未填写监护人。'],
  ['边坡出现裂缝', 'geological', '村委会背后边坡顶部出现长约八米、宽约二厘米的张拉裂缝，坡脚有渗水，已设警戒线并通知住户夜间撤离。'],
];

let made = 0;
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Body of a hazard as a tablet sends it, a new one each time. */
export function hazardBody(foundOn = today) {
  const n = made++;
  const [title, sector, description] = hazards[n % hazards.length];
  return {
    operation: newId(),
    device: `tablet-${n % 20}`,
    record: {
      id: newId(), bureau, division: '610831101000', longitude: 109.9 + n % 997 / 1e5, latitude: 37.6 + n % 991 / 1e5, accuracy: 4 + n % 20,
      placeSource: 'gps', capturedAt: new Date().toISOString(), title, grade: n % 40 === 0 ? 'major' : 'general', sector, foundOn, description,
    },
  };
}

let pool = Buffer.alloc(0);

/** UUIDv7. */
export function newId() {
  if (pool.length < 10) pool = randomBytes(10_000);
  const random = pool.subarray(0, 10);
  pool = pool.subarray(10);
  random[0] = 0x70 | (random[0] & 0x0f);
  random[2] = 0x80 | (random[2] & 0x3f);
  const hex = Date.now().toString(16).padStart(12, '0') + random.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
