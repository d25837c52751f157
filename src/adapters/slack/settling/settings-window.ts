import type { Language, Localized } from "../../../language.ts";
import { ChannelMode, type WorkspaceSettings } from "../../../settings-asked.ts";
import { channelsField, menuField, peopleField, radioField } from "../forms/fields.ts";
import { CLOSE } from "../lines.ts";
import { CHANNEL } from "../payloads.ts";
import { digestOf } from "../views/digest.ts";
import { toMetadata, type ViewContext } from "../views/view-context.ts";
import type { ModalView } from "../views/view-schema.ts";
import { bold, paragraph, plain, type ViewBlock, words } from "../views/windows.ts";
import {
  andMore,
  FIELDS,
  type FieldName,
  LANGUAGES_SPOKEN,
  MODES,
  MODES_THERE,
  SETTINGS,
} from "./settings-lines.ts";

/** The callback id of the window. */
export const SETTINGS_CALLBACK = "form:settings";

/** So many channels are settled at once, and so many are named of each mode. */
export const MOST_CHANNELS = 20;
const MOST_NAMED = 30;

/**
 * Which settings a window was made of: others may settle something while it is open. Its fields are called after them, for
 * Slack keeps what stands in a field of the same name when a window is replaced.
 */
export function versionOf({ mode, channels, language, curators }: WorkspaceSettings): string {
  const own = Object.entries(channels).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return digestOf([mode, own, language ?? null, curators.toSorted()]);
}

export function fieldId(name: FieldName, version: string): string {
  return `${name}:${version}`;
}

/**
 * The window in which what is settled can be changed: each field stands as it is settled, but for channels, which are
 * named above the field that settles some.
 * @param told what is said above all that
 */
export function settingsWindow(
  settings: WorkspaceSettings,
  { language, channel }: Pick<ViewContext, "language" | "channel">,
  told?: Localized,
): ModalView {
  const version = versionOf(settings);
  const say = (line: Localized) => line[language];
  const labels = <Name extends string>(names: Readonly<Record<Name, Localized>>) =>
    Object.entries<Localized>(names).map(([value, line]) => ({ label: say(line), value }));
  const { mode, curators } = settings;
  const spoken = settings.language ?? "usual";
  return {
    type: "modal",
    callback_id: SETTINGS_CALLBACK,
    title: plain(say(SETTINGS.title)),
    submit: plain(say(SETTINGS.submit)),
    close: plain(CLOSE[language]),
    private_metadata: toMetadata({
      language,
      digest: version,
      ...(channel === undefined ? {} : { channel }),
    }),
    blocks: [
      ...(told === undefined ? [] : [bold(say(told))]),
      radioField(fieldId("mode", version), { ...FIELDS.mode, chosen: mode }, labels(MODES), language),
      radioField(
        fieldId("language", version),
        { ...FIELDS.language, chosen: spoken },
        labels(LANGUAGES_SPOKEN),
        language,
      ),
      ...ownChannels(settings, language),
      channelsField(
        fieldId("channels", version),
        { ...FIELDS.channels, most: MOST_CHANNELS, isOptional: true },
        language,
      ),
      menuField(
        fieldId("there", version),
        { ...FIELDS.there, isOptional: true },
        labels(MODES_THERE),
        language,
      ),
      peopleField(
        fieldId("curators", version),
        { ...FIELDS.curators, chosen: curators, isOptional: true },
        language,
      ),
      words(say(SETTINGS.elsewhere)),
    ],
  };
}

/** By name, as far as who looks sees them: Slack hides the names of private channels that they are not in. */
function ownChannels({ channels }: WorkspaceSettings, language: Language): readonly ViewBlock[] {
  const lines = ChannelMode.options.flatMap((mode) => {
    const own = Object.keys(channels).filter((each) => channels[each] === mode && CHANNEL.test(each));
    return own.length === 0 ? [] : [namedAs(mode, own, language)];
  });
  return lines.length === 0 ? [] : [bold(SETTINGS.own[language]), ...lines];
}

function namedAs(mode: ChannelMode, channels: readonly string[], language: Language): ViewBlock {
  const named = channels.slice(0, MOST_NAMED);
  const more = channels.length - named.length;
  return paragraph([
    { type: "text", text: `${MODES_THERE[mode][language]}: ` },
    ...named.flatMap((id, index) => [
      ...(index === 0 ? [] : [{ type: "text" as const, text: ", " }]),
      { type: "channel" as const, channel_id: id },
    ]),
    ...(more === 0 ? [] : [{ type: "text" as const, text: `, ${andMore(more)[language]}` }]),
  ]);
}
