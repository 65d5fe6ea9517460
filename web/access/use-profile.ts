import type { Profile } from '@fenghuo/shared/access';
import { createContext, useContext } from 'react';

export const ProfileContext = createContext<Profile | null>(null);

/** The signed-in person. Only below the shell, which sends everybody else to the sign-in page. */
export function useProfile(): Profile {
  const profile = useContext(ProfileContext);
  if (!profile) throw new Error('useProfile stands outside the signed-in pages');
  return profile;
}
