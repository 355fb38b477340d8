import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClasses } from '@/components/ui/button-styles';
import { changePassword, signIn } from '@/features/session/session-api';
import { isProblem } from '@/lib/problem';

interface PasswordFormProps {
  userId: string;
  currentPassword: string;
  onSignedIn: () => void;
}

const fieldLook = 'min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-4 text-[1rem] hover:border-black aria-invalid:border-error-1';

/** For whoever comes with an expired password: a new one, and straight in. */
export function PasswordForm({ userId, currentPassword, onSignedIn }: PasswordFormProps) {
  const { t } = useTranslation('session');
  const id = useId();
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const wanted = String(form.get('newPassword') ?? '');
    if (!wanted || wanted !== form.get('again')) {
      setError(t(wanted ? 'passwordsDiffer' : 'errors.missing.title'));
      return;
    }
    setPending(true);
    setError(undefined);
    try {
      await changePassword(userId, currentPassword, wanted);
      await signIn(userId, wanted);
      onSignedIn();
    } catch (failure) {
      setPending(false);
      setError(isProblem(failure) ? (failure.errors[0]?.message ?? failure.detail ?? t('errors.server.text')) : t('errors.server.text'));
    }
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <div className="rounded-8 border-2 border-warning-yellow-2 px-4 py-3">
        <p className="font-bold">{t('errors.expiredPassword.title')}</p>
        <p className="mt-0.5 text-[0.875rem]">{t('errors.expiredPassword.text')}</p>
      </div>
      <input type="text" name="username" autoComplete="username" value={userId} readOnly hidden />
      {(['newPassword', 'again'] as const).map((name, index) => (
        <div key={name} className="flex flex-col gap-1">
          <label htmlFor={`${id}-${name}`} className="font-bold">
            {t(name === 'again' ? 'newPasswordAgain' : 'newPassword')}
          </label>
          <input
            id={`${id}-${name}`}
            name={name}
            type="password"
            autoComplete="new-password"
            autoFocus={index === 0}
            required
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error && `${id}-error`}
            className={fieldLook}
          />
        </div>
      ))}
      {error && (
        <p role="alert" id={`${id}-error`} className="text-[0.9375rem] text-error-2">
          {error}
        </p>
      )}
      <button type="submit" aria-disabled={pending} className={buttonClasses('primary', 'medium', 'min-h-12 w-full')}>
        {pending ? t('signingIn') : t('changePassword')}
      </button>
    </form>
  );
}
