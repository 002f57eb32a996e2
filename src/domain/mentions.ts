/** What the text of a unit says of acts, agencies, deadlines and targets, with the place in the text. */
import { z } from "zod";

/** UTF-16 offsets in the text of the unit, end exclusive; `written` is what stands there. */
const place = {
	start: z.number().int().nonnegative(),
	end: z.number().int().positive(),
	written: z.string().min(1),
};

/** `2024`, `2024-06`, `2024-06-30`; without a year `--12-10` and `--11` (xsd:gMonthDay, xsd:gMonth). */
const openDate = z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}(?:-\d{2})?)$/);

export const actMentionSchema = z.strictObject({
	type: z.literal("act"),
	...place,
	/** `number`: by its number; `name`: without one; `alias`: by a short name; `self`: the plan itself. */
	how: z.enum(["number", "name", "alias", "self"]),
	/** Code number in normal form; for an alias that of the act it stands for. */
	code: z.string().nullable(),
	/** One name for one act where it has no number, e.g. "Nghị quyết Trung ương 4 khóa XII". */
	name: z.string().nullable(),
	/** Type as named, e.g. "Chương trình hành động". */
	typeName: z.string().nullable(),
	/** ISO date, when the text gives it here. */
	issuedOn: z.string().nullable(),
	/** Issuer, when the text gives it here. */
	issuer: z.string().nullable(),
});

export const agencyMentionSchema = z.strictObject({
	type: z.literal("agency"),
	...place,
	/** Abbreviations written out. */
	name: z.string().min(1),
	/** True for a kind of agencies, e.g. "các sở, ban, ngành". */
	group: z.boolean(),
	/** Chủ trì hoặc thực hiện; phối hợp; được giao, được đề nghị; chỉ được nhắc đến. */
	role: z.enum(["lead", "coordinate", "assigned", "mentioned"]),
});

export const deadlineMentionSchema = z.strictObject({
	type: z.literal("deadline"),
	...place,
	kind: z.enum(["once", "recurring", "period"]),
	from: openDate.nullable(),
	to: openDate.nullable(),
	recurrence: z.enum(["yearly", "half-yearly", "quarterly", "monthly"]).nullable(),
});

export const targetMentionSchema = z.strictObject({
	type: z.literal("target"),
	...place,
	value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
	/** "%", "%/năm" or what is counted. */
	unit: z.string().min(1),
	comparator: z.enum(["exactly", "above", "at-least", "below", "at-most", "about", "between"]),
});

export const mentionSchema = z.discriminatedUnion("type", [
	actMentionSchema,
	agencyMentionSchema,
	deadlineMentionSchema,
	targetMentionSchema,
]);

export type ActMention = z.infer<typeof actMentionSchema>;
export type AgencyMention = z.infer<typeof agencyMentionSchema>;
export type DeadlineMention = z.infer<typeof deadlineMentionSchema>;
export type TargetMention = z.infer<typeof targetMentionSchema>;
export type Mention = z.infer<typeof mentionSchema>;
