import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast-store';
import { caseQueries } from '@/api/cases';
import { classes } from '@/lib/classes';
import { isProblem } from '@/lib/problem';
import { useWords } from '@/lib/words';
import { caseActions } from '../api/case-actions';
import { fileSize, HANDED_IN, refusalOf, TYPES } from '../file-rules';

/** Takes a scan by drag and drop or by choosing it, and says plainly why one cannot be taken. */
export function DocumentUpload({ caseId, onAdded }: { caseId: string; onAdded: (documentId: string) => void }) {
  const t = useWords('dossier');
  const words = useWords('casework');
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const [kind, setKind] = useState('APPLICATION_FORM');
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: (file: File) => caseActions.addDocument(caseId, file, kind),
    onSuccess: async (document) => {
      toast.success(t('upload.done'));
      await client.invalidateQueries({ queryKey: caseQueries.documents(caseId).queryKey });
      onAdded(document.id);
    },
  });

  function take(file: File | undefined): void {
    if (!file) return;
    upload.reset();
    const refusal = refusalOf(file);
    setRefused(refusal ? t(`upload.refused.${refusal}`, { name: file.name, size: fileSize(file.size) }) : null);
    if (!refusal) upload.mutate(file);
  }

  const failure = upload.error;
  return (
    <Card title={t('upload.title')}>
      <div className="flex flex-col gap-4">
        <Select
          label={t('upload.kind')}
          value={kind}
          onChange={(value) => setKind(value)}
          options={HANDED_IN.map((option) => ({ value: option, label: words(`documentKind.${option}`) }))}
        />
        <div
          className={classes(
            'flex flex-col items-center gap-2 rounded-8 border-2 border-dashed px-4 py-6 text-center',
            over ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-420',
          )}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files[0]);
          }}
        >
          <p>{t('upload.drop')}</p>
          <Button variant="secondary" isPending={upload.isPending} onPress={() => input.current?.click()}>
            {t('upload.choose')}
          </Button>
          <label htmlFor={inputId} className="sr-only">
            {t('upload.choose')}
          </label>
          <input
            ref={input}
            id={inputId}
            type="file"
            tabIndex={-1}
            className="sr-only"
            accept={TYPES.join(',')}
            onChange={(event) => {
              take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <p className="text-[0.875rem] text-ink-soft">{t('upload.rules')}</p>
        </div>
        {(refused || failure) && (
          <Banner tone="danger" title={t('upload.failed')}>
            {refused ?? (isProblem(failure) ? (failure.detail ?? t('upload.tryAgain')) : t('upload.tryAgain'))}
          </Banner>
        )}
      </div>
    </Card>
  );
}
