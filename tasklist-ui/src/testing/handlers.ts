import { sessionHandlers } from '@/testing/handlers/session';

export const handlers = [...sessionHandlers];
