import type { Predicate } from "../../../answer/answer.ts";
import type { Localized } from "../../../language.ts";

/** What a verb wants right before the value it says: a preposition, one of several, or `-` for none. */
export type Frame = {
  readonly before: string;
  /** The second half that comes behind the value: "zet [[tools1]] in". Phrases with |. */
  readonly behind?: string;
};

type Frames = Partial<Readonly<Record<Predicate, Readonly<Record<string, Frame>>>>>;

const DIRECT: Frame = { before: "-" };
const with_ = (before: string): Frame => ({ before });

/** Written out per form, since forms are what a sentence holds. Verbs that are absent take anything licensed. */
function framed(entries: Readonly<Record<string, Frame>>): Readonly<Record<string, Frame>> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([forms, frame]) =>
      forms.split("|").map((form) => [form, frame] as const),
    ),
  );
}

export const FRAMES: Localized<Frames> = {
  nl: {
    has_category: framed({
      "behoort|behoren": with_("tot"),
      "hoort|horen": with_("tot bij"),
      "valt|vallen": with_("onder in"),
      "telt|tellen|geldt|gelden": with_("als"),
      "vervult|vervullen|vormt|vormen|bekleedt|bekleden|betreft|betreffen": DIRECT,
    }),
    has_focus: framed({
      "richt zich|richten zich|focust|focussen": with_("op"),
      "legt zich toe|leggen zich toe": with_("op"),
      "concentreert zich|concentreren zich": with_("op rond rondom"),
      "houdt zich bezig|houden zich bezig|is bezig|zijn bezig": with_("met"),
      "draait|draaien": with_("om rond rondom"),
      "werkt|werken|werk": with_("aan met in rond rondom"),
      "specialiseert zich|specialiseren zich": with_("in"),
    }),
    uses: framed({
      "gebruikt|gebruiken|gebruik|hanteert|hanteren|hanteer|benut|benutten": DIRECT,
      "zet|zetten": { before: "-", behind: "in" },
      "pakt|pakken|pak": { before: "-", behind: "erbij" },
      "werkt|werken|werk": with_("met via"),
    }),
    takes: framed({
      "duurt|duren|kost|kosten|vraagt|vragen|vergt|vergen|besteedt|besteden|bedraagt|bedragen": DIRECT,
      "wordt|worden|word|leert|leren|leer": with_("in"),
      "rekent|rekenen|reken": with_("op"),
    }),
    bridged_in: framed({
      "overbrugt|overbruggen|overbrug": with_("in"),
      "duurt|duren|kost|kosten|vraagt|vragen|vergt|vergen|bedraagt|bedragen": DIRECT,
    }),
    needs_lead: framed({ "trekt|trekken|leidt|leiden": DIRECT }),
  },
  en: {
    has_category: framed({
      "belongs|belong": with_("to"),
      "falls|fall": with_("under within"),
      "counts|count": with_("as among"),
      "forms|form": DIRECT,
    }),
    has_focus: framed({
      "focuses|focus": with_("on"),
      "concentrates|concentrate": with_("on"),
      "centres|centre|centers|center": with_("on around"),
      "revolves|revolve": with_("around"),
      "deals|deal": with_("with"),
      "specialises|specialise|specializes|specialize": with_("in"),
    }),
    uses: framed({
      "uses|use|employs|employ|handles|handle|applies|apply|operates|operate": DIRECT,
      "puts|put": { before: "-", behind: "to use" },
      "works|work": with_("with via through"),
      "deals|deal": with_("with"),
    }),
    takes: framed({
      "takes|take|needs|need|costs|cost|requires|require|spends|spend|gets|get": DIRECT,
      "becomes|become|learns|learn": with_("in"),
      "lasts|last": with_("- for"),
    }),
    bridged_in: framed({
      "bridges|bridge|closes|close": with_("in"),
      "takes|take|costs|cost|requires|require|needs|need|lasts|last": DIRECT,
    }),
    needs_lead: framed({
      "leads|lead|heads|head|drives|drive|steers|steer|runs|run|needs|need|requires|require": DIRECT,
    }),
  },
};
