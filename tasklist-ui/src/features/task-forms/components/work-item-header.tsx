import { useWords } from '@/lib/words';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Badge, StepBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { pageOf } from '@/lib/episodes';
import { currentLanguage } from '@/lib/language';
import { formatDate } from '@/lib/dates';
import type { WorkItem } from '@/api/types';
import type { OpenedWorkItem } from '../api/work-item';
import { WorkItemActions } from './work-item-actions';

interface WorkItemHeaderProps {
  opened: OpenedWorkItem;
  papersOpen: boolean;
  /** Null where there are no papers, or none for this person. */
  onTogglePapers: (() => void) | null;
}

/** What the work is about, until when, and in whose hands. */
export function WorkItemHeader({ opened, papersOpen, onTogglePapers }: WorkItemHeaderProps) {
  const t = useWords('task-forms');
  const { item, waitingSentence } = opened.data;
  const page = pageOf(item.kind, item.caseId);
  const english = (opened.data.schema as { 'x-title-en'?: string } | null)?.['x-title-en'];
  const title = currentLanguage() === 'en' && english ? english : stepless(item.title, item.step);
  useEffect(() => {
    document.title = `${title} | 小窓 Komado`;
  }, [title]);

  return (
    <header className="mb-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="flex items-center gap-3 text-[1.5rem] leading-140 font-bold">
          <StepBadge step={item.step} />
          {title}
        </h1>
        <div className="flex flex-wrap gap-2">
          {onTogglePapers && (
            <Button variant="secondary" size="small" onPress={onTogglePapers} aria-expanded={papersOpen}>
              {papersOpen ? t('papers.hide') : t('papers.show')}
            </Button>
          )}
          <WorkItemActions opened={opened} />
        </div>
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem]">
        <Fact term={t('header.case')}>
          {page ? (
            <Link className="text-blue-1000 underline underline-offset-4" to={page}>
              {item.applicationNumber}
            </Link>
          ) : (
            item.applicationNumber
          )}
        </Fact>
        {item.patientName && <Fact term={t('header.patient')}>{item.patientName}</Fact>}
        <Fact term={t('header.kind')}>
          {t(`option.applicationKind.${item.kind}`)}
          {item.channel !== 'INTERNAL' && ` / ${t(`option.channel.${item.channel}`)}`}
        </Fact>
        <Fact term={t('header.municipality')}>{item.municipality.name}</Fact>
        <Fact term={t('header.due')}>
          <Due item={item} />
        </Fact>
        <Fact term={t('header.assignee')}>{item.assignee?.name ?? t('header.nobody')}</Fact>
      </dl>
      {waitingSentence && <p className="mt-1 text-[0.875rem] text-ink-soft">{waitingSentence}</p>}
    </header>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex items-center gap-2">
      <dt className="text-[0.8125rem] text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Due({ item }: { item: WorkItem }) {
  const t = useWords('task-forms');
  if (!item.dueDate) return <>{t('header.noDue')}</>;
  const days = item.overdueOfficeDays;
  return (
    <span className="inline-flex items-center gap-2">
      {formatDate(item.dueDate)}
      {days > 0 && <Badge tone="danger">{t('header.overdue', { count: days })}</Badge>}
      {days === 0 && <Badge tone="warning">{t('header.today')}</Badge>}
      {days < 0 && <Badge>{t('header.left', { count: -days })}</Badge>}
    </span>
  );
}

/** The step has its own badge; its number need not stand in the title again. */
function stepless(title: string, step: string | null): string {
  return step && title.startsWith(step) ? title.slice(step.length).trim() : title;
}
