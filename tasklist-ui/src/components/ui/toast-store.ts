export interface ToastMessage {
  id: number;
  tone: 'success' | 'info' | 'danger';
  text: string;
  action?: { label: string; onAction: () => void } | undefined;
}

let nextId = 1;
let messages: readonly ToastMessage[] = [];
const listeners = new Set<() => void>();
const publish = (next: readonly ToastMessage[]) => {
  messages = next;
  listeners.forEach((listener) => listener());
};

export const toasts = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  current: () => messages,
  dismiss: (id: number) => publish(messages.filter((message) => message.id !== id)),
  clear: () => publish([]),
};

type Options = Pick<ToastMessage, 'action'>;
const show = (tone: ToastMessage['tone']) => (text: string, options: Options = {}) =>
  publish([...messages.slice(-2), { id: nextId++, tone, text, ...options }]);

/** Says what has happened, in the corner, for ten seconds. Never the only place where an error is told. */
export const toast = { success: show('success'), info: show('info'), error: show('danger') };
