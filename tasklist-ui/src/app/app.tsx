import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { createAppRouter } from '@/app/router';
import { createQueryClient } from '@/lib/query-client';
import { loadPreferencesOf } from '@/lib/preferences';
import { useSession } from '@/lib/session';

/** Everything behind the gate. */
export default function App() {
  const { user } = useSession();
  loadPreferencesOf(user.id);
  const queryClient = useMemo(() => createQueryClient(), []);
  const router = useMemo(() => createAppRouter(user), [user]);
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
