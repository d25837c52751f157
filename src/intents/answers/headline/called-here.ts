import type { Headline } from "../../../answer/answer.ts";
import { capitalised, listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Writer } from "../writer.ts";
import { titleCalled } from "./names-apart.ts";

/** "AI engineer" is called otherwise here: said first where two were called by such names. */
export function calledHere(
  writer: Writer,
  intent: IntentOf<"compare_roles">,
  beside: Headline,
): Headline | undefined {
  const others = intent.roles.flatMap((role) => {
    const title = titleCalled(writer, intent, role);
    const [name] = writer.roleNames([role]);
    if (title === undefined || name === undefined) return [];
    const called = capitalised(title.name[writer.language].text);
    // What the headline says already needs no word.
    if (beside.text.includes(called)) return [];
    return [{ called, name, fact: writer.about(title).cite(["separates"], title.separates) }];
  });
  if (others.length === 0) return undefined;
  const list = listed(
    others.map(({ called, name }) =>
      writer.say({ nl: `${called} heet hier ${name}`, en: `${called} is called ${name} here` }),
    ),
    writer.language,
  );
  return { text: `${list}.`, facts: others.map(({ fact }) => fact) };
}
