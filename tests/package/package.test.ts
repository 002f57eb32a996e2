/**
 * `npm run test:package`: the site is built twice, in two folders that have as little in common as two
 * machines, and packed. What comes out must be the same, complete, and what its own papers say.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { editionDate } from "../../scripts/lib/editionDate.ts";
import { filesBelow } from "../../scripts/lib/files.ts";
import { BESIDE_SITE } from "../../scripts/lib/hosting/hostFiles.ts";
import { BOM_FILE, LICENCES_FILE } from "../../scripts/lib/package/describeSite.ts";
import { SITE_FOLDER } from "../../scripts/lib/package/release.ts";
import { compareSums, SUMS_FILE, type Sums, sumFolder } from "../../scripts/lib/sums.ts";
import { bomErrors } from "../support/bomErrors.ts";
import { isPermitted, SHIPPED, SHIPPED_FONTS } from "../support/licencePolicy.ts";
import { makeProject } from "../support/project.ts";

/** A machine to build on: everything that must not matter. */
interface Machine {
	folder: string;
	umask: string;
	environment: Readonly<Record<string, string>>;
	/** Whether it has built before. */
	warm: boolean;
}

const home = mkdtempSync(join(tmpdir(), "dong-goi-"));
const MACHINES: readonly [Machine, Machine] = [
	{
		folder: join(home, "a"),
		umask: "022",
		environment: { TZ: "UTC", LANG: "C", LC_ALL: "C" },
		warm: false,
	},
	{
		folder: join(home, "máy khác", "thư mục sâu hơn"),
		umask: "077",
		environment: { TZ: "Pacific/Kiritimati", LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" },
		warm: true,
	},
];
const [ONE, OTHER] = MACHINES;

/** Runs one of the project's scripts there, or fails with what it said. */
function run({ folder, umask, environment }: Machine, script: string): void {
	const { BASE_PATH: _, ...inherited } = process.env;
	const { status, stdout, stderr } = spawnSync(
		"sh",
		["-c", `umask ${umask} && exec "$0" "$1"`, process.execPath, `scripts/${script}`],
		{
			cwd: folder,
			encoding: "utf8",
			env: {
				...inherited,
				...environment,
				// The copies are no repositories: they take the day of the last commit from here.
				SOURCE_DATE_EPOCH: String(Date.parse(editionDate()) / 1000),
			},
		},
	);
	assert.equal(status, 0, `${script} in ${folder}:\n${stdout}${stderr}`);
}

const siteOf = ({ folder }: Machine): string => join(folder, "dist");
const readSite = (name: string): string => readFileSync(join(siteOf(ONE), name), "utf8");

/** Path of the only file of that ending among the releases of a machine. */
function releaseFile({ folder }: Machine, ending: string): string {
	const found = readdirSync(join(folder, "release")).filter((name) => name.endsWith(ending));
	assert.equal(found.length, 1, `${found.length} files end in ${ending}`);
	return join(folder, "release", found[0] ?? "");
}

const NAMED = 5;
/** The first files in which two folders differ. */
function firstDifferences(one: Sums, other: Sums): string[] {
	const { missing, changed, added } = compareSums(one, other);
	return [...missing, ...changed, ...added].slice(0, NAMED);
}

before(() => {
	for (const machine of MACHINES) {
		makeProject(machine.folder);
		if (machine.warm) run(machine, "build.ts");
		run(machine, "build.ts");
		run(machine, "package.ts");
	}
});
after(() => rmSync(home, { recursive: true }));

test("two builds of one commit are the same byte for byte, wherever they are made", async () => {
	const [one, other] = [await sumFolder(siteOf(ONE), []), await sumFolder(siteOf(OTHER), [])];
	assert.deepEqual(firstDifferences(one, other), []);
});

test("so are their archives", () => {
	for (const ending of [".sha256", ".zip", ".tar.gz"])
		assert.ok(
			readFileSync(releaseFile(ONE, ending)).equals(readFileSync(releaseFile(OTHER, ending))),
			`${ending} differs`,
		);
});

for (const [ending, command] of [
	[".zip", ["unzip", "-q"]],
	[".tar.gz", ["tar", "-xzf"]],
] as const) {
	test(`an unpacked ${ending} holds the site as it was built, configurations and the guide`, async (t) => {
		if (spawnSync(command[0], ["--version"]).error !== undefined) return t.skip(`no ${command[0]} here`);
		const folder = join(home, `mo${ending}`);
		mkdirSync(folder);
		const { status, stderr } = spawnSync(command[0], [...command.slice(1), releaseFile(ONE, ending)], {
			cwd: folder,
			encoding: "utf8",
		});
		assert.equal(status, 0, stderr);
		const [name = ""] = readdirSync(folder);
		assert.equal(`${name}${ending}`, basename(releaseFile(ONE, ending)));
		const site = join(folder, name, SITE_FOLDER);
		assert.deepEqual(firstDifferences(await sumFolder(siteOf(ONE), []), await sumFolder(site, [])), []);
		const rest = (await filesBelow(join(folder, name))).filter((file) => !file.startsWith(`${SITE_FOLDER}/`));
		assert.ok(rest.includes("HUONG-DAN-TRIEN-KHAI.md"));
		assert.deepEqual(
			rest.filter((file) => file.startsWith("cau-hinh/")).sort(),
			BESIDE_SITE.map((file) => `cau-hinh/${file}`).sort(),
		);
		const looked = spawnSync(process.execPath, [join(folder, name, "kiem-tra.mjs")], { encoding: "utf8" });
		assert.equal(looked.status, 0, looked.stdout + looked.stderr);
		const check = spawnSync("sha256sum", ["-c", "--quiet", SUMS_FILE], { cwd: site, encoding: "utf8" });
		if (check.error === undefined) assert.equal(check.status, 0, check.stdout + check.stderr);
	});
}

test("the sums beside the archives are theirs", (t) => {
	const check = spawnSync("sha256sum", ["-c", "--quiet", releaseFile(ONE, ".sha256")], {
		cwd: join(ONE.folder, "release"),
		encoding: "utf8",
	});
	if (check.error !== undefined) return t.skip("no sha256sum here");
	assert.equal(check.status, 0, check.stdout + check.stderr);
});

test("the bill of materials of the site is valid by the official schema", () => {
	assert.deepEqual(bomErrors(JSON.parse(readSite(BOM_FILE))), []);
});

interface BomComponent {
	type: string;
	name: string;
	purl: string;
	licenses: { expression?: string; license?: { id: string } }[];
	components?: BomComponent[];
	evidence: { occurrences: { location: string }[] };
}
const listed = (): BomComponent[] => JSON.parse(readSite(BOM_FILE)).components;

test("every font of the site is in a component, and every component in a file of the site", async () => {
	const locations = new Set(
		listed().flatMap(({ evidence }) => evidence.occurrences.map(({ location }) => location)),
	);
	const files = await filesBelow(siteOf(ONE));
	const fonts = files.filter((file) => /\.(?:woff2?|ttf|otf)$/u.test(file));
	assert.ok(fonts.length > 0);
	assert.deepEqual(
		fonts.filter((file) => !locations.has(file)),
		[],
	);
	assert.deepEqual(
		[...locations].filter((file) => !files.includes(file)),
		[],
	);
});

test("what readers fetch of libraries is listed, and what only builds is not", () => {
	const names = listed().map(({ purl }) => purl.replace(/@[^@]*$/u, ""));
	for (const name of ["diff", "docx", "pagefind"]) assert.ok(names.includes(`pkg:npm/${name}`), name);
	for (const name of ["zod", "saxes", "unpdf", "yaml", "unified", "astro", "esbuild", "modern-tar"])
		assert.ok(!names.includes(`pkg:npm/${name}`), name);
});

test("every component of the bill has its licence text in giay-phep.txt", () => {
	const text = readSite(LICENCES_FILE);
	const all = listed().flatMap((component) => [component, ...(component.components ?? [])]);
	for (const { name } of all)
		assert.match(text, new RegExp(`^(?:@[\\w-]+/)?${name}(?: \\S+)?\nGiấy phép: `, "mu"));
});

test("every component of the bill has a licence that the policy permits readers to be given", () => {
	const all = listed().flatMap((component) => [component, ...(component.components ?? [])]);
	const refused = all.filter(({ type, licenses: [first] }) => {
		const permitted = type === "file" ? [...SHIPPED, ...SHIPPED_FONTS] : SHIPPED;
		return !isPermitted(first?.expression ?? first?.license?.id ?? "", permitted);
	});
	assert.deepEqual(
		refused.map(({ name }) => name),
		[],
	);
});

test("nothing is packed when a file of the site was changed by hand", () => {
	const machine = { ...ONE, folder: join(home, "sua") };
	cpSync(ONE.folder, machine.folder, { recursive: true, verbatimSymlinks: true });
	rmSync(join(machine.folder, "release"), { recursive: true });
	writeFileSync(join(machine.folder, "dist/index.html"), "sửa tay");
	assert.throws(() => run(machine, "package.ts"), /không khớp .*đã bị sửa index\.html.*npm run build/u);
	assert.ok(!readdirSync(machine.folder).includes("release"));
});

test("nothing is packed before the site is built", () => {
	const machine = { ...ONE, folder: join(home, "sua") };
	rmSync(join(machine.folder, "dist"), { recursive: true, force: true });
	assert.throws(() => run(machine, "package.ts"), /Chưa có trang nào .*npm run build/u);
});
