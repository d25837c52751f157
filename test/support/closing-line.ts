import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with "N passed, N failed, N skipped". A file that fails to load counts as a failure. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((each) => each === state).length;
    const unloaded = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(
      `${count("passed")} passed, ${count("failed") + unloaded} failed, ${count("skipped")} skipped\n`,
    );
  }
}
