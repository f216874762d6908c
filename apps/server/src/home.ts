import type { PortalOptions } from '@qaidam/portal'

/** What the portal opens with: the demonstration's rows make the report of this half-year. */
export const HOME: PortalOptions = { report: 'ecology.brief', period: '2020H1' }
