export { SIGNING } from '../editions/index.ts'
export { hasPublished, type Published, publishedOf } from './published.ts'
