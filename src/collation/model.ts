/** The numbers that were fitted on labelled pairs, as one thing: the bench aligns with others to compare. */
import { PAIRING, RIVAL_WEIGHTS, UNIT_WEIGHTS } from "./parameters.ts";
import type { ViewName } from "./views.ts";

export interface Model {
	unit: Readonly<Record<ViewName | "bias", number>>;
	rival: Readonly<Record<keyof typeof RIVAL_WEIGHTS, number>>;
	pairing: Readonly<Record<keyof typeof PAIRING, number>>;
}

/** The numbers of `parameters.ts`. */
export const MODEL: Model = { unit: UNIT_WEIGHTS, rival: RIVAL_WEIGHTS, pairing: PAIRING };
