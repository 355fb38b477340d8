import { isProblem } from '@/lib/problem';

export type SignInError = 'badCredentials' | 'locked' | 'expiredPassword' | 'expiredAccount' | 'network' | 'server';

/** Which of the known reasons stands behind a refused sign-in. */
export function signInErrorOf(failure: unknown): SignInError {
  if (!isProblem(failure)) return 'server';
  if (failure.status === 0) return 'network';
  if (/password-expired|credentials-expired/.test(failure.code)) return 'expiredPassword';
  if (/expired|disabled|ended/.test(failure.code)) return 'expiredAccount';
  if (/locked/.test(failure.code) || failure.status === 423) return 'locked';
  if (failure.status === 401 || failure.status === 400) return 'badCredentials';
  return 'server';
}
