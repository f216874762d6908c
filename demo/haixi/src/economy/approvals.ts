import { approvalMaterial } from '@qaidam/economy'
import { addDays, type Values } from '@qaidam/kernel'
import { dayIn, digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { haixi } from '../prefecture.ts'
import { someName } from '../staff-names.ts'
import { postAt, telephone } from './measures.ts'
import { projects } from './projects.ts'

const PUBLIC = new Set(['transport', 'water', 'town'])
const LAST = '2020-08-25'

function windowOf(county: string): string {
  const found = haixi.offices.find(({ id, area }) => area === county && id.startsWith('government-services-'))
  return found?.id ?? 'government-services'
}

/** One or two applications for each project: for the project itself, and for building it. */
export function applications(): readonly Values[] {
  const chance = new Chance(0xa99401)
  const all = projects.flatMap((project) => Array.from({ length: chance.between(1, 2) }, () => project))
  return all.map(({ values, from }, index) => {
    const county = values.area ?? ''
    const receivedOn = dayIn(county, from > '2019-04-08' ? from : '2019-04-08', LAST, chance)
    return {
      application: `SP-${county}-${receivedOn.slice(0, 4)}-${digits(index + 1, 4)}`,
      project: values.project ?? '',
      kind: PUBLIC.has(values.industry ?? '') ? 'government' : 'private',
      area: county,
      applicant: values.investor ?? '',
      contactName: someName(chance),
      contactPhone: telephone(index),
      window: windowOf(county),
      post: postAt(windowOf(county)),
      channel: chance.percent(68) ? 'online' : 'window',
      receivedOn,
    }
  })
}

/** The first documents of each project's one set; every fourth is fetched from an office. */
export function materials(): readonly Values[] {
  const chance = new Chance(0xa99402)
  const { document } = approvalMaterial.fields
  const documents = document?.type === 'choice' ? Object.keys(document.choices) : []
  return projects.flatMap(({ values, from }) =>
    documents.slice(0, chance.between(3, documents.length)).map((name, index) => {
      const way = chance.below(100)
      return {
        project: values.project ?? '',
        document: name,
        area: values.area ?? '',
        source: way < 25 ? 'shared' : way < 92 ? 'submitted' : 'promised',
        pages: way < 25 ? null : String(chance.between(2, 240)),
        receivedOn: addDays(from, index * 7 + chance.below(6)),
      }
    }),
  )
}
