import type {
  AreaBook,
  AreaCode,
  Composition,
  Day,
  Fault,
  FigureAnswer,
  FigureRow,
  Instant,
  Moves,
  Prefecture,
  Question,
  RecordKey,
  Situation,
  Value,
  Values,
  Write,
} from '@qaidam/kernel'
import type { Message } from './procedures/digest.ts'
import type { ReturnStanding, ReturnsAsked } from './procedures/return-lists.ts'
import type { Ticked } from './procedures/ticking.ts'
import type { Answering, OwedStep, PersonOn, Work, WorkQuestion } from './procedures/work.ts'

/** Proof that a write is kept: its place in the journal. `repeated` when the id was written before. */
export interface Receipt {
  readonly seq: number
  readonly recordedAt: Instant
  readonly repeated: boolean
}

/** One row of a file, with the place it came from so that a refusal can name it. */
export interface LoadRow {
  /** Line or sheet row, as a person counts them. */
  readonly line: number
  readonly values: Values
  /** First day of a state (生效日); absent for facts. */
  readonly from?: Day
}

/** Many rows of one register that are taken together or not at all. */
export interface Load {
  /** Idempotency id, usually made from the file's digest. */
  readonly id: string
  readonly actor: string
  readonly reason: string
  /** Why doubtful values in it are right; without it they are refused. It is kept with the reason. */
  readonly confirmed?: string
  readonly register: string
  readonly rows: AsyncIterable<LoadRow> | Iterable<LoadRow>
  /** Rows whose key is there with other values become corrections instead of refusals. */
  readonly correct?: boolean
  /** Do everything, keep nothing. */
  readonly dryRun?: boolean
  /** Faults found while reading; when it is not empty at the end, nothing is kept. */
  readonly refused?: () => number
}

export interface LoadReceipt {
  /** Null when nothing was written: a dry run, or all rows were there already. */
  readonly seq: number | null
  readonly recordedAt: Instant | null
  readonly repeated: boolean
  readonly entered: number
  readonly corrected: number
  readonly unchanged: number
}

/** A row refused against what the store already holds. */
export interface RowFault {
  readonly line: number
  readonly field: string
  readonly fault: Fault
}

/** A version of a record with the journal entries between which it was believed. */
export interface HistoryVersion {
  readonly values: Values
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly seqFrom: number
  readonly seqTo: number | null
}

/** What an entry did to a tally through one record: so much more from a day on (stock) or on it (flow). */
export interface TallyEffect {
  readonly seq: number
  readonly figure: string
  readonly area: AreaCode
  readonly day: Day
  /** Signed: what is counted or summed. */
  readonly delta: string
}

/** A piece that an entry had evaluated anew: what its method said before and after; null where nothing. */
export interface PieceEffect {
  readonly seq: number
  readonly parts: string
  readonly by: string
  readonly day: Day
  readonly before: Readonly<Record<string, string | null>> | null
  readonly after: Readonly<Record<string, string | null>> | null
}

export interface RecordEffects {
  readonly tallies: readonly TallyEffect[]
  readonly pieces: readonly PieceEffect[]
}

/** An entry of the journal: who said what, when and why. */
export interface JournalEntry {
  readonly seq: number
  readonly recordedAt: Instant
  readonly id: string
  readonly kind: 'changes' | 'load'
  readonly actor: string
  readonly reason: string
  readonly registers: readonly string[]
  readonly rowCount: number
  /** The link of the SM3 chain, in hexadecimal. */
  readonly link: string
  /** For single changes: what each record was and became. */
  readonly changes: readonly JournalChange[]
}

export interface JournalChange {
  readonly register: string
  readonly record: string
  readonly kind: string
  readonly before: readonly JournalVersion[]
  readonly after: readonly JournalVersion[]
}

