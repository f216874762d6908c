import type { Moves } from '@qaidam/kernel'
import { loadOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { approvalCourses, approvalTargets } from './approvals.ts'
import { batches } from './course.ts'
import { instructionCourses, instructions } from './instructions.ts'
import { problemCourses } from './projects.ts'
import { reportCourses } from './reports.ts'
import { returnCourses, returns } from './returns.ts'
import { findingCourses, taskCourses } from './supervision.ts'

/** What leaders asked, and the returns that were owed. */
export function* wayLoads(): Generator<DemoLoad> {
  yield loadOf('instructions', 'fang-zhengyu', '领导批示', 'instruction', instructions)
  yield loadOf('approval-targets', 'yu-huaizhen', '审批用时目标', 'target', approvalTargets)
  yield loadOf('returns', 'yin-suhe', '定期报表', 'return', returns)
}

/** What people did with tasks, problems, applications, reports, instructions and returns. */
export function* wayMoves(): Generator<Moves> {
  yield* batches('tasks', '演示数据：督查任务办理', taskCourses())
  yield* batches('findings', '演示数据：督查问题整改', findingCourses())
  yield* batches('problems', '演示数据：项目堵点解决', problemCourses())
  yield* batches('approvals', '演示数据：投资项目审批', approvalCourses())
  yield* batches('reports', '演示数据：群众反映办理', reportCourses())
  yield* batches('instructions', '演示数据：批示办理', instructionCourses())
  yield* batches('returns', '演示数据：定期报表报送和审核', returnCourses())
}
