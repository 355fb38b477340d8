import type { Schema } from '@cfworker/json-schema';
import { Suspense, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary';
import { LoadingPanel } from '@/components/ui/spinner';
import { currentLanguage } from '@/lib/language';
import type { Dossier } from '@/api/case-types';
import { focusField } from '../fields/use-field';
import type { FormDefinition, Values } from '../forms/definition';
import { useCompletion } from '../hooks/use-completion';
import { useDraft } from '../hooks/use-draft';
import { merge } from '../lib/form-data';
import { fullLabel, messageFor } from '../lib/messages';
import { flattenErrors, schemaResolver } from '../lib/resolver';
import type { OpenedWorkItem } from '../api/work-item';
import { CompletionBar } from './completion-bar';
import { ConflictDialog } from './conflict-dialog';
import { FormNotices } from './form-notices';
import { TaskFormContext } from './task-form-context';
import './task-form.css';

interface TaskFormProps {
  opened: OpenedWorkItem;
  definition: FormDefinition;
  dossier: Dossier | null;
}

/** The frame of every task form: rules, draft, completion, and what can go wrong on the way. */
export function TaskForm({ opened, definition, dossier }: TaskFormProps) {
  const { i18n } = useTranslation();
  const t = useWords('task-forms');
  const { item, schema: sent, data: prefill, draft } = opened.data;
  const schema = sent as Schema;
  const readOnly = opened.data.readOnly || !item.actions.includes('COMPLETE');
  const [restored, setRestored] = useState(() => !readOnly && draft !== null && draft !== undefined);
  const [initial] = useState(() => definition.initial(prefill));
  const [start] = useState<Values>(() => (restored ? merge(initial, draft) : initial));
  const [summary, setSummary] = useState<SummaryError[]>([]);

  const wording = useMemo(() => ({ t, schema, language: currentLanguage() }), [t, schema]);
  const resolver = useMemo(
    () =>
      schemaResolver<Values>({
        schema,
        toData: definition.toData,
        rules: definition.rules ?? [],
        ...(definition.fieldOf ? { fieldOf: definition.fieldOf } : {}),
        message: (problem) => messageFor(wording, problem),
      }),
    [schema, definition, wording],
  );
  const form = useForm<Values>({ defaultValues: start, resolver, mode: 'onBlur', shouldFocusError: false });
  const drafting = useDraft(item.id, form, !readOnly);

  function showErrors(errors: { path: string; message: string }[]): void {
    setSummary(
      errors.map(({ path, message }) => ({
        message: path.includes('.') ? t('summary.line', { field: fullLabel(wording, path), message }) : message,
        target: () => focusField(path),
      })),
    );
  }

  const completion = useCompletion({ opened, form, definition, stopDraft: drafting.stop, saveDraft: drafting.save, showErrors });

  const submit = form.handleSubmit(
    (values) => {
      setSummary([]);
      completion.complete(definition.toData(values));
    },
    (errors) => showErrors(flattenErrors(errors)),
  );

  const context = useMemo(
    () => ({ item, schema, prefill: (prefill ?? {}) as Record<string, unknown>, dossier, readOnly }),
    [item, schema, prefill, dossier, readOnly],
  );

  return (
    <TaskFormContext value={context}>
      <FormProvider {...form}>
        {/* Enter in a field must not send half a form; Ctrl+Enter sends it from anywhere. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          key={i18n.language}
          noValidate
          aria-label={t('formLabel')}
          className="task-form flex flex-col gap-4"
          onSubmit={(event) => void submit(event)}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            // on its way down: buttons keep the keys that reach them to themselves, and would press as well
            event.preventDefault();
            event.stopPropagation();
            if (!event.repeat && !completion.isPending) void submit();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
          }}
        >
          <FormNotices
            opened={opened}
            readOnly={readOnly}
            restored={restored}
            onDiscard={() => {
              form.reset(initial);
              setRestored(false);
              completion.discardDraft();
            }}
          />
          {summary.length > 0 && (
            <div className="[&_ul]:max-h-56 [&_ul]:overflow-y-auto">
              <ErrorSummary errors={summary} />
            </div>
          )}
          <Suspense fallback={<LoadingPanel />}>
            <definition.Component />
          </Suspense>
          {!readOnly && <CompletionBar draft={drafting.state} pending={completion.isPending} failure={completion.failure} onRetryDraft={() => void drafting.save()} />}
        </form>
      </FormProvider>
      <ConflictDialog problem={completion.conflict} onClose={completion.dismiss} onReload={completion.reload} />
    </TaskFormContext>
  );
}