export interface JournalVersion {
  readonly values: Readonly<Record<string, Value>>
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

export interface Page {
  readonly limit?: number
  readonly cursor?: string
}

/** Rows behind a figure. `parts` are the whole sums; the rows of all pages add up to them. */
export interface FigureRows {
  readonly rows: readonly FigureRow[]
  readonly total: number
  readonly next: string | null
}

export interface RecordPage {
  readonly records: readonly {
    readonly record: string
    readonly values: Values
    readonly validFrom: Day | null
    readonly validTo: Day | null
  }[]
  readonly next: string | null
  /** How many there are in all, where that was asked. */
  readonly total?: number
}

/** How much of a register there is, and which entry of the journal touched it last. */
export interface Standing {
  readonly register: string
  /** Records, each counted once however many versions it has. */
  readonly records: number
  /** There are more than were counted. */
  readonly more: boolean
  /** Of writes that overlapped, the one that began last; null when nothing was ever written. */
  readonly lastSeq: number | null
}

/** Something that `verify` found: what differs, where, and both values. */
export interface Finding {
  readonly code: string
  readonly message: string
}

/**
 * What a field must say of a record that is asked for. `value` is a canonical text; `containing` looks for
 * it anywhere in what is written, whatever the case; `under` is for areas within one. `from` and `to`
 * are both included. Several `equal` of one field are alternatives.
 */
export interface FieldTest {
  readonly field: string
  readonly is: 'equal' | 'containing' | 'under' | 'from' | 'to' | 'empty' | 'filled'
  readonly value: string
}

/** Which records of a register: those of an area, those whose fields say so; and in which order. */
export interface RecordsAsked extends Page, KnownAt {
  readonly area?: AreaCode
  readonly matching?: Readonly<Record<string, readonly string[]>>
  readonly where?: readonly FieldTest[]
  /** Ordered by this field, and by the key among equals; without it by the key. */
  readonly sort?: { readonly field: string; readonly descending?: boolean }
  /** Goes over so many records, for who jumps into the middle of a list; a cursor goes before it. */
  readonly offset?: number
  /** Whether the answer says how many there are in all. */
  readonly total?: boolean
}

export interface KnownAt {
  readonly asKnownAt?: Instant
  /** As known when this entry of the journal was the last: exact where several share a moment. */
  readonly seq?: number
}

/** An entry that changed what a figure says. */
export interface Amendment {
  readonly seq: number
  readonly recordedAt: Instant
  readonly actor: string
  readonly reason: string
}

/** What storage keeps for the kernel, on PGlite and on PostgreSQL alike. */
export interface Store {
  readonly composition: Composition
  readonly prefecture: Prefecture
  readonly areas: AreaBook
  readonly clock: () => Instant

  /** @throws Fault; when it throws, nothing of the write is kept */
  write(write: Write): Promise<Receipt>
  /** @throws RowFaults (see faults.ts) naming lines and fields; nothing is kept then */
  load(load: Load): Promise<LoadReceipt>

  answer(questions: readonly Question[], known?: KnownAt): Promise<readonly FigureAnswer[]>
  rows(question: Question, page?: Page & KnownAt): Promise<FigureRows>

  /** Makes moves of procedures. @throws Fault PRC-…, and nothing is kept then */
  move(moves: Moves): Promise<Receipt>
  /** Where a record stands now. @throws Fault PRC-043 when no procedure moves its register */
  situation(register: string, record: string): Promise<Situation | undefined>
  /** Who answered for a record on a day. */
  answering(register: string, record: string, on: Day): Promise<Answering | undefined>
  /** Steps that are owed, the most pressing first. */
  owed(asked: WorkQuestion): Promise<readonly OwedStep[]>
  /** The work of a person: posts held now, steps owed by them, steps that they asked of others. */
  workOf(person: string): Promise<Work>
  /** A person as known to the prefecture, with the posts held on a day. */
  personOn(person: string, on: Day): Promise<PersonOn>
  /** Returns and how far each has come: who has reported, who has not, who accepted. */
  returns(asked: ReturnsAsked): Promise<readonly ReturnStanding[]>
  /** The returns that stand behind a figure. */
  returnsBehind(question: Question): Promise<readonly ReturnStanding[]>
  /** Writes the messages of a day, one a person who owes something; once. */
  digest(on: Day): Promise<readonly Message[]>
  /** Whether a write with this id was made. */
  written(id: string): Promise<boolean>
  /** Brings the clocks of all procedures up to now. */
  tick(): Promise<Ticked>

  records(register: string, page?: RecordsAsked): Promise<RecordPage>
  /** Entries after one that changed the rows of a figure, the newest first. */
  amendments(question: Question, after: number): Promise<readonly Amendment[]>

  /** The records that an evaluated piece (a row of an evaluation) was made from. */
  pieces(parts: string, by: string, day: Day, known?: KnownAt): Promise<RecordPage['records']>
  standing(registers: readonly string[], known?: KnownAt): Promise<readonly Standing[]>
  history(register: string, key: RecordKey): Promise<readonly HistoryVersion[]>
  /** What each entry did to figures through one record. Distinct counts are not among them. */
  effects(register: string, key: RecordKey): Promise<RecordEffects>
  entry(seq: number): Promise<JournalEntry | undefined>
  head(): Promise<{ readonly seq: number; readonly recordedAt: Instant | null }>

  /** Folds ledger additions into cells; figures are right before and after. */
  fold(): Promise<void>
  /** Recomputes everything from rows and walks the chain; empty means all is well. */
  verify(progress?: (step: string) => void): Promise<readonly Finding[]>
  close(): Promise<void>
}
