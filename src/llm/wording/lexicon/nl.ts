import type { LexiconSource, PredicateWords, Verb } from "./lexicon.ts";

/*
 * Left out on purpose, because each can change what a sentence says while every name stays right:
 * - negation: niet, geen, nooit, zonder, nauwelijks, behalve, tenzij, noch, on-, -loos
 * - quantity: alle, elke, altijd, vaak, soms, enkele, meestal, alleen, slechts, vooral, alles, iedereen
 * - modality: moet, kan, mag, zou, hoort te, wil, zal, misschien, waarschijnlijk, eventueel
 * - comparison: meer, minder, beter, belangrijkste, even, zelfs ("best" and "tweede" belong to two predicates only)
 * - cause and condition: omdat, want, dus, daarom, waardoor, als (condition), indien, mits, wanneer
 * - contrast that judges: maar, echter, toch, hoewel
 * - time: nu, sinds, straks, binnenkort, vroeger, voortaan; past tenses; "gaat" with a verb; wordt (change)
 * - bounds: minstens, hoogstens, tot (before a duration), binnen (before a duration), ongeveer, ruim, na
 * - judgement: belangrijk, krachtig, populair, leuk, onmisbaar, echt, ideaal
 * - numbers as words, "of" (or), first persons, questions, orders
 */

const verb = (one: string, many: string, you?: string, participle?: string): Verb => ({
  one,
  many,
  ...(you === undefined ? {} : { you }),
  ...(participle === undefined ? {} : { participle }),
});
const doing = (doer: NonNullable<Verb["doer"]>, verbs: readonly Verb[]): readonly Verb[] =>
  verbs.map((each) => ({ ...each, doer }));

const FIT_BEFORE: PredicateWords["before"] = {
  background: "- bij voor van vanuit op aan als met",
  backgrounds: "- bij voor van vanuit op aan als met",
  role: "- bij op als naar van voor in met",
};

