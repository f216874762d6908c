import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { type CellTrouble, cellName, type TableRow } from '../cell.ts'
import { exchangeFault, readFault } from '../faults.ts'
import type { Table } from '../table.ts'

/** A collection is read whole; this many bytes hold a hundred thousand plots. */
const BYTES_MAX = 64 * 1024 * 1024

/** The column that holds the geometry of a feature, as a register calls that field. */
const BOUNDARY = 'boundary'

/** Names of systems that are degrees of WGS 84 or CGCS2000, as mapping programs still write them. */
const DEGREES = /CRS84$|EPSG:{1,2}(?:4326|4490)$/

/** Whether a file that begins with these bytes is JSON and no table. */
export function beginsAsJson(bytes: Buffer): boolean {
  return /^\uFEFF?\s*\{/.test(bytes.toString('utf8'))
}

/**
 * Opens a GeoJSON FeatureCollection as a table: a column for every name among the properties, and one
 * for the boundary. A row is counted by its feature, from 1.
 * @throws Fault EXC-001, EXC-004 or EXC-060
 */
export async function openFeatures(file: string): Promise<Table> {
  const bytes = await readWhole(file)
  const features = featuresIn(file, bytes)
  const names = new Set<string>()
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name)
  const columns = [...names]
  async function* batches(): AsyncGenerator<readonly TableRow[]> {
    yield features.map((feature, index) => rowOf(feature, columns, index + 1))
  }
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const batch of batches()) yield* batch
  }
  return {
    file,
    kind: 'geojson',
    encoding: 'utf-8',
    digest: createHash('sm3').update(bytes).digest('hex'),
    header: [...columns, BOUNDARY],
    headerLine: 0,
    rows,
    batches,
  }
}

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

async function readWhole(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > BYTES_MAX)
        throw exchangeFault(
          'EXC-004',
          `"${file}" is GeoJSON of ${size} bytes; at most ${BYTES_MAX} are taken.`,
          'Split it by county, or simplify its boundaries to about a metre.',
        )
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readFault(file, error)
  }
}

function featuresIn(file: string, bytes: Buffer): readonly Feature[] {
  const refuse = (what: string, cause?: unknown) =>
    exchangeFault(
      'EXC-060',
      `"${file}" ${what}.`,
      'Export the layer as a GeoJSON FeatureCollection in UTF-8, in WGS 84 or CGCS2000 degrees.',
      cause,
    )
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw refuse(`is no JSON: ${error instanceof Error ? error.message : error}`, error)
  }
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    throw refuse('is JSON, but no FeatureCollection')
  const system = systemOf(value.crs)
  if (system !== undefined && !DEGREES.test(system)) throw refuse(`is drawn in ${system.slice(0, 80)}`)
  return value.features.map((feature: unknown, index): Feature => {
    if (!isObject(feature) || feature.type !== 'Feature')
      throw refuse(`has something else than a Feature in place ${index + 1}`)
    const { properties, geometry } = feature
    return { properties: isObject(properties) ? properties : {}, geometry }
  })
}

/** The name of the coordinate system, which older programs write beside the features. */
function systemOf(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined
  const named = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined
  return typeof named === 'string' ? named : JSON.stringify(crs)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rowOf({ properties, geometry }: Feature, columns: readonly string[], line: number): TableRow {
  const faults: CellTrouble[] = []
  const cells = columns.map((name, column) => {
    const value = Object.hasOwn(properties, name) ? properties[name] : null
    if (value === null) return ''
    if (typeof value !== 'object') return String(value)
    const fault = exchangeFault(
      'EXC-014',
      `${cellName(column, line)}: the property "${name}" of feature ${line} is a list or an object.`,
      'Give one text, number or truth value.',
    )
    faults.push({ column, fault })
    return ''
  })
  const boundary = geometry === null || geometry === undefined ? '' : JSON.stringify(geometry)
  return { line, cells: [...cells, boundary], faults }
}
