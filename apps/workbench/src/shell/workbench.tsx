import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Refusal } from '../api/client.ts'
import { createBench } from '../pages.ts'

/** What was refused once is refused again; only a way that broke is tried anew. */
function tryAgain(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof Refusal && error.status < 500)
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: tryAgain, staleTime: 5_000, refetchOnWindowFocus: true } },
})

const router = createBench()

export function Workbench() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
