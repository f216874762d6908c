import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/work/app/',
  plugins: [react()],
  // Our packages come as their sources, so that only what is used is taken.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // React, the router and the parts of antd that each page uses come as one file.
    chunkSizeWarningLimit: 700,
    // A picture inside a style sheet would be refused by the content security policy.
    assetsInlineLimit: 0,
  },
})
