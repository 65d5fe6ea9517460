import { recordTypeNames, recordTypes } from '@fenghuo/shared/records/index';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Page } from 'playwright-core';
import type { Application } from '../setup/application.js';
import { pages } from './support.js';

/** A screen of the product: where it is and, where it has to be opened first, how. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** The server is asked for something that it does not have. */
  readonly refused?: boolean;
  open?(page: Page): Promise<unknown>;
}

const place = 'bureau=610831&year=2020';
const list = (path: string) => `/records/${path}?${place}&span=all`;

async function firstOf(application: Application, path: string): Promise<AnyRecord | undefined> {
  const { body } = await (await application.as('manager')).get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&limit=1`);
  return body.rows[0];
}

/** Every screen that a manager of the county can open, each record type with its list, its form and the page of its newest record. */
export async function screensOf(application: Application): Promise<readonly Screen[]> {
  const ofTypes = await Promise.all(recordTypeNames.map(async (name): Promise<Screen[]> => {
    const { path, may } = recordTypes[name];
    const record = await firstOf(application, path);
    return [
      { name: `list of ${path}`, path: list(path) },
      ...((may.create as readonly string[]).includes('manager') ? [{ name: `form of ${path}`, path: `/records/${path}/new?${place}` }] : []),
      ...(record ? [{ name: `page of ${path}`, path: `/records/${path}/${record.id}?${place}` }] : []),
    ];
  }));
  return [...wholePages, ...ofTypes.flat(), ...opened(await firstOf(application, 'inspections'))];
}

const wholePages: readonly Screen[] = [
  { name: 'evaluation form', path: pages.form },
  { name: 'form by department', path: `${pages.form}&view=department` },
  { name: 'change of the form in a week', path: `${pages.form}&view=change` },
  { name: 'records of a figure', path: pages.figure },
  { name: 'records not counted', path: pages.figure.replace('set=counted', 'set=notCounted') },
  { name: 'reading of a measure', path: pages.figure.replace('row=7', 'row=8').replace('set=counted', 'set=reading') },
  { name: 'breakdown of a figure', path: pages.figure.replace('set=counted', 'set=breakdown') },
  { name: 'records of a check', path: pages.figure.replace('row=7&part=value', 'row=check.hazard-dispositions&part=mend') },
  { name: 'reports', path: `/evaluation/reports?${place}` },
  { name: 'report that is not there', path: `/evaluation/reports/00000000-0000-7000-8000-000000000000?${place}`, refused: true },
  { name: 'monitoring', path: `/evaluation/monitoring?${place}` },
  { name: 'measures', path: `/evaluation/measures?${place}` },
  { name: 'years compared', path: `/evaluation/compare?${place}` },
  { name: 'unknown figure', path: pages.figure.replace('row=7', 'row=99') },
  { name: 'year without a form', path: pages.form.replace('2020', '2019'), refused: true },
  { name: 'map', path: `${pages.map}&layers=hazard,inspection,site` },
  { name: 'stock', path: '/supplies?bureau=610831&year=2020' },
  { name: 'import of a file', path: `/records/hazards/import?${place}` },
  { name: 'import that is not there', path: `/records/hazards/import?${place}&import=00000000-0000-8000-8000-000000000000`, refused: true },
  { name: 'unknown page', path: '/nowhere' },
  { name: 'unknown type', path: `/records/unheard?${place}` },
  { name: 'year without records', path: '/records/hazards?bureau=610831' },
  { name: 'map without records', path: '/map?bureau=610831' },
  { name: 'empty list', path: `${list('hazards')}&q=unheard-of` },
];

function opened(inspection: AnyRecord | undefined): readonly Screen[] {
  const button = (zh: string, en: string) => (page: Page) => page.getByRole('button', { name: new RegExp(`^(${zh}|${en})`) }).first().click();
  return [
    { name: 'freezing', path: pages.form, open: button('冻结', 'Freeze') },
    { name: 'reason of a deviation', path: pages.form, open: button('填写偏差原因', 'State the reason') },
    { name: 'formats of an export', path: list('hazards'), open: button('导出', 'Export') },
    { name: 'filters of a list', path: list('hazards'), open: button('更多筛选', 'More filters') },
    { name: 'position of the device', path: pages.newHazard, open: button('设备定位', 'Device position') },
    { name: 'pick on the map', path: pages.newHazard, open: button('地图选点', 'Pick on the map') },
    { name: 'coordinates by hand', path: pages.newHazard, open: button('输入坐标', 'Enter coordinates') },
    { name: 'refused entry', path: pages.newHazard, open: (page) => page.locator('[type="submit"]').click() },
    ...(inspection ? [
      { name: 'amendment', path: `/records/inspections/${inspection.id}/amend?${place}` },
      { name: 'voiding', path: `/records/inspections/${inspection.id}?${place}`, open: button('作废', 'Void') },
    ] : []),
  ];
}
