import type { Label } from '@fenghuo/shared/label';
import type { Tone } from '../ui/state-tag.js';
import type { PositionProblem } from './device-position.js';

export const mapWords = {
  title: { zh: '地图', en: 'Map' },
  legend: { zh: '图例：圆环为各状态所占比例，中间为条数和最严重状态的符号', en: 'Legend: the ring shows the share of each state; inside, the number and the sign of the worst' },
  extent: { zh: '虚线框为本局辖区的外接范围，不是行政界线', en: 'The dashed frame is the extent of the bureau, not its boundary' },
  clustersFailed: { zh: '此浏览器无法绘制记录点，请更新浏览器后重试。', en: 'This browser cannot draw the records. Update it and try again.' },
  wholeRegister: { zh: '全部年度', en: 'All years' },
  years: { zh: '年度范围', en: 'Years shown' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  yearOnly: { zh: '仅看 {year} 年', en: 'Only {year}' },
  anyYear: { zh: '不限年度', en: 'Any year' },
  onMap: { zh: '图上 {count} 条', en: '{count} on the map' },
  without: { zh: '{count} 条无坐标', en: '{count} without a position' },
  withoutHint: { zh: '没有坐标的记录不在图上，点击查看列表', en: 'Records without a position are not on the map; open the list' },
  truncated: { zh: '数量过多，只显示最近的 {count} 条', en: 'Too many; only the latest {count} are shown' },
  empty: { zh: '所选图层和状态下没有带坐标的记录。', en: 'No record with a position in the chosen layers and states.' },
  emptyYear: { zh: '{year} 年所选图层没有带坐标的记录。', en: 'The chosen layers have no record of {year} with a position.' },
  noneChosen: { zh: '未选择图层。请在左侧勾选要看的记录。', en: 'No layer is chosen. Tick the records to see.' },
  loading: { zh: '正在读取地图数据', en: 'Reading the map data' },
  openRecord: { zh: '打开记录', en: 'Open the record' },
  cluster: { zh: '此处 {count} 条记录：{states}', en: '{count} records here: {states}' },
  clusterShare: { zh: '{state} {count}', en: '{count} {state}' },
  and: { zh: '、', en: ', ' },
  sameSpot: { zh: '同一位置 {count} 条记录', en: '{count} records at one spot' },
  moreAtSpot: { zh: '另有 {count} 条', en: '{count} more' },
  showPanel: { zh: '图层与图例', en: 'Layers and legend' },
  overdue: { zh: '逾期', en: 'Overdue' },
  voided: { zh: '已作废', en: 'Void' },

  noPlace: { zh: '尚无位置', en: 'No position yet' },
  outside: { zh: '坐标不在本局辖区范围内，请核对。', en: 'The coordinates lie outside the bureau. Check them.' },
  device: { zh: '设备定位', en: 'Device position' },
  map: { zh: '地图选点', en: 'Pick on the map' },
  coordinates: { zh: '输入坐标', en: 'Enter coordinates' },
  locating: { zh: '正在定位…', en: 'Locating…' },
  good: { zh: '良好', en: 'good' },
  fair: { zh: '一般', en: 'fair' },
  poor: { zh: '偏差大，建议到开阔处或地图选点', en: 'poor: step into the open or pick on the map' },
  takenByItself: { zh: '已自动采用', en: 'taken automatically' },
  takePosition: { zh: '采用此位置', en: 'Use this position' },
  tryAgain: { zh: '重新定位', en: 'Try again' },
  takeHere: { zh: '取此处', en: 'Take this place' },
  longitude: { zh: '经度', en: 'Longitude' },
  latitude: { zh: '纬度', en: 'Latitude' },
  takeCoordinates: { zh: '采用', en: 'Use' },
  datum: {
    zh: 'WGS-84 十进制度；高德、腾讯、百度坐标有数百米偏移，不能直接填写。',
    en: 'Decimal degrees, WGS-84. Coordinates of Amap, Tencent or Baidu are shifted by hundreds of metres.',
  },
} as const satisfies Record<string, Label>;

export const positionProblems = {
  insecure: {
    zh: '当前连接不是 HTTPS，浏览器不提供设备定位。请用地图选点或输入坐标。',
    en: 'This connection is not HTTPS, so the browser withholds the position. Pick on the map or enter coordinates.',
  },
  missing: { zh: '此设备不支持定位。请用地图选点或输入坐标。', en: 'This device cannot tell its position. Pick on the map or enter coordinates.' },
  denied: {
    zh: '定位权限被拒绝。请在浏览器设置中允许本站定位后重试，或用地图选点。',
    en: 'Access to the position is denied. Allow it for this site in the browser and try again, or pick on the map.',
  },
  unavailable: { zh: '暂时收不到定位信号。请到开阔处重试，或用地图选点。', en: 'No position can be found. Try again in the open, or pick on the map.' },
  timeout: { zh: '定位超时。请到开阔处重试，或用地图选点。', en: 'No position in time. Try again in the open, or pick on the map.' },
} as const satisfies Record<PositionProblem, Label>;

/** What a tone means across all layers: for bubbles, in which types mix. */
export const toneWords = {
  alarm: { zh: '逾期或重大', en: 'overdue or serious' },
  attention: { zh: '待处理', en: 'needs a person' },
  running: { zh: '进行中', en: 'under way' },
  plain: { zh: '正常', en: 'in order' },
  done: { zh: '已办结', en: 'closed' },
  voided: { zh: '已作废', en: 'void' },
} as const satisfies Record<Tone, Label>;
