import { Language, type Localized } from "../../../language.ts";
import { ChannelMode, type WorkspaceChoice, type WorkspaceSettings } from "../../../settings-asked.ts";
import { stateOf } from "../forms/hearing-submissions.ts";
import { CHANNEL, type SubmissionBody } from "../payloads.ts";
import { type FieldName, WRONG } from "./settings-lines.ts";
import { fieldId, MOST_CHANNELS, versionOf } from "./settings-window.ts";

/** What somebody wants settled otherwise, or what is wrong with what they filled in, by the field. */
export type Chosen =
  | { readonly kind: "errors"; readonly errors: Readonly<Partial<Record<FieldName, Localized>>> }
  | { readonly kind: "choices"; readonly choices: readonly WorkspaceChoice[] };

/**
 * What is chosen in the window, as far as it differs from what is settled. What comes back from the platform is not believed.
 * @param self our own user
 */
export function chosenIn(sent: SubmissionBody, settings: WorkspaceSettings, self: string): Chosen {
  const version = versionOf(settings);
  const state = (name: FieldName) => stateOf(sent, fieldId(name, version));
  const mode = modeIn(state("mode").selected_option?.value);
  const language = languageIn(state("language").selected_option?.value);
  const channels = channelsIn(
    [...new Set(state("channels").selected_conversations ?? [])],
    state("there").selected_option?.value,
  );
  const curators = [...new Set(state("curators").selected_users ?? [])];
  const errors = {
    ...(mode === undefined ? { mode: WRONG.mode } : {}),
    ...(language === "wrong" ? { language: WRONG.language } : {}),
    ...channels.errors,
    ...(curators.includes(self) ? { curators: WRONG.myself } : {}),
  };
  if (mode === undefined || language === "wrong" || Object.keys(errors).length > 0)
    return { kind: "errors", errors };
  return {
    kind: "choices",
    choices: [
      ...(mode === settings.mode ? [] : [{ kind: "mode", mode } as const]),
      ...(language === settings.language ? [] : [{ kind: "language", language } as const]),
      ...channels.chosen.filter(({ channel, mode: there }) => there !== settings.channels[channel]),
      ...curatorsIn(curators, settings),
    ],
  };
}

function modeIn(value: string | undefined): WorkspaceSettings["mode"] | undefined {
  const mode = ChannelMode.safeParse(value).data;
  return mode === "off" ? undefined : mode;
}

function languageIn(value: string | undefined): Language | undefined | "wrong" {
  return value === "usual" ? undefined : (Language.safeParse(value).data ?? "wrong");
}

type OfChannel = Extract<WorkspaceChoice, { kind: "channel" }>;
type OfChannels = {
  readonly chosen: readonly OfChannel[];
  readonly errors: Extract<Chosen, { kind: "errors" }>["errors"];
};

/** Channels and what holds there belong together: neither says anything without the other. */
function channelsIn(channels: readonly string[], there: string | undefined): OfChannels {
  const mode = ChannelMode.safeParse(there).data;
  const isKnown = mode !== undefined || there === "usual";
  if (channels.length === 0 && there === undefined) return { chosen: [], errors: {} };
  const errors = {
    ...(channels.length === 0 ? { channels: WRONG.noChannels } : {}),
    ...(channels.length > MOST_CHANNELS || !channels.every((each) => CHANNEL.test(each))
      ? { channels: WRONG.noChannel }
      : {}),
    ...(isKnown ? {} : { there: WRONG.there }),
  };
  const isFine = Object.keys(errors).length === 0;
  return { errors, chosen: isFine ? channels.map((channel) => ({ kind: "channel", channel, mode })) : [] };
}

function curatorsIn(
  people: readonly string[],
  { curators }: WorkspaceSettings,
): readonly Extract<WorkspaceChoice, { kind: "curator" }>[] {
  const named = (person: string, isCurator: boolean) => ({ kind: "curator", person, isCurator }) as const;
  return [
    ...people.filter((each) => !curators.includes(each)).map((each) => named(each, true)),
    ...curators.filter((each) => !people.includes(each)).map((each) => named(each, false)),
  ];
}
