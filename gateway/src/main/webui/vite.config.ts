import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const gateway = process.env.KANDEV_GATEWAY ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // Outside the sources: whatever is written there would make ./kandev build anew.
    outDir: '../../../target/webui',
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: gateway, ws: true, changeOrigin: true },
      // Not /queue, which is a page.
      '^/q/': { target: gateway, changeOrigin: true },
    },
  },
  test: { environment: 'happy-dom', restoreMocks: true },
});
