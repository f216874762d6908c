import type { Composition } from './compose.ts'
import { Fault } from './fault.ts'
import { plainName } from './one-source.ts'
import { procedureRegisterIds } from './procedure-registers.ts'
import type { Register } from './register.ts'
import { type AskedColumn, isOfUnits, type RequestTable } from './requests.ts'
import type { Bilingual } from './text.ts'

/** Something held that a column seems to ask for again. */
interface Held {
  readonly what: string
  readonly name: Bilingual
  readonly owner: string
  /** It is said of the very record or unit that the row is about. */
  readonly same: boolean
}

/**
 * What a request may not ask, since it is held (一数一源): REQ-002 with the register, the field and the
 * office. Under a name that is nearly one it may be asked with what sets it apart.
 */
export function askedAgain(
  composition: Composition,
  table: RequestTable,
  others: readonly { readonly id: string; readonly office: string; readonly table: RequestTable }[] = [],
): readonly Fault[] {
  const held = [...heldFor(composition, table), ...askedByOthers(table, others)]
  return table.asked.flatMap((column) => {
    const exact = held.find(({ name, same }) => same && isOneName(column.field.name, name))
    if (exact !== undefined) return [refusal(column, exact, 'Choose it as a column: it is filled in.')]
    if (column.apart !== undefined) return []
    const near = held.find(({ name }) => isNearlyOne(column.field.name, name))
    const instead =
      near?.same === false ? 'Give a row to each record of that register' : 'Choose it as a column'
    const fix = `${instead}; if another thing is meant, say what sets it apart (apart).`
    return near === undefined ? [] : [refusal(column, near, fix)]
  })
}

function refusal({ field }: AskedColumn, { what, name, owner }: Held, fix: string): Fault {
  return new Fault(
    'REQ-002',
    `${field.name.zh} (${field.name.en}) is held: ${what} (${name.zh}, ${name.en}), kept by ${owner}.`,
    fix,
  )
}

function heldFor(composition: Composition, { about }: RequestTable): readonly Held[] {
  const generated = procedureRegisterIds(composition.procedures.values())
  const registers = [...composition.registers.values()].filter(({ id }) => !generated.has(id))
  const record = about === undefined ? undefined : composition.registers.get(about)
  if (record !== undefined) {
    return registers.flatMap((register) =>
      isAbout(register, record) || refers(record, register) ? fieldsOf(register, true) : [],
    )
  }
  const figures = [...composition.figures.values()].map(
    ({ id, name, owner }): Held => ({ what: id, name, owner, same: true }),
  )
  // A field of some record is not yet a number of a unit, but whoever asks by unit should look at it.
  return [...figures, ...registers.flatMap((register) => fieldsOf(register, isOfUnits(register)))]
}

/** Whether a register is the record's own, or says something more of it. */
function isAbout(register: Register, record: Register): boolean {
  return register.id === record.id || refers(register, record)
}

function refers(register: Register, target: Register): boolean {
  return Object.values(register.fields).some(
    (field) => field.type === 'ref' && field.register === target.id && register.id !== target.id,
  )
}

function fieldsOf(register: Register, same: boolean): readonly Held[] {
  const { id, owner, fields } = register
  return Object.entries(fields).map(([field, { name }]) => ({ what: `${id}.${field}`, name, owner, same }))
}

/** What another request asks of the same rows, or has asked for good. */
function askedByOthers(
  table: RequestTable,
  others: readonly { readonly id: string; readonly office: string; readonly table: RequestTable }[],
): readonly Held[] {
  return others
    .filter(({ table: other }) => other.about === table.about && other.units === table.units)
    .flatMap(({ id, office, table: other }) =>
      other.asked.map(({ column, field }) => ({
        what: `request ${id}, column ${column}`,
        name: field.name,
        owner: office,
        same: true,
      })),
    )
}

/** Words for one thing that forms use one for the other. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['联系电话', '电话', '电话号码', '手机号', '手机号码', '联系方式'],
  ['姓名', '名字', '人员姓名'],
  ['公民身份号码', '身份证号', '身份证号码', '证件号码'],
  ['住址', '地址', '家庭住址', '详细地址'],
  ['出生日期', '出生年月', '生日'],
  ['统一社会信用代码', '信用代码', '社会信用代码'],
]
/** What every form calls something of its own says nothing about what is meant. */
const ANYTHING = new Set(
  ['备注', '说明', '日期', '名称', '类型', '类别', '状态', '编号', '序号', '地区', '情况', '金额'].map(
    plainName,
  ),
)
const WORTHLESS = /(?:总数|数量|数目|情况|人数|个数|的|数)$/u

function isOneName(one: Bilingual, other: Bilingual): boolean {
  return plainName(one.zh) === plainName(other.zh) || isSynonym(one.zh, other.zh)
}

function isSynonym(one: string, other: string): boolean {
  return SYNONYMS.some((words) => words.includes(plainName(one)) && words.includes(plainName(other)))
}

/** Whether two names seem to mean one thing: equal but for words that say little, or alike in most pairs. */
export function isNearlyOne(one: Bilingual, other: Bilingual): boolean {
  const [a, b] = [plainName(one.zh), plainName(other.zh)]
  if (ANYTHING.has(a) || ANYTHING.has(b)) return false
  if (isOneName(one, other)) return true
  const [plainA, plainB] = [a.replace(WORTHLESS, ''), b.replace(WORTHLESS, '')]
  if (plainA.length >= 2 && plainA === plainB) return true
  return shared(a, b) >= NEARLY
}

/** The share of letter pairs that two names have in common, from which they are nearly one. */
const NEARLY = 0.75

function shared(a: string, b: string): number {
  const pairs = (name: string) => [...name].slice(1).map((letter, at) => `${[...name][at]}${letter}`)
  const [one, other] = [pairs(a), pairs(b)]
  if (one.length === 0 || other.length === 0) return 0
  const rest = [...other]
  const common = one.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (one.length + other.length)
}
