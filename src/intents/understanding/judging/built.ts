import type { Form, Intent, IntentOf, SureIntent, SureKind } from "../../../intent.ts";
import { given, MOST_ROLES } from "../../../values.ts";
import { needOf } from "../needs.ts";
import { withManner } from "./as-asked.ts";
import type { Asked, Decision, Manner } from "./asked.ts";
import { explain } from "./explain.ts";
import { type TellsOfRole, tellsOfRole } from "./kinds-that-show.ts";
import { mannerOf } from "./manner.ts";
import { type Meant, NOBODY } from "./roles-meant.ts";

/** `elliptic`: the text only swaps a part of the earlier question, so the rest of that question still holds. */
type Settled = { readonly kind: SureKind; readonly chance: number; readonly elliptic: boolean };

/** The decision for a kind of intent: with the roles that the text means, and its slots. */
export function built(asked: Asked, { kind, chance, elliptic }: Settled): Decision {
  const { reading, evidence, earlier, ties } = asked;
  const { known, weigh } = asked.parts;
  const need = needOf(kind);
  const meant = need.roles?.({ reading, evidence, earlier, ties, known, weigh }) ?? NOBODY;
  const roles = meant.roles.slice(0, MOST_ROLES);
  const bare = need.intent({ reading, roles, earlier, elliptic, described: asked.described });
  const before = elliptic && onlyNames(asked) ? earlier.intent : undefined;
  const manner = elliptic ? asBefore(mannerOf(bare, asked), earlier.intent, before) : mannerOf(bare, asked);
  const intent = { ...withManner(bare, manner, asked), ...kept(before, kind) };
  const because = explain(asked, kind, meant);
  return { intent, ...manner, ...otherReading(bare, meant), because, chance };
}

/** Forms of a text that only swaps a part: the earlier question says how it was asked. */
const SAYS_NOTHING: readonly (Form | undefined)[] = [
  undefined,
  ...(["what", "operate", "statement", "yes_no", "list"] as const),
];

/** "And for the data engineer?": nothing but who it is about is said anew. */
function onlyNames({ reading }: Asked): boolean {
  const { roles, attributes } = reading;
  return (
    roles.length > 0 &&
    attributes.every(({ from, to }) => roles.some((role) => from >= role.from && to <= role.to))
  );
}

type Kept = Pick<TellsOfRole, "about" | "section"> & Pick<IntentOf<"role_learning">, "from" | "perWeek">;

/** What of the earlier question still holds, where a text says only of whom it is asked anew. */
function kept(before: Intent | undefined, kind: SureKind): Kept {
  if (before?.kind !== kind) return {};
  if (before.kind === "legacy_mapping") return given({ perWeek: before.perWeek });
  if (!tellsOfRole(before)) return {};
  const { about, section } = before;
  // Who asks comes from where they came from, and has as much time as before.
  const { from, perWeek } = before.kind === "role_learning" ? before : {};
  return {
    ...given({ from, perWeek }),
    ...(about === undefined ? {} : { about }),
    ...(section === undefined || section === "all" ? {} : { section }),
  };
}

function asBefore(manner: Manner, earlier: Intent | undefined, before: Intent | undefined): Manner {
  if (before !== undefined && tellsOfRole(before)) {
    const { form, attribute } = before;
    return {
      ...(form === undefined ? {} : { form }),
      ...(attribute === undefined ? {} : { attribute }),
    };
  }
  if (earlier === undefined || !("form" in earlier) || !SAYS_NOTHING.includes(manner.form)) return manner;
  const { form, attribute } = earlier;
  return {
    ...manner,
    ...(form === undefined ? {} : { form }),
    ...(attribute === undefined ? {} : { attribute }),
  };
}

/** The same question about the other role that the words can mean, such as "AI engineer". */
function otherReading(intent: SureIntent, meant: Meant): { readonly second?: SureIntent } {
  const [other] = meant.others;
  if (other === undefined || meant.roles.length !== 1 || !("roles" in intent)) return {};
  return { second: { ...intent, roles: [other] } };
}
