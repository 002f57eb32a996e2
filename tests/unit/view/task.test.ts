import assert from "node:assert/strict";
import { test } from "node:test";
import { buildFamilies } from "../../../src/view/families.ts";
import {
	buildTaskViews,
	PAGE_LIMITS,
	type TaskView,
	type TaskWitness,
	type TaskWording,
} from "../../../src/view/task.ts";
import { corpusOf, fivePlans, type MadeUp, madeUp, madeUpAlignment } from "./corpus.ts";

const corpus = fivePlans();
const views = buildTaskViews(corpus);

const viewOf = (all: readonly TaskView[], id: string): TaskView =>
	all.find((view) => view.id === id) ?? assert.fail(`no page of ${id}`);

const lone = (view: TaskView): TaskWording[] =>
	[...view.partly, ...view.alone].flatMap(({ wordings }) => wordings);
const wordingsOf = (view: TaskView): TaskWording[] => [
	...view.groups.flatMap(({ base, departures }) => [base, ...departures]),
	...lone(view),
];
const witnessesOf = (view: TaskView): TaskWitness[] => wordingsOf(view).flatMap(({ witnesses }) => witnesses);
const textOf = ({ pieces }: TaskWording): string => pieces.map(({ text }) => text).join("");

test("each content on which a plan has a passage has a page, in the order of the directive", () => {
	assert.deepEqual(
		views.map(({ id }) => id),
		["ii", "iii", "iv.1", "iv.2", "iv.3", "iv.4", "iv.5", "iv.6", "iv.7", "v"],
	);
	assert.deepEqual(
		[views[0]?.previous, views[0]?.next?.url, views.at(-1)?.previous?.url, views.at(-1)?.next],
		[null, "/doi-chieu/43-nq-tw/iii/", "/doi-chieu/43-nq-tw/iv.7/", null],
	);
});

test("every passage that the table counts stands on the page once", () => {
	const [family] = buildFamilies(corpus);
	for (const view of views) {
		const units = witnessesOf(view).map(({ plan, address }) => `${plan} ${address}`);
		assert.equal(new Set(units).size, units.length, view.id);
		for (const cell of family?.rows.find(({ id }) => id === view.id)?.cells ?? []) {
			const own = witnessesOf(view).filter(({ plan }) => plan === cell.plan);
			const places = own.flatMap(({ address }) => address.split("; "));
			assert.ok(places.length >= cell.units, `${view.id} ${cell.plan}`);
		}
	}
});

test("the first passage of each plan is where the table leads", () => {
	for (const view of views) {
		const firsts = witnessesOf(view).flatMap(({ firstOf }) => firstOf ?? []);
		assert.deepEqual(firsts.sort(), [...new Set(witnessesOf(view).map(({ plan }) => plan))].sort());
		assert.ok(view.plans.every(({ anchor }) => anchor === null));
	}
});

test("anchors of a page are different from each other", () => {
	for (const view of views) {
		const ids = [
			...witnessesOf(view).flatMap(({ id, firstOf }) => [id, ...(firstOf === null ? [] : [firstOf])]),
			...view.groups.map(({ id }) => id),
		];
		assert.equal(new Set(ids).size, ids.length);
	}
});

test("what the plans say of the people's concerns is one group; both departures are marked against it", () => {
	const [group] = viewOf(views, "iv.1").groups;
	assert.equal(group?.plans, 3);
	assert.deepEqual(
		[group?.base, ...(group?.departures ?? [])].map((wording) =>
			wording?.witnesses.map((one) => `${one.name} ${one.address}`).join(),
		),
		["Kiên Giang (tỉnh) II.1.c", "Sơn La (tỉnh) III.1.2", "Phụng Hiệp (huyện) III.1, đoạn 3"],
	);
	assert.ok(group?.departures.every(({ marked, relation }) => marked && relation?.key === "edited"));
});

test("where most words changed the departure is printed as it is, and says where to see its words", () => {
	const wording = viewOf(views, "iv.3").groups[0]?.departures[0] ?? assert.fail();
	assert.deepEqual([wording.marked, wording.relation?.key], [false, "edited"]);
	assert.match(wording.note ?? "", /trang so sánh/);
	assert.ok(wording.pieces.every(({ change }) => change === null));
});

test("what was reworded is printed without marks", () => {
	for (const wording of views.flatMap(wordingsOf))
		if (wording.relation?.key === "reworded")
			assert.ok(wording.pieces.every(({ change }) => change === null));
});

