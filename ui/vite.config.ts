// How the window is built: plain files for the program's own protocol, nothing inlined (the content policy forbids it).
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "localhost" },
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1500, sourcemap: false },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 30_000,
    css: false,
  },
});
