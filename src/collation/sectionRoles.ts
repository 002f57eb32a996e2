/**
 * The fixed parts of a plan. Their headings are formulae ("MỤC ĐÍCH, YÊU CẦU"): what they say is
 * which part begins, so they are compared by that part and not by their words.
 */
import { comparisonWords } from "../text/tokens.ts";

export type SectionRole =
	| "situation"
	| "purpose"
	| "requirements"
	| "viewpoint"
	| "objectives"
	| "targets"
	| "tasks"
	| "implementation";

interface RoleRow {
	role: SectionRole;
	/** Phrases in comparison form, punctuation left out. */
	cues: readonly string[];
	reason: string;
}

export const ROLE_CUES: readonly RoleRow[] = [
	{
		role: "situation",
		cues: ["tình hình", "nguyên nhân", "bối cảnh", "thực trạng"],
		reason: "First part of a resolution.",
	},
	{
		role: "purpose",
		cues: ["mục đích"],
		reason: "First part of a plan, fixed by Nghị định 30/2020/NĐ-CP models.",
	},
	{ role: "requirements", cues: ["yêu cầu"], reason: "Goes with the purpose." },
	{
		role: "viewpoint",
		cues: ["quan điểm", "phương châm", "tư tưởng chỉ đạo"],
		reason: "What the act holds to.",
	},
	{ role: "objectives", cues: ["mục tiêu"], reason: "What is to be reached." },
	{ role: "targets", cues: ["chỉ tiêu"], reason: "What is to be reached, in figures." },
	{ role: "tasks", cues: ["nhiệm vụ", "giải pháp", "nội dung thực hiện"], reason: "The body of a plan." },
	{
		role: "implementation",
		cues: ["tổ chức thực hiện", "phân công thực hiện"],
		reason: "Last part: who does what.",
	},
];

/** Words that a formula heading may hold beside its cues without saying more. */
const FILLERS: ReadonlySet<string> = new Set(
	"và các một số chung cụ thể chủ yếu trọng tâm chỉ đạo kế hoạch thực hiện triển khai tổ chức của chính phương hướng".split(
		" ",
	),
);

/**
 * Roles that a heading announces, in its own order; empty for a heading that names a task.
 *
 * @example sectionRoles("QUAN ĐIỂM, MỤC TIÊU") // ["viewpoint", "objectives"]
 * @example sectionRoles("Phát huy dân chủ xã hội chủ nghĩa") // []
 */
export function sectionRoles(heading: string): SectionRole[] {
	// What follows a colon or stands in brackets explains the heading ("Mục tiêu: tăng cường …").
	const title = comparisonWords((heading.split(":")[0] ?? "").replace(/\([^)]*\)/gu, " "));
	let rest = ` ${title.join(" ")} `;
	const found: { role: SectionRole; at: number }[] = [];
	for (const { role, cues } of ROLE_CUES) {
		for (const cue of cues) {
			const at = rest.indexOf(` ${cue} `);
			if (at < 0) continue;
			found.push({ role, at });
			rest = `${rest.slice(0, at)} ${"_".repeat(cue.length)} ${rest.slice(at + cue.length + 2)}`;
		}
	}
	const more = rest.split(" ").filter((word) => word !== "" && !word.startsWith("_") && !FILLERS.has(word));
	if (more.length > 0) return [];
	const roles = found.sort((x, y) => x.at - y.at).map(({ role }) => role);
	return [...new Set(roles)];
}
