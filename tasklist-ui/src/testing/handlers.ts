import { caseHandlers } from '@/testing/handlers/cases';
import { dispatchHandlers } from '@/testing/handlers/dispatches';
import { referenceHandlers } from '@/testing/handlers/reference';
import { sessionHandlers } from '@/testing/handlers/session';
import { workItemHandlers } from '@/testing/handlers/work-items';

export const handlers = [...sessionHandlers, ...referenceHandlers, ...workItemHandlers, ...caseHandlers, ...dispatchHandlers];
