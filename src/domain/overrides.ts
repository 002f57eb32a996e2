/** What people decided: content/overrides/*.yaml. */
import { z } from "zod";
import { findingDecisions } from "./issues.ts";
import { inferredFieldSchema, partialDate } from "./meta.ts";

export const pairDecisions = ["confirm", "pin", "forbid"] as const;

export const overrideSchema = z.strictObject({
	/** Document that the file is about. */
	document: z.string().min(1),
	/** Fields that the text does not give, with their evidence. */
	metadata: z.array(inferredFieldSchema).default([]),
	/** Pairs of units that a person confirmed, pinned or forbade. */
	pairs: z
		.array(
			z.strictObject({
				unit: z.string().min(1),
				/** The other document and its unit. */
				with: z.string().min(1),
				counterpart: z.string().min(1),
				decision: z.enum(pairDecisions),
				reason: z.string().min(1),
			}),
		)
		.default([]),
	/** Findings about the text that a person looked at. */
	findings: z
		.array(
			z.strictObject({
				/** Code of the finding, as `npm run check` prints it. */
				code: z.string().min(1),
				/** Unit that it is about; left out: the document as a whole. */
				unit: z.string().min(1).nullable().default(null),
				/** The words concerned; left out: every finding of this code in the unit. */
				found: z.string().min(1).nullable().default(null),
				decision: z.enum(findingDecisions),
				reason: z.string().min(1),
			}),
		)
		.default([]),
	/** Acts of the lineage that no text of the corpus names. */
	acts: z
		.array(
			z.strictObject({
				code: z.string().min(1),
				type: z.string().min(1),
				issuedOn: partialDate.nullable(),
				/** Code number of the act that it carries out. */
				carriesOut: z.string().min(1),
				evidence: z.string().min(1),
			}),
		)
		.default([]),
});

export type Override = z.infer<typeof overrideSchema>;
export type OverrideAct = Override["acts"][number];
