import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { commandMeaning } from "../../../src/intents/understanding/command.ts";
import { rolesOf } from "../../../src/values.ts";

const { understand, catalog } = await openBrain();
const meant = (name: string, text: string, language: "nl" | "en" = "nl") =>
  commandMeaning(name, text, understand, { turns: [], language }).intent;

describe("/roles", () => {
  it.each([
    ["gangbaar", "common"],
    ["gangbare", "common"],
    ["common", "common"],
    ["opkomend", "emerging"],
    ["emerging", "emerging"],
    ["“emerging”", "emerging"],
    ["*emerging*", "emerging"],
    ["emerging!", "emerging"],
    ["Emerging.", "emerging"],
    ["opkomende", "emerging"],
    ["standard", "common"],
    ["de gangbare", "common"],
    ["the emerging", "emerging"],
    ["alleen opkomende", "emerging"],
  ])("with %s lists the roles of that kind, whatever stands around the word", (text, category) => {
    expect(meant("roles", text)).toEqual({ kind: "list_roles", category });
    expect(meant("roles", text, "en")).toEqual({ kind: "list_roles", category });
  });

  it.each([" ", "all", "alle", "alles"])("alone, or with all, lists all of them: %j", (text) => {
    expect(meant("roles", text)).toEqual({ kind: "list_roles" });
  });

  it("with a question of its own answers that", () => {
    expect(meant("roles", "wie gebruikt Airflow?")).toMatchObject({ kind: "find_role" });
    expect(meant("roles", "mlops")).toMatchObject({ kind: "role_profile", roles: ["mlops-engineer"] });
  });
});

it("takes a bare /role for a question which role, and any other for help", () => {
  expect(meant("role", "")).toEqual({ kind: "role_profile", roles: [] });
  expect(meant("rolwijzer", "")).toEqual({ kind: "help" });
});

const profile = (role: string) => ({ kind: "role_profile", roles: [role] });
const firstOf = (intent: ReturnType<typeof meant>) => [...near(intent), ...rolesOf(intent)][0];
const near = (intent: ReturnType<typeof meant>) =>
  intent.kind === "unclear" ? intent.candidates.map((each) => ("roles" in each ? each.roles[0] : each)) : [];

describe("/role with words that name one role", () => {
  it.each([
    ["machine learning engineer", "ai-software-engineer"],
    ["mlops common", "mlops-engineer"],
    ["mlops emerging", "mlops-engineer"],
    ["agent", "autonomous-agent-developer"],
    ["saas", "ai-saas-product-engineer"],
    ["app", "ai-application-developer"],
    ["application", "ai-application-developer"],
    ["synthetic", "synthetic-data-engineer"],
    ["security", "ai-security-engineer"],
    ["prompt", "prompt-engineer"],
    ["dta enginer", "data-engineer"],
    ["“MLOps”", "mlops-engineer"],
    ["*data-engineer*", "data-engineer"],
    ["  DATA   Engineer. ", "data-engineer"],
    ["synthetische-data-engineer", "synthetic-data-engineer"],
  ])("%s is a profile, in the language of the reader", (text, role) => {
    for (const language of ["nl", "en"] as const) {
      const found = commandMeaning("role", text, understand, { turns: [], language });
      expect([found.intent, found.language]).toEqual([profile(role), language]);
    }
  });

  it("is a profile whatever was asked before", () => {
    const turns = [{ intent: meant("role", "mlops tools"), language: "nl" as const }];
    const { intent } = commandMeaning("role", "data engineer", understand, { turns, language: "nl" });
    expect(intent).toEqual(profile("data-engineer"));
  });

  it.each(["mlops alles", "mlops everything", "alles mlops", "mlops show everything"])(
    "%s opens all of it",
    (text) => {
      expect(meant("role", text)).toEqual({ ...profile("mlops-engineer"), section: "all" });
    },
  );

  it("offers the other reading of a name that two roles have", () => {
    const { intent, second } = commandMeaning("role", "AI Engineer", understand, {
      turns: [],
      language: "en",
    });
    expect(intent).toEqual(profile("ai-application-developer"));
    expect(second).toEqual(profile("ai-software-engineer"));
  });
});

