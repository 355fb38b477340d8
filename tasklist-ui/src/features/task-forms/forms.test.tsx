import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { switchLanguage } from '@/lib/i18n';
import { expectAccessible } from '@/testing/axe';
import { taskFormKeys } from '@/testing/data/tasks';
import { renderPage } from '@/testing/render';
import { formKeys } from './forms/registry';
import WorkItemPage from './work-item-page';

// jsdom has no canvas: the sheet itself is looked at in the browser tests.
vi.mock('@/components/document-viewer/pdf-sheet', () => ({ default: ({ title }: { title: string }) => <p>{title}</p> }));

async function open(formKey: string, button: RegExp) {
  const page = renderPage(<WorkItemPage />, { at: `/work-items/form-${formKey}`, path: '/work-items/:id' });
  await screen.findByRole('button', { name: button }, { timeout: 15_000 });
  await waitFor(() => expect(screen.queryByText(/読み込んでいます|Loading/)).not.toBeInTheDocument(), { timeout: 15_000 });
  return page;
}

// axe reads the largest forms for seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What a missing text looks like: the key itself. */
const KEY = /\b(field|hint|section|option|effect|problem|checklist|cap|person)\.[a-zA-Z.]+/;

it('knows a form for every form key of the process models', () => {
  expect(formKeys.toSorted()).toEqual(taskFormKeys.toSorted());
});

describe.each(taskFormKeys)('form %s', (formKey) => {
  it('is accessible and has all its words in Japanese', async () => {
    await open(formKey, /この作業を完了する/);
    expect(document.body.textContent).not.toMatch(KEY);
    await expectAccessible();
  });

  it('has all its words in English', async () => {
    await switchLanguage('en');
    await open(formKey, /Complete this work/);
    expect(document.body.textContent).not.toMatch(KEY);
    const labels = [...document.querySelectorAll('form label, form legend, form h2, form button')].map((element) => element.textContent ?? '');
    expect(labels.filter((label) => /[\u3041-\u30ff]/.test(label))).toEqual([]);
  });
});
