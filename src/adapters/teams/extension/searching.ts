import { z } from "zod";
import type { Localized } from "../../../language.ts";
import type { Assistant } from "../../adapter.ts";
import { type Incoming, localeOf, speakerOf } from "../incoming.ts";
import { LIMITS } from "../limits.ts";
import { EXTENSION } from "../package/extension-entry.ts";
import { type Extended, extendedBy, extensionLine } from "./extended.ts";
import { INSERTED } from "./inserted.ts";

const count = z.int().min(0);

/** What somebody typed so far. A client may leave out the names of parameters. */
const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string().nullish().catch(undefined), value: z.string().catch("") }))
    .max(20)
    .nullish()
    .catch(undefined),
  queryOptions: z
    .object({ skip: count.catch(0), count: count.catch(LIMITS.results) })
    .nullish()
    .catch(undefined),
});

const NOTHING: Localized = {
  nl: "Daar vind ik niets bij. Probeer een rol, een tool of een onderwerp, zoals MLOps, Kafka of drift.",
  en: "I find nothing for that. Try a role, a tool or a subject, such as MLOps, Kafka or drift.",
};

const NO_MORE: Localized = { nl: "Meer is er niet.", en: "There is no more." };

/** Answers what somebody types into the search with cards to put into a message; with all roles before anything is typed. */
export async function search(incoming: Incoming, { offers }: Pick<Assistant, "offers">): Promise<Extended> {
  const { parameters, queryOptions } = Query.safeParse(incoming.value).data ?? {};
  const language = await offers.language(speakerOf(incoming), localeOf(incoming));
  const { skip = 0, count = LIMITS.results } = queryOptions ?? {};
  const stretch = { skip, count: Math.min(count, LIMITS.results) };
  const found = offers.find(typedIn(parameters ?? []), language, stretch, INSERTED);
  return extendedBy(found) ?? extensionLine((skip === 0 ? NOTHING : NO_MORE)[language]);
}

/** Before anything is typed Teams says so by the name of the parameter. */
function typedIn(
  parameters: readonly { readonly name?: string | null | undefined; readonly value: string }[],
) {
  if (parameters.some(({ name }) => name === "initialRun")) return "";
  const named = parameters.find(({ name }) => name === EXTENSION.typed) ?? parameters[0];
  return (named?.value ?? "").slice(0, LIMITS.searched).trim();
}
