/** What drawings of figures have in common, on the server and in the browser. */
export * from './chart-frame.ts'
export * from './scale.ts'
export * from './shades.ts'