it("/role app developer is what a colleague calls the AI Application Developer", () => {
  expect(meant("role", "app developer")).toEqual(profile("ai-application-developer"));
});

describe("/role with words that name no role", () => {
  it.each([
    ["data", ["data-engineer", "synthetic-data-engineer"]],
    ["developer", ["ai-application-developer", "autonomous-agent-developer"]],
    ["software engineer", ["ai-software-engineer"]],
  ])("%s asks which of the near ones, nearest first", (text, roles) => {
    expect(near(meant("role", text))).toEqual(roles);
  });

  it.each([
    ["engineer", "mlops-engineer"],
    ["ai", "ai-software-engineer"],
  ])("%s offers %s among others, five at most", (text, role) => {
    const roles = near(meant("role", text));
    expect(roles).toContain(role);
    expect(roles.length).toBeLessThanOrEqual(5);
  });

  it("says which words it did not know", () => {
    expect(meant("role", "software engineer")).toMatchObject({ heard: "software engineer" });
  });

  it.each([
    ["data scientist", "data-scientist", ["ai-software-engineer", "data-engineer"]],
    ["DevOps", "devops-engineer", ["mlops-engineer"]],
  ])("%s is a title outside the catalog", (text, about, roles) => {
    expect(meant("role", text)).toEqual({ kind: "not_in_catalog", roles, about });
  });

  it("asks which role where nothing comes near", () => {
    expect(meant("role", "xyzzy")).toEqual({ kind: "role_profile", roles: [] });
  });

  it.each([
    ["mlops tools", { kind: "role_tools", roles: ["mlops-engineer"] }],
    [
      "data engineer interview senior 3",
      { kind: "role_interview", roles: ["data-engineer"], level: "senior", count: 3 },
    ],
    ["kafka", { kind: "find_role", term: "Kafka" }],
    ["help", { kind: "help" }],
  ])("%s asks something, and that is answered", (text, intent) => {
    expect(meant("role", text)).toEqual(intent);
  });
});

/** Every way the catalog writes a role, with the roles that claim it. */
const WRITTEN = catalog.roles.flatMap((role) =>
  [role.id, role.name.nl.text, role.name.en.text, ...role.aliases.map(({ text }) => text)].map((text) => ({
    text,
    role: role.id,
  })),
);
const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const claiming = (text: string) =>
  WRITTEN.filter((each) => squeezed(each.text) === squeezed(text)).map(({ role }) => role);

describe.each(["nl", "en"] as const)("the names of the catalog behind /role, %s", (language) => {
  it("are all profiles: names, ids and aliases", () => {
    const wrong = WRITTEN.filter(({ text, role }) => {
      const found = meant("role", text, language);
      const [shown] = found.kind === "role_profile" ? found.roles : [];
      return shown !== role && !claiming(text).some((each) => each === shown);
    });
    expect(wrong).toEqual([]);
  });

  it("are found with one letter wrong, as the profile or the first button", () => {
    const SLIPS: readonly ((text: string, at: number) => string)[] = [
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
      (text, at) => `${text.slice(0, at)}x${text.slice(at + 1)}`,
      (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    ];
    // A letter of an abbreviation tells too much, and one slip of "AI Engineer" makes another name.
    const long = WRITTEN.filter(({ text }) => squeezed(text).length >= 12);
    const wrong = long.flatMap(({ text, role }) =>
      SLIPS.flatMap((slip, kind) => {
        const slipped = slip(text, (text.length * (kind + 3)) % (text.length - 2));
        const found = meant("role", slipped, language);
        const right: readonly unknown[] = [role, ...claiming(text), ...claiming(slipped)];
        return right.includes(firstOf(found)) ? [] : [`${text} → ${slipped}: ${JSON.stringify(found)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

it("takes no part of what was asked before for what a command names", () => {
  const turns = [{ intent: meant("role", "saas"), language: "nl" as const }];
  const { intent } = commandMeaning("role", "developer", understand, { turns, language: "nl" });
  expect(near(intent)[0]).toBe("ai-application-developer");
  const { language } = commandMeaning("role", "developer", understand, { turns, language: "nl" });
  expect(language).toBe("nl");
});
