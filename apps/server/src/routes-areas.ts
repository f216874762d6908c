import type { FastifyInstance } from 'fastify'
import type { AppContext } from './app.ts'

/** The divisions of the prefecture. */
export function areaRoutes(app: FastifyInstance, { store }: AppContext): void {
  app.get(
    '/api/areas',
    { schema: { summary: 'Areas with their names, and the days from and to which they are' } },
    () => ({
      areas: store.prefecture.areas,
    }),
  )
}
