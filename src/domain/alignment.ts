/** Alignments between two documents: rows, their relation and the reasons for them. */
import { z } from "zod";

export const relations = ["identical", "edited", "reworded", "partial"] as const;
export const confidences = ["high", "medium", "low"] as const;
export const rowOrigins = ["computed", "override"] as const;

export const rowSchema = z.strictObject({
	/** `section`: heading with heading; `unit`: paragraphs and items. */
	kind: z.enum(["section", "unit"]),
	a: z.array(z.string()).min(1),
	b: z.array(z.string()).min(1),
	relation: z.enum(relations),
	/** True when the counterpart stands outside its section's counterpart (chuyển chỗ). */
	moved: z.boolean(),
	score: z.number().min(0).max(1),
	confidence: z.enum(confidences),
	origin: z.enum(rowOrigins),
	/**
	 * Against an outline: further nodes, by id, that the unit may carry out beside the one of the row. Of low
	 * confidence. Empty between two full texts.
	 */
	also: z.array(z.string()),
	/** Why the row is there. */
	evidence: z.strictObject({
		/** Longest runs of words that both sides share, as written in `a`. */
		runs: z.array(z.string()),
		/** Code numbers of acts that both sides cite. */
		acts: z.array(z.string()),
		/** Figures and dates that both sides name, in comparison form. */
		figures: z.array(z.string()),
		/** People and bodies that both sides speak of, by id. */
		groups: z.array(z.string()),
		/** Themes of the genre that both sides name, by id, the rarest first. */
		themes: z.array(z.string()),
		/** What each view adds to the log-odds of the best pair of units; empty where views do not decide. */
		views: z.record(z.string(), z.number()),
	}),
});

export const alignmentSchema = z.strictObject({
	a: z.string(),
	b: z.string(),
	method: z.strictObject({
		name: z.string(),
		version: z.string(),
		parameters: z.record(z.string(), z.number()),
	}),
	rows: z.array(rowSchema),
	onlyA: z.array(z.string()),
	onlyB: z.array(z.string()),
});

export type Relation = (typeof relations)[number];
export type Confidence = (typeof confidences)[number];
export type Row = z.infer<typeof rowSchema>;
export type Alignment = z.infer<typeof alignmentSchema>;
