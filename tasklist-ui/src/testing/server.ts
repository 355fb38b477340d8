import { setupServer } from 'msw/node';
import { handlers } from '@/testing/handlers';

/** Answers `/api` in unit tests; a test adds what it needs with `server.use(…)`. */
export const server = setupServer(...handlers);
