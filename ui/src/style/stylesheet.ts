import { BASE } from './base.ts'
import { CONTENT } from './content.ts'
import { DATA } from './data.ts'
import { PRINT } from './print.ts'
import { PROCEDURES } from './procedures.ts'
import { PUBLIC } from './public.ts'
import { SHELL } from './shell.ts'
import { SITE } from './site.ts'
import { SYSTEMS } from './systems.ts'
import { WORK } from './work.ts'

/** The one stylesheet of the site. */
export const STYLESHEET = [
  '@charset "utf-8";',
  BASE,
  SHELL,
  CONTENT,
  DATA,
  SYSTEMS,
  SITE,
  PUBLIC,
  PROCEDURES,
  WORK,
  PRINT,
].join('')
