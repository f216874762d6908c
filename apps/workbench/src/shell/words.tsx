import type { Bilingual, Language } from '@qaidam/kernel'
import { type BenchTexts, benchTextsIn } from '@qaidam/text/bench'
import { createContext, useContext } from 'react'

export interface Words {
  readonly language: Language
  readonly t: BenchTexts
  readonly say: (name: Bilingual) => string
}

export function wordsIn(language: Language): Words {
  return { language, t: benchTextsIn(language), say: (name) => name[language] }
}

const WordsContext = createContext<Words>(wordsIn('zh'))

export const WordsProvider = WordsContext.Provider

/** The texts of the language that is shown, and how to say a name in it. */
export function useWords(): Words {
  return useContext(WordsContext)
}
