/**
 * Public data contract, version 1: what tools outside the project rely on. It only grows within a
 * major version. The JSON Schemas under data/schema/ are made from these.
 */
import { z } from "zod";
import { alignmentSchema } from "./alignment.ts";
import { unitKinds } from "./document.ts";
import { findingDecisions } from "./issues.ts";
import { mentionSchema } from "./mentions.ts";
import { inferredFieldSchema, issuerSchema, planMetaSchema, textStatuses } from "./meta.ts";

const schemaVersion = z.literal(1);

export const indexDataSchema = z.strictObject({
	schemaVersion,
	documents: z.array(
		z.strictObject({
			id: z.string(),
			/** Relative to the site's base, like every address here. */
			url: z.string(),
			data: z.string(),
			title: z.string(),
			/** What the site calls it where room is short: "Kế hoạch Kiên Giang (43-NQ/TW)". */
			name: z.string(),
			/** Shorter still: place, or number of a central act; two documents may share it. */
			shortName: z.string(),
			codeNumber: z.string().nullable(),
			documentType: z.string().nullable(),
			issuer: issuerSchema,
			issuedOn: z.string().nullable(),
			draft: z.boolean().nullable(),
			textStatus: z.enum(textStatuses),
			/** Code numbers of the acts carried out. */
			implements: z.array(z.string()),
		}),
	),
	alignments: z.array(z.strictObject({ a: z.string(), b: z.string(), url: z.string(), data: z.string() })),
});

const sourceSchema = z.union([
	z.strictObject({ file: z.string(), lines: z.array(z.number().int().positive()) }),
	z.strictObject({ file: z.string(), page: z.number().int().positive() }),
	z.strictObject({ file: z.string(), paragraph: z.number().int().positive() }),
]);

const markSchema = z.union([
	z.strictObject({
		type: z.enum(["emphasis", "strong", "cell"]),
		start: z.number().int(),
		end: z.number().int(),
	}),
	z.strictObject({
		type: z.literal("note"),
		start: z.number().int(),
		end: z.number().int(),
		note: z.string(),
	}),
]);

export const documentDataSchema = z.strictObject({
	schemaVersion,
	id: z.string(),
	meta: planMetaSchema,
	/** Fields of `meta` that the text does not give, with their evidence. */
	inferred: z.array(inferredFieldSchema),
	units: z.array(
		z.strictObject({
			id: z.string(),
			kind: z.enum(unitKinds),
			label: z.string().nullable(),
			/** The label as printed, e.g. "I-". */
			printed: z.string().nullable(),
			level: z.number().int().nullable(),
			parent: z.string().nullable(),
			text: z.string(),
			marks: z.array(markSchema),
			source: sourceSchema.nullable(),
			/** Ids of the notes that the unit refers to. */
			notes: z.array(z.string()),
			edited: z.boolean(),
			/** What the text says of acts, agencies, deadlines and targets, by place. */
			mentions: z.array(mentionSchema),
		}),
	),
	issues: z.array(
		z.strictObject({
			code: z.string(),
			severity: z.string(),
			unit: z.string().nullable(),
			message: z.string(),
			found: z.string(),
			suggestion: z.string().nullable(),
			/** What an editor said of it. */
			decision: z.enum(findingDecisions).nullable(),
		}),
	),
	/** What an editor changed against the conversion of the source. */
	corrections: z.array(
		z.strictObject({
			kind: z.enum(["changed", "added", "removed"]),
			unit: z.string().nullable(),
			before: z.string().nullable(),
			after: z.string().nullable(),
			source: sourceSchema.nullable(),
		}),
	),
	/** What of the source does not reach the reader as it was. */
	normalisations: z.array(
		z.strictObject({ code: z.string(), lines: z.array(z.number().int()), found: z.string() }),
	),
});

export const alignmentDataSchema = z.strictObject({
	schemaVersion,
	...alignmentSchema.shape,
});

/** Schemas by the name that they are published under. */
export const contractSchemas = {
	index: indexDataSchema,
	document: documentDataSchema,
	alignment: alignmentDataSchema,
} as const;

export type IndexData = z.infer<typeof indexDataSchema>;
export type DocumentData = z.infer<typeof documentDataSchema>;
export type AlignmentData = z.infer<typeof alignmentDataSchema>;
export type ContractName = keyof typeof contractSchemas;
