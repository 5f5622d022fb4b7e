// Tests of the whole program from outside: `--dir` chooses those in a browser, in the real window, or the pictures.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["**/*.test.ts"],
    // Two processes a test are enough for a small machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
