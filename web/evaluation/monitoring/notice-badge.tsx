import { coversBureau } from '@fenghuo/shared/access';
import { notice } from '@fenghuo/shared/records/notice';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { useFewRecords } from '../../recordkeeping/data/use-records.js';
import { monitoringWords as words } from './monitoring.words.js';

const most = 99;

/** How many notices wait for the person's role; nothing where none does. */
export function NoticeBadge() {
  const { say } = useLanguage();
  const { role, scope } = useProfile();
  const { bureau } = usePlace();
  const linkTo = usePlaceLink();
  const filters = { state: 'open', role };
  const { data } = useFewRecords(notice, { bureau, ...filters, limit: most + 1 }, coversBureau(scope, bureau));
  const count = data?.rows.length ?? 0;
  if (count === 0) return null;
  const title = say(words.notices, { count: count > most ? `${most}+` : String(count) });
  return (
    <Link className="notice-badge" to={linkTo(`/records/${notice.path}`, filters)} title={title} aria-label={title}>
      <Badge count={count} overflowCount={most} size="small"><span aria-hidden="true">⚑</span></Badge>
    </Link>
  );
}
