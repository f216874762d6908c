import { cityHours } from './city-hours.ts'
import type { FileFormat } from './format.ts'
import { waterStations } from './water-stations.ts'

/** The layouts of other people's files that are understood as they come. */
export const formats: readonly FileFormat[] = [cityHours, waterStations]

/** The layout that a header belongs to, of those that fill the register. */
export function findFormat(register: string, header: readonly string[]): FileFormat | undefined {
  return formats.find((format) => format.register === register && format.recognises(header))
}
