import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { personName } from '@/components/casework/case-facts';
import type { CasePerson } from '@/api/case-types';
import { useWords } from '@/lib/words';
import { caseActions } from '../api/case-actions';

const PURPOSES = ['CASE_WORK', 'IDENTITY_CHECK', 'INQUIRY_FROM_PUBLIC', 'SUPERVISION', 'AUDIT'] as const;
const SHOWN_FOR = 60_000;

/** Asks why before the number is shown, says that the look is written down, and closes by itself. */
export function RevealDialog({ person, caseId, onClose }: { person: CasePerson; caseId: string; onClose: () => void }) {
  const t = useWords('dossier');
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState(false);
  const reveal = useMutation({ mutationFn: () => caseActions.reveal(person.id, caseId, purpose), gcTime: 0 });
  const value = reveal.data?.value;

  useEffect(() => {
    if (!value) return undefined;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [value, onClose]);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('individualNumber.title', { name: personName(person) })}
      footer={
        value ? (
          <Button onPress={onClose}>{t('individualNumber.hide')}</Button>
        ) : (
          <>
            <Button variant="secondary" onPress={onClose}>
              {t('cancel')}
            </Button>
            <Button
              isPending={reveal.isPending}
              onPress={() => {
                setAsked(true);
                if (purpose) reveal.mutate();
              }}
            >
              {t('individualNumber.show')}
            </Button>
          </>
        )
      }
    >
      {reveal.isError && <ProblemPanel problem={reveal.error} />}
      {value ? (
        <>
          <p role="status" className="text-center text-[1.75rem] font-bold tracking-wider tabular-nums">
            {value.replace(/(\d{4})(?=\d)/g, '$1 ')}
          </p>
          <p className="text-[0.875rem] text-ink-soft">{t('individualNumber.closes')}</p>
        </>
      ) : (
        <>
          <p>{t('individualNumber.logged')}</p>
          <Select
            label={t('individualNumber.purpose')}
            isRequired
            value={purpose}
            onChange={setPurpose}
            placeholder={t('choose')}
            errorMessage={asked && !purpose ? t('individualNumber.missing') : undefined}
            options={PURPOSES.map((option) => ({ value: option, label: t(`purpose.${option}`) }))}
          />
        </>
      )}
    </Dialog>
  );
}
