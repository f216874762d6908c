export { type Examined, examine, readFindings } from './examine.ts'
export { type Explanation, explainFinding } from './explain.ts'
