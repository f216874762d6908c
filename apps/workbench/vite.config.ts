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
    rolldownOptions: {
      // The page of work outside is a page of its own: it opens on a phone without a network.
      input: { index: 'index.html', field: 'field.html', sw: 'src/field/sw.ts' },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
    reportCompressedSize: false,
    // Which files a page needs, for who weighs them (tools/src/bench/sizes.ts).
    manifest: true,
    // React, the router and the parts of antd that each page uses come as one file.
    chunkSizeWarningLimit: 700,
    // A picture inside a style sheet would be refused by the content security policy.
    assetsInlineLimit: 0,
  },
})
