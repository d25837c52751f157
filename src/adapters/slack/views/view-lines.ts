import type { Localized } from "../../../language.ts";

/** In the direct conversation, when a window did not open: Slack lets us open one for three seconds. */
export const NOT_OPENED: Localized = {
  nl: "Ik kon het venster niet op tijd openen. Tik nog eens, of stel je vraag gewoon hier.",
  en: "I could not open the window in time. Tap again, or just ask your question here.",
};
