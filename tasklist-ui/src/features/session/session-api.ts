import type { SessionState } from '@/api/types';
import { api } from '@/lib/api-client';

export function loadSession(): Promise<SessionState> {
  return api.get<SessionState>('/api/session');
}

export function signIn(username: string, password: string): Promise<void> {
  return api.post('/api/session', new URLSearchParams({ username, password }));
}

export function changePassword(userId: string, currentPassword: string, newPassword: string): Promise<void> {
  return api.post('/api/session/password', { userId, currentPassword, newPassword });
}

export function signOut(): Promise<void> {
  return api.post('/api/session/logout');
}
