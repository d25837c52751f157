import type { RoleId } from "../../../ids.ts";
import type { AttributeId, Form, Intent, SureIntent, SureKind } from "../../../intent.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Bucket } from "../classifier/hashing.ts";
import type { Classify } from "../classifier/linear.ts";
import type { Following } from "../learning/features.ts";
import type { Gazetteer } from "../reading/gazetteer.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Reader, Reading } from "../reading/reading.ts";
import type { Evidence, Weigh } from "../reading/role-evidence.ts";
import type { Earlier } from "../reading/turns.ts";
import type { Ties } from "./ties.ts";

/** What decisions are made with. */
export type Deciding = {
  readonly known: Known;
  readonly read: Reader;
  readonly weigh: Weigh;
  readonly intents: Classify;
  /** How the example lines vote that are most like a text. */
  readonly nearest: Classify;
  readonly forms: Classify;
  readonly attributes: Classify;
  /** Which role a description of work means. */
  readonly described: Classify;
  /** What the vocabulary says of each attribute. */
  readonly entries: Vocabulary["attributes"];
  readonly languages: Classify;
  /** Everyday words of one of our languages only. */
  readonly common: Gazetteer["common"];
};

/** How likely each intent is held, from 0 to 1. */
export type Chances = ReadonlyMap<string, number>;

/** What a text follows, as the classifiers see it. */
export function followingOf({ ties, earlier }: Pick<Asked, "ties" | "earlier">): Following {
  return { followsUp: ties.earlier, after: earlier.intent?.kind };
}

/** A text with all that a step may look at. */
export type Asked = {
  readonly parts: Deciding;
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
  readonly ties: Ties;
  readonly earlier: Earlier;
  /** What the classifiers see of it. */
  readonly features: () => readonly Bucket[];
  /** Weighed when a step first asks for it: each role whose work may be described, each intent, each form, each attribute. */
  readonly described: () => Chances;
  readonly chances: () => Chances;
  readonly manners: () => { readonly forms: Chances; readonly attributes: Chances };
};

/** How a question was asked: its form, and what of a role it asks. */
export type Manner = { readonly form?: Form; readonly attribute?: AttributeId };

/** What a refused text came nearest to, for curators: a kind of question, and the roles it named. */
export type NearReading = { readonly intent: SureKind; readonly roles: readonly RoleId[] };

export type Decision = {
  readonly intent: Intent;
  /** The other question of the same message, or the other reading of the words. */
  readonly second?: SureIntent;
  /** Whether both were asked. */
  readonly both?: true;
  /** What a refused text came nearest to. */
  readonly near?: readonly NearReading[];
  /** Of an answer that is longer than a message, from 1. */
  readonly page?: number;
  readonly because: readonly string[];
  /** From 0 to 1. */
  readonly chance: number;
} & Manner;

/** Decides a text, or leaves it to the steps behind it. */
export type Step = (asked: Asked) => Decision | undefined;

/** A decision that leaves no doubt. */
export function settled(intent: Intent, because: string): Decision {
  return { intent, because: [because], chance: 1 };
}