export const nl: LexiconSource = {
  name: "Dutch",
  isVerbSecond: true,
  articles: "de het een",
  prepositions:
    "in op van voor bij met om naar uit aan als door over onder binnen tot via vanuit zoals rond rondom per tussen naast tegen",
  conjunctions: "en terwijl",
  copulas: { one: "is", many: "zijn" },
  never:
    "(daarmee|hiermee|daarvoor|hiervoor|zo) (is|ligt)|is zo|het (focus|relevantie|nadruk|kern|beoordeling|rol|functie|taak|overstap|keus|keuze|aandacht|leertijd|score|catalogus|weg)|het (beste|tweede|goede tweede|eerste) (keus|keuze|match)|de (doel|accent|zwaartepunt|advies|traject|pad|middelpunt|verschil|oordeel)|je werkt als _|keuze werven|keuze omscholen|hieronder je|_ je vindt|_ het advies is|wie zich richt|iemand die zich|ligt namelijk|is namelijk|^ het werk is _|(focus|relevantie|nadruk|kern) van _ zijn|tools van _ is|ai-rollen (richten|werken|gebruiken|hebben|zijn)|deze (rollen|functies|ai-rollen)|functies voor|je hebt een|je past|je bent|door bedrijven|door een bedrijf|volgens bedrijven|werving is de|werven is de|is focus|en dat _|(rol|functie) van _ (duurt|kost|vraagt|vergt)|(gesprek|interview) met _ (heeft|bevat|telt)|zijn de (tools|hulpmiddelen|instrumenten)|zijn het gereedschap|relevantie krijgt|van ai-rollen|van rollen|van de rollen|van functies|met rollen|met functies|met ai-rollen|rol duurt|functie duurt|rol kost|catalogus (werkt|gebruikt|hanteert|benut|zet|pakt|maakt|leert|doet|trekt|leidt|past|duurt|richt)|van het is|van hij|die van het|(bijvoorbeeld|onder andere|onder meer) (bijvoorbeeld|onder andere|onder meer)|(bedrijven|organisaties) en|is lang|zijn lang|lang onderweg|voor die (is|zijn|geldt|duurt|kost)|(is|zijn) (dat|dit) op|zijn _ uit de catalogus|in (bedrijven|organisaties|een bedrijf)",
  adding: "daarnaast|daarbij|verder|hierbij|erbij",
  tellers:
    "noemt noemen vermeldt vermelden beschrijft beschrijven toont tonen vindt vinden geeft geven biedt bieden",
  participles:
    "beoordeeld ingeschat gewaardeerd aangemerkt getypeerd omschreven genoemd gezien gezet vermeld aangeduid gegeven aangegeven vastgesteld weergegeven gedaan opgenomen beschreven geteld gekoppeld verbonden gebracht overbrugd ingezet",
  finite:
    "ligt liggen staat staan gaat gaan vormt vormen valt vallen richt legt leggen luidt krijgt krijgen komt komen wordt worden heeft hebben werkt werken doet doen hoort horen behoort behoren neemt nemen telt tellen past passen geldt gelden kom denkt vind vindt zie lees zegt",
  pronouns: {
    one: "hij",
    many: "zij ze hun",
    thing: "dit dat deze die ervan erbij daarvan daarbij hierbij hiervan",
  },
  you: "je jij",
  neutral: [
    "in het kort",
    "heel kort|kort|kortweg|kortom",
    "(kort|eenvoudig|simpel) gezegd",
    "kort (samengevat|en bondig)",
    "samengevat|samenvattend",
    "in een zin",
    "in de praktijk",
    "(in het|het|) (dagelijks|dagelijkse) werk",
    "(op|in|aan|voor|bij|met|van) het werk",
    "het werk",
    "werk",
    "(de|deze|die|een) (rol|functie|AI-rol|AI-functie)",
    "(deze|die|de) (rollen|functies|AI-rollen)",
    "rol|functie|rollen|functies|AI-rol|AI-rollen",
    "(van|voor|in|binnen|bij|met|over|als) (de|deze|die) (rol|functie)",
    "(deze|die|de) persoon",
    "iemand",
    "hij of zij",
    "wie|wat|waar",
    "werkt als|werken als|werkzaam als|werkzaam is als|werkzaam is",
    "waarin|waarbij|waarvan|waarop|waaraan|waarover",
    "die|dat|dit|deze",
    "er|hier|daar|daarbij|hierbij|erbij|daarnaast|verder",
    "heeft|hebben",
    "wat betreft|betreft|qua",
    "als het gaat om|als het om",
    "gaat",
    "kijk je naar",
    "op het gebied van",
    "het volgende|als volgt|namelijk|te weten",
    "aan de ene kant|aan de andere kant|enerzijds|anderzijds",
    "het verschil in het kort",
    "naast die van",
    "in de catalogus|binnen de catalogus|de catalogus|catalogus",
    "zo",
  ],
  beforeCategory: ["een van de", "één van de", "een van deze"],
  roleNouns: "rol rollen functie functies AI-rol AI-rollen AI-functie AI-functies",
  predicates: {
    does: {
      verbs: [verb("doet", "doen", "doe")],
      cues: [
        "(de|het) (taak|werkzaamheden)",
        "taak",
        "de kern van (het werk|de rol|deze rol)",
        "(de|het) doel",
      ],
      along: [
        "dit|dit werk|het werk|dat werk",
        "iemand die",
        "werkt|werken|werk",
        "als|in|van|voor|bij",
        "omschrijving|beschrijving|samenvatting|kern|taken",
        "(in|met) (een|één) (zin|regel)",
        "komt neer op|komt hierop neer|houdt in|houdt dit in|luidt",
      ],
      never: { role: "waarin|waarbij|waarmee|waarvan|waarvoor|waarop|waaraan|waarover" },
      before: { role: "- van voor als in bij naast", task: "-" },
    },
    has_category: {
      verbs: [
        verb("behoort", "behoren"),
        verb("hoort", "horen"),
        verb("valt", "vallen"),
        verb("telt", "tellen"),
        verb("geldt", "gelden"),
        verb("betreft", "betreffen"),
        verb("vervult", "vervullen", "vervul"),
        verb("vormt", "vormen"),
        verb("bekleedt", "bekleden"),
      ],
      cues: ["(gaat|het gaat) om", "onderdeel van", "in de categorie"],
      along: [
        "staat te boek als|staat bekend als",
        "tot|onder|bij|als|van|in|om|mee",
        "categorie|groep|soort",
      ],
      never: { category: "(werkt|werken) met|(hoort|horen|behoort|behoren) (van|om|in)" },
      before: { category: "- tot onder bij als van in om", role: "- van voor bij" },
    },
    has_focus: {
      verbs: [
        verb("richt zich", "richten zich"),
        verb("concentreert zich", "concentreren zich"),
        verb("legt zich toe", "leggen zich toe"),
        verb("houdt zich bezig", "houden zich bezig"),
        verb("is bezig", "zijn bezig"),
        verb("draait", "draaien"),
        verb("focust", "focussen"),
        verb("houdt zich", "houden zich"),
        verb("werkt", "werken", "werk"),
        verb("specialiseert zich", "specialiseren zich"),
      ],
      cues: [
        "focus|nadruk|accent|zwaartepunt|kern|aandacht|middelpunt|aandachtsgebied|werkgebied|speerpunt|hoofdtaak|hoofdzaak|vakgebied|werkterrein|specialisme|specialiteit|hoofdonderwerp|onderwerp|thema",
        "centraal|in het middelpunt|voorop",
        "gericht|toegespitst|geconcentreerd|toegelegd",
        "gaat over|gaat om|het gaat om|gaat het om|om draait",
        "zich (op|toe op|bezig met|rond|rondom)|zich richt|zich concentreert|zich toelegt|zich bezighoudt|zich focust",
        "bezig met",
      ],
      along: [
        "ligt|liggen|staat|staan|vormt|vormen|is|zijn|gaat uit naar|uit|naar|valt|richt|richten|concentreert|concentreren|houdt|houden|legt|leggen|luidt|bestaat uit",
        "op|om|rond|rondom|met|als|van|voor|bij|in|aan|over|daarbij|daarop|hierop|ligt daarbij",
        "zich|zijn|haar|hun|bezig|toe",
      ],
      never: {
        focus:
          "(richt|richten) zich (met|bij|voor|aan|in|over)|draait|draaien|ligt uit|liggen uit|is van|zijn van",
      },
      before: {
        focus: "- op om rond rondom met als bij naar aan over uit in tot",
        role: "- van voor bij in als",
        roles: "- van voor bij in als",
      },
    },
    rated: {
      needsCue: true,
      verbs: [
        verb("krijgt", "krijgen"),
        verb("scoort", "scoren"),
        verb("luidt", "luiden"),
        verb("geldt", "gelden"),
        verb("bedraagt", "bedragen"),
        verb("wordt", "worden"),
        verb("staat", "staan"),
        verb("komt uit", "komen uit"),
        verb("heet", "heten"),
      ],
      cues: [
        "relevantie|relevant|beoordeling|waardering|inschatting|beoordeeld|ingeschat|gewaardeerd|aangemerkt|getypeerd|omschreven|relevantiescore|oordeel|relevantie-oordeel|score|classificatie",
      ],
      along: [
        "als|op|met|van|voor|in|binnen|bij|om|over|uit|qua|die|dat",
        "genoemd|gezien|gezet|vermeld|aangeduid|gegeven|aangegeven|vastgesteld|weergegeven",
        "ligt|liggen|hoe|krijg|zijn|haar|hun|ervan|bedrijven|bedrijf|organisaties|een bedrijf",
        "de beoordeling luidt|als relevantie",
      ],
      never: {
        rating: "is met|is op|hoe",
        roles: "(is|zijn|werk|taak|kern) van",
        role: "(is|zijn|werk|taak|kern) van",
      },
      before: {
        rating: "- als op met van",
        market: "voor in binnen om wat op",
        role: "- van voor bij",
        roles: "- van voor bij",
      },
    },
    uses: {
      verbs: [
        ...doing("subject", [
          verb("gebruikt", "gebruiken", "gebruik", "gebruikt"),
          verb("hanteert", "hanteren", "hanteer", "gehanteerd"),
          verb("benut", "benutten", "benut", "benut"),
          verb("zet", "zetten", "zet", "ingezet"),
          verb("pakt", "pakken", "pak", "gepakt"),
        ]),
        verb("werkt", "werken", "werk"),
        verb("maakt gebruik van", "maken gebruik van", "maak gebruik van"),
        verb("bedient zich van", "bedienen zich van"),
        verb("grijpt naar", "grijpen naar", "grijp naar"),
        verb("behoort", "behoren"),
        verb("hoort", "horen"),
        verb("bevat", "bevatten"),
        verb("omvat", "omvatten"),
        verb("bestaat uit", "bestaan uit"),
        verb("gebeurt", "gebeuren"),
      ],
      cues: [
        "tools|tool|gereedschap|gereedschappen|gereedschapskist|toolset|toolkit|toolbox|hulpmiddelen|hulpmiddel|werktuigen|instrumenten|software|techniek|technieken|uitrusting|gereedschapsset|middelen",
        "te maken met|aan de slag met|in de weer met|aan het werk met|overweg met|bezig met|in aanraking met",
        "noemt de catalogus|de catalogus noemt|vermeldt de catalogus|kent de catalogus|gedaan met",
        "in gebruik|gebruik van|het gebruik van|door middel van|met behulp van",
        "ingezet|inzet|gebruikmaakt|gebruik maakt|werken met|het werken met|werk met",
        "komt|komen|komt terug|komen terug|pakt het werk aan met|het werk aan met|komt langs|komen langs|loopt via|lopen via",
      ],
      along: [
        "in|met|via|van|voor|bij|door|als|zoals|aan|tot|mee|naar|om te werken|om het werk te doen",
        "onder meer|onder andere|bijvoorbeeld|waarmee|daarmee|hiermee|daarvoor|hiervoor",
        "worden|wordt|staan|staat|vind je|zie je|noemt|neemt|terug|pakt het werk aan|doet|doen|doe je",
        "op de werkbank|in de gereedschapskist|aan gereedschap|aan tools",
        "zijn|haar|hun",
      ],
      before: {
        tools: "- met via zoals van uit naar in",
        tool: "- met via zoals van uit naar in",
        role: "- van voor bij door als in",
        roles: "- van voor bij door als in",
      },
      neverAfter: {
        role: "bevat|bevatten|omvat|omvatten|bestaat uit|bestaan uit|(hoort|horen|behoort|behoren) (bij|tot)",
      },
      never: {
        role: "(werkt|werken|werk|bezig|slag|weer|overweg|maken|gedaan) met|gebruik van|bedienen zich van|bedient zich van|(grijpt|grijpen) naar|(bevat|bevatten|omvat|omvatten|bestaat uit|bestaan uit|zoals)",
        tools:
          "bestaat uit|bestaan uit|rol|functie|rollen|functies|waarmee|(tools|tool|gereedschap|gereedschappen|gereedschapskist|toolset|toolkit|toolbox|hulpmiddelen|middelen|software|werk) (van|voor)",
      },
    },
    counts: {
      needsCue: true,
      verbs: [
        verb("telt", "tellen"),
        verb("kent", "kennen"),
        verb("noemt", "noemen"),
        verb("bevat", "bevatten"),
        verb("omvat", "omvatten"),
        verb("vermeldt", "vermelden"),
        verb("geeft", "geven"),
        verb("heeft", "hebben"),
        verb("beschrijft", "beschrijven"),
        verb("biedt", "bieden"),
        verb("toont", "tonen"),
      ],
      cues: [
        "catalogus",
        "in totaal|totaal|bij elkaar|opgeteld|samen",
        "AI-developerrollen|AI-rollen",
        "verdeeld over|onderverdeeld in|verdeeld in|bestaan uit|bestaat uit",
      ],
      along: [
        "staan|staat|zijn|is|er zijn|vind je|je vindt|vindt|vinden|te vinden|zie je|opgenomen|vermeld|genoemd|beschreven|bekend|geteld|teller|komt op|gaat het om|het gaat om|om",
        "in|op|voor|van|bij|uit|er|erin|daarin|daarnaast|verder|ook|met|aan tools|hieronder|in totaal",
        "voor deze rol|bij deze rol",
      ],
      neverAfter: { role: "kent|noemt|vermeldt|beschrijft|toont|heeft|telt|bevat|omvat|geeft|biedt" },
      before: { count: "- op om uit in met van", role: "- voor bij van", roles: "- voor bij van" },
      never: {
        role: "kent|noemt|vermeldt|beschrijft",
        count:
          "(zijn|is) (dat|dit)|(dat|dit) (zijn|is)|er is|waarvan|waaronder|(die|dat|en) (bevat|bevatten|omvat|omvatten)|die met|werkt met|werken met",
      },
    },
    takes: {
      orders: "reken|reken op|reken je op",
      verbs: [
        ...doing("audience", [verb("wordt", "worden", "word"), verb("leert", "leren", "leer")]),
        verb("duurt", "duren"),
        verb("kost", "kosten"),
        verb("vraagt", "vragen"),
        verb("vergt", "vergen"),
        verb("neemt", "nemen"),
        verb("bedraagt", "bedragen"),
        verb("rekent", "rekenen", "reken"),
        verb("groeit", "groeien", "groei"),
        verb("doet", "doen", "doe"),
        verb("heeft", "hebben", "heb"),
        verb("trekt", "trekken", "trek"),
        verb("besteedt", "besteden", "besteed"),
        verb("staat", "staan"),
        verb("telt", "tellen"),
      ],
      cues: [
        "leertijd|leertraject|leerroute|leerpad|leercurve|leerweg|opleiding|opleidingstijd|opleidingsduur|traject|route|pad|weg|stap|overstap|overgang|doorgroei|omscholing|bijscholing|tijd|duur|studietijd|studieduur|doorlooptijd|inspanning",
        "reken op|reken je op|rekent op|rekenen op",
        "nodig|in beslag|onderweg|mee bezig|kwijt",
        "te worden|te leren",
        "hoe lang",
      ],
      along: [
        "om|op|in|van|voor|naar|tot|als|over|door|mee|uit|er|dat|het|die|die tijd|daarmee|waarmee|daarvoor|hiervoor|waarvoor|ernaartoe|lang",
        "is|zijn|geldt|richtlijn|als richtlijn|een richtlijn|het vak|vak|de rol|doorgroeien|door|begin je|je begint",
        "leren|worden|zich om te scholen|zich te scholen|bezig",
      ],
      neverAfter: {
        role: "kost|kosten|vraagt|vragen|vergt|vergen|neemt|nemen|duurt|duren|heeft|hebben|bedraagt|bedragen",
      },
      never: {
        level: "word je|word je een|wordt|worden|word",
        role: "(weg|route|pad|stap|overstap|overgang|traject) van|(tijd|duur|leertijd) als",
      },
      before: {
        duration: "- op in van over uit",
        role: "- naar tot van voor als in om",
        roles: "- naar tot van voor als in om",
        level: "- voor als van door bij",
      },
    },
    hired_or_grown: {
      verbs: [],
      cues: [
        "advies|richtlijn|afweging|keuze|vuistregel|overweging|raad|aanpak",
        "werving|het werven|werven|werven of opleiden|opleiden of werven|aannemen of omscholen|omscholen of aannemen|werven of omscholen|omscholen of werven|aannemen of opleiden|opleiden of aannemen|werving of omscholing|werving en omscholing|aannemen en omscholen|omscholen en aannemen|werven en omscholen|werven en opleiden|tussen aannemen en omscholen|tussen werven en omscholen|tussen werven en opleiden",
        "geldt|luidt|zegt",
        "op zoek naar|op zoek is naar|op zoek zijn naar|wie zoekt|zoekt|het vinden|vinden|invullen|bezetten|invulling|personeel",
      ],
      along: [
        "bij|voor|over|van|om|als|in|op|rond|rondom|naar",
        "dit|zo|het|hoe|is|zijn|staat|over de werving|het aannemen|de catalogus",
        "het volgende|als volgt|dit is|krijgen|krijgt",
      ],
      neverAfter: { role: "zegt|zeggen|luidt|geldt|vindt|zoekt|krijgt|krijgen" },
      never: {
        roles: "(advies|raad|richtlijn|vuistregel|aanpak) (van|aan)",
        role: "is|(advies|raad|richtlijn|vuistregel|aanpak) (van|aan)",
      },
      before: { advice: "-", role: "- van voor bij over naar aan", roles: "- van voor bij over naar aan" },
    },
    asks_about: {
      verbs: [
        verb("staat", "staan"),
        verb("hoort", "horen"),
        verb("biedt", "bieden"),
        verb("heeft", "hebben", "heb"),
        verb("geeft", "geven"),
        verb("kent", "kennen"),
        verb("komt", "komen"),
        verb("past", "passen"),
        verb("volgt", "volgen"),
        verb("bevat", "bevatten"),
      ],
      cues: [
        "klaar|hieronder|hier|gesprek|interview|sollicitatiegesprek|gesprekken|interviews|vind je|je vindt|te vinden|dit zijn|er zijn|zijn er|hier zijn|beschikbaar|selectie|kennismaking|catalogus|bij de hand",
      ],
      along: [
        "voor|met|bij|van|in|het|zijn|is|er|om|wie|gaat|je|deze|volgen|de volgende|in gesprek|een gesprek|hierna|onder elkaar|op een rij",
      ],
      never: { questions: "er is|is er|(komt|komen) met", role: "vind je|je vindt|vindt je" },
      neverAfter: {
        questions: "zijn het|zijn de|vormen|vormen het",
        role: "heeft|hebben|geeft|geven|biedt|bieden|kent|kennen|bevat|bevatten|vind je",
      },
      before: { questions: "- met om", role: "- voor met van bij", roles: "- voor met van bij" },
    },
    matches: {
      verbs: [
        verb("hoort", "horen"),
        verb("past", "passen"),
        verb("komt", "komen"),
        verb("valt", "vallen"),
        verb("ligt", "liggen"),
        verb("staat", "staan"),
        verb("gaat over", "gaan over"),
        verb("speelt", "spelen"),
        verb("verwijst naar", "verwijzen naar"),
        verb("wijst naar", "wijzen naar"),
        verb("noemt", "noemen"),
        verb("vindt", "vinden", "vind"),
        verb("houdt zich bezig", "houden zich bezig"),
        verb("gaat", "gaan"),
        verb("heeft", "hebben"),
      ],
      cues: [
        "de rol bij|de rollen bij|de rol voor|de rollen voor|de rol die bij|de rollen die bij|denkt de catalogus aan|te maken|het terrein van",
        "over gaat|over gaan|te maken met|te maken heeft|te maken hebben|thuis|terrein|domein|gebied|werkterrein|werkgebied|onderwerp",
        "kom je uit|kom je terecht|je komt uit|je komt terecht|vind je|terug te vinden|te vinden|terecht",
        "gekoppeld|verbonden|genoemd|vermeld|in verband gebracht|in beeld",
      ],
      along: [
        "bij|voor|over|met|aan|onder|in|naar|van|om|uit|terug|voor|een rol|mee|de rollen|de rol|wordt|worden|gaat|gaan|denkt de catalogus aan|het|uit|op",
      ],
      before: {
        term: "- bij voor over met van om aan",
        roles: "- bij onder naar aan in van",
        role: "- bij onder naar aan in van",
      },
      never: {
        roles:
          "(hoort|horen|behoort|behoren) (van|aan|op|in|voor|over)|(rol|rollen) (voor|bij)|(gaat|gaan) over",
        role: "(gaat|gaan) over|(hoort|horen|behoort|behoren) (van|aan|op|in|voor|over)|(rol|rollen) (voor|bij)",
        term: "(onderwerp|terrein|domein|gebied|werkterrein|werkgebied) van|(leidt|leiden|verwijst|verwijzen|wijst|wijzen) naar|(rol|rollen|kom je uit bij|je komt uit bij|terecht bij)",
      },
    },
    best_fits: {
      needsCue: true,
      verbs: [
        verb("past", "passen", "pas"),
        verb("sluit", "sluiten", "sluit"),
        verb("kiest", "kiezen", "kies"),
        verb("komt", "komen"),
        verb("ligt", "liggen"),
        verb("groeit", "groeien"),
        verb("matcht", "matchen"),
      ],
      cues: [
        "(het|de) (best|beste|dichtst)",
        "best|beste",
        "(het|de) best (passende|aansluitende)",
        "best passende|best aansluitende",
        "beste (match|keus|keuze|stap|rol|optie|aansluiting|bestemming|route|uitkomst)",
        "eerste (match|keus|keuze|rol|optie)",
        "op de eerste plaats|op nummer een|bovenaan|als eerste",
        "het meest passend|het meest passende|meest passend|meest passende",
      ],
      along: [
        "past|passen|aan|bij|op|als|naar|van|voor|vanuit|met|in|tot zijn recht|tot hun recht|doorgroeien|door|de achtergrond|achtergrond|met de achtergrond van|zich om te scholen tot|worden|wordt|staat|staan|klaar|dat|match|keus|keuze|rol|geldt",
      ],
      never: {
        backgrounds: "beste|de beste|is|zijn|staan|staat|volgen|komen",
        background: "beste|de beste|best|is|zijn|is de|staat|volgt|komt",
        role: "beste|eerste|best met|(keus|keuze|match|stap|rol|optie|aansluiting|bestemming) voor|is het best|is het best een",
      },
      before: FIT_BEFORE,
    },
    second_fits: {
      needsCue: true,
      verbs: [
        verb("past", "passen", "pas"),
        verb("sluit", "sluiten", "sluit"),
        verb("komt", "komen"),
        verb("volgt", "volgen"),
        verb("ligt", "liggen"),
        verb("matcht", "matchen"),
      ],
      cues: [
        "(een|de|als) (tweede|goede tweede)",
        "tweede|goede tweede",
        "(tweede|goede tweede) (match|keus|keuze|rol|optie|mogelijkheid|plaats|aansluiting|bestemming)",
        "op de tweede plaats|op nummer twee|als tweede|op plaats twee",
        "alternatief|een alternatief|als alternatief|goed alternatief|ook een optie|ook een goede optie|reserve|tweede op de lijst|op een na (best|beste)|eerstvolgende keus",
      ],
      along: [
        "past|aan|bij|op|als|naar|van|voor|vanuit|met|in|daarna|daarnaast|goede|goed|achtergrond|dat|match|keus|keuze|rol|geldt|staat|ook|de lijst|klaar",
      ],
      never: {
        role: "tweede|goede|(keus|keuze|match|stap|rol|optie|mogelijkheid|aansluiting|alternatief) voor",
        backgrounds: "tweede|is|zijn|staan|volgen|komen",
        background: "tweede|is|zijn|staat|volgt|komt",
      },
      before: FIT_BEFORE,
    },
    bridged_in: {
      orders: "reken|reken op|reken je op",
      needsCue: true,
      verbs: [
        verb("overbrugt", "overbruggen", "overbrug", "overbrugd"),
        verb("duurt", "duren"),
        verb("kost", "kosten"),
        verb("vraagt", "vragen"),
        verb("vergt", "vergen"),
        verb("neemt", "nemen"),
        verb("bedraagt", "bedragen"),
        verb("rekent", "rekenen", "reken"),
        verb("maakt", "maken", "maak"),
        verb("dicht", "dichten", "dicht", "gedicht"),
        verb("staat", "staan"),
      ],
      cues: [
        "verschil|kloof|afstand|overstap|overgang|omscholing|bijscholing|traject|weg|stap|route|pad|leertijd|leerweg|doorgroeien|omscholen|bijscholen|tijd|duur|brug|het gat|gat",
        "overbrugt|overbrug|te overbruggen|overbruggen|overbrugd|gedicht|te dichten|om te overbruggen|te maken",
        "reken op|reken je op|in beslag|nodig",
      ],
      along: [
        "is|zijn|in|op|van|voor|door|om|het|de|dat|er|daarvoor|hiervoor|ernaartoe|daarheen|naar|als|tussen|geldt|richtlijn|als richtlijn|ruimte|zich|uit|ligt",
      ],
      before: {
        duration: "- in op van uit",
        background: "- voor van door bij als vanuit",
        backgrounds: "- voor van door bij als vanuit",
        role: "naar tot met",
      },
    },
    needs_lead: {
      verbs: [
        ...doing("value", [
          verb("trekt", "trekken", undefined, "getrokken"),
          verb("leidt", "leiden", undefined, "geleid"),
        ]),
        ...doing("subject", [verb("heeft", "hebben", "heb")]),
        verb("vraagt om", "vragen om"),
        verb("vraagt", "vragen"),
        verb("ligt", "liggen"),
        verb("hoort", "horen"),
        verb("valt onder", "vallen onder"),
        verb("gaat naar", "gaan naar"),
        verb("neemt", "nemen"),
        verb("komt", "komen"),
        verb("begint", "beginnen"),
        verb("voert", "voeren"),
      ],
      cues: [
        "(heeft|hebben) de (leiding|regie|hoofdrol|leidende rol|trekkersrol)|nodig|trekker|trekkersrol|leiding|leidende rol|voortouw|kar|regie|in handen|verantwoordelijkheid|aan het roer|hoofdrol|aangewezen|rol die|aan zet|aan kop|werk voor|een taak voor|taak|klus|werk",
      ],
      along: [
        "om|bij|voor|van|aan|door|in|op|over|de|het|is|zijn|wordt|worden|heeft|dat|die|onder|naar|met|daarvoor|hiervoor|neemt|te trekken|de handen",
      ],
      neverAfter: {
        capability: "(heeft|hebben|neemt|nemen) (de|het) (leiding|regie|hoofdrol|voortouw|trekkersrol)",
      },
      before: {
        capability: "- voor van aan bij in op over",
        role: "- om door bij voor van naar onder op",
      },
      never: {
        role: "(leiding|regie|hoofdrol|rol|trekkersrol) (bij|over|in|van)|(geleid|getrokken) (naar|tot|voor|bij|van|om|onder|op)",
        capability:
          "is werk voor|het werk voor|een taak van|valt onder|vallen onder|is een taak|(vraagt|vragen)( om|)|(ligt|liggen|hoort|horen) bij|(gaat|gaan) naar|in handen van|(heb|hebt) je|nodig",
      },
    },
  },
  openers: [
    "(dit is|hier is|hier volgt) (het|een) (beeld|overzicht|antwoord) (in het kort|)",
    "in het kort",
    "kort samengevat",
    "hier (is|staat|volgt) het (antwoord|overzicht) (in het kort|)",
    "dit staat er in de catalogus",
    "dit staat in de catalogus",
    "dit zegt de catalogus",
    "een kort overzicht",
    "een korte samenvatting",
    "hier volgt een korte samenvatting",
    "(dit is|hier is) de rol in het kort",
    "even op een rij",
    "op een rij",
  ],
  closers: [
    "hieronder (staat|vind je|lees je) (meer|de rest|het vervolg)|hieronder (staan|vind je|lees je) (de details|de bronnen)",
    "de (details|bronnen) staan hieronder|de lijst staat hieronder",
    "meer (staat|vind je|lees je) hieronder",
    "meer hierover (staat|vind je|lees je) hieronder",
    "lees hieronder verder",
  ],
};
