import { coversBureau, mayRole } from '@fenghuo/shared/access';
import type { Label } from '@fenghuo/shared/label';
import { recordTypes } from '@fenghuo/shared/records/index';
import { Menu } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useAreaLink } from '../access/use-area-link.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { deskWords, grantWords } from '../evaluation/desk/desk.words.js';
import { frameworkWords } from '../evaluation/frameworks/frameworks.words.js';
import { lifecycleWords } from '../evaluation/reports/lifecycle.words.js';
import { monitoringWords } from '../evaluation/monitoring/monitoring.words.js';
import { measuresPageWords } from '../evaluation/measures/measures-page.words.js';
import { areas, type Area } from '../recordkeeping/areas.js';
import { typesByArea } from '../recordkeeping/types-by-area.js';
import { suppliesWords } from '../supplies/supplies.words.js';
import { useOpenAreas } from './open-areas.js';
import { shellWords } from './shell.words.js';
import { workOfRole } from './work-of-role.js';

/** Milliseconds that the menu takes to unfold an area. */
const unfolding = 300;

/** Pages of an area beside the lists of its record types. */
const areaPages: Partial<Record<Area, readonly { readonly path: string; readonly word: Label }[]>> = {
  supplies: [{ path: '/supplies', word: suppliesWords.title }],
};

/** The form, what came of it, and what it is made with. */
const evaluationPages: readonly { readonly path: string; readonly word: Label }[] = [
  { path: '/evaluation', word: shellWords.evaluation },
  { path: '/evaluation/reports', word: lifecycleWords.reports },
  { path: '/evaluation/monitoring', word: monitoringWords.title },
  { path: '/evaluation/frameworks', word: frameworkWords.title },
  { path: '/evaluation/measures', word: measuresPageWords.title },
];

/** The pages that the person may open, and the record types by area of work, the areas of the role first. */
export function Navigation() {
  const { say } = useLanguage();
  const { account, role, scope } = useProfile();
  const { bureau } = usePlace();
  const link = useAreaLink();
  const { pathname } = useLocation();
  const menu = useRef<HTMLDivElement>(null);

  const ordered = useMemo(() => {
    const own = workOfRole[role].areas;
    const placeOf = (area: Area) => (own.includes(area) ? own.indexOf(area) : own.length);
    return [...typesByArea()].sort((one, other) => placeOf(one.area) - placeOf(other.area));
  }, [role]);

  const item = (path: string, word: string) => ({ key: path, title: word, label: <Link to={link(path)}>{word}</Link> });
  const records = ordered.map(({ area, types }) => ({
    key: area, label: say(areas[area]),
    children: [
      ...(areaPages[area] ?? []).map(({ path, word }) => item(path, say(word))),
      ...types.map((name) => item(`/records/${recordTypes[name].path}`, say(recordTypes[name].plural))),
    ],
  }));
  const items = [
    ...(mayRole(role, 'readEvaluation') && coversBureau(scope, bureau)
      ? evaluationPages.map(({ path, word }) => item(path, say(word))) : []),
    ...(mayRole(role, 'verifyReports') ? [item('/desk', say(deskWords.title))] : []),
    ...(mayRole(role, 'grantReports') && coversBureau(scope, bureau) ? [item('/evaluation/grants', say(grantWords.title))] : []),
    ...(mayRole(role, 'readRecords') ? [item('/map', say(shellWords.map)), ...records] : []),
  ];
  const here = pathname.split('/').slice(0, /^\/(records|evaluation)/.test(pathname) ? 3 : 2).join('/');
  const around = ordered.find(({ area, types }) => (
    types.some((name) => here === `/records/${recordTypes[name].path}`) || areaPages[area]?.some(({ path }) => here === path)))?.area;
  const [open, setOpen] = useOpenAreas(account, role, around);
  useEffect(() => {
    // Its area unfolds first.
    const shown = setTimeout(() => menu.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView({ block: 'nearest' }), unfolding);
    return () => clearTimeout(shown);
  }, [here]);
  return (
    <div ref={menu}>
      <Menu mode="inline" inlineIndent={14} selectedKeys={[here]} items={items} openKeys={open} onOpenChange={setOpen} />
    </div>
  );
}
