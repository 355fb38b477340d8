import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { signIn } from '@/features/session/session-api';
import { signInErrorOf } from '@/features/session/sign-in-error';
import { onUnauthorized } from '@/lib/api-client';
import { useSession } from '@/lib/session';

/** Signs the same user in again over the page, so that nothing typed is lost. */
export function SessionExpired() {
  const { t } = useTranslation(['common', 'session']);
  const { user, signOut } = useSession();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);

  useEffect(() => onUnauthorized(() => setOpen(true)), []);

  async function submit() {
    setPending(true);
    setError(undefined);
    try {
      await signIn(user.id, password);
      setOpen(false);
      await queryClient.invalidateQueries();
    } catch (failure) {
      setError(t(`session:errors.${signInErrorOf(failure)}.title`));
    } finally {
      setPassword('');
      setPending(false);
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      isRequired
      onClose={() => undefined}
      title={t('session:expired.title')}
      footer={
        <>
          <Button variant="secondary" onPress={() => void signOut()}>
            {t('session:expired.other')}
          </Button>
          <Button type="submit" form="session-expired" isPending={isPending}>
            {t('session:signIn')}
          </Button>
        </>
      }
    >
      <p>{t('session:expired.text')}</p>
      <Form
        id="session-expired"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-4"
      >
        <TextField label={t('session:username')} value={user.id} isReadOnly autoComplete="username" />
        <TextField
          label={t('session:password')}
          type="password"
          autoComplete="current-password"
          autoFocus
          isRequired
          value={password}
          onChange={setPassword}
          errorMessage={error}
        />
      </Form>
    </Dialog>
  );
}
