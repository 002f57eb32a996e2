/**
 * What the fixed parts of a plan have to do with its directive. A directive has no "purpose and
 * requirements", and a plan's lead-in sentences carry nothing out; the rows say what follows.
 */
import { findPhrases, phraseIndex } from "./phrases.ts";
import type { SectionRole } from "./sectionRoles.ts";

export interface PartRule {
	/** Part of the plan. */
	role: SectionRole;
	/** Part of the directive that it carries out as a whole; null: each unit must show it by its own words. */
	carries: SectionRole | null;
	/** Part of the directive for a unit there whose own words name no node. */
	otherwise: SectionRole | null;
	reason: string;
}

export const PART_RULES: readonly PartRule[] = [
	{
		role: "purpose",
		carries: null,
		otherwise: "implementation",
		reason:
			"Why the plan is made: a goal or task of the directive where it names one, else the carrying out.",
	},
	{
		role: "requirements",
		carries: null,
		otherwise: "implementation",
		reason: "How the plan is to be carried out: học tập, quán triệt, phân công, kiểm tra, sơ kết.",
	},
	{
		role: "viewpoint",
		carries: "viewpoint",
		otherwise: null,
		reason: "The plan repeats the directive's views.",
	},
	{ role: "objectives", carries: "objectives", otherwise: null, reason: "The plan's share of the goal." },
	{ role: "targets", carries: "objectives", otherwise: null, reason: "The goal in figures." },
	{
		role: "tasks",
		carries: "tasks",
		otherwise: null,
		reason: "One of the directive's tasks, found by its words.",
	},
	{
		role: "implementation",
		carries: "implementation",
		otherwise: null,
		reason: "Who does what by when, whatever the words.",
	},
	{ role: "situation", carries: "situation", otherwise: null, reason: "Rare in plans; belongs together." },
];

/**
 * Words that tell the carrying out of a directive from the tasks in it, as they stand among the tasks
 * of a plan. In comparison form, synonyms made one.
 */
const IMPLEMENTATION_CUES: readonly { cue: string; reason: string }[] = [
	{
		cue: "ban hành chương trình kế hoạch",
		reason: "Making one's own plan is the first step of carrying out.",
	},
	{ cue: "xây dựng kế hoạch thực hiện", reason: "The same." },
	{ cue: "học tập quán triệt và thực hiện", reason: "The same, as a requirement." },
	{ cue: "tổ chức quán triệt", reason: "Spreading the directive itself." },
	{ cue: "định kỳ kiểm tra", reason: "Watching over the carrying out." },
	{ cue: "đôn đốc việc thực hiện", reason: "The same." },
	{ cue: "sơ kết tổng kết", reason: "Closing the carrying out." },
];

/** Ends of a sentence that only announces what stands under it ("… một số nhiệm vụ sau đây:"). */
const LEAD_IN_END = /(?:sau đây|sau|như sau|gồm)\s*:\s*$/iu;
/** Words beyond which a sentence with such an end says something of its own. */
const LONGEST_LEAD_IN = 45;

/** True for "Các sở, ban, ngành tỉnh … thực hiện tốt một số nhiệm vụ sau đây:". */
export function isLeadIn(text: string, words: number): boolean {
	return words <= LONGEST_LEAD_IN && LEAD_IN_END.test(text);
}

/** Whose business a heading is, in a plan that is organised by actors and in a directive by subjects. */
const ACTORS: readonly { heading: readonly string[]; node: readonly string[]; reason: string }[] = [
	{
		heading: ["hội đồng nhân dân", "ủy ban nhân dân", "chính quyền"],
		node: ["cơ quan nhà nước", "chính quyền"],
		reason: "Councils and committees are the organs of the state that a directive speaks of.",
	},
	{
		heading: ["mặt trận tổ quốc"],
		node: ["mặt trận tổ quốc"],
		reason: "The Front leads the organisations that are named with it.",
	},
	{
		heading: ["cấp ủy", "tổ chức đảng"],
		node: ["chỉnh đốn đảng", "lãnh đạo của đảng"],
		reason: "What Party committees do for the Party itself; spreading the directive is told by its words.",
	},
];

/** What the fixed phrases of a passage tell. */
export interface Cues {
	/** The passage speaks of carrying the directive out. */
	carriesOut: boolean;
	/** Rows of the table of actors that a heading names, and that a node is about. */
	actors: readonly number[];
	nodeActors: readonly number[];
}

const CUES = phraseIndex([
	IMPLEMENTATION_CUES.map(({ cue }) => cue),
	...ACTORS.map(({ heading }) => heading),
	...ACTORS.map(({ node }) => node),
]);

/** One value for all passages that have none. */
const NO_CUES: Cues = { carriesOut: false, actors: [], nodeActors: [] };

/** Reads the fixed phrases of a passage. */
export function cuesOf(words: readonly string[]): Cues {
	const found = findPhrases(words, CUES);
	if (found.length === 0) return NO_CUES;
	const rows = new Set(found.map(({ place }) => place));
	const actors = ACTORS.map((_, row) => row);
	return {
		carriesOut: rows.has(0),
		actors: actors.filter((row) => rows.has(1 + row)),
		nodeActors: actors.filter((row) => rows.has(1 + ACTORS.length + row)),
	};
}

/** True when a plan's heading names an actor that the node is about. */
export function sameActor(heading: Cues, node: Cues): boolean {
	return heading.actors.some((row) => node.nodeActors.includes(row));
}
