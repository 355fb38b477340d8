import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { personName } from '@/components/casework/case-facts';
import type { CasePerson } from '@/api/case-types';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';
import { RevealDialog } from './reveal-dialog';

/** Whether a My Number is on file; masked, and in full only for a purpose that is written down. */
export function IndividualNumber({ person, caseId }: { person: CasePerson; caseId: string }) {
  const t = useWords('dossier');
  const { user } = useSession();
  const [open, setOpen] = useState(false);
  const onFile = person.individualNumberOnFile ?? Boolean(person.individualNumberMasked);

  function state(): string {
    if (!onFile) return t(person.individualNumberWithheld ? 'individualNumber.withheld' : 'individualNumber.none');
    return person.individualNumberMasked ?? t('individualNumber.onFile');
  }

  return (
    <div className="flex min-h-12 items-center gap-4 py-1">
      <span className="w-36 shrink-0 text-[0.875rem] text-ink-soft">{t('individualNumber.label')}</span>
      <span className="tabular-nums">{state()}</span>
      {onFile && hasRight(user, 'INDIVIDUAL_NUMBER_SHOW') && (
        <Button
          variant="secondary"
          size="small"
          aria-label={t('individualNumber.showOf', { name: personName(person) })}
          onPress={() => setOpen(true)}
        >
          {t('individualNumber.show')}
        </Button>
      )}
      {open && <RevealDialog person={person} caseId={caseId} onClose={() => setOpen(false)} />}
    </div>
  );
}
