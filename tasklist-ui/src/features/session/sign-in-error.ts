import { isProblem } from '@/lib/problem';

export type SignInError = 'badCredentials' | 'locked' | 'expiredPassword' | 'expiredAccount' | 'notYetValid' | 'network' | 'server';

const byCode: Record<string, SignInError> = {
  'sign-in-wrong': 'badCredentials',
  'sign-in-locked': 'locked',
  'sign-in-password-expired': 'expiredPassword',
  'sign-in-expired': 'expiredAccount',
  'sign-in-not-yet-valid': 'notYetValid',
};

/** Which of the known reasons stands behind a refused sign-in. */
export function signInErrorOf(failure: unknown): SignInError {
  if (!isProblem(failure)) return 'server';
  if (failure.status === 0) return 'network';
  const known = byCode[failure.code];
  if (known) return known;
  if (failure.status === 401 || failure.status === 400) return 'badCredentials';
  return 'server';
}
