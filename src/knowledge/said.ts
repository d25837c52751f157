import type { Localized } from "../language.ts";
import { madeOf } from "../text/made-of.ts";
import { segmentOf } from "./key.ts";
import type { Role } from "./schema/role.ts";
import type { Statement } from "./schema/statement.ts";
import { type Part, partsOf } from "./walk.ts";

/** What a statement rests on. */
type Evidence = Pick<Statement, "sources" | "confidence" | "checked" | "law">;

/** A sentence of the catalog, and where it stands. */
export type Said = {
  readonly role: Role;
  /** Parts of the fact's id behind the role's: `["tools", "mlflow"]`. */
  readonly path: readonly string[];
  /** Where the schema has it: `levels.medior.must`, `recruitment.cvSignals`. */
  readonly field: string;
  readonly fact: Localized & Evidence;
  /** What it is said of, where it has a name of its own: a tool, a framework with its code. */
  readonly label?: string;
  /** Other names of that. */
  readonly names: readonly string[];
};

/** Questions of an interview and texts of a vacancy are no facts of the role. */
const APART: readonly string[] = ["interview", "vacancy", "aliases", "name"];

/** Every sentence of a role that can answer something, in the order of its file. */
export const saidOf: (role: Role) => readonly Said[] = madeOf<readonly Said[], Role>((role) =>
  Object.entries(role)
    .filter(([key]) => !APART.includes(key))
    .flatMap(([key, value]) => [...partsOf(value, `${role.id}.${segmentOf(key)}`, [key])])
    .flatMap((part) => statementAt(role, part)),
);

function statementAt(role: Role, part: Part): readonly Said[] {
  const fact = statementIn(part.value);
  if (fact === undefined) return [];
  const label = labelOf(part.value);
  return [
    {
      role,
      path: part.id.split(".").slice(1),
      field: part.path.filter((key) => typeof key === "string").join("."),
      fact,
      ...(label === undefined ? {} : { label }),
      names: namesOf(part.value),
    },
  ];
}

function statementIn(value: Part["value"]): Said["fact"] | undefined {
  const { nl, en, sources, confidence } = value;
  return typeof nl === "string" &&
    typeof en === "string" &&
    Array.isArray(sources) &&
    confidence !== undefined
    ? (value as Said["fact"])
    : undefined;
}

function labelOf({ name, framework, code, title }: Part["value"]): string | undefined {
  if (typeof framework === "string") return code === "-" ? framework : `${framework} ${String(code)}`;
  return [name, title].find((each) => typeof each === "string") as string | undefined;
}

function namesOf({ seedName, successor, aliases }: Part["value"]): readonly string[] {
  const others = Array.isArray(aliases) ? aliases : [];
  return [seedName, successor, ...others].filter((each): each is string => typeof each === "string");
}

/** Whether a statement stands in a field, or in a part of it. Fields are named as in the schema. */
export function isIn(said: Said, field: string): boolean {
  return said.field === field || said.field.startsWith(`${field}.`);
}
