import { type APIRequestContext, type APIResponse, type BrowserContext, expect, request } from '@playwright/test';
import { BASE_URL, PASSWORD } from './people';

/**
 * The server behind the pages, for what a test arranges before it looks at a page. A person here has the same rights as in the
 * browser: there is no back door.
 */
export class Clerk {
  private constructor(private readonly api: APIRequestContext) {}

  static async signIn(user: string): Promise<Clerk> {
    const api = await request.newContext({ baseURL: BASE_URL });
    await api.get('/api/session');
    const clerk = new Clerk(api);
    const response = await api.post('/api/session', { form: { username: user, password: PASSWORD }, headers: await clerk.token() });
    expect(response.ok(), `${user} signs in`).toBe(true);
    await api.get('/api/session');
    return clerk;
  }

  /** The person who has signed in at this window. */
  static async of(context: BrowserContext): Promise<Clerk> {
    return new Clerk(await request.newContext({ baseURL: BASE_URL, storageState: await context.storageState() }));
  }

  async get<T>(path: string): Promise<T> {
    const response = await this.api.get(path, { headers: { Accept: 'application/json', 'Accept-Language': 'ja' } });
    expect(response.ok(), `GET ${path}: ${response.status()}`).toBe(true);
    return (await response.json()) as T;
  }

  async bytes(path: string): Promise<Buffer> {
    const response = await this.api.get(path);
    expect(response.ok(), `GET ${path}: ${response.status()}`).toBe(true);
    return response.body();
  }

  async post<T>(path: string, data?: unknown, etag?: string): Promise<T> {
    const response = await this.tryPost(path, data, etag);
    expect(response.ok(), `POST ${path}: ${response.status()} ${await response.text()}`).toBe(true);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async tryPost(path: string, data?: unknown, etag?: string): Promise<APIResponse> {
    const headers = { ...(await this.token()), 'Accept-Language': 'ja', ...(etag ? { 'If-Match': etag } : {}) };
    return this.api.post(path, { data, headers });
  }

  async put(path: string, data: unknown, etag?: string): Promise<void> {
    const headers = { ...(await this.token()), 'Accept-Language': 'ja', ...(etag ? { 'If-Match': etag } : {}) };
    const response = await this.api.put(path, { data, headers });
    expect(response.ok(), `PUT ${path}: ${response.status()} ${await response.text()}`).toBe(true);
  }

  /** Completes the open work item of a case at this element. */
  async complete(caseId: string, elementId: string, data: unknown): Promise<void> {
    const item = await this.openItem(caseId, elementId);
    await this.post(`/api/work-items/${item.id}/complete`, data, `"${item.version}"`);
  }

  /** Waits for the work item, since the engine continues some steps in the background. */
  async openItem(caseId: string, elementId: string): Promise<{ id: string; version: number }> {
    let found: { id: string; version: number } | undefined;
    await expect
      .poll(
        async () => {
          found = await this.findItem(caseId, elementId);
          return found !== undefined;
        },
        { message: `${elementId} opens`, timeout: 20_000 },
      )
      .toBe(true);
    return found!;
  }

  /** The work item if it is open now. */
  async findItem(caseId: string, elementId: string): Promise<{ id: string; version: number } | undefined> {
    const page = await this.get<{ items: { id: string; version: number; caseId: string }[] }>(
      `/api/work-items?view=ALL&elementId=${elementId}&limit=200&sort=CREATED&direction=DESC`,
    );
    return page.items.find((item) => item.caseId === caseId);
  }

  private async token(): Promise<Record<string, string>> {
    const { cookies } = await this.api.storageState();
    const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN');
    return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token.value) } : {};
  }
}
