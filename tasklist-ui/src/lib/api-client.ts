import { currentLanguage } from '@/lib/language';
import { Problem, type ProblemDetails } from '@/lib/problem';

type Query = Record<string, string | number | boolean | undefined | null>;

export interface RequestOptions {
  query?: Query;
  signal?: AbortSignal;
  /** Version for If-Match; a number is quoted as the server's ETag. */
  version?: number | string;
  headers?: Record<string, string>;
}

/** A body together with its ETag, for what can be changed. */
export interface Versioned<T> {
  data: T;
  etag: string | undefined;
}

const unauthorizedListeners = new Set<() => void>();

/** Calls back whenever the server says that nobody is signed in any more. */
export function onUnauthorized(listener: () => void): () => void {
  unauthorizedListeners.add(listener);
  return () => unauthorizedListeners.delete(listener);
}

/** The token as it is now: the server gives a new one at sign-in and at sign-out. */
function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

function url(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: ProblemDetails = { status: response.status, code: `http-${response.status}` };
  if (!response.headers.get('Content-Type')?.includes('json')) return new Problem(fallback);
  try {
    return new Problem({ ...fallback, ...((await response.json()) as Partial<ProblemDetails>), status: response.status });
  } catch {
    return new Problem(fallback);
  }
}

async function send(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': currentLanguage(), ...options.headers });
  let payload: BodyInit | undefined;
  if (body instanceof FormData || body instanceof URLSearchParams) {
    payload = body;
  } else if (body !== undefined) {
    payload = JSON.stringify(body);
    headers.set('Content-Type', 'application/json');
  }
  if (options.version !== undefined) {
    headers.set('If-Match', typeof options.version === 'number' ? `"${options.version}"` : options.version);
  }
  const token = csrfToken();
  if (token && method !== 'GET') headers.set('X-XSRF-TOKEN', token);
  let response: Response;
  try {
    response = await fetch(url(path, options.query), { method, headers, body: payload, signal: options.signal ?? null, credentials: 'same-origin' });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem({ status: 0, code: 'network' });
  }
  if (response.ok) return response;
  if (response.status === 401 && path !== '/api/session') unauthorizedListeners.forEach((listener) => listener());
  throw await problemOf(response);
}

async function read<T>(response: Response): Promise<T> {
  const text = response.status === 204 ? '' : await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The one way to the server: language, CSRF token, ETag and problems are handled here and nowhere else. */
export const api = {
  async get<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return read<T>(await send('GET', path, undefined, options));
  },
  async getVersioned<T>(path: string, options: RequestOptions = {}): Promise<Versioned<T>> {
    const response = await send('GET', path, undefined, options);
    return { data: await read<T>(response), etag: response.headers.get('ETag') ?? undefined };
  },
  async getText(path: string, options: RequestOptions = {}): Promise<string> {
    const response = await send('GET', path, undefined, { ...options, headers: { Accept: 'application/xml, text/plain, */*', ...options.headers } });
    return response.text();
  },
  async post<T = void>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
    return read<T>(await send('POST', path, body, options));
  },
  /** A file that the server makes; as bytes, since text would lose its mark of encoding. */
  async postForFile(path: string, body?: unknown, options: RequestOptions = {}): Promise<Blob> {
    return (await send('POST', path, body, { ...options, headers: { Accept: '*/*', ...options.headers } })).blob();
  },
  async put<T = void>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
    return read<T>(await send('PUT', path, body, options));
  },
  async delete<T = void>(path: string, options: RequestOptions = {}): Promise<T> {
    return read<T>(await send('DELETE', path, undefined, options));
  },
};
