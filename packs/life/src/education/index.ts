import * as figures from './figures.ts'
import { enrolment, retentionCohort, schoolAgePopulation } from './pupils.ts'
import { learningSpace, school, teachingAward } from './schools.ts'
import { graduateOutcome, major } from './vocational.ts'

export { enrolment, retentionCohort, schoolAgePopulation } from './pupils.ts'
export { learningSpace, school, teachingAward } from './schools.ts'
export { graduateOutcome, major } from './vocational.ts'

/** Education (教育): schools and their pupils, majors and graduates, the cloud, the award fund. */
export const educationRegisters = [
  school,
  learningSpace,
  teachingAward,
  enrolment,
  schoolAgePopulation,
  retentionCohort,
  major,
  graduateOutcome,
]
export const educationFigures = Object.values(figures)
