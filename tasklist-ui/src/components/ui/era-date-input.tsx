import { parseDate as parseIso, type DateValue } from '@internationalized/date';
import { useId, useState } from 'react';
import {
  Button as AriaButton, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, Dialog, DialogTrigger,
  Heading, I18nProvider, Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { descriptionClasses, errorClasses, inputClasses, labelClasses, RequiredMark, type FieldProps } from '@/components/ui/field';
import { CalendarIcon, ChevronLeftIcon, ChevronRightIcon } from '@/components/ui/icons';
import { classes } from '@/lib/classes';
import { eraToIso, eras, isoToEra, parseDate, type EraDate, type EraId } from '@/lib/era';
import { currentLanguage } from '@/lib/language';
import { todayIso } from '@/lib/dates';

interface EraDateInputProps extends FieldProps {
  /** ISO date, or null while empty or incomplete. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** Id of the first field, for links from an error summary. */
  id?: string;
  /** No calendar button: for birth dates it only invites wrong clicks. */
  withoutCalendar?: boolean;
}

const firstEra = (): EraId => (currentLanguage() === 'ja' ? 'reiwa' : 'ad');
const partsOf = (value: string | null, era: EraId): EraDate => (value ? isoToEra(value, era === 'ad') : { era, year: '', month: '', day: '' });

/** A date as Japanese offices write it: era, year, month, day, and a calendar. Takes pasted dates in either calendar. */
export function EraDateInput(props: EraDateInputProps) {
  const { label, description, errorMessage, isRequired, className, value, onChange, onBlur, isDisabled, isReadOnly, withoutCalendar } = props;
  const { t } = useTranslation('common');
  const generatedId = useId();
  const id = props.id ?? generatedId;
  const [parts, setParts] = useState<EraDate>(() => partsOf(value, firstEra()));
  const [known, setKnown] = useState(value);
  const [left, setLeft] = useState(false);

  if (value !== known) {
    setKnown(value);
    if (value !== eraToIso(parts)) setParts(partsOf(value, value ? firstEra() : parts.era));
  }

  const change = (next: EraDate) => {
    setParts(next);
    const iso = eraToIso(next);
    setKnown(iso);
    if (iso !== value) onChange(iso);
  };
  const complete = parts.year !== '' && parts.month !== '' && parts.day !== '';
  const started = parts.year !== '' || parts.month !== '' || parts.day !== '';
  const ownError = left && started && !eraToIso(parts) ? t(complete ? 'date.noSuchDay' : 'date.incomplete') : undefined;
  const error = ownError ?? errorMessage;
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    disabled: isDisabled,
    readOnly: isReadOnly,
    'aria-invalid': error ? true : undefined,
    'aria-required': isRequired || undefined,
    'aria-describedby': describedBy,
  };
  const number = (field: 'year' | 'month' | 'day', width: string) => (
    <span className="flex items-center gap-1">
      <input
        {...shared}
        id={`${id}-${field}`}
        aria-label={t(`date.${field}Of`, { label })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={parts[field]}
        onChange={(event) => {
          const pasted = parseDate(event.target.value);
          change(pasted ?? { ...parts, [field]: event.target.value.slice(0, 4) });
        }}
        className={inputClasses('px-2 text-right tabular-nums', width)}
      />
      <span aria-hidden="true">{t(`date.${field}`)}</span>
    </span>
  );

  return (
    <fieldset
      className={classes('flex min-w-0 flex-col gap-1', className)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setLeft(true);
        onBlur?.();
      }}
    >
      <legend className="mb-1">
        <span className={labelClasses}>
          {label}
          {isRequired && <RequiredMark />}
        </span>
      </legend>
      {description && (
        <span id={`${id}-description`} className={descriptionClasses}>
          {description}
        </span>
      )}
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-2">
        <select
          {...{ ...shared, readOnly: undefined, 'aria-required': undefined }}
          id={id}
          disabled={isDisabled || isReadOnly}
          aria-label={t('date.eraOf', { label })}
          value={parts.era}
          onChange={(event) => {
            const era = event.target.value as EraId;
            const iso = eraToIso(parts);
            change(iso && (era === 'ad' || parts.era === 'ad') ? isoToEra(iso, era === 'ad') : { ...parts, era });
          }}
          onKeyDown={(event) => {
            const era = eras.find(({ letter }) => letter === event.key.toLowerCase());
            if (era && !event.ctrlKey && !event.metaKey && !event.altKey) {
              event.preventDefault();
              change({ ...parts, era: era.id });
            }
          }}
          className={inputClasses('px-2', 'w-auto')}
        >
          {eras.map((era) => (
            <option key={era.id} value={era.id}>
              {t(`date.eras.${era.id}`)}
            </option>
          ))}
        </select>
        {number('year', parts.era === 'ad' ? 'w-16' : 'w-12')}
        {number('month', 'w-12')}
        {number('day', 'w-12')}
        {!withoutCalendar && !isReadOnly && (
          <CalendarButton label={label} value={value} isDisabled={isDisabled ?? false} onPick={(iso) => change(isoToEra(iso, parts.era === 'ad'))} />
        )}
      </div>
      {error && (
        <span id={`${id}-error`} className={errorClasses}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

function CalendarButton({ label, value, isDisabled, onPick }: { label: string; value: string | null; isDisabled: boolean; onPick: (iso: string) => void }) {
  const { t } = useTranslation('common');
  const step = 'inline-flex size-9 items-center justify-center rounded-6 hovered:bg-solid-gray-50';
  return (
    <DialogTrigger>
      <AriaButton aria-label={t('date.openCalendar', { label })} isDisabled={isDisabled} className="inline-flex size-10 items-center justify-center rounded-8 text-blue-900 hovered:bg-blue-50 disabled:text-solid-gray-400">
        <CalendarIcon />
      </AriaButton>
      <Popover className="rounded-12 border border-line bg-white shadow-2">
        <Dialog aria-label={t('date.calendarOf', { label })} className="p-4 outline-none">
          {({ close }) => (
            <I18nProvider locale={currentLanguage() === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-US'}>
              <Calendar
                aria-label={label}
                defaultFocusedValue={parseIso(value ?? todayIso())}
                value={value ? parseIso(value) : null}
                onChange={(picked) => {
                  onPick(toIso(picked));
                  close();
                }}
              >
                <header className="mb-2 flex items-center justify-between">
                  <AriaButton slot="previous" className={step}><ChevronLeftIcon /></AriaButton>
                  <Heading className="font-bold" />
                  <AriaButton slot="next" className={step}><ChevronRightIcon /></AriaButton>
                </header>
                <CalendarGrid>
                  <CalendarGridHeader>{(day) => <CalendarHeaderCell className="size-10 text-[0.8125rem] font-normal text-ink-soft">{day}</CalendarHeaderCell>}</CalendarGridHeader>
                  <CalendarGridBody>
                    {(date) => (
                      <CalendarCell
                        date={date}
                        className="flex size-10 cursor-pointer items-center justify-center rounded-full tabular-nums outline-offset-0 hovered:bg-blue-50 data-focus-visible:outline-3 data-focus-visible:outline-black data-outside-month:invisible data-selected:bg-blue-900 data-selected:text-white"
                      />
                    )}
                  </CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </I18nProvider>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The calendar answers in the Japanese calendar system. */
function toIso(date: DateValue): string {
  return new Date(date.toDate('UTC')).toISOString().slice(0, 10);
}
