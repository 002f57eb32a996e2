/** Routes of the pages that exist once a document or a pair. */
import type { Alignment } from "../domain/alignment.ts";
import { type ContractName, contractSchemas } from "../domain/contract.ts";
import type { PlanRecord } from "../domain/document.ts";
import { toJsonSchema } from "../domain/jsonSchema.ts";
import type { AssignmentPart } from "./assignmentParts.ts";
import { type AssignedPlan, assignmentParts } from "./assignments.ts";
import { readCorpus } from "./corpus.ts";
import { buildFamilies, type Family, familyPlaces, type PlanColumn } from "./families.ts";
import { type ProvincePage, provincePages } from "./provinces.ts";
import { buildTaskViews, type TaskView } from "./task.ts";

export const documentRoutes = async (): Promise<
	{ params: { id: string }; props: { record: PlanRecord } }[]
> => (await readCorpus()).records.map((record) => ({ params: { id: record.meta.id }, props: { record } }));

export const alignmentRoutes = async (): Promise<
	{ params: { pair: string }; props: { alignment: Alignment } }[]
> =>
	(await readCorpus()).alignments.map((alignment) => ({
		params: { pair: `${alignment.a}--${alignment.b}` },
		props: { alignment },
	}));

/** None while one page holds the agencies, deadlines and targets of all documents. */
export const assignmentRoutes = async (): Promise<
	{ params: { tinh: string }; props: { part: AssignmentPart<AssignedPlan> } }[]
> =>
	assignmentParts((await readCorpus()).records).flatMap((part) =>
		part.slug === null ? [] : [{ params: { tinh: part.slug }, props: { part } }],
	);

/** Two pages a pair: the first document of the address is the spine. */
export const pairRoutes = async (): Promise<
	{ params: { a: string; b: string }; props: { alignment: Alignment; spine: "a" | "b" } }[]
> =>
	(await readCorpus()).alignments.flatMap((alignment) => [
		{ params: { a: alignment.a, b: alignment.b }, props: { alignment, spine: "a" as const } },
		{ params: { a: alignment.b, b: alignment.a }, props: { alignment, spine: "b" as const } },
	]);

/** One page for each content of a directive on which some plan has a passage. */
export const taskRoutes = async (): Promise<
	{ params: { directive: string; node: string }; props: { view: TaskView } }[]
> =>
	buildTaskViews(await readCorpus()).map((view) => ({
		params: { directive: view.directive.id, node: view.id },
		props: { view },
	}));

/** A page for the table of each directive for which the first page has no room. */
export const directiveRoutes = async (): Promise<
	{ params: { directive: string }; props: { family: Family } }[]
> =>
	familyPlaces(await readCorpus()).listed.map((family) => ({
		params: { directive: family.id },
		props: { family },
	}));

/** Pages by province of each directive that has more plans than one table holds. */
export const provinceRoutes = async (): Promise<
	{
		params: { directive: string; province: string };
		props: { family: Family; page: ProvincePage<PlanColumn> };
	}[]
> =>
	buildFamilies(await readCorpus())
		.filter(({ large, rows }) => large && rows.length > 0)
		.flatMap((family) =>
			provincePages(family.plans).map((page) => ({
				params: { directive: family.id, province: page.slug },
				props: { family, page },
			})),
		);

export const schemaRoutes = (): { params: { name: string }; props: { schema: unknown } }[] =>
	(Object.keys(contractSchemas) as ContractName[]).map((name) => ({
		params: { name },
		props: { schema: toJsonSchema(name) },
	}));
