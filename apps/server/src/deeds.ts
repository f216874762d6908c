import type { Deeds } from '@qaidam/kernel'
import { editionDeeds } from '@qaidam/report'
import type { Store } from '@qaidam/storage'
import { articleDeeds } from './articles/deeds.ts'
import { editionGround } from './editions/ground.ts'

/** Everything that moves of the platform call by name. */
export const deeds: Deeds<Store> = { ...editionDeeds(editionGround), ...articleDeeds }
