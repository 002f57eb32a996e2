/**
 * Front-matter of a plan: what the head and foot of the printed act say, field by field.
 * This schema is the source of the types; what the text does not say is `null`.
 */
import { z } from "zod";

/**
 * A date with its own precision: `2024`, `2024-06` or `2024-06-14`, and one that is in the calendar.
 * YAML takes a bare year for a number; a person who writes `issuedOn: 2024` means the year.
 */
export const partialDate = z.preprocess(
	(value) => (typeof value === "number" ? String(value) : value),
	z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
		.refine(isInCalendar, "ngày có trong lịch"),
);

/** What a date leaves open is taken as its first month and day. */
function isInCalendar(date: string): boolean {
	return z.iso.date().safeParse(`${date}-01-01`.slice(0, "2024-06-14".length)).success;
}

/** Ids are slugs, because they become addresses. */
const slug = z
	.string()
	.max(120)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const issuerKinds = ["party", "state", "front"] as const;
export const levels = ["central", "province", "district", "commune"] as const;
export const textStatuses = ["full", "outline"] as const;
export const attestationGrades = ["A", "B", "C", "D"] as const;

/** Issuer (cơ quan ban hành). */
export const issuerSchema = z.strictObject({
	/** Name in reading case, e.g. "Huyện ủy Phụng Hiệp". */
	name: z.string().min(1).nullable(),
	kind: z.enum(issuerKinds).nullable(),
	level: z.enum(levels).nullable(),
	province: z.string().nullable(),
	district: z.string().nullable(),
});

/** An act named by the text (thực hiện, viện dẫn). */
export const actReferenceSchema = z.strictObject({
	/** Code number in normal form (số, ký hiệu), e.g. "43-NQ/TW". */
	code: z.string().min(1),
	/** Type as the text names it (tên loại), e.g. "Nghị quyết". */
	type: z.string().nullable(),
	/** Subject as quoted by the text (trích yếu). */
	subject: z.string().nullable(),
	issuedOn: partialDate.nullable(),
	/** Issuer as the text names it. */
	issuer: z.string().nullable(),
});

/** The person who signs (người ký). */
export const signatorySchema = z.strictObject({
	name: z.string().nullable(),
	/** Office held (chức vụ), e.g. "Phó Chủ tịch". */
	title: z.string().nullable(),
	/** On whose behalf (thay mặt), e.g. "TM. Ủy ban nhân dân; KT. Chủ tịch". */
	capacity: z.string().nullable(),
});

/** How well the wording of one node of an outline is attested. */
export const attestationSchema = z.strictObject({
	unit: z.string().min(1),
	/** A two sources, B through plans of the corpus, C paraphrase or one source, D inferred. */
	grade: z.enum(attestationGrades),
	/** In words: what exactly is attested, and through what. */
	note: z.string().min(1),
});

export const planMetaSchema = z.strictObject({
	id: slug,
	/** Type in reading case (tên loại), e.g. "Kế hoạch". */
	documentType: z.string().min(1).nullable(),
	/** Full code number (số, ký hiệu); null when the number is blank or lost. */
	codeNumber: z.string().nullable(),
	/** Symbol printed beside a blank number, e.g. "-KH/HU". */
	symbol: z.string().nullable(),
	/** Subject (trích yếu). */
	subject: z.string().min(1).nullable(),
	issuer: issuerSchema,
	/** Place named with the date (địa danh). */
	place: z.string().nullable(),
	issuedOn: partialDate.nullable(),
	/** Printed "Dự thảo"? null when the letterhead is lost. */
	draft: z.boolean().nullable(),
	textStatus: z.enum(textStatuses),
	/** Acts carried out (thực hiện). */
	implements: z.array(actReferenceSchema),
	/** Other acts cited (viện dẫn). */
	cites: z.array(actReferenceSchema),
	signatory: signatorySchema.nullable(),
	/** Recipients (nơi nhận), one a line. */
	recipients: z.array(z.string()),
	/** Head of the act as printed, line by line; the fields above are read from it. */
	letterhead: z.array(z.string()),
	/** Signature block as printed, line by line. */
	signatureBlock: z.array(z.string()),
	/** Document of the same file that this one came with: the decision that promulgates a plan. */
	attachedTo: slug.optional(),
	/** File under content/sources/ that the text was converted from; `#2` for the second act in it. */
	source: z.string().nullable(),
	/** Only in outlines. */
	attestations: z.array(attestationSchema).optional(),
});

/** A field that the text does not give, filled from outside evidence. */
export const inferredFieldSchema = z.strictObject({
	field: z.string().min(1),
	value: z.string().min(1),
	evidence: z.string().min(1),
});

export type Issuer = z.infer<typeof issuerSchema>;
export type Level = (typeof levels)[number];
export type IssuerKind = (typeof issuerKinds)[number];
export type ActReference = z.infer<typeof actReferenceSchema>;
export type Signatory = z.infer<typeof signatorySchema>;
export type Attestation = z.infer<typeof attestationSchema>;
export type PlanMeta = z.infer<typeof planMetaSchema>;
export type InferredField = z.infer<typeof inferredFieldSchema>;
