import { HttpResponse } from 'msw';
import type { ProblemDetails } from '@/lib/problem';

/** A refusal as the server words it. */
export function problem(status: number, code: string, more: Partial<ProblemDetails> = {}) {
  return HttpResponse.json({ status, code, title: code, ...more }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
