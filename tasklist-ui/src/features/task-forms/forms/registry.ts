import { lazy } from 'react';
import { todayIso } from '@/lib/dates';
import { prune } from '../lib/form-data';
import { inOrder, notInFuture } from '../lib/rules';
import { findingsData, openFindings } from './custody-data';
import type { FormDefinition, Values } from './definition';
import { applicationData, applicationField, initialApplication, numberRule, taxData } from './enter-application/data';
import { emptyTax } from './enter-application/person';
import { candidateData, differenceData, initialPeople, peopleNumberRule } from './identity-data';
import { paperData, wantedPapers } from './papers-wanted';
import { emptyAccount, evidenceData, initialRefund, lackingReceipts, refundData } from './refund-data';
import { simpleDefinition } from './simple-definition';

const emptyChecklist: Values = {
  submitterIdentity: { checked: false, documentKind: '', byProxy: null, powerOfAttorney: false },
  documents: [],
  outcome: '',
  correctionNote: '',
};

const definitions: Record<string, FormDefinition> = {
  'check-documents': simpleDefinition(emptyChecklist, {
    Component: lazy(() => import('./check-documents')),
    toData: checklistData,
    papers: 'beside',
  }),
  'record-counter-receipt': simpleDefinition(
    { receivedAtCounter: '', counterReceiptNumber: '', ...emptyChecklist },
    {
      Component: lazy(() => import('./record-counter-receipt')),
      toData: checklistData,
      rules: [notInFuture('receivedAtCounter')],
      papers: 'beside',
    },
  ),
  'receive-correction': simpleDefinition(
    { receivedOn: todayIso(), receivedKinds: [], note: '' },
    { Component: lazy(() => import('./receive-correction')), rules: [notInFuture('receivedOn')] },
  ),
  'decide-overdue-correction': simpleDefinition(
    { outcome: '', newDeadline: '', reason: '' },
    {
      Component: lazy(() => import('./decide-overdue-correction')),
      toData: (values) => without(values, values.outcome === 'EXTEND' ? [] : ['newDeadline']),
    },
  ),
  'turn-back': simpleDefinition(
    { returnedOn: todayIso(), authority: '', note: '' },
    { Component: lazy(() => import('./turn-back')), rules: [notInFuture('returnedOn')] },
  ),
  'forward-application': simpleDefinition(
    { bagNumber: '', note: '' },
    { Component: lazy(() => import('./forward-application')) },
  ),
  'receive-dispatch': simpleDefinition(
    { outcome: '', pages: null, note: '' },
    {
      Component: lazy(() => import('./receive-dispatch')),
      toData: (values) => without(values, values.outcome === 'MISSING' ? ['pages'] : []),
    },
  ),
  'enter-application': {
    Component: lazy(() => import('./enter-application')),
    initial: initialApplication,
    toData: applicationData,
    fieldOf: applicationField,
    rules: [numberRule, notInFuture('patient.birthDate'), notInFuture('applicant.birthDate'), notInFuture('disease.diagnosisDate')],
    papers: 'beside',
  },
  'compare-entry': simpleDefinition(
    { patientKana: '', birthDate: '', sex: '', individualNumber: '', insurerNumber: '' },
    {
      Component: lazy(() => import('./compare-entry')),
      // Blind by design: whatever the server knows stays out of the fields.
      initial: () => ({ patientKana: '', birthDate: '', sex: '', individualNumber: '', insurerNumber: '' }),
      rules: [numberRule, notInFuture('birthDate')],
      papers: 'beside',
    },
  ),
  'resolve-duplicate': simpleDefinition(
    { outcome: '', otherApplicationNumber: '', reason: '' },
    {
      Component: lazy(() => import('./resolve-duplicate')),
      toData: (values) => without(values, values.outcome === 'DUPLICATE' ? [] : ['otherApplicationNumber']),
    },
  ),
  'choose-candidate': {
    Component: lazy(() => import('./choose-candidate')),
    initial: (prefill) => initialPeople(prefill, { outcome: '', candidateId: '', individualNumber: '', corrected: {} }),
    toData: candidateData,
    rules: [peopleNumberRule],
    wide: true,
  },
  'resolve-difference': {
    Component: lazy(() => import('./resolve-difference')),
    initial: (prefill) => initialPeople(prefill, { decision: '', adopt: [], individualNumber: '', corrected: {} }),
    toData: differenceData,
    rules: [peopleNumberRule],
    wide: true,
  },
  'chase-identity-answer': simpleDefinition(
    { chasedOn: todayIso(), contact: '', result: '', expectedOn: '', note: '' },
    {
      Component: lazy(() => import('./chase-identity-answer')),
      toData: (values) => without(values, values.result === 'COMING' ? [] : ['expectedOn']),
      rules: [notInFuture('chasedOn'), inOrder('chasedOn', 'expectedOn')],
    },
  ),
  'complete-after-board': simpleDefinition(
    { consultedOn: '', repliedOn: '', replyNumber: '', result: '', severe: null, lifeSupport: null, reason: '' },
    { Component: lazy(() => import('./complete-after-board')) },
  ),
  'arrange-meeting': simpleDefinition(
    { outcome: '', meetingNumber: '', heldOn: '', reason: '' },
    {
      Component: lazy(() => import('./arrange-meeting')),
      toData: (values) =>
        without(values, ['meetingNumber', 'heldOn', 'reason'].filter((name) => name !== { ADD_TO_MEETING: 'meetingNumber', NEW_MEETING: 'heldOn', POSTPONE: 'reason' }[String(values.outcome)])),
    },
  ),
  'ask-doctor': simpleDefinition(
    { question: '', askedOn: '', answeredOn: todayIso(), answer: '' },
    { Component: lazy(() => import('./ask-doctor')), rules: [notInFuture('answeredOn'), inOrder('askedOn', 'answeredOn')] },
  ),
  'obtain-evidence': simpleDefinition(
    { evidence: [], treatAsHighestTier: false, highestTierReason: '' },
    {
      Component: lazy(() => import('./obtain-evidence')),
      initial: (prefill) => ({ evidence: evidenceOf(prefill), treatAsHighestTier: false, highestTierReason: '' }),
      toData: (values) =>
        values.treatAsHighestTier === true
          ? (prune({ treatAsHighestTier: true, highestTierReason: values.highestTierReason }) as Values)
          : {
              evidence: ((values.evidence ?? []) as Values[]).map(({ personId, tax }) => ({ personId, tax: taxData((tax ?? {}) as Values) })),
            },
      papers: 'beside',
    },
  ),
  'repair-code': simpleDefinition({ outcome: '', note: '' }, { Component: lazy(() => import('./repair-code')) }),
  'chase-linkage-answer': simpleDefinition(
    { contactedOn: todayIso(), contact: '', expectedOn: '', note: '' },
    { Component: lazy(() => import('./chase-linkage-answer')), rules: [notInFuture('contactedOn')] },
  ),
  'phone-provider': simpleDefinition(
    { phonedOn: todayIso(), spokeWith: '', promisedOn: '', note: '' },
    { Component: lazy(() => import('./phone-provider')), rules: [notInFuture('phonedOn')] },
  ),
  'handle-non-disclosure': simpleDefinition({ outcome: '', reason: '' }, { Component: lazy(() => import('./handle-non-disclosure')) }),
  'ask-for-paper': simpleDefinition(
    { items: [] },
    { Component: lazy(() => import('./ask-for-paper')), initial: wantedPapers, toData: paperData, papers: 'beside' },
  ),
  'propose-decision': simpleDefinition(
    { proposal: '', reason: '', rejectionGround: '' },
    {
      Component: lazy(() => import('./propose-decision')),
      wide: true,
      toData: (values) => without(values, values.proposal === 'REJECT' ? [] : ['rejectionGround']),
    },
  ),
  'approve-decision': simpleDefinition(
    { approved: null, comment: '' },
    { Component: lazy(() => import('./approve-decision')), wide: true, initial: () => ({ approved: null, comment: '' }) },
  ),
  'check-print': simpleDefinition(
    { outcome: '', addressChecked: false, trackingNumber: '', note: '' },
    {
      Component: lazy(() => import('./check-print')),
      toData: (values) => without(values, values.outcome === 'REPRINT' ? ['trackingNumber'] : []),
      papers: 'beside',
    },
  ),
  'obtain-consent': simpleDefinition(
    { outcome: '', answeredOn: todayIso(), way: '', signed: false, note: '' },
    {
      Component: lazy(() => import('./obtain-consent')),
      rules: [notInFuture('answeredOn')],
      toData: (values) => without(values, values.outcome === 'GIVEN' ? [] : ['signed']),
      papers: 'beside',
    },
  ),
  'remind-insurer': simpleDefinition(
    { way: '', remindedOn: '', nextReminderOn: '', note: '' },
    { Component: lazy(() => import('./remind-insurer')), rules: [notInFuture('remindedOn')] },
  ),
  'chase-payer': simpleDefinition(
    { way: '', chasedOn: todayIso(), nextReminderOn: '', note: '' },
    { Component: lazy(() => import('./chase-payer')), rules: [notInFuture('chasedOn')] },
  ),
  'review-open-exceptions': simpleDefinition({ nextReviewOn: '', note: '' }, { Component: lazy(() => import('./review-open-exceptions')) }),
  'resolve-exception': simpleDefinition(
    { outcome: '', recipientNumber: '', reason: '' },
    {
      Component: lazy(() => import('./resolve-exception')),
      wide: true,
      toData: (values) => without(values, values.outcome === 'PAY' ? [] : ['recipientNumber']),
    },
  ),
  'check-renewal': simpleDefinition(
    { outcome: '', ground: '', note: '' },
    { Component: lazy(() => import('./check-renewal')), toData: (values) => without(values, values.outcome === 'NOT_RENEW' ? [] : ['ground']) },
  ),
  'register-category': simpleDefinition(
    { outcome: '', category: '', answeredOn: '', validFrom: '', unclearReason: '', note: '' },
    {
      Component: lazy(() => import('./register-category')),
      rules: [notInFuture('answeredOn')],
      toData: (values) =>
        without(values, values.outcome === 'UNCLEAR' ? ['category', 'answeredOn', 'validFrom'] : ['unclearReason']),
      papers: 'beside',
    },
  ),
  'approve-order': simpleDefinition(
    { approved: null, comment: '' },
    { Component: lazy(() => import('./approve-order')), wide: true, initial: () => ({ approved: null, comment: '' }) },
  ),
  'hand-over-boxes': simpleDefinition(
    { outcome: '', boxes: [], wayBill: '', carrierPerson: '', identifiedBy: '', leftOutReason: '' },
    {
      Component: lazy(() => import('./hand-over-boxes')),
      wide: true,
      toData: (values) => without(values, values.outcome === 'HANDED_OVER' ? [] : ['boxes', 'wayBill', 'carrierPerson', 'identifiedBy']),
    },
  ),
  'chase-contractor': simpleDefinition(
    { chasedOn: todayIso(), contact: '', result: '', expectedOn: '', note: '' },
    {
      Component: lazy(() => import('./chase-contractor')),
      wide: true,
      toData: (values) => without(values, values.result === 'COMING' ? [] : ['expectedOn']),
      rules: [notInFuture('chasedOn'), inOrder('chasedOn', 'expectedOn')],
    },
  ),
  'resolve-order-difference': {
    Component: lazy(() => import('./resolve-order-difference')),
    wide: true,
    initial: openFindings,
    toData: findingsData,
  },
  'receive-boxes': simpleDefinition(
    { boxes: [], cabinet: '', wayBill: '', carrierPerson: '', identifiedBy: '', missingReason: '' },
    {
      Component: lazy(() => import('./receive-boxes')),
      wide: true,
      toData: (values) => ({
        ...without(values, (values.boxes as string[]).length > 0 ? ['boxes'] : ['boxes', 'cabinet', 'wayBill', 'carrierPerson', 'identifiedBy']),
        boxes: values.boxes,
      }),
    },
  ),
  'witness-disposal': simpleDefinition(
    { boxes: [], witnessedOn: todayIso(), method: '', site: '', escorted: false, wayBill: '', carrierPerson: '', identifiedBy: '', leftOutReason: '' },
    { Component: lazy(() => import('./witness-disposal')), wide: true, rules: [notInFuture('witnessedOn')] },
  ),
  'record-certificate': simpleDefinition(
    { matches: null, reason: '' },
    {
      Component: lazy(() => import('./record-certificate')),
      wide: true,
      initial: () => ({ matches: null, reason: '' }),
      toData: (values) => without(values, values.matches === false ? [] : ['reason']),
    },
  ),
  'chase-copies': simpleDefinition(
    { chasedOn: todayIso(), contact: '', result: '', expectedOn: '', note: '' },
    {
      Component: lazy(() => import('./chase-copies')),
      toData: (values) => without(values, values.result === 'COMING' ? [] : ['expectedOn']),
      rules: [notInFuture('chasedOn'), inOrder('chasedOn', 'expectedOn')],
    },
  ),
  'confirm-check-lists': simpleDefinition(
    { provisionListChecked: false, errorListChecked: false, errorHandling: '', remarks: '' },
    { Component: lazy(() => import('./confirm-check-lists')) },
  ),
  'confirm-misuse-report': simpleDefinition({ checked: false, comment: '' }, { Component: lazy(() => import('./confirm-misuse-report')) }),
  'approve-provision': simpleDefinition(
    { decision: '', contentChecked: false, note: '' },
    { Component: lazy(() => import('./approve-provision')), initial: () => ({ decision: '', contentChecked: false, note: '' }), wide: true },
  ),
  'review-cap-change': simpleDefinition({ outcome: '', reason: '' }, { Component: lazy(() => import('./review-cap-change')), wide: true }),
  'approve-cap-change': simpleDefinition(
    { approved: null, comment: '' },
    { Component: lazy(() => import('./approve-cap-change')), wide: true, initial: () => ({ approved: null, comment: '' }) },
  ),
  'settle-past-months': simpleDefinition(
    { told: false, note: '' },
    { Component: lazy(() => import('./settle-past-months')), wide: true, initial: () => ({ told: false, note: '' }) },
  ),
  'enter-refund': {
    Component: lazy(() => import('./enter-refund')),
    initial: initialRefund,
    toData: refundData,
    rules: [notInFuture('claimedOn')],
    wide: true,
  },
  'obtain-refund-evidence': {
    Component: lazy(() => import('./obtain-refund-evidence')),
    initial: (prefill) => ({ receipts: lackingReceipts(prefill), note: '' }),
    toData: evidenceData,
  },
  'propose-refund': simpleDefinition({ proposal: '', reason: '' }, { Component: lazy(() => import('./propose-refund')), wide: true }),
  'approve-refund': simpleDefinition(
    { approved: null, comment: '' },
    { Component: lazy(() => import('./approve-refund')), wide: true, initial: () => ({ approved: null, comment: '' }) },
  ),
  'chase-transfer': simpleDefinition(
    { askedOn: '', nextReminderOn: '', note: '' },
    { Component: lazy(() => import('./chase-transfer')), rules: [notInFuture('askedOn')] },
  ),
  'correct-account': simpleDefinition({ account: emptyAccount, evidence: '' }, { Component: lazy(() => import('./correct-account')) }),
  'check-orders': simpleDefinition(
    { checked: false, totalYen: null, note: '' },
    { Component: lazy(() => import('./check-orders')), wide: true, initial: () => ({ checked: false, totalYen: null, note: '' }) },
  ),
  'approve-payment': simpleDefinition(
    { approved: null, comment: '' },
    { Component: lazy(() => import('./approve-payment')), wide: true, initial: () => ({ approved: null, comment: '' }) },
  ),
  'chase-payment': simpleDefinition(
    { askedOn: '', nextReminderOn: '', note: '' },
    { Component: lazy(() => import('./chase-payment')), rules: [notInFuture('askedOn')] },
  ),
  'resolve-reconciliation': simpleDefinition(
    { action: '', payer: '', confirmedYen: null, confirmedOn: '', reference: '', reason: '' },
    {
      Component: lazy(() => import('./resolve-reconciliation')),
      wide: true,
      rules: [notInFuture('confirmedOn')],
      toData: (values) => without(values, values.action === 'CONFIRMED_ON_PAPER' ? [] : ['payer', 'confirmedYen', 'confirmedOn', 'reference']),
    },
  ),
  'close-month': simpleDefinition(
    { confirmed: false, note: '' },
    { Component: lazy(() => import('./close-month')), wide: true, initial: () => ({ confirmed: false, note: '' }) },
  ),
};

export function formFor(formKey: string): FormDefinition | undefined {
  return definitions[formKey];
}

export const formKeys = Object.keys(definitions);

function without(values: Values, names: readonly string[]): Values {
  return prune(Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))) as Values;
}

/** The checklist's rows carry what the decision table says about them; it is shown, not sent. */
function checklistData(values: Values): Values {
  const identity = (values.submitterIdentity ?? {}) as Values;
  const documents = (values.documents ?? []) as Values[];
  const { powerOfAttorney, ...submitter } = identity;
  return prune({
    ...values,
    submitterIdentity: identity.byProxy === true ? { ...submitter, powerOfAttorney } : submitter,
    documents: documents.map(({ kind, state, note }) => ({ kind, state, note })),
    correctionNote: values.outcome === 'INCOMPLETE' ? values.correctionNote : undefined,
  }) as Values;
}

function evidenceOf(prefill: unknown): Values[] {
  const evidence = ((prefill ?? {}) as { evidence?: Values[] }).evidence ?? [];
  return evidence.map((entry) => ({ ...entry, tax: { ...emptyTax, ...withoutNull((entry.tax ?? {}) as Values) } }));
}

function withoutNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
