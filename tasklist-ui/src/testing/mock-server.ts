import { getResponse } from 'msw';
import { handlers } from '@/testing/handlers';

/** Answers for the mock mode of the development server. */
export function answer(request: Request): Promise<Response | undefined> {
  return getResponse(handlers, request);
}
