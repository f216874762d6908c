export { hasPublished, type Published, publishedOf } from './published.ts'
