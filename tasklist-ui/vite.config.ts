import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockApi } from './scripts/mock-api-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Chunks that change at different times and are needed by different pages. The sign-in page loads `react` and `i18n` only. */
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'i18n', test: /node_modules[\\/](i18next|react-i18next|html-parse-stringify|void-elements|use-sync-external-store)[\\/]/ },
  { name: 'router', test: /node_modules[\\/](react-router|cookie|set-cookie-parser|@tanstack[\\/](react-query|query-core))[\\/]/ },
  { name: 'diagram', test: /node_modules[\\/](bpmn-js|bpmn-moddle|diagram-js|moddle|moddle-xml|tiny-svg|min-dash|min-dom|didi|ids|path-intersection|saxen|object-refs|inherits-browser)[\\/]/ },
];

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] }), enforce: 'pre' as const },
    ...(mode === 'mock' ? [mockApi()] : []),
  ],
  resolve: {
    alias: { '@': here('./src'), '@forms': here('../processes/src/main/resources/forms') },
  },
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    proxy: mode === 'mock' ? undefined : { '/api': 'http://127.0.0.1:8080' },
  },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    env: { TZ: 'Asia/Tokyo', DEBUG_PRINT_LIMIT: '2000' },
    testTimeout: 60_000,
    maxWorkers: 2,
    // CI adds the reports of all runners up (.ci/summary.mjs)
    reporters: ['default', 'junit'],
    outputFile: { junit: 'target/surefire-reports/TEST-vitest.xml' },
  },
}));
