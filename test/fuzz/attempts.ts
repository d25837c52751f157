import { readdirSync } from "node:fs";
import fc from "fast-check";
import {
  DOORS,
  LOOK_DOORS,
  type LookDoor,
  PLATFORM_DOORS,
  type PlatformDoor,
  type ServerName,
} from "./doors.ts";
import { type InstallAttempt, installAttempts } from "./installs.ts";
import { type Change, DAMAGES, type Damage, REPLACEMENTS } from "./mutations.ts";

/** How a request is proven to be from a platform; all but `right` has to be refused. */
export type Proof = (typeof PROOFS)[number];
const PROOFS = [
  "right",
  "none",
  "empty",
  "torn",
  "by a stranger",
  "old",
  "of tomorrow",
  "for another",
  "by another rule",
] as const;

/** Something about the request beside its body. */
export type Oddity = (typeof ODDITIES)[number];
const ODDITIES = [
  "nothing",
  "GET",
  "PUT",
  "DELETE",
  "a query",
  "a whole address",
  "gzip",
  "another type",
  "no type",
  "a type in capitals",
  "to be told to go on",
  "chunks",
  "many headers",
  "a long header",
  "an upgrade",
] as const;

/** One request, told so that it can be made again; no secret is in it. */
export type Attempt =
  | {
      readonly door: PlatformDoor;
      /** A file of the fixtures. */
      readonly payload: string;
      readonly changes: readonly Change[];
      readonly damage: readonly Damage[];
      readonly proof: Proof;
      readonly oddity: Oddity;
    }
  | {
      readonly door: "look";
      readonly path: LookDoor;
      readonly method: string;
      readonly body: string;
      readonly oddity: Oddity;
    }
  | InstallAttempt
  /** A path of ours or of nobody, at either server. */
  | { readonly door: "path"; readonly server: ServerName; readonly method: string; readonly path: string }
  /** The bytes of a whole request, or of several, over a connection of its own. */
  | {
      readonly door: "wire";
      readonly server: ServerName;
      readonly payload: string;
      readonly times: number;
      readonly damage: readonly Damage[];
    };

const payloadsOf = (platform: string): readonly string[] =>
  readdirSync(new URL(`../fixtures/${platform}/`, import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""));

const oneOf = <Name extends string>(names: readonly Name[]): fc.Arbitrary<Name> => fc.constantFrom(...names);
const keysOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[];

const change: fc.Arbitrary<Change> = fc.record({ at: fc.nat(200), to: oneOf(keysOf(REPLACEMENTS)) });
const damage: fc.Arbitrary<Damage> = fc.record({ at: fc.nat(1_000), by: oneOf(keysOf(DAMAGES)) });

/** Mostly what is right, for that goes furthest. */
const mostly = <Name extends string>([usual, ...others]: readonly [Name, ...Name[]], weight: number) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: oneOf(others), weight: 1 });

const toPlatform = (door: PlatformDoor): fc.Arbitrary<Attempt> =>
  fc.record({
    door: fc.constant(door),
    payload: oneOf(payloadsOf(door)),
    changes: fc.array(change, { maxLength: 4 }),
    damage: fc.oneof(
      { arbitrary: fc.constant([]), weight: 4 },
      { arbitrary: fc.array(damage, { minLength: 1, maxLength: 2 }), weight: 1 },
    ),
    proof: mostly(PROOFS, 6),
    oddity: mostly(ODDITIES, 8),
  });

/** Near each path that there is, and near none. */
const PATHS = DOORS.flatMap((path) => [
  path,
  `${path}/`,
  `${path}?x=%00`,
  `/${path}`,
  `${path};x`,
  `http://x${path}`,
]);
const MORE_PATHS = ["/", "/..%2f..%2fetc/passwd", "/%ff", "*", "http://["];
const METHODS = ["GET", "HEAD", "POST", "OPTIONS", "TRACE", "PROPFIND", "QUERY"];

const server: fc.Arbitrary<ServerName> = mostly(["bot", "metrics"], 3);

const toLookAt: fc.Arbitrary<Attempt> = fc.record({
  door: fc.constant("look"),
  path: oneOf(keysOf(LOOK_DOORS)),
  method: mostly(["GET", ...METHODS], 3),
  body: oneOf(["", "{}", "x=%00"]),
  oddity: mostly(ODDITIES, 2),
});

const toPath: fc.Arbitrary<Attempt> = fc.record({
  door: fc.constant("path"),
  server,
  method: oneOf(METHODS),
  path: fc.oneof(oneOf([...PATHS, ...MORE_PATHS]), fc.webPath()),
});

const overWire: fc.Arbitrary<Attempt> = fc.record({
  door: fc.constant("wire"),
  server,
  payload: oneOf(payloadsOf("slack")),
  times: fc.integer({ min: 1, max: 3 }),
  damage: fc.array(damage, { minLength: 1, maxLength: 4 }),
});

export const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  ...keysOf(PLATFORM_DOORS).map((door) => ({ arbitrary: toPlatform(door), weight: 8 })),
  { arbitrary: installAttempts, weight: 2 },
  { arbitrary: toLookAt, weight: 2 },
  { arbitrary: toPath, weight: 1 },
  { arbitrary: overWire, weight: 2 },
);
