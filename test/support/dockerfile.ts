export type Instruction = { readonly name: string; readonly text: string };
export type DockerStage = {
  readonly from: string;
  readonly as: string | undefined;
  readonly instructions: readonly Instruction[];
};

/** A Dockerfile's instructions, in capitals as written, each on one line. */
export function instructionsOf(dockerfile: string): readonly Instruction[] {
  return dockerfile
    .split("\n")
    .filter((line) => !/^\s*(?:#|$)/u.test(line))
    .join("\n")
    .replace(/\\\n\s*/gu, "")
    .split("\n")
    .map((line) => {
      const [name = "", ...words] = line.split(" ");
      return { name, text: words.join(" ") };
    });
}

/** What stands below each FROM. */
export function stagesOf(instructions: readonly Instruction[]): readonly DockerStage[] {
  const starts = instructions.flatMap(({ name }, index) => (name === "FROM" ? [index] : []));
  return starts.map((start, index) => {
    const [from = "", as] = (instructions[start]?.text ?? "").split(" AS ");
    return { from, as, instructions: instructions.slice(start + 1, starts[index + 1]) };
  });
}

/** What a .dockerignore that holds everything back lets through all the same. */
export function letThrough(ignore: string): readonly string[] {
  const lines = ignore.split("\n").filter((line) => !/^\s*(?:#|$)/u.test(line));
  if (lines[0] !== "*") throw new Error("It does not begin by holding everything back.");
  return lines.slice(1).map((line) => line.replace(/^!/u, ""));
}
