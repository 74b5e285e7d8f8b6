import { fileURLToPath, URL } from 'node:url';
import { linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { splitTexts } from './scripts/split-texts';

const backend = process.env.COMPTOIR_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [tanstackRouter(), react(), splitTexts(), babel({ presets: [linguiTransformerBabelPreset()] })],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2023',
    manifest: true,
    // A data: font or image would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the router must know of each page is a few lines a page; as files of their own they were a tenth of the first load.
        codeSplitting: { groups: [{ name: 'routes', test: /src\/routes\/[^?]*\.tsx$/ }] },
      },
    },
    modulePreload: {
      // The lists of scripts that each page will need were a fifteenth of the first load; pages name them themselves when they
      // come, and links fetch their page before they are followed. Styles must be named: nothing else loads them.
      resolveDependencies: (page, needed, { hostType }) =>
        hostType === 'js' ? needed.filter((file) => file === page || file.endsWith('.css')) : needed,
    },
  },
  server: { proxy: { '/api': backend } },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./src/app/test-setup.ts'],
    css: false,
    exclude: ['node_modules/**', 'dist/**'],
  },
});
