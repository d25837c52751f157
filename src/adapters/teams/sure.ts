import type { DeliveryEnd, Log } from "../adapter.ts";
import type { Claim } from "../shared/once.ts";
import { SendFailed } from "./connector-client.ts";
import { describe } from "./failure.ts";

/**
 * How sending ended. What can never be delivered is done with: a redelivery would end the same way. What may be out
 * is not sent again.
 * @throws SendFailed when it was not taken for sure
 */
export async function sure(
  sending: Promise<unknown>,
  { key: delivery }: Claim,
  log: Log,
): Promise<DeliveryEnd> {
  try {
    await sending;
    return "done";
  } catch (error) {
    if (!(error instanceof SendFailed)) throw error;
    switch (error.fate) {
      case "not taken":
        throw error;
      case "refused":
        log.warn("teams.undeliverable", { delivery, ...describe(error) });
        return "done";
      case "uncertain":
        log.warn("teams.uncertain", { delivery, ...describe(error) });
        return "uncertain";
    }
  }
}
