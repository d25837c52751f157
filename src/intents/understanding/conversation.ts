import type { FactId, RoleId, SourceId } from "../../ids.ts";
import type { Intent } from "../../intent.ts";
import type { Language } from "../../language.ts";

/** An earlier turn of this conversation. Turns are kept oldest first. */
export type Turn = {
  readonly text?: string;
  readonly intent: Intent;
  readonly language: Language;
  /** The roles that its answer showed, in that order. */
  readonly shown?: readonly RoleId[] | undefined;
  /** The tools, questions or lines that it showed, in that order. */
  readonly items?: readonly FactId[] | undefined;
  /** The sources of its answer, as it showed them. */
  readonly sources?: readonly SourceId[] | undefined;
  /** Of an answer that is longer than a message: the page that was not shown yet. */
  readonly nextPage?: number | undefined;
};
