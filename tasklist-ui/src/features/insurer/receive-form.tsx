import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EraDateInput } from '@/components/ui/era-date-input';
import { FileField } from '@/components/ui/file-field';
import { NumberField } from '@/components/ui/number-field';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextField } from '@/components/ui/text-field';
import { useReceiving } from '@/features/insurer/insurer-api';
import { todayIso } from '@/lib/dates';

const SCANS = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'];

/** The scanner's box: a code and Enter is a line in the receipt register; the next envelope may follow at once. */
export function ReceiveForm() {
  const { t } = useTranslation('insurer');
  const receiving = useReceiving();
  const [scan, setScan] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [receivedOn, setReceivedOn] = useState<string | null>(todayIso());
  const [pages, setPages] = useState<number | null>(1);
  const [note, setNote] = useState('');
  const isComplete = text.trim() !== '' && receivedOn !== null && pages !== null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isComplete || receiving.isPending) return;
    receiving.mutate(
      { code: text.trim(), receivedOn, pages, ...(note.trim() ? { note: note.trim() } : {}), ...(scan ? { scan } : {}) },
      {
        onSuccess: () => {
          setText('');
          setNote('');
          setScan(null);
          document.getElementById('insurer-letter-code')?.focus();
        },
      },
    );
  }

  return (
    <Card title={t('receive.title')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {receiving.isError && <ProblemPanel problem={receiving.error} />}
        {receiving.data && !receiving.isPending && (
          <Banner tone="success" title={t('receive.done', { receipt: receiving.data.receiptNumber, letter: receiving.data.letterNumber })} />
        )}
        <div className="flex flex-wrap items-end gap-4">
          <TextField id="insurer-letter-code" label={t('receive.code')} description={t('receive.codeHint')} value={text} onChange={setText} maxLength={40} autoComplete="off" autoFocus className="w-72" />
          <EraDateInput label={t('receivedOn')} value={receivedOn} onChange={setReceivedOn} />
          <NumberField label={t('pages')} value={pages} onChange={setPages} unit={t('receive.unit')} />
        </div>
        <div className="flex flex-wrap items-end gap-4">
          <TextField label={t('receive.note')} value={note} onChange={setNote} maxLength={400} autoComplete="off" className="w-96" />
          <FileField label={t('receive.scan')} value={scan} onChange={setScan} accept={SCANS} />
          <Button type="submit" isDisabled={!isComplete} isPending={receiving.isPending}>
            {t('receive.submit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
