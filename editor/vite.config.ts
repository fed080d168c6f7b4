import { defineConfig } from 'vite'

/** Builds the browser part to `dist/`, which the room's router serves under `/editor/`; `vite` alone proxies the API to a running house. */
export default defineConfig({
  root: `${import.meta.dirname}/src/web`,
  base: '/editor/',
  build: { outDir: '../../dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 3000 },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
