import { createHmac } from 'node:crypto';

export const applicationRole = 'fh_app';

/**
 * Connection of the application: the same database under the role that owns nothing. Its password follows from the owner's, so that
 * any number of servers agree on it and nobody has to keep it. `DATABASE_APP_URL` overrides it where the owner may not create roles.
 */
export function applicationUrl(ownerUrl: string): string {
  const given = process.env['DATABASE_APP_URL'];
  if (given) return given;
  const url = new URL(ownerUrl);
  url.password = applicationPassword(ownerUrl);
  url.username = applicationRole;
  return url.toString();
}

export function applicationPassword(ownerUrl: string): string {
  return createHmac('sha256', new URL(ownerUrl).password).update('fenghuo application role').digest('hex');
}
