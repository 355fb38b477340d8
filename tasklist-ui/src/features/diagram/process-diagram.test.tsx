import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';
import { readDiagramElements } from './diagram-elements';
import { ProcessDiagram } from './process-diagram';

// jsdom cannot lay out SVG: the picture itself is looked at in the browser tests.
vi.mock('./bpmn-canvas', () => ({ default: ({ label }: { label: string }) => <div role="group" aria-label={label} /> }));

const xml = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
  <process id="certification">
    <startEvent id="Start_BagOpened" name="袋を開けた"/>
    <userTask id="User_EnterApplication" name="③申請内容と&#10;個人番号を入力する">
      <extensionElements><camunda:properties><camunda:property name="step" value="③"/></camunda:properties></extensionElements>
    </userTask>
    <exclusiveGateway id="Gateway_Unnamed"/>
    <userTask id="User_CompareEntry" name="③入力内容を原本と照合する"/>
  </process>
</definitions>`;

it('reads the labelled elements with their steps and leaves out what has no name', () => {
  expect(readDiagramElements(xml)).toEqual([
    { id: 'Start_BagOpened', kind: 'startEvent', name: '袋を開けた', step: undefined },
    { id: 'User_EnterApplication', kind: 'userTask', name: '③申請内容と 個人番号を入力する', step: '③' },
    { id: 'User_CompareEntry', kind: 'userTask', name: '③入力内容を原本と照合する', step: undefined },
  ]);
});

it('tells in words where a case stands', async () => {
  const { user } = renderPage(
    <ProcessDiagram xml={xml} title="認定" passed={['Start_BagOpened']} active={['User_EnterApplication']} />,
  );
  await user.click(await screen.findByText(/図の内容を表で見る/));
  const row = (name: RegExp) => screen.getByRole('row', { name });
  expect(within(row(/袋を開けた/)).getByText('済み')).toBeVisible();
  expect(within(row(/③申請内容と/)).getByText('いまここ')).toBeVisible();
  await expectAccessible();
});

it('tells the figures of a dashboard in words', async () => {
  const { user } = renderPage(
    <ProcessDiagram
      xml={xml}
      title="認定"
      badges={[{ elementId: 'User_CompareEntry', text: '12', label: '12件（うち期限超過3件）', tone: 'danger' }]}
    />,
  );
  await user.click(await screen.findByText(/図の内容を表で見る/));
  expect(within(screen.getByRole('row', { name: /照合/ })).getByText('12件（うち期限超過3件）')).toBeVisible();
});
