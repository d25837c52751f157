import type { PlatformAdapter, PlatformParts } from "../adapter.ts";
import { makeFirstTap } from "../shared/first-tap.ts";
import { checkSettings, type TeamsSettings } from "./credentials.ts";
import { makeGateway } from "./gateway.ts";
import { makeIntake } from "./intake.ts";
import { makeOneAnswer } from "./one-answer.ts";
import { CARDS } from "./shown.ts";
import { makeStanding } from "./standing.ts";
import { tell } from "./telling.ts";
import { makeProofOf } from "./tokens/request-token.ts";
import { takeTurn } from "./turns.ts";

export type { TeamsSettings } from "./credentials.ts";

/**
 * Teams as a platform: one route for the shared server, `/api/messages`. Nothing is called before a request
 * comes in. With `local` settings only this machine is heard and answered; binding to loopback is the server's.
 * @throws ConfigError when a credential is empty
 */
export function makeTeams(settings: TeamsSettings, parts: PlatformParts): PlatformAdapter {
  checkSettings(settings);
  const firstTap = makeFirstTap();
  const oneAnswer = makeOneAnswer();
  const standing = makeStanding();
  const gateway = makeGateway(settings);
  const intake = makeIntake({
    settings,
    gateway,
    proofOf: makeProofOf(settings),
    takeTurn: (incoming, reach) =>
      takeTurn(incoming, standing.heedAll(reach), { ...parts, firstTap, oneAnswer }),
    log: parts.log,
  });
  return {
    routes: [intake.route],
    start: async () => {
      intake.open();
      parts.log.info("teams.started", { mode: settings.kind });
      if (settings.kind === "credentials" && settings.isMultiTenant) parts.log.warn("teams.multi_tenant");
    },
    tell: (address, words, keep) =>
      tell(address, words(CARDS), {
        keep,
        sendTo: (place) => standing.heed(gateway.sendTo(place)),
        log: parts.log,
      }),
    // A person of Teams is reached where they spoke to us first, and by no id alone.
    addressOf: () => undefined,
    trouble: standing.trouble,
    stop: intake.close,
  };
}
