import { caseHandlers } from '@/testing/handlers/cases';
import { caseworkHandlers } from '@/testing/handlers/casework';
import { claimHandlers } from '@/testing/handlers/claims';
import { dispatchHandlers } from '@/testing/handlers/dispatches';
import { inquiryHandlers } from '@/testing/handlers/inquiries';
import { meetingHandlers } from '@/testing/handlers/meetings';
import { referenceHandlers } from '@/testing/handlers/reference';
import { registerHandlers } from '@/testing/handlers/registers';
import { sessionHandlers } from '@/testing/handlers/session';
import { shipmentHandlers } from '@/testing/handlers/shipments';
import { workItemHandlers } from '@/testing/handlers/work-items';

export const handlers = [
  ...sessionHandlers,
  ...referenceHandlers,
  ...inquiryHandlers,
  ...caseworkHandlers,
  ...workItemHandlers,
  ...caseHandlers,
  ...dispatchHandlers,
  ...meetingHandlers,
  ...registerHandlers,
  ...shipmentHandlers,
  ...claimHandlers,
];
