/** Rows of a comparison that a reader may choose to see alone. */
import { noRelation, onlyIn, type RelationName } from "../apparatus/relationName.ts";
import { relationWords } from "../i18n/relations.ts";
import { viSynopsis } from "../i18n/synopsis.ts";

export interface RowChoice {
	/** As rows have it in `data-relation`. */
	key: string;
	/** Its name in the address of the page. */
	value: string;
	relation: RelationName;
}

const CLOSE = [
	{ key: "identical", value: "giong-het" },
	{ key: "edited", value: "sua" },
	{ key: "reworded", value: "dien-dat-lai" },
	{ key: "partial", value: "mot-phan" },
	{ key: "belongs", value: "thuoc" },
] as const;
const NOTES = [
	{ key: "moved", value: "chuyen-cho" },
	{ key: "group", value: "tach-gop" },
] as const;

const named = ({ key, value }: (typeof CLOSE | typeof NOTES)[number]): RowChoice => ({
	key,
	value,
	relation: { ...noRelation, ...relationWords[key], key: key === "moved" || key === "group" ? "none" : key },
});

/** In the order of the legend; what is missing somewhere stands between relations and their notes. */
const withMissing = (missing: readonly RowChoice[]): RowChoice[] => [
	...CLOSE.map(named),
	...missing,
	...NOTES.map(named),
];

/** A text of a comparison of two. */
interface Named {
	id: string;
	short: string;
}

/** Choices of a comparison of two; a text is named by its id, so that an address holds in either order. */
export const pairChoices = (left: Named, right: Named): RowChoice[] =>
	withMissing([
		{ key: "only-left", value: `chi-${left.id}`, relation: onlyIn(left.short) },
		{ key: "only-right", value: `chi-${right.id}`, relation: onlyIn(right.short) },
	]);

/** Choices of a synopsis. */
export const synopsisChoices = (): RowChoice[] =>
	withMissing([
		{ key: "none", value: "thieu", relation: { ...noRelation, ...viSynopsis.someNone } },
		{ key: "only-others", value: "truc-khong-co", relation: { ...noRelation, ...viSynopsis.onlyOthers } },
	]);
