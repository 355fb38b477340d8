import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClasses } from '@/components/ui/button-styles';
import { PasswordForm } from '@/features/session/password-form';
import { signIn } from '@/features/session/session-api';
import { signInErrorOf, type SignInError } from '@/features/session/sign-in-error';
import { switchLanguage } from '@/lib/i18n';
import { currentLanguage } from '@/lib/language';

interface SignInPageProps {
  onSignedIn: () => void;
}

const fieldLook =
  'min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-4 text-[1rem] hover:border-black aria-invalid:border-error-1';

/** Plain elements only: this page must open quickly on the slowest line. */
export default function SignInPage({ onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('session');
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<SignInError | 'missing'>();
  const [pending, setPending] = useState(false);
  const [expired, setExpired] = useState<{ userId: string; password: string }>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const username = String(form.get('username') ?? '').normalize('NFKC').trim();
    const secret = String(form.get('password') ?? '');
    if (!username || !secret) {
      setError('missing');
      return;
    }
    setPending(true);
    setError(undefined);
    try {
      await signIn(username, secret);
      onSignedIn();
    } catch (failure) {
      const reason = signInErrorOf(failure);
      setPending(false);
      if (reason === 'expiredPassword') {
        setExpired({ userId: username, password: secret });
        return;
      }
      setError(reason);
      if (password.current) {
        password.current.value = '';
        password.current.focus();
      }
    }
  }

  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-canvas">
      <title>{`${t('title')} | 小窓 Komado`}</title>
      <main className="flex flex-col items-center justify-center px-4 py-10">
        <div className="w-full max-w-[27rem]">
          <div className="mb-7 flex items-center gap-4">
            <img src="/komado.svg" alt="" width="52" height="52" />
            <div>
              <p className="text-[1.5rem] leading-130 font-bold">
                小窓 <span className="font-normal">Komado</span>
              </p>
              <p className="text-[0.875rem] text-ink-soft">{t('tagline')}</p>
            </div>
          </div>
          <div className="flex flex-col gap-5 rounded-16 border border-line bg-white p-8">
            <h1 className="text-[1.25rem] leading-140 font-bold">{t('title')}</h1>
            {expired ? (
              <PasswordForm userId={expired.userId} currentPassword={expired.password} onSignedIn={onSignedIn} />
            ) : (
              <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-5">
                {error && (
                  <div role="alert" id={`${id}-error`} className="rounded-8 border-2 border-error-1 px-4 py-3">
                    <p className="font-bold text-error-2">{t(`errors.${error}.title`)}</p>
                    <p className="mt-0.5 text-[0.875rem]">{t(`errors.${error}.text`)}</p>
                  </div>
                )}
                <div className="flex flex-col gap-1">
                  <label htmlFor={`${id}-user`} className="font-bold">
                    {t('username')}
                  </label>
                  <input
                    id={`${id}-user`}
                    name="username"
                    autoComplete="username"
                    autoCapitalize="none"
                    spellCheck={false}
                    autoFocus
                    required
                    aria-invalid={error === 'badCredentials' || error === 'missing' || undefined}
                    aria-describedby={error && `${id}-error`}
                    className={fieldLook}
                  />
                </div>
                <div className="flex flex-col gap-1">
                  <label htmlFor={`${id}-password`} className="font-bold">
                    {t('password')}
                  </label>
                  <input
                    ref={password}
                    id={`${id}-password`}
                    name="password"
                    type="password"
                    autoComplete="current-password"
                    required
                    aria-invalid={error === 'badCredentials' || error === 'missing' || undefined}
                    aria-describedby={error && `${id}-error`}
                    className={fieldLook}
                  />
                </div>
                <button type="submit" aria-disabled={pending} className={buttonClasses('primary', 'medium', 'min-h-12 w-full')}>
                  {pending ? t('signingIn') : t('signIn')}
                </button>
              </form>
            )}
          </div>
          <p className="mt-5 text-[0.8125rem] leading-170 text-ink-soft">{t('notice')}</p>
        </div>
      </main>
      <footer className="flex items-center justify-center gap-2 pb-6 text-[0.875rem]">
        {(['ja', 'en'] as const).map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={currentLanguage() === language}
            onClick={() => void switchLanguage(language)}
            className="rounded-6 px-3 py-1.5 text-blue-900 underline underline-offset-4 hover:bg-blue-50 aria-pressed:font-bold aria-pressed:text-ink aria-pressed:no-underline"
          >
            {language === 'ja' ? '日本語' : 'English'}
          </button>
        ))}
      </footer>
    </div>
  );
}