test("on the elderly two plans speak to each other, and Sơn La has no passage", () => {
	const found = wordingsOf(viewOf(views, "iv.2")).filter((wording) =>
		/người cao tuổi/iu.test(textOf(wording)),
	);
	assert.deepEqual(
		found.flatMap(({ witnesses }) => witnesses.map(({ plan }) => plan)),
		["kien-giang-kh-nq43", "phung-hiep-kh-nq43"],
	);
});

test("a passage that belongs with low confidence says so", () => {
	const witness = witnessesOf(viewOf(views, "iv.2")).find(({ plan }) => plan === "son-la-kh-nq43");
	assert.deepEqual(witness?.notes, ["Xếp vào nội dung này với độ tin cậy thấp."]);
});

test("a row that also holds a unit of another content brings it along and says where it belongs", () => {
	const witness = witnessesOf(viewOf(views, "iv.1")).find(
		({ address }) => address === "II.1.d; II.5, gạch 2",
	);
	assert.deepEqual(witness?.notes, ["Gồm cả II.5, gạch 2 (xếp vào IV.2), được xếp vào nội dung khác."]);
});

test("a passage whose counterpart stands elsewhere is not said to be in one plan only", () => {
	const { partly, alone } = viewOf(views, "iv.5");
	const address = "III.6, đoạn 4";
	const has = (plans: typeof partly): boolean =>
		plans.some(({ wordings }) => wordings.some(({ witnesses }) => witnesses[0]?.address === address));
	assert.deepEqual([has(partly), has(alone)], [true, false]);
	const [near] =
		partly.flatMap(({ wordings }) => wordings).find(({ witnesses }) => witnesses[0]?.address === address)
			?.near ?? [];
	assert.equal(near?.text, "Kiên Giang (tỉnh), II.8.a, gạch 1, ~ diễn đạt lại, độ tin cậy vừa, xếp vào IV.7");
});

test("the grade of the content's name is said in words", () => {
	assert.match(viewOf(views, "iv.1").grade?.words ?? "", /^B: lời văn biết qua các kế hoạch/);
});

test("a plan without a passage is named with what is known of it", () => {
	assert.deepEqual(
		viewOf(views, "iii").absent.map(({ name, note }) => [name, note]),
		[["Sơn La (tỉnh)", "không thấy"]],
	);
});

test("a citation names issuer, title and state, and never a number that the text does not give", () => {
	const cited = viewOf(views, "iv.1").citations.find(({ plan }) => plan === "phung-hiep-kh-nq43");
	assert.match(
		cited?.text ?? "",
		/^Huyện ủy Phụng Hiệp, Kế hoạch thực hiện Nghị quyết số 43-NQ\/TW .+, dự thảo, 2024$/,
	);
});

/** Plans of a made-up directive that all say `text`, but for what `texts` changes. */
function country(size: number, textOfPlan: (index: number) => string): ReturnType<typeof madeUp>[] {
	const root: MadeUp = {
		id: "goc",
		level: "central",
		province: null,
		codeNumber: "9-NQ/TW",
		textStatus: "outline",
		units: [["i", "Tuyên truyền"]],
	};
	const plans = Array.from(
		{ length: size },
		(_, index): MadeUp => ({
			id: `k${index}`,
			level: index % 12 === 0 ? "province" : "district",
			province: `Tỉnh ${Math.floor(index / 12)}`,
			...(index % 12 === 0 ? {} : { district: `Huyện ${index}` }),
			carriesOut: "9-NQ/TW",
			units: [
				["i", "Nhiệm vụ"],
				["i.p1", textOfPlan(index)],
			],
		}),
	);
	return [root, ...plans].map(madeUp);
}

const belongs = (ids: readonly string[]) =>
	ids.map((id) => madeUpAlignment("goc", id, [{ a: ["i"], b: ["i.p1"], relation: "partial" }]));

test("one wording of several plans stands once, with all who have it, though no row joins them", () => {
	const texts = ["Tổ chức học tập nghị quyết.", "Tổ chức học tập Nghị quyết."];
	const records = country(4, (index) => texts[index % 2] ?? "");
	const view = viewOf(buildTaskViews(corpusOf(records, belongs(["k0", "k1", "k2", "k3"]))), "i");
	assert.equal(view.groups.length, 1);
	const { base, departures } = view.groups[0] ?? assert.fail();
	assert.deepEqual([base.heading, base.witnesses.length, departures], ["Nguyên văn ở 4 kế hoạch", 4, []]);
	assert.deepEqual(
		base.witnesses.map(({ text }) => text),
		[null, texts[1], null, texts[1]],
	);
});

