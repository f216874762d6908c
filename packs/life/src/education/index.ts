import { childReturn } from './child-return.ts'
import { childAtRisk } from './children-at-risk.ts'
import * as figures from './figures.ts'
import * as programmeFigures from './programme-figures.ts'
import { cloudLessonMonth, schoolProject, specialEducation } from './programmes.ts'
import { enrolment, retentionCohort, schoolAgePopulation } from './pupils.ts'
import * as returnFigures from './return-figures.ts'
import { learningSpace, school, teachingAward } from './schools.ts'
import { partTimeTeacher, teacherHonour } from './teachers.ts'
import { graduateOutcome, major } from './vocational.ts'

export { childReturn } from './child-return.ts'
export { childAtRisk } from './children-at-risk.ts'
export { cloudLessonMonth, schoolProject, specialEducation } from './programmes.ts'
export { enrolment, retentionCohort, schoolAgePopulation } from './pupils.ts'
export { learningSpace, school, teachingAward } from './schools.ts'
export { partTimeTeacher, teacherHonour } from './teachers.ts'
export { graduateOutcome, major } from './vocational.ts'

/** Education (教育): schools and their pupils, majors and graduates, teachers, buildings, the cloud. */
export const educationRegisters = [
  school,
  schoolProject,
  learningSpace,
  cloudLessonMonth,
  teachingAward,
  teacherHonour,
  enrolment,
  schoolAgePopulation,
  retentionCohort,
  childAtRisk,
  specialEducation,
  major,
  partTimeTeacher,
  graduateOutcome,
]
export const educationProcedures = [childReturn]
export const educationFigures = [
  ...Object.values(figures),
  ...Object.values(programmeFigures),
  ...Object.values(returnFigures),
]
