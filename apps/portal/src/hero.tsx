import { Landscape } from '@qaidam/ui'
import type { VNode } from 'preact'

interface HeroProps {
  readonly over: string
  readonly title: string
  readonly note: string
}

/** The head of the home page: what the report is of, under the sky of the plateau. */
export function HomeHero({ over, title, note }: HeroProps): VNode {
  return (
    <div class="hero">
      <Landscape />
      <div class="wrap hero-text">
        <p class="over">{over}</p>
        <h1>{title}</h1>
        <p class="under">{note}</p>
      </div>
    </div>
  )
}
