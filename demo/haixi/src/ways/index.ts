import type { Moves } from '@qaidam/kernel'
import { approvalCourses } from './approvals.ts'
import { batches } from './course.ts'
import { problemCourses } from './projects.ts'
import { reportCourses } from './reports.ts'
import { findingCourses, taskCourses } from './supervision.ts'

/** What people did with tasks, problems, applications and reports. */
export function* wayMoves(): Generator<Moves> {
  yield* batches('tasks', '演示数据：督查任务办理', taskCourses())
  yield* batches('findings', '演示数据：督查问题整改', findingCourses())
  yield* batches('problems', '演示数据：项目堵点解决', problemCourses())
  yield* batches('approvals', '演示数据：投资项目审批', approvalCourses())
  yield* batches('reports', '演示数据：群众反映办理', reportCourses())
}
