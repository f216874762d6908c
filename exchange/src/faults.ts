import { Fault } from '@qaidam/kernel'

/** Every fault that reading and writing tables can end in, in one place. */
export const EXCHANGE_FAULTS = {
  'EXC-001': 'a file cannot be read',
  'EXC-002': 'a file cannot be written',
  'EXC-003': 'the text is in no encoding that is understood',
  'EXC-004': 'the file is no table',
  'EXC-005': 'the file holds no header',
  'EXC-006': 'the CSV is malformed or cut off',
  'EXC-007': 'a row has fewer or more cells than the header',
  'EXC-008': 'a gzip file is cut off or damaged',
  'EXC-009': 'a spreadsheet file is cut off or damaged',
  'EXC-010': 'a compressed file is unreasonably large inside',
  'EXC-011': 'a sheet is not there',
  'EXC-012': 'a cell holds a formula',
  'EXC-013': 'cells are merged',
  'EXC-014': 'a cell holds an error or an impossible value',
  'EXC-015': 'the file changed while it was read',
  'EXC-020': 'a column is not known',
  'EXC-021': 'a required column is missing',
  'EXC-022': 'a column is given twice',
  'EXC-023': 'a column is in another unit',
  'EXC-024': 'the effective day is missing or no day',
  'EXC-025': 'a column has no name',
  'EXC-030': 'a city is not mapped to a station',
  'EXC-031': 'a date or hour of the city file is impossible',
  'EXC-032': 'sections of two provinces have one name',
  'EXC-033': 'the time of a water reading is impossible or has no year',
  'EXC-040': 'a sheet cannot hold so many rows',
  'EXC-050': 'a frame of HJ 212 is cut off',
  'EXC-051': 'a frame of HJ 212 fails its check',
  'EXC-052': 'a data segment of HJ 212 is malformed',
  'EXC-053': 'a data region of HJ 212 is encrypted',
  'EXC-054': 'the time of an HJ 212 message is impossible',
  'EXC-055': 'an HJ 212 message holds nothing that is kept',
  'EXC-056': 'a data segment of HJ 212 is too long for a frame',
  'EXC-060': 'a boundary is no GeoJSON polygon, or a file no GeoJSON collection',
  'EXC-061': 'a ring of a boundary is too short or not closed',
  'EXC-062': 'a position of a boundary is no longitude and latitude',
  'EXC-063': 'a boundary crosses itself or holds no land',
  'EXC-064': 'a boundary has too many positions',
  'EXC-065': 'plots of one measure share land',
  'EXC-066': 'the hectares of a plot are not those of its boundary',
} as const satisfies Readonly<Record<`EXC-${string}`, string>>
export type ExchangeCode = keyof typeof EXCHANGE_FAULTS

export function exchangeFault(code: ExchangeCode, message: string, fix: string, cause?: unknown): Fault {
  return new Fault(code, message, fix, cause === undefined ? undefined : { cause })
}

const READ_FIXES: Readonly<Record<string, string>> = {
  ENOENT: 'Check the path; no such file is there.',
  EACCES: 'Give this user the right to read the file.',
  EPERM: 'Give this user the right to read the file.',
  EISDIR: 'Give a file, not a folder.',
  EIO: 'The disk reports an error; copy the file to another disk and try again.',
  EMFILE: 'Too many files are open; close some or raise the limit (ulimit -n).',
}

const WRITE_FIXES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full; free some space and try again. Nothing was kept.',
  EDQUOT: 'The quota of this user is used up; free some space and try again. Nothing was kept.',
  EACCES: 'Give this user the right to write there.',
  EPERM: 'Give this user the right to write there.',
  EROFS: 'That file system is read-only; write somewhere else.',
  ENOENT: 'Make the folder first; it is not there.',
  EISDIR: 'Give a file name, not a folder.',
}

/** What the system said while reading, as a fault; a fault passes through. */
export function readFault(file: string, error: unknown): Fault {
  return systemFault('EXC-001', `"${file}" cannot be read`, READ_FIXES, error)
}

/** What the system said while writing, as a fault; a fault passes through. */
export function writeFault(file: string, error: unknown): Fault {
  return systemFault('EXC-002', `"${file}" cannot be written`, WRITE_FIXES, error)
}

function systemFault(
  code: ExchangeCode,
  what: string,
  fixes: Readonly<Record<string, string>>,
  error: unknown,
): Fault {
  if (error instanceof Fault) return error
  const name = systemCode(error)
  // An error that the system did not give is a bug of ours, and must not be dressed up as a bad file.
  if (name === undefined) throw error
  const said = error instanceof Error ? error.message : String(error)
  return exchangeFault(
    code,
    `${what}: ${said}.`,
    fixes[name] ?? 'Mend what the system says and try again.',
    error,
  )
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return 'syscall' in error ? error.code : undefined
}
