/** One field that the server refused; `pointer` is a JSON pointer into the body that was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

/** Who was faster, as the server tells it with a 409 or 412. */
export interface Conflict {
  changedBy?: string;
  changedAt?: string;
  what?: string;
}

export interface ProblemDetails {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  instance?: string;
  code: string;
  errors?: FieldProblem[];
  conflict?: Conflict;
}

/** Every refusal of the server (RFC 9457) and every failure to reach it (`status` 0, `code` "network"). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: FieldProblem[];
  readonly conflict: Conflict | undefined;

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title ?? details.code);
    this.name = 'Problem';
    this.status = details.status;
    this.code = details.code;
    this.title = details.title;
    this.detail = details.detail;
    this.errors = details.errors ?? [];
    this.conflict = details.conflict;
  }

  /** Somebody else changed the thing in the meantime. */
  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  get isForbidden(): boolean {
    return this.status === 403;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** Worth trying again without any change: the network or the server, not the request. */
  get isTransient(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem;
}
