import { expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

it.each([
  [
    ["Which duties does the AI Act give employers?", "and what are the fines in Germany?"],
    /^I only know Dutch and European rules; .*35 million/u,
  ],
  [
    ["Moeten we in België salaris in de vacature zetten?"],
    /^Ik ken alleen Nederlandse en Europese regels; .* \p{Lu}/u,
  ],
  [
    ["Do we need the works council for Copilot?", "and in Germany?"],
    /^I only know Dutch and European rules/u,
  ],
])("the law of a page is not told of another country without saying so: %s", (texts, headline) => {
  expect(headlineTo(...texts)).toMatch(headline);
});

it("what follows staff around is a matter of the works council, and no yes", () => {
  expect(
    headlineTo("Mag de werkgever bijhouden hoeveel iemand AI gebruikt en dat meenemen in de beoordeling?"),
  ).toMatch(/^De OR moet instemmen met .*systemen die aanwezigheid, gedrag of prestaties kunnen volgen\./u);
});
