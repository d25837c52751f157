import { describe, expect, it } from "vitest";
import { jobPostings } from "../../src/knowledge/job-postings.ts";
import { openCatalog } from "../../src/knowledge/load/shipped.ts";

const data = await openCatalog();
const postings = jobPostings(data);
const postingOf = (role: string, level: string, language: string) =>
  postings.find((each) => each.role === role && each.level === level && each.language === language)?.posting;

describe("the job postings of a catalog", () => {
  it("are one for each role, level and language", () => {
    const names = postings.map(({ role, level, language }) => `${role} ${level} ${language}`);
    expect(new Set(names).size).toBe(data.roles.length * 6);
    expect(names).toHaveLength(data.roles.length * 6);
  });

  it("are what schema.org calls one, and name no employer, place, pay or date", () => {
    const known = [
      ...["@context", "@type", "title", "description"],
      ...["responsibilities", "qualifications", "occupationalCategory"],
    ];
    for (const { posting } of postings) {
      expect(posting).toMatchObject({ "@context": "https://schema.org", "@type": "JobPosting" });
      expect(Object.keys(posting).filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  it("have a code where the role has one in ISCO or O*NET, each by itself, and say how it fits", () => {
    expect(postingOf("ai-software-engineer", "junior", "en")?.occupationalCategory).toEqual(
      ["15-2051", "2511", "2512"].map((codeValue) => expect.objectContaining({ codeValue })),
    );
    expect(postingOf("data-engineer", "junior", "en")?.occupationalCategory?.[0]).toMatchObject({
      description: data.roles
        .find(({ id }) => id === "data-engineer")
        ?.crosswalk.find(({ framework }) => framework === "O*NET")?.en,
      inCodeSet: { name: "O*NET-SOC" },
    });
    expect(postingOf("mlops-engineer", "junior", "en")).not.toHaveProperty("occupationalCategory");
  });

  it("escape every text of their description, which holds paragraphs and lists alone", () => {
    const [role] = data.roles;
    if (role === undefined) throw new Error("no role");
    const mission = { nl: "Je <b>wint</b> & 'deelt'.", en: 'You <script>"win"</script>.' };
    const planted = { ...role, vacancy: { ...role.vacancy, mission } };
    const [dutch, english] = jobPostings({ ...data, roles: [planted] });
    expect(dutch?.posting.description).toContain("<p>Je &lt;b&gt;wint&lt;/b&gt; &amp; &#39;deelt&#39;.</p>");
    expect(english?.posting.description).toContain("&lt;script&gt;&quot;win&quot;");
    for (const { posting } of postings)
      expect(posting.description.replace(/<\/?(?:p|ul|li|strong)>/gu, "")).not.toMatch(/[<>]/u);
  });
});
