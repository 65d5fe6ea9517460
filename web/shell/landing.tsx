import { coversBureau, mayRole, roles, type Role } from '@fenghuo/shared/access';
import { recordTypes } from '@fenghuo/shared/records/index';
import { Navigate } from 'react-router';
import { useAreaLink } from '../access/use-area-link.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { EmptyState } from '../ui/page-states.js';
import { shellWords } from './shell.words.js';
import { workOfRole } from './work-of-role.js';

const answersForTheForm: readonly Role[] = ['manager', 'auditor'];

/** The first page: the form for those who answer for it, the records for those who make them. */
export function Landing() {
  const { role, scope } = useProfile();
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const link = useAreaLink();
  if (answersForTheForm.includes(role) && coversBureau(scope, bureau)) return <Navigate to={link('/evaluation')} replace />;
  if (mayRole(role, 'verifyReports')) return <Navigate to={link('/desk')} replace />;
  if (mayRole(role, 'readRecords')) return <Navigate to={link(`/records/${recordTypes[workOfRole[role].begins].path}`)} replace />;
  return <EmptyState reason={say(shellWords.nothingToOpen, { role: say(roles[role]) })} />;
}
