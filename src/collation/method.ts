/** What an alignment says of the method that made it. */
import type { Alignment } from "../domain/alignment.ts";
import * as parameters from "./parameters.ts";

/** Changes whenever the same texts may be aligned otherwise. */
const VERSION = "2.0.0";

/** Name, version and every number of `parameters.ts`, flattened: `UNIT_WEIGHTS.bias`, `GRAM_WEIGHT.0`. */
export const METHOD: Alignment["method"] = {
	name: "doi-chieu",
	version: VERSION,
	parameters: Object.fromEntries(
		Object.entries(parameters).flatMap(([name, value]): [string, number][] =>
			typeof value === "number"
				? [[name, value]]
				: Object.entries(value).map(([key, inner]): [string, number] => [`${name}.${key}`, inner]),
		),
	),
};
