import { useWords } from '@/lib/words';
import { Banner } from '@/components/ui/banner';
import { useTaskForm } from './task-form-context';

/** The approver sent the proposal back: the comment stands first. */
export function SentBack() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const comment = (prefill.sentBackComment ?? prefill.approverComment?? prefill.comment ?? null) as string | null;
  if (!comment) return null;
  return (
    <Banner tone="warning" title={t('sentBack.title')}>
      {comment}
    </Banner>
  );
}
