import type { Area, AreaCode } from './area.ts'
import type { Day } from './day.ts'
import type { Bilingual } from './text.ts'

/** Offices stand in two lines: territorial under their government, vertical under the office above. */
export interface Office {
  readonly id: string
  readonly name: Bilingual
  readonly line: 'territorial' | 'vertical'
  readonly area: AreaCode
}

/** A post acts for an office; people hold posts from day to day. */
export interface Post {
  readonly id: string
  readonly name: Bilingual
  readonly office: string
}

export interface Person {
  readonly id: string
  readonly name: string
}

export interface Holding {
  readonly person: string
  readonly post: string
  readonly from: Day
  readonly to?: Day
}

/** What makes one prefecture: its divisions, offices, posts and people. Plain data. */
export interface Prefecture {
  readonly code: AreaCode
  readonly name: Bilingual
  /** True where every row is made up; each page that shows it then says so. */
  readonly synthetic: boolean
  readonly areas: readonly Area[]
  readonly offices: readonly Office[]
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  readonly holdings: readonly Holding[]
}
