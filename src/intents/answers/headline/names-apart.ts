import type { Headline } from "../../../answer/answer.ts";
import { capitalised } from "../../../answer/lead.ts";
import type { RoleId } from "../../../ids.ts";
import type { Intent } from "../../../intent.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Title } from "../../../knowledge/schema/title.ts";
import { rolesOf } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { itsWork, spoken } from "./sentence.ts";

const LONGEST = 345;

/** Two names of which at least one is called otherwise here, by their work: where nothing but the difference is asked. */
export function namesApart(asking: Asking): Headline | undefined {
  const { writer, intent, roles, has } = asking;
  const isPlain = !("form" in intent) && !("attribute" in intent) && !isReshaped(intent);
  const asksElse = has("tools") || has("to-learn") || has("one-person") || has("needs");
  if (!isPlain || asksElse || demandsIn(asking).length > 0) return undefined;
  const isCalled = roles.some((role) => calledIn(writer, intent, role) !== undefined);
  return isCalled && roles.length === 2
    ? spoken(
        roles.map((role) => workOf(writer, intent, role)),
        LONGEST,
      )
    : undefined;
}

/** In plainer words is how it is told anyway. */
function isReshaped(intent: Intent): boolean {
  return "operation" in intent && intent.operation !== undefined && intent.operation !== "simple";
}

/** "AI engineer (AI Application Developer here): puts …": a role by its work, under the name that it was called by. */
export function workOf(writer: Writer, intent: Intent, role: Role): Headline {
  const work = itsWork(writer, role);
  const called = calledIn(writer, intent, role);
  if (called === undefined) return work;
  const name = role.name[writer.language].text;
  const names = writer.say({ nl: `${called} (hier ${name})`, en: `${called} (here ${name})` });
  return { ...work, text: `${names}${work.text.slice(name.length)}` };
}

/** What a role was called, where that is another name of it. */
function calledIn(writer: Writer, intent: Intent, role: Role): string | undefined {
  const title = titleCalled(writer, intent, role.id);
  return title && capitalised(title.name[writer.language].text);
}

/** The title that a role was called by, where that is another name of it. */
export function titleCalled({ catalog }: Writer, intent: Intent, role: RoleId): Title | undefined {
  const called = "called" in intent ? (intent.called ?? []) : [];
  return called
    .flatMap((id) => catalog.title(id) ?? [])
    .find(
      ({ nearest, relation }) =>
        relation === "another_name" &&
        nearest.find((id) => rolesOf(intent).some((each) => each === id)) === role,
    );
}
