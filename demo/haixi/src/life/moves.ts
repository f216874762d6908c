import type { Moves } from '@qaidam/kernel'
import { batches } from '../ways/course.ts'
import { childCourses } from './children.ts'
import { monitoringCourses } from './poverty/monitoring.ts'

/** What people did with the records of life that go a way. */
export function* lifeMoves(): Generator<Moves> {
  yield* batches('monitoring', '演示数据：防止返贫监测帮扶', monitoringCourses())
  yield* batches('children', '演示数据：控辍保学劝返', childCourses())
}
