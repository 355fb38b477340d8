import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Verdict } from '@/api/meeting-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast-store';
import { useSecretariatView } from '@/features/meetings/meetings-api';
import { verdicts } from '@/components/casework/verdict-badge';
import { fieldErrorsOf } from '@/lib/field-errors';

/** What the secretariat thinks of the case, in words that name nobody. */
export function ViewForm({ meetingId, item }: { meetingId: string; item: AgendaItem }) {
  const { t } = useTranslation('meetings');
  const saving = useSecretariatView(meetingId, item, () => toast.success(t('viewSaved')));
  const [view, setView] = useState<Verdict | ''>(item.secretariatView ?? '');
  const [course, setCourse] = useState(item.course ?? '');
  const [doubts, setDoubts] = useState(item.doubts ?? '');
  const errors = fieldErrorsOf(saving.error);
  return (
    <Card title={t('secretariatView')}>
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t('view')}
          isRequired
          orientation="horizontal"
          value={view}
          onChange={setView}
          options={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
          errorMessage={errors['/view']}
        />
        <TextArea label={t('course')} description={t('nameNobody')} isRequired rows={5} maxLength={2000} value={course} onChange={setCourse} errorMessage={errors['/course']} />
        <TextArea label={t('doubts')} description={t('doubtsHint')} isRequired={view !== '' && view !== 'SUITABLE'} maxLength={1000} value={doubts} onChange={setDoubts} errorMessage={errors['/doubts']} />
        {saving.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={saving.error} />}
        <div className="flex justify-end">
          <Button
            isDisabled={view === '' || !course.trim()}
            isPending={saving.isPending}
            onPress={() => saving.mutate({ view: view as Verdict, course: course.trim(), ...(doubts.trim() ? { doubts: doubts.trim() } : {}) })}
          >
            {t('saveView')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
