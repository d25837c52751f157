#!/usr/bin/env node
import { CommanderError } from "commander";
import { complaint, EXIT } from "./output.ts";
import { program, refuseUnknown } from "./program.ts";

/** Commander has already said what was wrong; a question for help is no mistake. */
function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.fine : EXIT.wrongUse),
);

async function main(): Promise<void> {
  try {
    const rolwijzer = program();
    refuseUnknown(rolwijzer, process.argv.slice(2));
    await rolwijzer.parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = exitCodeOf(error);
    else {
      process.stderr.write(`${complaint(error)}\n`);
      process.exitCode = EXIT.wrongUse;
    }
  }
}

void main();