test("a pair that was aligned without a row is not joined by its wording: a person may have forbidden it", () => {
	const records = country(2, () => "Tổ chức học tập nghị quyết.");
	const alignments = [...belongs(["k0", "k1"]), madeUpAlignment("k0", "k1", [])];
	assert.deepEqual(viewOf(buildTaskViews(corpusOf(records, alignments)), "i").groups, []);
});

test("the text of a plan that stands in for its directive is on the page, and the page says so", () => {
	const plan = (id: string, district: string): MadeUp => ({
		id,
		level: "district",
		province: "Bình Định",
		district,
		carriesOut: "06-CTr/HU",
		units: [
			["i", "Nhiệm vụ"],
			["i.p1", `Học tập ở ${district}.`],
		],
	});
	const shared = { ...plan("b", "An Lão"), issuedOn: "2020" };
	const records = [shared, { ...plan("c", "An Lão"), issuedOn: "2021" }].map(madeUp);
	const [view] = buildTaskViews(
		corpusOf(records, [madeUpAlignment("b", "c", [{ a: ["i.p1"], b: ["i.p1"], relation: "identical" }])]),
	);
	assert.match(view?.standIn ?? "", /^Văn bản chỉ đạo chưa có trong kho/);
	assert.equal(view?.groups[0]?.base.witnesses.length, 2);
});

const SIZE = 768;
/** Every plan has a long wording of its own: the worst case. */
const long = (index: number): string =>
	`Kế hoạch thứ ${index}: ${"tuyên truyền, vận động nhân dân ".repeat(12)}.`;
const records = country(SIZE, long);
const [large] = buildTaskViews(corpusOf(records, belongs(records.slice(1).map(({ meta }) => meta.id))));

test("the page of a task in 768 plans stays small, says how much it leaves out, and where that is", () => {
	const view = large ?? assert.fail();
	const letters = wordingsOf(view).reduce((sum, wording) => sum + textOf(wording).length, 0);
	assert.ok(letters < 180_000, `${letters}`);
	assert.equal(view.capped?.all, SIZE);
	assert.equal(view.capped?.shown, witnessesOf(view).length);
	assert.ok((view.capped?.shown ?? 0) > 100);
	assert.equal(view.provinces.length, SIZE / 12);
	assert.deepEqual([view.plans.length + view.morePlans, view.planCount], [SIZE, SIZE]);
});

test("a plan of which nothing is printed has its anchor by its name, and leads to the comparison", () => {
	const view = large ?? assert.fail();
	const printed = new Set(witnessesOf(view).map(({ plan }) => plan));
	for (const { url, anchor } of buildTaskViews(corpus, { ...PAGE_LIMITS, letters: 3000 }).flatMap(
		({ plans }) => plans,
	))
		assert.equal(anchor === null, url.startsWith("/doi-chieu/"));
	assert.ok(view.plans.every(({ anchor }) => anchor === null || !printed.has(anchor)));
});

test("however little is printed, every place that a table leads to is on the page", () => {
	const [family] = buildFamilies(corpus);
	for (const view of buildTaskViews(corpus, { ...PAGE_LIMITS, letters: 3000 })) {
		const anchors = [
			...witnessesOf(view).flatMap(({ firstOf }) => firstOf ?? []),
			...view.plans.flatMap(({ anchor }) => anchor ?? []),
		];
		const led =
			family?.rows.find(({ id }) => id === view.id)?.cells.filter(({ taskUrl }) => taskUrl !== null) ?? [];
		assert.deepEqual(anchors.sort(), led.map(({ plan }) => plan).sort());
	}
});

test("of a wording that 768 plans have, a few are named and the others counted", () => {
	const same = country(SIZE, () => "Tổ chức học tập nghị quyết.");
	const [view] = buildTaskViews(corpusOf(same, belongs(same.slice(1).map(({ meta }) => meta.id))));
	const { base } = view?.groups[0] ?? assert.fail();
	assert.equal(base.witnesses.length + base.more, SIZE);
	assert.ok(base.more > 700);
});
