/** "Bản của tôi": the plan that a reader works on, kept in the browser so that results can be put beside it. */
import { keep, readKept } from "../kept.ts";

/** Id of the reader's own plan, or null. */
export const homePlan = (): string | null => readKept("homePlan");

/** Remembers it; null forgets it. */
export const setHomePlan = (id: string | null): void => keep("homePlan", id);
