import type { Input } from "../adapter.ts";

const COMMAND = /^\/(?<name>[a-z]+)(?:\s+(?<rest>.*))?$/isu;

/** What was typed where a platform knows no commands of ours: `/role mlops` is one all the same. */
export function typed(text: string): Exclude<Input, { kind: "intent" }> {
  const { name, rest = "" } = COMMAND.exec(text)?.groups ?? {};
  return name === undefined
    ? { kind: "text", text }
    : { kind: "command", name: name.toLowerCase(), text: rest };
}
