import { createContext, useContext } from 'react';
import type { CurrentUser, Right, Role } from '@/api/types';

export interface SessionContextValue {
  user: CurrentUser;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** The signed-in user; only below the gate. */
export function useSession(): SessionContextValue {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a signed-in user');
  return session;
}

export function hasRight(user: CurrentUser, right: Right): boolean {
  return user.rights.includes(right);
}

export function hasRole(user: CurrentUser, ...roles: Role[]): boolean {
  return roles.some((role) => user.roles.includes(role));
}
