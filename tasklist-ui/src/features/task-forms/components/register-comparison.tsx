import { Badge } from '@/components/ui/badge';
import { Table, type Column } from '@/components/ui/table';
import { formatDate } from '@/lib/dates';
import { useWords, type Words } from '@/lib/words';

/** A person as the application or the register describes them; numbers come masked. */
export interface Described {
  id?: string;
  name?: string;
  kana?: string;
  birthDate?: string;
  sex?: string;
  address?: string;
  individualNumberMasked?: string;
  changeReason?: string;
  changeDate?: string;
  differences?: string[];
}

/** Somebody about whom the register's answer leaves a question. */
export interface OpenQuestion {
  personId: string;
  relationship: string;
  inquiryNumber: string;
  answeredOn?: string;
  result?: string;
  given: Described;
  found: Described[];
}

interface Line extends Described {
  key: string;
  title: string;
}

/** What the application says, and under it what the register says, with a word at each thing that differs. */
export function RegisterComparison({ question }: { question: OpenQuestion }) {
  const t = useWords('task-forms');
  const several = question.found.length > 1;
  const lines: Line[] = [
    { ...question.given, key: 'given', title: t('register.given') },
    ...question.found.map((found, index) => ({
      ...found,
      key: found.id ?? String(index),
      title: several ? t('register.candidate', { number: index + 1 }) : t('register.found'),
    })),
  ];
  return (
    <Table
      caption={t('register.caption', { name: question.given.name ?? '' })}
      rows={lines}
      rowKey={(line) => line.key}
      columns={columns(t)}
    />
  );
}

function columns(t: Words): Column<Line>[] {
  function cell(field: string, text: (line: Line) => string | undefined, className?: string): Column<Line> {
    return {
      id: field,
      header: t(`register.field.${field}`),
      ...(className ? { className } : {}),
      cell: (line) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <span>{text(line) || '―'}</span>
          {line.differences?.includes(field) && <Badge tone="warning">{t('register.differs')}</Badge>}
        </span>
      ),
    };
  }
  return [
    { id: 'title', header: t('register.source'), isRowHeader: true, cell: (line) => line.title, className: 'whitespace-nowrap' },
    cell('NAME', (line) => line.name),
    cell('KANA', (line) => line.kana),
    cell('BIRTH_DATE', (line) => formatDate(line.birthDate), 'whitespace-nowrap'),
    cell('SEX', (line) => line.sex && t(`option.sex.${line.sex}`)),
    cell('ADDRESS', (line) => line.address),
    cell('NUMBER', (line) => line.individualNumberMasked, 'tabular-nums'),
    {
      id: 'change',
      header: t('register.field.CHANGE'),
      cell: (line) => (line.changeDate ? `${formatDate(line.changeDate)}${line.changeReason ? t('register.reason', { code: line.changeReason }) : ''}` : '―'),
    },
  ];
}
