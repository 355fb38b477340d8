import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { personName } from '@/components/casework/case-facts';
import type { Dossier } from '@/api/case-types';
import { ageOn, formatDate } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';
import { isFinal, statusTone } from '../status';
import { NoteDialog } from './note-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** Who and what the dossier is about, and the one sentence that says why it waits. */
export function DossierHeader({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const common = useWords('casework');
  const { user } = useSession();
  const [dialog, setDialog] = useState<'note' | 'withdraw' | null>(null);
  const { patient, waiting } = dossier;
  const mayWithdraw = hasRight(user, 'CASE_WITHDRAW') && !isFinal(dossier.status);
  const mayNote = hasRight(user, 'NOTE_WRITE');

  return (
    <>
      <PageHeader
        title={t('header.title', { number: dossier.applicationNumber })}
        actions={
          <>
            {mayNote && (
              <Button variant="secondary" onPress={() => setDialog('note')}>
                {t('note.add')}
              </Button>
            )}
            {mayWithdraw && (
              <Button variant="secondary" onPress={() => setDialog('withdraw')}>
                {t('withdraw.open')}
              </Button>
            )}
          </>
        }
      >
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Badge tone={statusTone(dossier.status)}>{t(`status.${dossier.status}`, { defaultValue: dossier.status })}</Badge>
          <span className="text-[1.125rem] font-bold">{personName(patient)}</span>
          {patient.birthDate && (
            <span className="text-ink-soft">{common('person.born', { date: formatDate(patient.birthDate), age: ageOn(patient.birthDate) })}</span>
          )}
          <span className="text-ink-soft">
            {[common(`applicationKind.${dossier.kind}`), common(`channel.${dossier.channel}`), dossier.municipality.name].join(' / ')}
          </span>
        </p>
        {waiting?.sentence && (
          <p role="status" className="mt-3 max-w-4xl border-l-4 border-blue-900 bg-blue-50 px-4 py-2 text-[0.9375rem]">
            {waiting.sentence}
          </p>
        )}
      </PageHeader>
      {dialog === 'note' && <NoteDialog caseId={dossier.id} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog dossier={dossier} onClose={() => setDialog(null)} />}
    </>
  );
}
