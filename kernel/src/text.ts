/** A text in both languages of the platform; Chinese is the source. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Language = 'zh' | 'en'
