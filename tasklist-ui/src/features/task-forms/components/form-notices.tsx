import { useWords } from '@/lib/words';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { OpenedWorkItem } from '../api/work-item';

interface FormNoticesProps {
  opened: OpenedWorkItem;
  readOnly: boolean;
  restored: boolean;
  onDiscard: () => void;
}

/** Why the form cannot be typed in, who may not do it, and that a draft was brought back. */
export function FormNotices({ opened, readOnly, restored, onDiscard }: FormNoticesProps) {
  const t = useWords('task-forms');
  const { item, differentFromUser } = opened.data;
  const first = typeof differentFromUser === 'string' ? differentFromUser : differentFromUser?.name;
  const why = whyReadOnly(item.actions.includes('CLAIM'), item.assignee !== null);
  return (
    <>
      {readOnly && <Banner title={t(`readOnly.${why}.title`, { name: item.assignee?.name ?? '' })}>{t(`readOnly.${why}.text`)}</Banner>}
      {first && <p className="text-[0.9375rem] text-ink-soft">{t('differentFrom', { name: first })}</p>}
      {restored && (
        <Banner
          title={t('draft.restored')}
          actions={
            <Button variant="secondary" size="small" onPress={onDiscard}>
              {t('draft.discard')}
            </Button>
          }
        >
          {t('draft.restoredText')}
        </Banner>
      )}
    </>
  );
}

function whyReadOnly(mayClaim: boolean, taken: boolean): 'claim' | 'taken' | 'closed' {
  if (mayClaim) return 'claim';
  return taken ? 'taken' : 'closed';
}
