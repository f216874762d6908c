import { Fault } from '@qaidam/kernel'
import type { Place } from './script.ts'

/** Faults of texts, each with the place that it stands in. */
export class Findings {
  readonly faults: Fault[] = []

  add(code: string, message: string, fix: string, place: Place): void {
    this.faults.push(new Fault(code, `${placeText(place)}: ${message}`, fix))
  }
}

export function placeText({ text, language, line }: Place): string {
  return `${text} (${language}), line ${line}`
}
