import { useWords } from '@/lib/words';
import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';

interface Requested {
  requestedKinds?: string[];
  missingKinds?: string[];
  requestedOn?: string;
  deadline?: string;
  correctionNote?: string;
}

/** What the family was asked for, and until when. */
export function CorrectionRequested({ prefill }: { prefill: Record<string, unknown> }) {
  const t = useWords('task-forms');
  const asked = prefill as Requested;
  const kinds = asked.requestedKinds ?? asked.missingKinds ?? [];
  const items = [
    ...(kinds.length > 0
      ? [{ term: t('correction.kinds'), description: kinds.map((kind) => t(`option.documentKind.${kind}`, { defaultValue: kind })).join(t('checklist.separator')) }]
      : []),
    ...(asked.correctionNote ? [{ term: t('correction.note'), description: asked.correctionNote }] : []),
    ...(asked.requestedOn ? [{ term: t('correction.requestedOn'), description: formatDate(asked.requestedOn) }] : []),
    ...(asked.deadline ? [{ term: t('correction.deadline'), description: formatDate(asked.deadline) }] : []),
  ];
  return items.length === 0 ? null : <DescriptionList items={items} />;
}
