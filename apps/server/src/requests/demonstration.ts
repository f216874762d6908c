import { HEATING } from '@qaidam/demo-haixi'
import { addDays, areaCode, dayOfInstant, decimal } from '@qaidam/kernel'
import { askRequest, examine, explainFinding, readFindings, readRequest, type Store } from '@qaidam/storage'
import { type PackShelf, takeOver } from './keeping.ts'

const DAYS_OPEN = 30
/** Registers with rules that look beyond a row: the few whose first night is made at once. */
const LOOKED_AT = ['life.unemployment-month', 'life.graduate-outcome', 'economy.station-month']

/**
 * What the demonstration does by the doors that everybody uses: a request that is open today, one that
 * is taken over, and a first look by the checks, one of whose findings is explained.
 */
export async function demonstrateRequests(store: Store, shelf?: PackShelf): Promise<void> {
  await askRequest(store, {
    id: 'demo-haixi-fodder',
    person: 'kang-zhuoga',
    post: 'agriculture-husbandry.village-clerk',
    title: '越冬饲草储备',
    titleEn: 'Fodder for the winter',
    purpose: '研判雪灾风险，安排应急饲草；存栏、畜种以台账为准',
    area: areaCode('632823'),
    units: 'township',
    about: 'ecology.livestock-farm',
    dueOn: addDays(dayOfInstant(store.clock()), DAYS_OPEN),
    held: ['ecology.livestock-farm.name', 'ecology.livestock-farm.species', 'ecology.livestock-farm.stock'],
    asked: [
      {
        column: 'fodder',
        field: decimal('已储饲草', 'Fodder in store', {
          unit: '吨',
          min: '0',
          max: '100000',
          usual: { min: '1', max: '5000' },
        }),
      },
      {
        column: 'short',
        field: decimal('尚缺饲草', 'Fodder short of', { unit: '吨', min: '0', optional: true }),
      },
    ],
  })
  if (shelf !== undefined && (await readRequest(store, HEATING.id)).stage === 'open') {
    const ending = {
      id: 'demo-haixi-heating-taken',
      request: HEATING.id,
      person: 'cui-hanmo',
      post: HEATING.post,
    }
    await takeOver({ store, shelf }, ending, { register: 'energy.village-heating', keeper: 'energy' })
  }
  await examine(store, LOOKED_AT)
  await explainOne(store)
}

/** One finding is explained by whoever holds a post in the office that keeps the register. */
async function explainOne(store: Store): Promise<void> {
  const id = 'demo-haixi-finding-explained'
  const [finding] = await readFindings(store, { status: 'open' })
  if (finding === undefined || (await store.written(id))) return
  const { records } = await store.records('post', { matching: { office: [finding.office ?? ''] } })
  const person = records.find(({ values, validTo }) => validTo === null && values.holder != null)?.values
    .holder
  if (person == null) return
  const word = '已与经办机构核对，当月集中登记，数值无误'
  await explainFinding(store, { id, person, finding: finding.finding ?? '', word })
}
