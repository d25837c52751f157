import type { Headline } from "../../../answer/answer.ts";
import { capitalised, listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Writer } from "../writer.ts";

/** "AI engineer" is called otherwise here: said first where two were called by such names. */
export function calledHere(
  writer: Writer,
  intent: IntentOf<"compare_roles">,
  beside: Headline,
): Headline | undefined {
  const { called = [] } = intent;
  const others = called.flatMap((id) => {
    const title = writer.catalog.title(id);
    const [role] = (title?.nearest ?? []).filter((each) => intent.roles.includes(each));
    const name = role === undefined ? undefined : writer.roleNames([role])[0];
    // What the headline says already needs no word.
    if (title === undefined || name === undefined) return [];
    if (beside.text.includes(capitalised(title.name[writer.language].text))) return [];
    return [
      {
        title: capitalised(title.name[writer.language].text),
        name,
        fact: writer.about(title).cite(["separates"], title.separates),
      },
    ];
  });
  if (others.length === 0) return undefined;
  const list = listed(
    others.map(({ title, name }) =>
      writer.say({ nl: `${title} heet hier ${name}`, en: `${title} is called ${name} here` }),
    ),
    writer.language,
  );
  return { text: `${list}.`, facts: others.map(({ fact }) => fact) };
}
