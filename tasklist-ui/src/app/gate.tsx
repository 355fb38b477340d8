import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentUser } from '@/api/types';
import { loadSession, signOut as requestSignOut } from '@/features/session/session-api';
import { buttonClasses } from '@/components/ui/button-styles';
import { SessionContext } from '@/lib/session';

const App = lazy(() => import('@/app/app'));
const SignInPage = lazy(() => import('@/features/session/sign-in-page'));

type State = { kind: 'loading' } | { kind: 'unreachable' } | { kind: 'anonymous' } | { kind: 'user'; user: CurrentUser };

/** Decides before anything else is loaded: sign-in is a light page, the work behind it comes only for those who are in. */
export function Gate() {
  const [state, setState] = useState<State>({ kind: 'loading' });

  const load = useCallback(() => void currentState().then(setState), []);

  useEffect(load, [load]);

  const signOut = useCallback(async () => {
    await requestSignOut().catch(() => undefined);
    window.location.assign('/sign-in');
  }, []);

  const user = state.kind === 'user' ? state.user : undefined;
  const session = useMemo(() => (user ? { user, signOut } : null), [user, signOut]);

  if (state.kind === 'loading') return <Waiting />;
  if (state.kind === 'unreachable') return <Unreachable onRetry={load} />;
  return (
    <Suspense fallback={<Waiting />}>
      {session ? (
        <SessionContext value={session}>
          <App />
        </SessionContext>
      ) : (
        <SignInPage onSignedIn={load} />
      )}
    </Suspense>
  );
}

async function currentState(): Promise<State> {
  try {
    const { authenticated, user } = await loadSession();
    if (authenticated && user) {
      leaveSignIn();
      return { kind: 'user', user };
    }
    goToSignIn();
    return { kind: 'anonymous' };
  } catch {
    return { kind: 'unreachable' };
  }
}

function goToSignIn() {
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  window.history.replaceState(null, '', `/sign-in${next}`);
}

/** Back to where the user wanted to go; only ever inside this site. */
function leaveSignIn() {
  if (window.location.pathname !== '/sign-in') return;
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  window.history.replaceState(null, '', /^\/(?![/\\])/.test(next) ? next : '/');
}

function Waiting() {
  const { t } = useTranslation('common');
  return (
    <p role="status" className="flex min-h-dvh items-center justify-center text-ink-soft">
      {t('loading')}
    </p>
  );
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-[1.5rem] font-bold">{t('problem.network.title')}</h1>
      <p role="alert">{t('problem.network.text')}</p>
      <button type="button" className={buttonClasses('secondary')} onClick={onRetry}>
        {t('retry')}
      </button>
    </main>
  );
}
