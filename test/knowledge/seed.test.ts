import { expect, it } from "vitest";
import { openCatalog } from "../../src/knowledge/load/shipped.ts";
import { partsOf } from "../../src/knowledge/walk.ts";

/**
 * Every statement of the user's own text: role, where it must stand, and the words by which it is recognised.
 * An entry counts only when it cites the source `seed`.
 */
const STATEMENTS: readonly (readonly [role: string, field: string, words: RegExp])[] = [
  ["ai-software-engineer", "aliases", /ML Engineer/u],
  ["ai-software-engineer", "responsibilities", /modelontwikkeling/iu],
  ["ai-software-engineer", "responsibilities", /fine-tun/iu],
  ["ai-software-engineer", "responsibilities", /prompt engineering/iu],
  ["ai-software-engineer", "responsibilities", /data labeling/iu],
  ["ai-software-engineer", "tools", /TensorFlow/u],
  ["ai-software-engineer", "tools", /PyTorch/u],
  ["ai-software-engineer", "tools", /scikit-learn/u],
  ["ai-software-engineer", "tools", /Sagemaker/u],
  ["ai-software-engineer", "tools", /Vertex AI/u],
  ["ai-software-engineer", "focus", /modeltraining & development/iu],
  ["ai-software-engineer", "relevance", /Medium \/ vaak commodity/u],
  ["ai-application-developer", "aliases", /AI Integrator/u],
  ["ai-application-developer", "responsibilities", /apps[\s\S]*SaaS[\s\S]*workflows/u],
  ["ai-application-developer", "tools", /OpenAI/u],
  ["ai-application-developer", "tools", /Claude/u],
  ["ai-application-developer", "tools", /Gemini/u],
  ["ai-application-developer", "tools", /Python/u],
  ["ai-application-developer", "tools", /Typescript/iu],
  ["ai-application-developer", "tools", /LangChain/u],
  ["ai-application-developer", "focus", /AI-functionaliteit in SaaS/iu],
  ["ai-application-developer", "relevance", /^Zeer hoog$/u],
  ["prompt-engineer", "aliases", /AI Interaction Designer/u],
  ["prompt-engineer", "responsibilities", /interactie tussen user en AI/iu],
  ["prompt-engineer", "remarks", /UX/u],
  ["prompt-engineer", "focus", /AI-interactie design/iu],
  ["prompt-engineer", "relevance", /^Hoog$/u],
  ["data-engineer", "aliases", /AI Focus/u],
  ["data-engineer", "responsibilities", /ingest/iu],
  ["data-engineer", "responsibilities", /datastructuren/iu],
  ["data-engineer", "tools", /Airflow/u],
  ["data-engineer", "tools", /dbt/u],
  ["data-engineer", "tools", /Spark/u],
  ["data-engineer", "tools", /Kafka/u],
  ["data-engineer", "focus", /datastromen organiseren/iu],
  ["data-engineer", "relevance", /^Hoog$/u],
  ["mlops-engineer", "responsibilities", /automatisering en uitrol/iu],
  ["mlops-engineer", "responsibilities", /versiebeheer/iu],
  ["mlops-engineer", "responsibilities", /CI\/CD/u],
  ["mlops-engineer", "responsibilities", /retraining loops/iu],
  ["mlops-engineer", "focus", /deployment & monitoring/iu],
  ["mlops-engineer", "relevance", /^Hoog$/u],
  ["ai-saas-product-engineer", "responsibilities", /multi-agent[ -]architecturen/iu],
  ["ai-saas-product-engineer", "responsibilities", /chaining pipelines/iu],
  ["ai-saas-product-engineer", "responsibilities", /AI-gedreven SaaS-oplossing/iu],
  ["ai-saas-product-engineer", "focus", /AI-architectuur bouwen/iu],
  ["ai-saas-product-engineer", "relevance", /^Zeer hoog$/u],
  ["ai-security-engineer", "aliases", /AI Security & Compliance Engineer/u],
  ["ai-security-engineer", "responsibilities", /bias/iu],
  ["ai-security-engineer", "responsibilities", /explainability/iu],
  ["ai-security-engineer", "responsibilities", /logging/iu],
  ["ai-security-engineer", "responsibilities", /auditbaarheid/iu],
  ["ai-security-engineer", "responsibilities", /trust/iu],
  ["ai-security-engineer", "focus", /compliance & security/iu],
  ["ai-security-engineer", "relevance", /^Steeds belangrijker$/u],
  ["autonomous-agent-developer", "responsibilities", /multi-agent/iu],
  ["autonomous-agent-developer", "tools", /AutoGPT/u],
  ["autonomous-agent-developer", "tools", /CrewAI/u],
  ["autonomous-agent-developer", "tools", /OpenAgents/u],
  ["autonomous-agent-developer", "focus", /agents & workflows bouwen/iu],
  ["autonomous-agent-developer", "relevance", /^Zeer hoog \(voor de komende jaren\)$/u],
  ["synthetic-data-engineer", "responsibilities", /synthetische data[\s\S]*training[\s\S]*validatie/iu],
];

const CATEGORIES = {
  common: [
    "ai-application-developer",
    "ai-software-engineer",
    "data-engineer",
    "mlops-engineer",
    "prompt-engineer",
  ],
  emerging: [
    "ai-saas-product-engineer",
    "ai-security-engineer",
    "autonomous-agent-developer",
    "synthetic-data-engineer",
  ],
};

it.each(STATEMENTS)("has of %s, under %s, what the user's text says: %s", async (id, field, words) => {
  const { roles } = await openCatalog();
  const role = roles.find((each) => each.id === id);
  if (field === "aliases") {
    expect(role?.aliases.map((alias) => alias.text).join("\n")).toMatch(words);
    return;
  }
  const cited = [...partsOf(Reflect.get(role ?? {}, field), id)].filter(({ value }) =>
    (value["sources"] as string[] | undefined)?.includes("seed"),
  );
  const texts = cited.map(({ value }) =>
    [value["nl"], field === "tools" ? value["seedName"] : undefined].filter(Boolean).join("\n"),
  );
  expect(texts.some((text) => words.test(text)) || words.test(texts.join("\n"))).toBe(true);
});

it("puts five roles among the common and four among the emerging, as the user's text does", async () => {
  const { roles } = await openCatalog();
  const idsOf = (category: string) =>
    roles.filter((role) => role.category === category).map((role) => role.id);
  expect([...idsOf("common")].sort()).toEqual(CATEGORIES.common);
  expect([...idsOf("emerging")].sort()).toEqual(CATEGORIES.emerging);
});

it("gives the one role that the user's text does not rate no relevance, and says so", async () => {
  const { roles } = await openCatalog();
  const unrated = roles.filter((role) => role.relevance === undefined);
  expect(unrated.map((role) => role.id)).toEqual(["synthetic-data-engineer"]);
  expect(
    unrated.flatMap((role) => role.remarks).some((remark) => remark.sources.some((id) => id === "seed")),
  ).toBe(true);
});
