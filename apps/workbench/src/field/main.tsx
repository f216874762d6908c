import { createRoot } from 'react-dom/client'
import { type Words, WordsProvider, wordsIn } from '../shell/words.tsx'
import { Desk } from './desk.ts'
import { FieldApp } from './field-app.tsx'
import '../shell/style.css'
import './field.css'

// The page stands alone: it opens without a network, and without anybody being signed in.
const english = new URLSearchParams(window.location.search).get('lang') === 'en'
const words: Words = wordsIn(english ? 'en' : 'zh')
document.documentElement.lang = english ? 'en' : 'zh-CN'
document.title = `${words.t.fieldTitle} - ${words.t.bench}`

const desk = new Desk(words.t.fieldReason)
window.addEventListener('online', () => void desk.look())
window.addEventListener('offline', () => void desk.look())
void desk.begin()
void navigator.serviceWorker?.register('/work/app/sw.js', { scope: '/work/field' })

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <WordsProvider value={words}>
      <FieldApp desk={desk} />
    </WordsProvider>,
  )
}
