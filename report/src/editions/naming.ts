import type { Values } from '@qaidam/kernel'

/** What an edition is named by in the addresses of its report: `632800-2020H1-1`. */
export function editionName({ area, period, number }: Values): string {
  return `${area}-${(period ?? '').replace('/', '_')}-${number}`
}

/** The key of an edition: its report and its name. */
export function editionId(report: string, name: string): string {
  return `${report}-${name}`
}

/** The key of what one office checks in an edition. */
export function checkId(edition: string, office: string): string {
  return `${edition}.${office}`
}
